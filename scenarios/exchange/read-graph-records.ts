import { link } from '../format/link';
import type { MeshLink } from '../format/link';
import { node } from '../format/node';
import type { MeshNode } from '../format/node';
import { readCarried } from './carried-record';
import type { DraftNotes } from './draft-notes';
import { changedAttributes, linkAttributes, nodeAttributes } from './graph-attributes';
import type { LinkFields, NodeFields } from './graph-fields';
import { linkFieldsOf, nodeFieldsOf } from './graph-fields';
import type { GraphFile, GraphFileEdge, GraphFileNode } from './graph-file';
import { graphIssue } from './graph-issues';
import { identifierMaker } from './identifier-from';
import { allowedInXml } from './xml-text';

export type ReadNode = {
  readonly from: GraphFileNode;
  readonly id: string;
  readonly carried: MeshNode | null;
  readonly fields: NodeFields;
};
export type ReadLink = {
  readonly from: GraphFileEdge;
  readonly id: string;
  readonly carried: MeshLink | null;
  readonly fields: LinkFields;
  readonly ends: { readonly from: number; readonly to: number };
};

/** Names of attributes that nobody used, with the first line on which each stands. */
export type UnusedAttributes = Map<string, number>;
const remember = (unused: UnusedAttributes, names: readonly string[], line: number): void => {
  for (const name of names) if (!unused.has(name)) unused.set(name, line);
};

/** The label of an element whose record is carried along: only where no attribute has it, and it was changed since. */
const labelChanged = (from: GraphFileNode | GraphFileEdge, before: string): string | null =>
  from.label !== null && !from.attributes.has('label') && from.label !== allowedInXml(before) ? from.label : null;

/** The nodes of a graph file with their ids; of several with one key the first. Records that the file carries keep their ids. */
export function readNodes(file: GraphFile, prefix: string, notes: DraftNotes, unused: UnusedAttributes): ReadNode[] {
  const geographic = [...file.attributes].some(
    ([name, value]) => name.toLowerCase() === 'crs' && /4326|crs84/i.test(value),
  );
  const firstLine = new Map<string, number>();
  const distinct = file.nodes.filter(({ key, line }) => {
    const before = firstLine.get(key);
    if (before === undefined) firstLine.set(key, line);
    else notes.add(graphIssue.duplicateNode(line, key, before));
    return before === undefined;
  });
  const carried = distinct.map((from) => readCarried(node, from.attributes, from.line, notes));
  const ids = new Map<string, number>();
  carried.forEach((record, index) => {
    if (record !== null && !ids.has(record.id)) ids.set(record.id, index);
  });
  const identify = identifierMaker(ids.keys());
  return distinct.map((from, index) => {
    const record = carried[index] ?? null;
    const attributes = record === null ? from.attributes : changedAttributes(from.attributes, nodeAttributes(record));
    const read = nodeFieldsOf(
      record === null ? from : { ...from, attributes, label: labelChanged(from, record.name.en) },
      geographic,
      notes,
    );
    if (record === null) remember(unused, read.unused, from.line);
    const own = record !== null && ids.get(record.id) === index;
    return { from, id: own ? record.id : identify(prefix + from.key), carried: record, fields: read.fields };
  });
}

/** The edges of a graph file that join two of its nodes, with their ids. */
export function readLinks(
  file: GraphFile,
  prefix: string,
  indexOf: ReadonlyMap<string, number>,
  notes: DraftNotes,
  unused: UnusedAttributes,
): ReadLink[] {
  const joined = file.edges.flatMap((from) => {
    const ends = [from.source, from.target].map((key) => indexOf.get(key));
    const [one, other] = ends;
    if (one === undefined || other === undefined) {
      notes.add(graphIssue.unknownEnd(from.line, one === undefined ? from.source : from.target));
      return [];
    }
    if (one === other) {
      notes.add(graphIssue.selfLoop(from.line, from.source));
      return [];
    }
    return [{ from, ends: { from: one, to: other }, carried: readCarried(link, from.attributes, from.line, notes) }];
  });
  const taken = new Map<string, GraphFileEdge>();
  for (const { from, carried } of joined) if (carried !== null && !taken.has(carried.id)) taken.set(carried.id, from);
  const identify = identifierMaker(taken.keys());
  return joined.map(({ from, ends, carried }) => {
    const attributes = carried === null ? from.attributes : changedAttributes(from.attributes, linkAttributes(carried));
    const read = linkFieldsOf(
      carried === null ? from : { ...from, attributes, label: labelChanged(from, carried.name?.en ?? '') },
      notes,
    );
    if (carried === null) remember(unused, read.unused, from.line);
    const own = carried !== null && taken.get(carried.id) === from;
    const id = own ? carried.id : identify(prefix + (from.key ?? `${from.source}-${from.target}`));
    return { from, id, carried, fields: read.fields, ends };
  });
}
