import type { Issue } from '../format/issues';
import { matpowerIssue } from './matpower-issues';
import type { MatpowerRow } from './matpower-scanner';
import { createMatpowerScanner, matpowerIssueLimit as issueLimit } from './matpower-scanner';
import type { Result } from '../format/result';
import { failure, success } from '../format/result';

export type MatpowerTable = { readonly line: number; readonly rows: readonly MatpowerRow[] };

/** What stands in a case file, before it is known whether it makes sense. */
export type MatpowerTables = {
  readonly name: string;
  readonly tables: ReadonlyMap<string, MatpowerTable>;
  /** Single numbers and texts, such as the power base and the version. */
  readonly values: ReadonlyMap<string, { readonly line: number; readonly value: number | string }>;
  /** Lists of texts, such as the bus names. */
  readonly lists: ReadonlyMap<string, { readonly line: number; readonly texts: readonly string[] }>;
};

/** Longest file that is read, in characters: a case of 80 000 branches has some ten million. */
export const matpowerTextLimit = 32 * 1024 * 1024;

const header = /^function[ \t]+([A-Za-z]\w{0,62})[ \t]*=[ \t]*([A-Za-z]\w{0,62})[ \t]*(?:\([ \t]*\))?[ \t]*;?[ \t\r]*$/;
const ends = new Set(['end', 'return', 'endfunction']);

/**
 * Reads tables of numbers, single values and lists of texts; nothing is calculated, and any other statement is refused
 * with its line. One pass, in time linear in the length of the text.
 */
export function readMatpowerTables(text: string): Result<MatpowerTables, Issue> {
  if (text.length > matpowerTextLimit) return failure(matpowerIssue.tooLarge(text.length, matpowerTextLimit));
  const issues: Issue[] = [];
  const scanner = createMatpowerScanner(text, issues);
  const tables = new Map<string, MatpowerTable>();
  const values = new Map<string, { line: number; value: number | string }>();
  const lists = new Map<string, { line: number; texts: readonly string[] }>();
  let name = '';
  let owner = 'mpc';
  let first = true;

  const refuse = (line: number, begin: number): void => {
    issues.push(matpowerIssue.unknownStatement(line, scanner.restOfLine(begin)));
    scanner.skipLine();
  };
  const known = (field: string): boolean => tables.has(field) || values.has(field) || lists.has(field);

  function assign(field: string, begin: number): void {
    const { line } = scanner;
    const opening = scanner.peek();
    if (known(field)) issues.push(matpowerIssue.givenTwice(line, `${owner}.${field}`));
    if (opening === '[') tables.set(field, { line, rows: scanner.readTable(field) });
    else if (opening === '{') lists.set(field, { line, texts: scanner.readList(field) });
    else {
      const value = opening === "'" || opening === '"' ? scanner.readText() : scanner.readNumber();
      if (value === null) {
        refuse(line, begin);
        return;
      }
      values.set(field, { line, value });
    }
    if (!scanner.atStatementEnd()) refuse(scanner.line, scanner.position);
  }

  while (issues.length < issueLimit && scanner.toStatement()) {
    const begin = scanner.position;
    const { line } = scanner;
    const word = scanner.readWord();
    if (word === 'function' && first) {
      const [, structure, title] = header.exec(scanner.statementLine(begin)) ?? [];
      if (structure === undefined || title === undefined)
        return failure(matpowerIssue.unknownVersion(line, scanner.restOfLine(begin)));
      [owner, name] = [structure, title];
      scanner.skipLine();
    } else if (ends.has(word)) {
      if (!scanner.atStatementEnd()) refuse(line, begin);
    } else if (word.startsWith(`${owner}.`) && scanner.takeEquals()) {
      assign(word.slice(owner.length + 1), begin);
    } else refuse(line, begin);
    first = false;
  }
  return issues.length > 0 ? failure(...issues.slice(0, issueLimit)) : success({ name, tables, values, lists });
}
