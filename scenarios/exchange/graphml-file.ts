import type { Issue } from '../format/issues';
import { meshLimits } from '../format/mesh';
import type { Result } from '../format/result';
import { failure, success } from '../format/result';
import { createDraftNotes } from './draft-notes';
import type { GraphFile, GraphFileEdge, GraphFileNode } from './graph-file';
import { graphIssue } from './graph-issues';
import { graphmlAttributes, graphmlKeys } from './graphml-keys';
import type { XmlElement } from './xml-document';
import { readXmlDocument } from './xml-document';
import { yedGraphics } from './yed-graphics';

/**
 * Reads GraphML (Brandes et al. 2002, doi:10.1007/3-540-45848-4_59) into nodes and edges with their attributes by declared
 * name, and the shapes and labels of yEd. Groups are flattened; hyperedges and ports are left out and noted.
 */
export function readGraphmlFile(source: string): Result<GraphFile, Issue> {
  const read = readXmlDocument(source);
  if (!read.ok) return read;
  const root = read.value;
  if (root.name !== 'graphml') return failure(graphIssue.notThisFormat(root.line, root.name, 'graphml'));
  const graphs = root.children.filter(({ name }) => name === 'graph');
  const [first, second] = graphs;
  if (first === undefined) return failure(graphIssue.noGraph(root.line));

  const keys = graphmlKeys(root);
  const notes = createDraftNotes();
  const nodes: GraphFileNode[] = [];
  const edges: GraphFileEdge[] = [];
  const groups = new Map<string, number>();
  const hyperedges = { line: 0, count: 0 };
  let portLine: number | null = null;

  const addNode = (element: XmlElement): void => {
    const key = element.attributes.get('id');
    if (key === undefined) {
      notes.add(graphIssue.missingAttribute(element.line, 'node', 'id'));
      return;
    }
    const { label, drawn } = yedGraphics(element);
    nodes.push({ line: element.line, key, label, drawn, attributes: graphmlAttributes(element, 'node', keys) });
    const inner = element.children.filter(({ name }) => name === 'graph');
    if (inner.length > 0) groups.set(key, element.line);
    if (element.children.some(({ name }) => name === 'port')) portLine ??= element.line;
    for (const graph of inner) walk(graph);
  };
  const addEdge = (element: XmlElement, directedByDefault: boolean): void => {
    const source = element.attributes.get('source');
    const target = element.attributes.get('target');
    if (source === undefined || target === undefined) {
      notes.add(graphIssue.missingAttribute(element.line, 'edge', source === undefined ? 'source' : 'target'));
      return;
    }
    if (element.attributes.has('sourceport') || element.attributes.has('targetport')) portLine ??= element.line;
    const directed = element.attributes.get('directed');
    const { label, oneWay } = yedGraphics(element);
    edges.push({
      line: element.line,
      key: element.attributes.get('id') ?? null,
      source,
      target,
      directed: directed === undefined ? (oneWay ?? directedByDefault) : directed === 'true' || directed === '1',
      directionStated: directed !== undefined,
      label,
      attributes: graphmlAttributes(element, 'edge', keys),
    });
  };
  function walk(graph: XmlElement): void {
    const directed = graph.attributes.get('edgedefault') === 'directed';
    for (const element of graph.children) {
      if (nodes.length > meshLimits.nodes || edges.length > meshLimits.links) return;
      if (element.name === 'node') addNode(element);
      else if (element.name === 'edge') addEdge(element, directed);
      else if (element.name === 'hyperedge') {
        hyperedges.line ||= element.line;
        hyperedges.count += 1;
      }
    }
  }
  for (const graph of graphs) walk(graph);

  const excess = nodes[meshLimits.nodes] ?? edges[meshLimits.links];
  if (excess !== undefined) {
    const what = nodes.length > meshLimits.nodes ? 'nodes' : 'edges';
    return failure(graphIssue.tooMany(excess.line, what, what === 'nodes' ? meshLimits.nodes : meshLimits.links));
  }
  if (second !== undefined) notes.add(graphIssue.severalGraphs(second.line));
  if (hyperedges.count > 0) notes.add(graphIssue.hyperedges(hyperedges.line, hyperedges.count));
  if (portLine !== null) notes.add(graphIssue.ports(portLine));
  const [groupLine] = groups.values();
  if (groupLine !== undefined) notes.add(graphIssue.groups(groupLine, groups.size));
  const ends = new Set(edges.flatMap(({ source, target }) => [source, target]));
  return success({
    attributes: graphmlAttributes(first, 'graph', keys),
    nodes: nodes.filter(({ key }) => !groups.has(key) || ends.has(key)),
    edges,
    notes: notes.list(),
  });
}
