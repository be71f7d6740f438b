import type { DocumentInfo } from '@host/contract/host';
import { applyEdit } from '@scenarios/format/apply-edit';
import type { Edit } from '@scenarios/format/edit';
import { exampleScenario } from '@scenarios/format/example-scenario';
import { parseScenario } from '@scenarios/format/parse';
import { copyRecords } from '@scenarios/editing/clip';
import { describe, expect, it } from 'vitest';
import type { AskHost } from './ask-host';
import { OpenDocument } from './document.svelte';
import { Editor } from './editor.svelte';
import { Problems } from './problems.svelte';
import { Selection } from './selection.svelte';

/** An editor over a host that answers in its own time, and counts what it was asked. */
async function startEditor() {
  const parsed = parseScenario({ ...exampleScenario(), hazards: [exampleScenario().hazards[1]], incident: undefined });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  let scenario = parsed.value;
  let revision = 0;
  const inverses: Edit[] = [];
  const info = (): DocumentInfo =>
    ({ path: '/example.holdfast', revision, undo: null, redo: null }) as unknown as DocumentInfo;
  const take = (edit: Edit) => {
    const applied = applyEdit(scenario, edit);
    if (!applied.ok) return { ok: false, issues: [{ code: 'edit/rejected', ...applied.issues[0] }] };
    scenario = applied.value.scenario;
    revision += 1;
    return { ok: true, value: applied.value.inverse };
  };
  const ask = (async (method: string, input: { edit: Edit }) => {
    await new Promise((resolve) => setTimeout(resolve));
    if (method === 'readScenario') return { ok: true, value: scenario };
    if (method === 'currentDocument') return { ok: true, value: info() };
    if (method === 'undo') {
      const edit = inverses.pop();
      if (edit === undefined) throw new Error('nothing to undo');
      take(edit);
      return { ok: true, value: { info: info(), edit } };
    }
    const taken = take(input.edit);
    if (!taken.ok) return taken;
    inverses.push(taken.value as Edit);
    return { ok: true, value: info() };
  }) as unknown as AskHost;
  const document = new OpenDocument(ask, () => undefined);
  await document.resume();
  const selection = new Selection();
  const problems = new Problems();
  return { document, selection, problems, editor: new Editor(document, selection, problems) };
}

describe('edits that come faster than the host answers', () => {
  it('places every site under an id of its own', async () => {
    const { document, editor, problems } = await startEditor();
    const before = document.design?.mesh.nodes.length ?? 0;
    await Promise.all([1, 2, 3].map((nth) => editor.place({ lon: 120 + nth / 100, lat: 23 }, 'clinic')));
    expect(document.design?.mesh.nodes).toHaveLength(before + 3);
    expect(problems.list).toEqual([]);
  });

  it('loses no step of a key that is held', async () => {
    const { document, editor, selection } = await startEditor();
    const [node] = document.design?.mesh.nodes ?? [];
    if (node === undefined) throw new Error('no node');
    selection.selectNode(node.id);
    await Promise.all(Array.from({ length: 5 }, () => editor.nudge(0.01, 0)));
    expect(document.nodeById.get(node.id)?.position.lon).toBeCloseTo(node.position.lon + 0.05, 9);
  });

  it('undoes after what was asked for before', async () => {
    const { document, editor } = await startEditor();
    const before = document.scenario;
    const placed = editor.place({ lon: 120, lat: 23 }, 'clinic');
    const undone = document.undo();
    await Promise.all([placed, undone]);
    expect(document.scenario).toEqual(before);
  });
});

it('deletes nothing, and keeps no step of undo, where what was chosen has gone', async () => {
  const { document, editor, selection } = await startEditor();
  selection.selectMany(['gone'], ['gone-too']);
  await editor.deleteSelected();
  expect(document.info?.revision).toBe(0);
  selection.keepOnly(({ kind, id }) => (kind === 'node' ? document.nodeById : document.linkById).has(id));
  expect(selection.count).toBe(0);
});

it('pastes twice beside each other, and what comes from far away into the middle of the mesh', async () => {
  const { document, editor, selection } = await startEditor();
  const [node] = document.design?.mesh.nodes ?? [];
  if (node === undefined || document.design === null) throw new Error('no node');
  const text = JSON.stringify(copyRecords(document.design.mesh, new Set([node.id])));
  const pasted = async (clip: string) => {
    expect(await editor.paste(clip, null)).toBe(true);
    const at = document.nodeById.get(selection.node ?? '')?.position;
    return `${String(at?.lon)} ${String(at?.lat)}`;
  };
  const places = [`${String(node.position.lon)} ${String(node.position.lat)}`, await pasted(text), await pasted(text)];
  expect(new Set(places).size).toBe(3);
  const far = structuredClone(JSON.parse(text) as { nodes: { position: { lon: number; lat: number } }[] });
  for (const each of far.nodes) each.position = { lon: -70, lat: -30 };
  const [lon, lat] = (await pasted(JSON.stringify(far))).split(' ').map(Number);
  expect(Math.abs((lon ?? 0) - node.position.lon)).toBeLessThan(5);
  expect(Math.abs((lat ?? 0) - node.position.lat)).toBeLessThan(5);
  expect(await editor.paste('{"format":"holdfast-records","nodes":[{}]}', null)).toBe(false);
});
