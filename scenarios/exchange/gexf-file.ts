import type { Issue } from '../format/issues';
import { meshLimits } from '../format/mesh';
import type { Result } from '../format/result';
import { failure, success } from '../format/result';
import type { AttributeDefaults } from './attribute-defaults';
import { createAttributeDefaults } from './attribute-defaults';
import { createDraftNotes } from './draft-notes';
import type { GraphFile, GraphFileEdge, GraphFileNode } from './graph-file';
import { graphIssue } from './graph-issues';
import type { XmlElement } from './xml-document';
import { readXmlDocument } from './xml-document';

type Declared = { readonly name: string; readonly dynamic: boolean };
type Declarations = Readonly<Record<'node' | 'edge', ReadonlyMap<string, Declared>>> & {
  readonly defaults: AttributeDefaults;
};

const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name);

function declarationsOf(graph: XmlElement): Declarations {
  const defaults = createAttributeDefaults();
  const declared = { node: new Map<string, Declared>(), edge: new Map<string, Declared>(), defaults };
  for (const list of childrenOf(graph, 'attributes')) {
    const kind = list.attributes.get('class') === 'edge' ? 'edge' : 'node';
    for (const attribute of childrenOf(list, 'attribute')) {
      const id = attribute.attributes.get('id');
      if (id === undefined || declared[kind].has(id)) continue;
      const fallback = childrenOf(attribute, 'default')[0]?.text ?? '';
      const name = attribute.attributes.get('title') ?? id;
      const dynamic = list.attributes.get('mode') === 'dynamic';
      declared[kind].set(id, { name, dynamic });
      if (fallback !== '' && !dynamic) defaults.add(kind, name, fallback);
    }
  }
  return declared;
}

const times = ['start', 'end', 'startopen', 'endopen', 'timestamp', 'spells', 'timestamps', 'intervals'] as const;
const changes = (element: XmlElement): boolean =>
  times.some((name) => element.attributes.has(name)) || element.children.some(({ name }) => name === 'spells');

const numberOf = (element: XmlElement, name: string): number => {
  const written = element.attributes.get(name);
  return written === undefined || written.trim() === '' ? NaN : Number(written);
};

/**
 * Reads GEXF 1.1 to 1.3 (gexf.net) into nodes and edges with their attributes by declared title, and the positions of its
 * `viz` module. Hierarchies are flattened; what changes over time is left out and noted.
 */
export function readGexfFile(source: string): Result<GraphFile, Issue> {
  const read = readXmlDocument(source);
  if (!read.ok) return read;
  const root = read.value;
  if (root.name !== 'gexf') return failure(graphIssue.notThisFormat(root.line, root.name, 'gexf'));
  const graph = childrenOf(root, 'graph')[0];
  if (graph === undefined) return failure(graphIssue.noGraph(root.line));

  const declared = declarationsOf(graph);
  const notes = createDraftNotes();
  const nodes: GraphFileNode[] = [];
  const edges: GraphFileEdge[] = [];
  const groups = new Map<string, number>();
  const first: { dynamic: number | null; weight: number | null } = { dynamic: null, weight: null };
  const directedByDefault = graph.attributes.get('defaultedgetype') === 'directed';

  function attributesOf(element: XmlElement, kind: 'node' | 'edge'): ReadonlyMap<string, string> {
    const attributes = new Map<string, string>();
    for (const list of childrenOf(element, 'attvalues')) {
      for (const entry of childrenOf(list, 'attvalue')) {
        const id = entry.attributes.get('for') ?? entry.attributes.get('id');
        const value = entry.attributes.get('value');
        if (id === undefined || value === undefined || value === '') continue;
        const declaration = declared[kind].get(id);
        if (declaration?.dynamic === true || changes(entry)) {
          first.dynamic ??= entry.line;
          continue;
        }
        const name = declaration?.name ?? id;
        if (!attributes.has(name)) attributes.set(name, value);
      }
    }
    declared.defaults.fill(kind, attributes);
    return attributes;
  }

  const isFull = (): boolean => nodes.length > meshLimits.nodes || edges.length > meshLimits.links;
  function addNode(element: XmlElement): void {
    const key = element.attributes.get('id');
    if (key === undefined) {
      notes.add(graphIssue.missingAttribute(element.line, 'node', 'id'));
      return;
    }
    if (changes(element)) first.dynamic ??= element.line;
    const position = childrenOf(element, 'position')[0];
    const [x, y] = position === undefined ? [NaN, NaN] : [numberOf(position, 'x'), numberOf(position, 'y')];
    const drawn = Math.abs(x) <= 1e12 && Math.abs(y) <= 1e12 ? { x, y } : null;
    const label = element.attributes.get('label') ?? null;
    nodes.push({ line: element.line, key, label, drawn, attributes: attributesOf(element, 'node') });
    const parent = element.attributes.get('pid');
    if (parent !== undefined && parent !== '' && !groups.has(parent)) groups.set(parent, element.line);
    const inner = element.children.filter(({ name }) => name === 'nodes' || name === 'edges');
    if (inner.some(({ children }) => children.length > 0)) groups.set(key, element.line);
    for (const list of inner) walk(list);
  }
  function addEdge(element: XmlElement): void {
    const source = element.attributes.get('source');
    const target = element.attributes.get('target');
    if (source === undefined || target === undefined) {
      notes.add(graphIssue.missingAttribute(element.line, 'edge', source === undefined ? 'source' : 'target'));
      return;
    }
    if (changes(element)) first.dynamic ??= element.line;
    const type = element.attributes.get('type');
    if ((element.attributes.get('weight') ?? '1') !== '1' && numberOf(element, 'weight') !== 1)
      first.weight ??= element.line;
    edges.push({
      line: element.line,
      key: element.attributes.get('id') ?? null,
      source,
      target,
      directed: type === undefined ? directedByDefault : type === 'directed',
      directionStated: type !== undefined,
      label: element.attributes.get('label') ?? null,
      attributes: attributesOf(element, 'edge'),
    });
  }
  function walk(list: XmlElement): void {
    for (const element of list.children) {
      if (isFull()) return;
      if (element.name === 'node') addNode(element);
      else if (element.name === 'edge') addEdge(element);
      else if (element.name === 'nodes' || element.name === 'edges') walk(element);
    }
  }
  walk(graph);

  const excess = nodes[meshLimits.nodes] ?? edges[meshLimits.links];
  if (excess !== undefined) {
    const what = nodes.length > meshLimits.nodes ? 'nodes' : 'edges';
    return failure(graphIssue.tooMany(excess.line, what, what === 'nodes' ? meshLimits.nodes : meshLimits.links));
  }
  if (first.dynamic !== null) notes.add(graphIssue.dynamic(first.dynamic));
  if (first.weight !== null) notes.add(graphIssue.weights(first.weight));
  const [groupLine] = groups.values();
  if (groupLine !== undefined) notes.add(graphIssue.groups(groupLine, groups.size));
  const ends = new Set(edges.flatMap(({ source: one, target }) => [one, target]));
  const whole = childrenOf(childrenOf(root, 'meta')[0] ?? root, 'description')[0]?.text ?? '';
  return success({
    attributes: new Map(whole.startsWith('{') ? [['holdfast', whole]] : []),
    nodes: nodes.filter(({ key }) => !groups.has(key) || ends.has(key)),
    edges,
    notes: notes.list(),
  });
}
