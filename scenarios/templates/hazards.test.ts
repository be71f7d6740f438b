import { bundledScenario } from '@tests/bundled-scenario';
import { drawImpact, prepareHazard } from '@workers/engine/hazards/draw-impact';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../format/apply-edit';
import { exampleScenario } from '../format/example-scenario';
import { resolveParameters } from '../format/parameters';
import { parseScenario } from '../format/parse';
import type { Scenario } from '../format/scenario';
import { hazardTemplates } from './hazards';

const parameters = resolveParameters([]);

/** Adds what a template makes for the first design, as the lab does. */
function added(scenario: Scenario, id: string): Scenario | null {
  const template = hazardTemplates.find((candidate) => candidate.id === id);
  const mesh = scenario.designs[0]?.mesh;
  if (template === undefined || mesh === undefined) throw new Error(id);
  const made = template.make(mesh, new Set(scenario.hazards.map((hazard) => hazard.id)));
  if (!made.ok) return null;
  return made.value.reduce((present, hazard) => {
    const applied = applyEdit(present, { kind: 'add-hazard', at: present.hazards.length, hazard });
    if (!applied.ok) throw new Error(JSON.stringify(applied.issues));
    return applied.value.scenario;
  }, scenario);
}

describe.each(hazardTemplates.map(({ id }) => id))('the template %s', (id) => {
  it.each(['pilot-district', 'hokkaido-2018'] as const)('fits %s and hits something, or says why not', async (slug) => {
    const scenario = await bundledScenario(slug);
    const next = added(scenario, id);
    if (next === null) {
      const template = hazardTemplates.find((candidate) => candidate.id === id);
      const made = template?.make(scenario.designs[0]?.mesh ?? never(), new Set());
      expect(made).toMatchObject({ ok: false, issues: [{ code: 'template/no-target' }] });
      return;
    }
    expect(parseScenario(JSON.parse(JSON.stringify(next))).ok).toBe(true);
    const hazard = next.hazards.at(-1);
    const mesh = next.designs[0]?.mesh;
    if (hazard === undefined || mesh === undefined) throw new Error('nothing added');
    let hits = 0;
    for (let run = 0; run < 5; run += 1) {
      const impact = drawImpact(prepareHazard(mesh, hazard, parameters, next.hazards), 3, run);
      hits += impact.time.length;
      expect(impact.time.every((time, i) => time >= (impact.time[i - 1] ?? 0) && Number.isFinite(time))).toBe(true);
      expect(impact.value.every(Number.isFinite)).toBe(true);
      expect(impact.repair.every((seconds) => seconds >= 0)).toBe(true);
    }
    expect(hits).toBeGreaterThan(0);
    // Twice the same template: another id, and still a valid document.
    expect(added(next, id)?.hazards.length).toBeGreaterThan(next.hazards.length);
  });
});

const never = (): never => {
  throw new Error('no mesh');
};

it('most templates fit the pilot district', async () => {
  const pilot = await bundledScenario('pilot-district');
  const fitting = hazardTemplates.filter(({ id }) => added(pilot, id) !== null).map(({ id }) => id);
  expect(fitting).toEqual(expect.arrayContaining(['strong-earthquake', 'typhoon', 'limited-strike', 'heat-wave']));
  expect(fitting.length).toBeGreaterThanOrEqual(8);
});

it('templates speak of what they lack in the smallest scenario', () => {
  const parsed = parseScenario(exampleScenario());
  if (!parsed.ok) throw new Error('not valid');
  expect(added(parsed.value, 'blockade')).toBeNull();
  expect(added(parsed.value, 'largest-source-lost')).not.toBeNull();
});
