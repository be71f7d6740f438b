import { exampleScenario } from '@scenarios/format/example-scenario';
import { hazard as hazardSchema } from '@scenarios/format/hazard';
import { mesh as meshSchema } from '@scenarios/format/mesh';
import type { Mesh } from '@scenarios/format/mesh';
import { resolveParameters } from '@scenarios/format/parameters';
import { describe, expect, it } from 'vitest';
import { drawImpact, prepareHazard } from './draw-impact';

const text = { en: 'x', 'zh-Hant': '某' };
const parameters = resolveParameters([]);

const site = (id: string, stores: readonly Record<string, unknown>[]): Record<string, unknown> => ({
  id,
  name: text,
  kind: 'hospital',
  position: { lon: 0, lat: 0 },
  provides: [{ service: 'medical', capacity: 5 }],
  needs: [{ service: 'power', rate: 1 }],
  stores,
});
const battery = { kind: 'battery', service: 'power', capacity: 4, spread: 0.3 };
const meshOf = (...nodes: Record<string, unknown>[]): Mesh =>
  meshSchema.parse({
    services: ['power', 'medical'].map((id) => ({ id, name: text, unit: 'u', layer: 'physical', flow: 'capacitated' })),
    nodes,
    links: [],
  });
const script = hazardSchema.parse({
  id: 's',
  name: text,
  summary: text,
  kind: 'script',
  events: [
    { do: 'fail', target: { node: 'a' }, atHours: 5, repairHours: 1 },
    { do: 'restore', target: { node: 'a' }, atHours: 2 },
    { do: 'demand', service: 'power', factor: 2, atHours: 2 },
  ],
});

describe('drawImpact', () => {
  it('brings the events in order of time, equal times in the order of the hazard', () => {
    const impact = drawImpact(prepareHazard(meshOf(site('a', [])), script, parameters), 1, 0);
    expect([...impact.time]).toEqual([7200, 7200, 18_000]);
    expect([...impact.kind]).toEqual([4, 6, 1]);
    expect([...impact.target]).toEqual([0, 0, 0]);
    expect([...impact.value]).toEqual([0, 2, 0]);
    expect([...impact.repair]).toEqual([0, 0, 3600]);
    expect([...impact.damageState]).toEqual([0, 0, 0]);
  });

  it('leaves stores and starts alone in run 0, and where there is no spread', () => {
    const prepared = prepareHazard(
      meshOf(site('a', [battery, { ...battery, kind: 'generator', spread: 0 }])),
      script,
      parameters,
    );
    expect([...drawImpact(prepared, 1, 0).storeFactor]).toEqual([1, 1]);
    expect([...drawImpact(prepared, 1, 0).startFactor]).toEqual([1]);
    const later = drawImpact(prepared, 1, 1);
    expect(later.storeFactor[0]).not.toBe(1);
    expect(later.storeFactor[1]).toBe(1);
    expect(later.startFactor[0]).not.toBe(1);
  });

  it('draws lognormal factors with median 1 and the stated spread', () => {
    const prepared = prepareHazard(meshOf(site('a', [battery])), script, parameters);
    const logs = Array.from({ length: 4000 }, (_, run) =>
      Math.log(drawImpact(prepared, 1, run + 1).storeFactor[0] ?? NaN),
    );
    const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length;
    const variance = logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / logs.length;
    expect(Math.abs(mean)).toBeLessThan((4 * 0.3) / Math.sqrt(logs.length));
    expect(Math.abs(Math.sqrt(variance) / 0.3 - 1)).toBeLessThan(4 / Math.sqrt(2 * logs.length));
  });

  it('K29: keys by id, so that a site in front moves no factor, and equal stores differ', () => {
    const alone = drawImpact(prepareHazard(meshOf(site('a', [battery])), script, parameters), 1, 3);
    const among = drawImpact(
      prepareHazard(meshOf(site('new', [battery]), site('a', [battery, battery])), script, parameters),
      1,
      3,
    );
    expect(among.storeFactor[1]).toBe(alone.storeFactor[0]);
    expect(among.startFactor[1]).toBe(alone.startFactor[0]);
    expect(among.storeFactor[0]).not.toBe(alone.storeFactor[0]);
    expect(among.storeFactor[2]).not.toBe(alone.storeFactor[0]);
  });

  it('is a pure function of seed and run', () => {
    const prepared = prepareHazard(meshOf(site('a', [battery])), script, parameters);
    const first = drawImpact(prepared, 8, 5);
    drawImpact(prepared, 8, 6);
    expect(drawImpact(prepared, 8, 5)).toEqual(first);
    expect(drawImpact(prepared, 9, 5).storeFactor).not.toEqual(first.storeFactor);
  });

  it('draws an earthquake on the example of the format', () => {
    const mesh = meshSchema.parse(exampleScenario().designs[0]?.mesh);
    const quake = hazardSchema.parse({
      id: 'q',
      name: text,
      summary: text,
      kind: 'earthquake',
      atHours: 1,
      epicentre: { lon: 140.05, lat: 10.05 },
      magnitude: 8,
      depthKm: 10,
    });
    const prepared = prepareHazard(mesh, quake, parameters);
    const damaged = Array.from({ length: 50 }, (_, run) => drawImpact(prepared, 1, run)).filter(
      (impact) => impact.time.length > 0,
    );
    expect(damaged.length).toBeGreaterThan(25);
    expect(damaged.every((impact) => impact.time[0] === 3600 && (impact.repair[0] ?? 0) >= 3600)).toBe(true);
  });
});
