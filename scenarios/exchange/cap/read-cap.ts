import type { Issue } from '@scenarios/format/issues';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import { readZonedTime } from '../msel/calendar';
import type { XmlElement } from '../xml-document';
import { readXmlDocument } from '../xml-document';
import { capIssue } from './cap-issues';
import type { CapAlert, CapElement } from './cap-schema';
import { capElements, capNamespace, capTime } from './cap-schema';

/** Characters of an alert that are read, and problems that are told. */
const limits = { characters: 4_000_000, issues: 50 } as const;

export type ReadCap = {
  readonly alert: CapAlert;
  /** What the user should know: that it is a real alert, for one. */
  readonly notes: readonly Issue[];
};

const restricted = /[\s,<&]/;

function readText(element: XmlElement, { name, content }: CapElement, issues: Issue[]): string {
  const { line, text } = element;
  for (const inner of element.children) issues.push(capIssue.unknownElement(inner.line, inner.name, name));
  const plain = text.trim();
  if (typeof content !== 'string') {
    const words = content.filter((word) => typeof word === 'string');
    if (!words.includes(plain)) issues.push(capIssue.badWord(line, name, plain, words));
    return plain;
  }
  if (content === 'time' && (!capTime.test(plain) || readZonedTime(plain) === null))
    issues.push(capIssue.badTime(line, name, plain));
  if (content === 'integer' && !/^[+-]?\d+$/.test(plain)) issues.push(capIssue.badNumber(line, name, plain));
  if (content === 'decimal' && !/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(plain))
    issues.push(capIssue.badNumber(line, name, plain));
  if (content === 'token' && (plain === '' || restricted.test(plain)))
    issues.push(capIssue.badToken(line, name, plain));
  return content === 'text' ? text : plain;
}

const isRecord = (content: CapElement['content']): content is readonly CapElement[] =>
  typeof content !== 'string' && typeof content[0] === 'object';

/** The children of an element under the table: their order, how often each stands, and what is in them. */
function readRecord(
  parent: XmlElement,
  elements: readonly CapElement[],
  issues: Issue[],
): Readonly<Record<string, unknown>> {
  const found = new Map<string, unknown[]>();
  let furthest = 0;
  for (const child of parent.children) {
    if (issues.length >= limits.issues) break;
    const at = elements.findIndex(({ name }) => name === child.name);
    const element = elements[at];
    if (element === undefined) {
      if (child.name !== 'Signature' || parent.name !== 'alert')
        issues.push(capIssue.unknownElement(child.line, child.name, parent.name));
      continue;
    }
    if (at < furthest) issues.push(capIssue.wrongOrder(child.line, child.name, elements[furthest]?.name ?? ''));
    furthest = Math.max(furthest, at);
    const values = found.get(element.name) ?? [];
    if (values.length === 1 && (element.occurs === '1' || element.occurs === '?'))
      issues.push(capIssue.twice(child.line, child.name));
    values.push(
      isRecord(element.content) ? readRecord(child, element.content, issues) : readText(child, element, issues),
    );
    found.set(element.name, values);
  }
  return Object.fromEntries(
    elements.map(({ name, occurs }) => {
      const values = found.get(name) ?? [];
      if (values.length === 0 && (occurs === '1' || occurs === '+'))
        issues.push(capIssue.missing(parent.line, name, parent.name));
      return [name, occurs === '*' || occurs === '+' ? values : (values[0] ?? null)];
    }),
  );
}

/** The namespace of the root element, as the text of its tag declares it. */
function namespaceOf(source: string): string {
  const tag = /<(?:([\w.-]+):)?alert(?=[\s>/])[^>]*>/.exec(source);
  if (tag === null) return '';
  const prefix = tag[1] === undefined ? 'xmlns' : `xmlns:${tag[1]}`;
  const declared = [...tag[0].matchAll(/\s([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].find(
    ([, name]) => name === prefix,
  );
  return (declared?.[2] ?? declared?.[3] ?? '').trim();
}

/**
 * An alert of CAP 1.2 from its XML, held to the schema of the standard: elements, their order and number, words, times and
 * numbers. Every fault is told with its line, and any of them refuses the alert, as do a document type and entities. An alert
 * of the status `Actual` is read with a warning.
 */
export function readCap(source: string): Result<ReadCap, Issue> {
  if (source.length > limits.characters) return failure(capIssue.tooLong(source.length, limits.characters));
  const read = readXmlDocument(source);
  if (!read.ok) return read;
  const root = read.value;
  if (root.name !== 'alert') return failure(capIssue.notCap(root.line, root.name));
  const namespace = namespaceOf(source);
  if (namespace !== capNamespace) return failure(capIssue.otherVersion(root.line, namespace));
  const issues: Issue[] = [];
  const record = readRecord(root, capElements, issues);
  const lineOf = (name: string): number => root.children.find((child) => child.name === name)?.line ?? root.line;
  if (record.scope === 'Restricted' && record.restriction === null)
    issues.push(capIssue.needed(lineOf('scope'), 'restriction', 'Restricted'));
  if (record.scope === 'Private' && record.addresses === null)
    issues.push(capIssue.needed(lineOf('scope'), 'addresses', 'Private'));
  if (issues.length > 0) return { ok: false, issues: issues.slice(0, limits.issues) };
  const alert = record as unknown as CapAlert;
  const notes: Issue[] = [];
  if (alert.status === 'Actual') notes.push(capIssue.actual(lineOf('status')));
  if (alert.status === 'System') notes.push(capIssue.system(lineOf('status')));
  const signature = root.children.find(({ name }) => name === 'Signature');
  if (signature !== undefined) notes.push(capIssue.signature(signature.line));
  return success({ alert, notes });
}
