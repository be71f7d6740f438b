import { describe, expect, it } from 'vitest';
import { exampleScenario } from '../format/example-scenario';
import { link } from '../format/link';
import { node } from '../format/node';
import { parseScenario } from '../format/parse';
import { draftOfMatpower } from './draft-of-matpower';
import { matpowerExample } from './matpower-example';
import { readMatpower } from './matpower';
import { meshOfMatpower } from './matpower-mesh';
import { planImport } from './plan-import';
import { readHoldfast } from './read-holdfast';

const valueOf = <Value>(
  result: { ok: true; value: Value } | { ok: false; issues: readonly { message: { en: string } }[] },
): Value => {
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message.en).join('\n'));
  return result.value;
};
const document = () => valueOf(parseScenario(exampleScenario()));

describe('draftOfMatpower', () => {
  it('has the mesh of the case with the line of every record, around the place chosen, under names of its own', () => {
    const draft = valueOf(
      draftOfMatpower(matpowerExample(), { place: { lon: 121, lat: 24 }, widthKm: 50, prefix: 'grid-' }),
    );
    const { mesh } = valueOf(meshOfMatpower(valueOf(readMatpower(matpowerExample()))));
    expect(draft.nodes.map(({ line, id }) => [line, id])).toEqual([
      [7, 'grid-bus-1'],
      [8, 'grid-bus-2'],
      [9, 'grid-bus-7'],
    ]);
    expect(draft.links.map(({ line, id, values }) => [line, id, values.from, values.to])).toEqual([
      [16, 'grid-branch-1', 'grid-bus-1', 'grid-bus-2'],
      [17, 'grid-branch-2', 'grid-bus-1', 'grid-bus-2'],
      [18, 'grid-branch-3', 'grid-bus-2', 'grid-bus-7'],
    ]);
    draft.nodes.forEach(({ values }, index) => {
      const made = node.parse({ id: 'x', ...values });
      expect({ ...made, id: '', position: null }).toEqual({ ...mesh.nodes[index], id: '', position: null });
      expect(Math.abs(made.position.lon - 121)).toBeLessThan(0.3);
      expect(Math.abs(made.position.lat - 24)).toBeLessThan(0.3);
    });
    expect(link.parse({ id: 'x', ...draft.links[2]?.values }).carries).toEqual(mesh.links[2]?.carries);
    expect(draft.notes.map(({ path }) => path)).toEqual(['line 19', 'line 7']);
    expect(draftOfMatpower('mpc.bus = [')).toMatchObject({ ok: false });
  });

  it('can be brought into a design, and once it stands, changes nothing', () => {
    const before = document();
    const draft = valueOf(draftOfMatpower(matpowerExample(), { prefix: 'grid-', standing: new Set(['power']) }));
    const plan = valueOf(planImport(before, before.designs[0]?.id ?? '', draft));
    expect(plan.rows.map(({ action, record }) => `${action} ${record}`)).toEqual([
      ...Array.from({ length: 3 }, () => 'create node'),
      ...Array.from({ length: 3 }, () => 'create link'),
    ]);
  });
});

describe('readHoldfast', () => {
  it('gives one design of a document, which changes nothing where it stands already', () => {
    const before = document();
    for (const { id } of before.designs) {
      const draft = valueOf(readHoldfast(JSON.stringify(before), { design: id }));
      const plan = valueOf(planImport(before, id, draft));
      expect(plan.edits).toEqual([]);
      expect(plan.rows.every(({ action }) => action === 'same')).toBe(true);
      expect(plan.rows.length).toBeGreaterThan(3);
    }
  });

  it('says which design it took, and refuses one that is not there and a text that is no document', () => {
    const before = document();
    const first = valueOf(
      readHoldfast(JSON.stringify({ ...before, designs: [...before.designs, { ...before.designs[0], id: 'other' }] })),
    );
    expect(first.notes[0]?.message.en).toMatch(/^The file has \d designs; ".*" was taken\.$/);
    expect(readHoldfast(JSON.stringify(before), { design: 'none' })).toMatchObject({
      ok: false,
      issues: [{ code: 'edit/unknown-design' }],
    });
    const broken = readHoldfast('{\n"format": }');
    expect(broken.ok ? '' : broken.issues[0]?.path).toBe('line 2, column 11');
  });
});
