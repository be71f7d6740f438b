import { describe, expect, it } from 'vitest';
import { compareMeshes } from './compare-meshes';
import { exampleScenario } from './example-scenario';
import { parseScenario } from './parse';
import { sameValue } from './same-value';

const parsed = parseScenario(exampleScenario());
if (!parsed.ok) throw new Error('the example is not valid');
const mesh = parsed.value.designs[0]?.mesh;
if (mesh === undefined) throw new Error('no design');

describe('compareMeshes', () => {
  it('finds nothing between a mesh and itself, read again', () => {
    expect(compareMeshes(mesh, structuredClone(mesh))).toEqual([]);
  });

  it('tells what was added, removed and changed, and which fields', () => {
    const [first, second, third] = mesh.nodes;
    if (first === undefined || second === undefined || third === undefined) throw new Error('too few nodes');
    const [link] = mesh.links;
    const nodeName = (id: string | undefined) =>
      mesh.nodes.find((node) => node.id === id)?.name ?? { en: '', 'zh-Hant': '' };
    const [from, to] = [nodeName(link?.from), nodeName(link?.to)];
    const name = { en: `${from.en} – ${to.en}`, 'zh-Hant': `${from['zh-Hant']} – ${to['zh-Hant']}` };
    const after = {
      ...mesh,
      nodes: [{ ...first, owner: 'utility', quantity: 2 }, second, { ...third, id: 'new' }],
      links: mesh.links.slice(1),
    };
    expect(compareMeshes(mesh, after)).toEqual([
      { record: 'nodes', id: 'plant', name: first.name, change: 'changed', fields: ['quantity', 'owner'] },
      { record: 'nodes', id: 'new', name: third.name, change: 'added', fields: [] },
      { record: 'nodes', id: 'shore-village', name: third.name, change: 'removed', fields: [] },
      { record: 'links', id: 'line-1', name, change: 'removed', fields: [] },
    ]);
  });

  it('does not mind the order of keys, nor what is undefined, but that of lists', () => {
    expect(sameValue({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1, c: undefined })).toBe(true);
    expect(sameValue({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
    expect(sameValue({ a: null }, { a: {} })).toBe(false);
    expect(sameValue([], {})).toBe(false);
  });
});
