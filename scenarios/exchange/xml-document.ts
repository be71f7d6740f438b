import { SaxesParser } from 'saxes';
import type { Issue } from '../format/issues';
import type { Result } from '../format/result';
import { failure, success } from '../format/result';
import { xmlIssue } from './xml-issues';

/** An element of an XML file. Names are without their prefix: `y:Geometry` is `Geometry`. */
export type XmlElement = {
  readonly name: string;
  /** Where it begins, from 1. */
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text without that of its children; empty where there are only blanks, unless `xml:space` keeps them. */
  readonly text: string;
};

/** Sizes above which a file is refused: characters, levels, and elements and attributes together. */
export const xmlLimits = { characters: 128 * 1024 * 1024, depth: 100, entries: 4_000_000 } as const;

type OpenElement = {
  readonly name: string;
  readonly line: number;
  attributes: ReadonlyMap<string, string>;
  readonly children: OpenElement[];
  text: string;
};

const none: ReadonlyMap<string, string> = new Map();
const piece = 64 * 1024;

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Attributes by their names without prefix; an attribute without one goes before, and declarations of prefixes are left out. */
function attributesOf(given: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const names = Object.keys(given);
  if (names.length === 0) return none;
  const attributes = new Map<string, string>();
  for (const name of names) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
    const short = withoutPrefix(name);
    if (short === name || !attributes.has(short)) attributes.set(short, given[name] ?? '');
  }
  return attributes;
}

/**
 * Reads XML into a light tree with the line of every element. Strict: whatever is not well-formed is refused with its
 * line, as is a document type (with it every entity of the file's own), and a file above `xmlLimits`. Nothing is fetched, and no
 * key of the file becomes a key of an object. One pass; the first problem is returned alone.
 */
export function readXmlDocument(source: string): Result<XmlElement, Issue> {
  if (source.length > xmlLimits.characters) return failure(xmlIssue.tooLong(source.length, xmlLimits.characters));
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  const open: OpenElement[] = [];
  let root: OpenElement | null = null;
  let closed: OpenElement | null = null;
  let beginning = 1;
  let entries = 0;
  const found: { problem: Issue | null } = { problem: null };
  const refuse = (issue: Issue): void => {
    found.problem ??= issue;
  };

  parser.on('error', ({ message }) => {
    const unclosed = message.startsWith('unexpected close tag') ? closed : open.at(-1);
    if (/^(unexpected close tag|unclosed tag)/.test(message) && unclosed) {
      refuse(xmlIssue.unclosed(unclosed.line, unclosed.name));
    } else refuse(xmlIssue.notWellFormed(parser.line, message));
  });
  parser.on('doctype', (declared) => {
    refuse(xmlIssue.documentType(Math.max(1, parser.line - (declared.split('\n').length - 1))));
  });
  parser.on('opentagstart', () => {
    // The character after the name has been taken already.
    beginning = parser.line - (/[\r\n]/.test(source[parser.position - 1] ?? '') ? 1 : 0);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (found.problem !== null) return;
    const element = {
      name: withoutPrefix(name),
      line: beginning,
      attributes: attributesOf(attributes),
      children: [],
      text: '',
    };
    entries += 1 + element.attributes.size;
    if (open.length >= xmlLimits.depth) refuse(xmlIssue.tooDeep(beginning, xmlLimits.depth));
    if (entries > xmlLimits.entries) refuse(xmlIssue.tooManyElements(beginning, xmlLimits.entries));
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    closed = open.pop() ?? closed;
  });
  const addText = (added: string): void => {
    const top = open.at(-1);
    if (top !== undefined && (added.trim() !== '' || top.attributes.get('space') === 'preserve')) top.text += added;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);

  for (let at = 0; at < source.length && found.problem === null; at += piece)
    parser.write(source.slice(at, at + piece));
  if (found.problem === null) parser.close();
  if (found.problem !== null) return failure(found.problem);
  return root === null ? failure(xmlIssue.notWellFormed(1, 'document must contain a root element')) : success(root);
}
