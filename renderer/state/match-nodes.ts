import type { MeshNode } from '@scenarios/format/node';
import { searchWords } from './search-words';

/**
 * Nodes of which every word of the query occurs in the id or one of the texts given for it, those whose name starts
 * with the query first, otherwise in document order. An empty query matches all.
 */
export function matchNodes(
  nodes: readonly MeshNode[],
  query: string,
  texts: (node: MeshNode) => readonly string[],
): readonly MeshNode[] {
  const words = searchWords(query);
  if (words.length === 0) return nodes;
  const first: MeshNode[] = [];
  const rest: MeshNode[] = [];
  for (const node of nodes) {
    const written = [node.id, ...texts(node)].map((text) => text.toLocaleLowerCase());
    if (!words.every((word) => written.some((text) => text.includes(word)))) continue;
    if (written.some((text) => text.startsWith(words.join(' ')))) first.push(node);
    else rest.push(node);
  }
  return [...first, ...rest];
}
