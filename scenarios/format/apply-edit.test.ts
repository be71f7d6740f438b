import { describe, expect, it } from 'vitest';
import { applyEdit } from './apply-edit';
import { exampleScenario } from './example-scenario';
import { parseScenario } from './parse';
import type { Scenario } from './scenario';

const example = (): Scenario => {
  const parsed = parseScenario(exampleScenario());
  if (!parsed.ok) throw new Error('the example is not valid');
  return parsed.value;
};

describe('applyEdit', () => {
  it('will not remove a node that links use, and says which', () => {
    const result = applyEdit(example(), { kind: 'remove-node', design: 'plain', id: 'hill-village' });
    expect(result).toMatchObject({ ok: false, issues: [{ code: 'edit/in-use' }] });
    expect(!result.ok && result.issues[0]?.message.en).toContain('line-1');
  });

  it('will not remove a node that only a hazard aims at', () => {
    const scenario = example();
    const bare = {
      ...scenario,
      designs: scenario.designs.map((design) => ({ ...design, mesh: { ...design.mesh, links: [] } })),
    };
    const hazard = scenario.hazards[0];
    const result = applyEdit(
      { ...bare, hazards: hazard === undefined ? [] : [hazard] },
      { kind: 'remove-node', design: 'plain', id: 'plant' },
    );
    expect(!result.ok && result.issues[0]?.message.en).toContain('storm');
  });

  it('refuses unknown designs, unknown ids, taken ids and places past the end', () => {
    const scenario = example();
    const node = scenario.designs[0]?.mesh.nodes[0];
    if (node === undefined) throw new Error('no node');
    const codes = [
      applyEdit(scenario, { kind: 'remove-link', design: 'absent', id: 'line-1' }),
      applyEdit(scenario, { kind: 'remove-link', design: 'plain', id: 'line-9' }),
      applyEdit(scenario, { kind: 'add-node', design: 'plain', at: 0, node }),
      applyEdit(scenario, { kind: 'add-node', design: 'plain', at: 9, node: { ...node, id: 'other' } }),
      applyEdit(scenario, { kind: 'set-parameter', id: 'settle.max-iterations', override: null }),
    ].map((result) => (result.ok ? 'ok' : result.issues[0]?.code));
    expect(codes).toEqual([
      'edit/unknown-design',
      'edit/unknown-id',
      'edit/duplicate-id',
      'format/out-of-range',
      'edit/unknown-id',
    ]);
  });

  it('keeps at least one hazard, and refuses a taken or unknown one', () => {
    const scenario = example();
    const hazard = scenario.hazards[0];
    if (hazard === undefined) throw new Error('no hazard');
    const others = scenario.hazards.slice(1).map(({ id }) => id);
    const last = others.reduce((present, id) => {
      const removed = applyEdit(present, { kind: 'remove-hazard', id });
      return removed.ok ? removed.value.scenario : present;
    }, scenario);
    const codes = [
      applyEdit(last, { kind: 'remove-hazard', id: hazard.id }),
      applyEdit(scenario, { kind: 'add-hazard', at: 0, hazard }),
      applyEdit(scenario, { kind: 'set-hazard', hazard: { ...hazard, id: 'absent' } }),
      applyEdit(scenario, { kind: 'remove-hazard', id: 'absent' }),
    ].map((result) => (result.ok ? 'ok' : result.issues[0]?.code));
    expect(codes).toEqual(['format/out-of-range', 'edit/duplicate-id', 'edit/unknown-id', 'edit/unknown-id']);
  });

  it('refuses a change that leaves something dangling', () => {
    const scenario = example();
    const node = scenario.designs[0]?.mesh.nodes[0];
    if (node === undefined) throw new Error('no node');
    const result = applyEdit(scenario, { kind: 'set-node', design: 'plain', node: { ...node, provides: [] } });
    expect(result).toMatchObject({
      ok: false,
      issues: [{ code: 'scenario/unknown-target', path: 'hazards[0].events[1].service' }],
    });
  });

  it('refuses an override outside the table', () => {
    const override = { id: 'power.ufls.quota', value: 7, quality: 'judgement', note: 'too much' } as const;
    const result = applyEdit(example(), { kind: 'set-parameter', id: 'power.ufls.quota', override });
    expect(result).toMatchObject({ ok: false, issues: [{ code: 'format/out-of-range' }] });
  });
});
