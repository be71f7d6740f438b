import { describe, expect, it } from 'vitest';
import { describeEdit } from './describe-edit';
import { edit } from './edit';
import { exampleScenario } from './example-scenario';
import { parseScenario } from './parse';

const parsed = parseScenario(exampleScenario());
if (!parsed.ok) throw new Error('the example is not valid');
const mesh = parsed.value.designs[0]?.mesh;
if (mesh === undefined) throw new Error('no design');

describe('describeEdit', () => {
  it('names the one record, counts several, and tells the nodes of a deletion rather than their links', () => {
    const change = { kind: 'change-mesh', design: 'plain' };
    expect(describeEdit(edit.parse({ ...change, action: 'move', nodes: { set: mesh.nodes } }))).toEqual({
      action: 'move',
      subject: 'node',
      count: 3,
      name: null,
    });
    expect(
      describeEdit(
        edit.parse({
          ...change,
          action: 'delete',
          nodes: { remove: ['plant'], set: [mesh.nodes[1]] },
          links: { remove: ['line-1', 'line-2'] },
        }),
      ),
    ).toEqual({ action: 'delete', subject: 'node', count: 1, name: 'plant' });
    expect(
      describeEdit(
        edit.parse({ ...change, action: 'delete', nodes: { set: mesh.nodes }, links: { remove: ['line-1'] } }),
      ),
    ).toMatchObject({ subject: 'link', name: 'line-1' });
    expect(
      describeEdit(
        edit.parse({ ...change, action: 'delete', nodes: { remove: ['plant'] } }),
        edit.parse({ ...change, action: 'add', nodes: { add: [{ at: 0, value: mesh.nodes[0] }] } }),
      ),
    ).toEqual({ action: 'delete', subject: 'node', count: 1, name: { en: 'Plant', 'zh-Hant': '電廠' } });
    expect(describeEdit(edit.parse({ ...change, action: 'edit', nodes: { set: [mesh.nodes[0]] } }))).toMatchObject({
      name: { en: 'Plant', 'zh-Hant': '電廠' },
    });
    expect(describeEdit(edit.parse({ ...change, action: 'edit', repair: null }))).toMatchObject({ subject: 'repair' });
  });
});
