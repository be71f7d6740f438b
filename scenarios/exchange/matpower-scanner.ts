import type { Issue } from '../format/issues';
import { matpowerIssue } from './matpower-issues';

export type MatpowerRow = { readonly line: number; readonly values: readonly number[] };

/** Most problems that are listed; reading stops there. */
export const matpowerIssueLimit = 20;

/** Most rows of a table, most numbers in a row and most texts in a list. */
const rowLimit = 100_000;
const widthLimit = 100;

/** Longest number: more digits than any double has. */
const numberLength = 64;
const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const special = new Map([
  ['Inf', Infinity],
  ['+Inf', Infinity],
  ['-Inf', -Infinity],
  ['NaN', NaN],
]);

export type MatpowerScanner = {
  /** Line of the present place, from 1, and the place as an index into the text. */
  readonly line: number;
  readonly position: number;
  /** Goes to the next statement, over blanks and comments; false at the end of the text. */
  toStatement(): boolean;
  /** Takes letters, digits, underscores and dots; may be empty. */
  readWord(): string;
  /** Takes one equals sign and the blanks around it; false, and nothing taken, where there is none or more than one. */
  takeEquals(): boolean;
  peek(): string;
  /** Whether nothing but a separator or a comment is left of the statement. */
  atStatementEnd(): boolean;
  /** Null where there is none. */
  readNumber(): number | null;
  readText(): string | null;
  /** From the opening bracket to after the closing one. What is wrong is added to the issues. */
  readTable(name: string): MatpowerRow[];
  readList(name: string): string[];
  /** Text from `begin` to the end of its line, at most some hundred characters; and the same without a comment. */
  restOfLine(begin: number): string;
  statementLine(begin: number): string;
  skipLine(): void;
};

/** Walks over the text of a case file once, counting lines. Adds to `issues` what is wrong inside tables and lists. */
export function createMatpowerScanner(text: string, issues: Issue[]): MatpowerScanner {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  const size = text.length;

  // End of the line asked for last: a line with a million texts on it is searched for its end only once.
  const lastLine = { begin: 0, end: -1 };
  const lineEnd = (begin: number): number => {
    if (begin >= lastLine.begin && begin <= lastLine.end) return lastLine.end;
    const end = text.indexOf('\n', begin);
    lastLine.begin = begin;
    lastLine.end = end === -1 ? size : end;
    return lastLine.end;
  };
  const isBlank = (character: string | undefined): boolean =>
    character === ' ' || character === '\t' || character === '\r';
  const continues = (): boolean => text.startsWith('...', at);

  function skipBlanks(): void {
    for (;;) {
      if (isBlank(text[at])) at += 1;
      else if (continues()) {
        at = Math.min(size, lineEnd(at) + 1);
        line += 1;
      } else return;
    }
  }

  /** Over the comment that begins here: to the end of its line, or of a block between lines `%{` and `%}`. */
  function skipComment(): void {
    const end = lineEnd(at);
    const alone = end - at < 200 && text.slice(at, end).trim() === '%{' && lineIsBlankBefore(at);
    if (!alone) {
      at = end;
      return;
    }
    const opened = line;
    for (let depth = 0; at < size;) {
      const stop = lineEnd(at);
      const content = stop - at < 200 ? text.slice(at, stop).trim() : '';
      if (content === '%{') depth += 1;
      if (content === '%}') depth -= 1;
      at = stop;
      if (depth === 0) return;
      if (at < size) {
        at += 1;
        line += 1;
      }
    }
    issues.push(matpowerIssue.unclosed(opened, '%{'));
  }

  function lineIsBlankBefore(place: number): boolean {
    let before = place - 1;
    while (before >= 0 && place - before < 200 && isBlank(text[before])) before -= 1;
    return before < 0 || text[before] === '\n' || text[before] === '\uFEFF';
  }

  function takeLineBreak(): void {
    at += 1;
    line += 1;
  }

  /** The run of characters up to the next separator, for numbers and what stands in their place. */
  function takeToken(): string {
    const begin = at;
    while (at < size) {
      const character = text[at];
      if (isBlank(character) || character === '\n' || character === ';' || character === ',') break;
      if (character === ']' || character === '}' || character === '%' || continues()) break;
      at += 1;
    }
    return text.slice(begin, Math.min(at, begin + 2 * numberLength));
  }

  function numberOf(token: string): number | null {
    if (token.length <= numberLength && number.test(token)) return Number(token);
    return special.get(token) ?? null;
  }

  /** Over a text in quotes, in which a doubled quote stands for one; null where it does not end on its line. */
  function readText(): string | null {
    const quote = text[at] as string;
    const end = lineEnd(at);
    const pieces: string[] = [];
    for (let begin = at + 1; begin < end;) {
      const close = text.indexOf(quote, begin);
      if (close === -1 || close >= end) return null;
      pieces.push(text.slice(begin, close));
      at = close + 1;
      if (text[at] !== quote) return pieces.join(quote);
      begin = at + 1;
    }
    return null;
  }

  return {
    get line() {
      return line;
    },
    get position() {
      return at;
    },
    toStatement() {
      while (at < size) {
        skipBlanks();
        const character = text[at];
        if (character === '\n') takeLineBreak();
        else if (character === ';' || character === ',') at += 1;
        else if (character === '%') skipComment();
        else if (at < size) return true;
      }
      return false;
    },
    readWord() {
      const begin = at;
      while (at < size && at - begin < 200 && /[\w.]/.test(text[at] as string)) at += 1;
      return text.slice(begin, at);
    },
    takeEquals() {
      const [before, lineBefore] = [at, line];
      skipBlanks();
      if (text[at] === '=' && text[at + 1] !== '=') {
        at += 1;
        skipBlanks();
        return true;
      }
      [at, line] = [before, lineBefore];
      return false;
    },
    peek: () => text[at] ?? '',
    atStatementEnd() {
      skipBlanks();
      const character = text[at];
      return (
        character === undefined || character === ';' || character === ',' || character === '\n' || character === '%'
      );
    },
    readNumber: () => numberOf(takeToken()),
    readText,
    readTable(name) {
      const opened = line;
      const rows: MatpowerRow[] = [];
      let values: number[] = [];
      let rowLine = line;
      let tooWide = false;
      const endRow = (): void => {
        if (values.length > 0) rows.push({ line: rowLine, values });
        values = [];
      };
      at += 1;
      while (at < size) {
        const character = text[at] as string;
        if (isBlank(character) || character === ',') at += 1;
        else if (continues()) skipBlanks();
        else if (character === ';') {
          endRow();
          at += 1;
        } else if (character === '\n') {
          endRow();
          takeLineBreak();
        } else if (character === '%') skipComment();
        else if (character === ']') {
          endRow();
          at += 1;
          return rows;
        } else if (rows.length >= rowLimit) {
          issues.push(matpowerIssue.tooManyRows(line, name, rowLimit));
          at = size;
          return rows;
        } else {
          if (values.length === 0) rowLine = line;
          const begin = at;
          const token = takeToken();
          const value = numberOf(token);
          if (value === null) {
            issues.push(matpowerIssue.notANumber(line, token === '' ? (text[begin] ?? '') : token));
            // Whatever follows an entry that is not understood would only repeat the complaint.
            if (token === '') at += 1;
            if (issues.length >= matpowerIssueLimit) at = size;
          }
          if (values.length < widthLimit) values.push(value ?? NaN);
          else if (!tooWide) {
            tooWide = true;
            issues.push(matpowerIssue.wrongWidth(line, name, values.length + 1, rows[0]?.values.length ?? widthLimit));
          }
        }
      }
      if (issues.length === 0) issues.push(matpowerIssue.unclosed(opened, name));
      return rows;
    },
    readList(name) {
      const opened = line;
      const texts: string[] = [];
      at += 1;
      while (at < size) {
        const character = text[at] as string;
        if (isBlank(character) || character === ',' || character === ';') at += 1;
        else if (continues()) skipBlanks();
        else if (character === '\n') takeLineBreak();
        else if (character === '%') skipComment();
        else if (character === '}') {
          at += 1;
          return texts;
        } else if (texts.length >= rowLimit) {
          issues.push(matpowerIssue.tooManyRows(line, name, rowLimit));
          at = size;
          return texts;
        } else {
          const found = character === "'" || character === '"' ? readText() : takeToken() || null;
          if (found === null) {
            issues.push(matpowerIssue.unclosed(line, text.slice(at, at + 60)));
            at = size;
            return texts;
          }
          texts.push(found);
        }
      }
      issues.push(matpowerIssue.unclosed(opened, name));
      return texts;
    },
    restOfLine: (begin) => text.slice(begin, Math.min(lineEnd(begin), begin + 200)).trimEnd(),
    statementLine(begin) {
      const whole = text.slice(begin, Math.min(lineEnd(begin), begin + 400));
      const comment = whole.indexOf('%');
      return comment === -1 ? whole : whole.slice(0, comment);
    },
    skipLine() {
      at = lineEnd(at);
    },
  };
}
