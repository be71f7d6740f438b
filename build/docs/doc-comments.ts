import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** The doc comment of a record and of each of its keys, as written in the source of its schema. */
export type DocComments = { readonly record: string; readonly keys: ReadonlyMap<string, string> };

const commentOf = (node: ts.Node, source: ts.SourceFile): string => {
  const ranges = ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? [];
  const last = ranges.at(-1);
  const text = last === undefined ? '' : source.text.slice(last.pos, last.end);
  if (!text.startsWith('/**')) return '';
  return text
    .replace(/^\/\*\*|\*\/$/g, '')
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
};

/**
 * Reads the comments of the schema `name` in a source file. Keys of nested or spread objects are found too; where two
 * share a name the first comment stands. Empty where nothing is commented.
 */
export function docComments(file: string, name: string): DocComments {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const keys = new Map<string, string>();
  let record = '';
  const collect = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name))) {
      const text = commentOf(node, source);
      if (text !== '' && !keys.has(node.name.text)) keys.set(node.name.text, text);
    }
    ts.forEachChild(node, collect);
  };
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const declaration of statement.declarationList.declarations) {
      if (!ts.isIdentifier(declaration.name)) continue;
      if (declaration.name.text === name) {
        record = commentOf(statement, source);
        collect(declaration);
      } else if (declaration.initializer !== undefined && ts.isObjectLiteralExpression(declaration.initializer))
        collect(declaration);
    }
  }
  return { record, keys };
}
