import { hazard as hazardSchema } from '@scenarios/format/hazard';
import type { EarthquakeHazard } from '@scenarios/format/hazards/earthquake';
import { mesh as meshSchema } from '@scenarios/format/mesh';
import type { Mesh } from '@scenarios/format/mesh';
import { resolveParameters } from '@scenarios/format/parameters';
import type { ParameterValues } from '@scenarios/format/parameters';
import { recordCheck } from '@tests/validation';
import { describe, expect, it } from 'vitest';
import { impactKind } from '../impact';
import { exp } from '../math';
import { damageProbabilities } from './damage-probabilities';
import { drawEarthquake, drawGroundMotion, prepareEarthquake } from './earthquake';
import { expectedFunction } from './expected-function';
import type { FragilityClass } from '@scenarios/format/fragility';

const text = { en: 'x', 'zh-Hant': '某' };
const parameters = resolveParameters([]);
const still: ParameterValues = {
  ...parameters,
  'earthquake.between-event-scale': 0,
  'earthquake.within-event-scale': 0,
};

const quake = hazardSchema.parse({
  id: 'quake',
  name: text,
  summary: text,
  kind: 'earthquake',
  atHours: 2,
  epicentre: { lon: 121.5, lat: 24 },
  magnitude: 7,
  depthKm: 15,
}) as EarthquakeHazard;

type Site = { id: string; lon?: number; lat?: number; fragility?: FragilityClass; hardening?: number };
type Line = { id: string; from: string; to: string; fragility: FragilityClass; rightOfWay?: string };

const meshOf = (sites: readonly Site[], lines: readonly Line[] = []): Mesh =>
  meshSchema.parse({
    services: [{ id: 'power', name: text, unit: 'MW', layer: 'physical', flow: 'dc-power' }],
    nodes: sites.map(
      ({ id, lon = 121.6, lat = 24.1, fragility = 'substation-medium-voltage-unanchored', hardening = 1 }) => ({
        id,
        name: text,
        kind: 'substation',
        position: { lon, lat },
        fragility: { earthquake: fragility, hardening },
      }),
    ),
    links: lines.map(({ fragility, ...line }) => ({
      ...line,
      kind: 'road',
      carries: [{ service: 'power' }],
      fragility: { earthquake: fragility },
    })),
  });

const states = (mesh: Mesh, run: number, values = parameters): number[] => {
  const found = new Array<number>(mesh.nodes.length).fill(0);
  for (const event of drawEarthquake(prepareEarthquake(mesh, quake, values), 5, run)) {
    if (event.kind === impactKind.failNode) found[event.target] = event.damageState;
  }
  return found;
};

describe('drawEarthquake', () => {
  it('K30: hardening a node never worsens its state, what is left of it, or its repair', () => {
    const classes = [
      'substation-medium-voltage-unanchored',
      'exchange-building',
      'hospital-mid-rise-concrete',
    ] as const;
    let better = 0;
    let worse = 0;
    for (const fragility of classes) {
      const [soft, hard] = [1, 1.5].map((hardening) =>
        prepareEarthquake(meshOf([{ id: 'a', fragility, hardening }]), quake, parameters),
      );
      if (!soft || !hard) throw new Error('two meshes');
      for (let run = 0; run < 2000; run++) {
        const [before] = drawEarthquake(soft, 5, run);
        const [after] = drawEarthquake(hard, 5, run);
        if (!after) continue;
        if (!before) throw new Error(`run ${run}: hardened, and damaged for it`);
        expect(after.damageState).toBeLessThanOrEqual(before.damageState);
        expect(after.value).toBeGreaterThanOrEqual(before.value);
        expect(after.repair).toBeLessThanOrEqual(before.repair);
        if (after.damageState < before.damageState) better++;
        if (after.damageState > before.damageState) worse++;
      }
    }
    expect(better).toBeGreaterThan(500);
    recordCheck({
      id: 'K30',
      setup:
        'three fragility classes hardened 1.5 times, 2 000 runs each with the same draws: damage states that worsened',
      expected: 0,
      obtained: worse,
      tolerance: 'exact',
      source: 'property',
    });
  });

  it("K29: an unrelated node and link, also in front, do not move the other nodes' draws", () => {
    const sites: Site[] = [{ id: 'a' }, { id: 'b', lon: 121.7 }, { id: 'c', lat: 24.3 }];
    const small = meshOf(sites);
    const large = meshOf(
      [{ id: 'new', lon: 121.65, lat: 24.2 }, ...sites],
      [{ id: 'road', from: 'new', to: 'a', fragility: 'road-bridge' }],
    );
    let moved = 0;
    for (let run = 0; run < 200; run++) {
      const [, ...others] = states(large, run);
      const before = states(small, run);
      expect(others).toEqual(before);
      moved += others.filter((state, at) => state !== before[at]).length;
    }
    recordCheck({
      id: 'K29',
      setup: 'a site and a road added in front, 200 runs: damage states of the other sites that moved',
      expected: 0,
      obtained: moved,
      tolerance: 'exact',
      source: 'property',
    });
  });

  it('reaches each state as often as the fragility curves say', () => {
    const mesh = meshOf([{ id: 'a' }]);
    const prepared = prepareEarthquake(mesh, quake, still);
    const pga = exp(drawGroundMotion(prepared, 1, 0)[0] ?? NaN);
    const runs = 8000;
    const counts = [0, 0, 0, 0, 0];
    for (let run = 0; run < runs; run++) {
      const state = drawEarthquake(prepared, 1, run)[0]?.damageState ?? 0;
      counts[state] = (counts[state] ?? 0) + 1;
    }
    damageProbabilities('substation-medium-voltage-unanchored', pga).forEach((chance, state) => {
      const error = Math.sqrt((chance * (1 - chance)) / runs);
      expect(Math.abs((counts[state] ?? 0) / runs - chance)).toBeLessThan(4 * error + 1e-9);
    });
  });

  it('restores function as the restoration curves say', () => {
    const prepared = prepareEarthquake(meshOf([{ id: 'a' }]), quake, still);
    const pga = exp(drawGroundMotion(prepared, 1, 0)[0] ?? NaN);
    const runs = 8000;
    for (const day of [1, 3, 7, 30]) {
      let working = 0;
      for (let run = 0; run < runs; run++) {
        const [event] = drawEarthquake(prepared, 1, run);
        working += !event || event.repair <= day * 86_400 ? 1 : event.value;
      }
      const expected = expectedFunction('substation-medium-voltage-unanchored', pga, day);
      expect(Math.abs(working / runs - expected)).toBeLessThan(4 * Math.sqrt(0.25 / runs));
    }
  });

  it('scatters between events and within one by the published amounts', () => {
    const prepared = prepareEarthquake(meshOf([{ id: 'a' }, { id: 'far', lon: 123.5 }]), quake, parameters);
    const median = drawGroundMotion(
      prepareEarthquake(meshOf([{ id: 'a' }, { id: 'far', lon: 123.5 }]), quake, still),
      1,
      0,
    );
    const runs = 4000;
    let variance = 0;
    let covariance = 0;
    for (let run = 0; run < runs; run++) {
      const motion = drawGroundMotion(prepared, 3, run);
      const here = (motion[0] ?? NaN) - (median[0] ?? NaN);
      const there = (motion[1] ?? NaN) - (median[1] ?? NaN);
      variance += (here * here) / runs;
      covariance += (here * there) / runs;
    }
    const total = 0.303 ** 2 + 0.604 ** 2;
    expect(Math.abs(variance / total - 1)).toBeLessThan(4 * Math.sqrt(2 / runs));
    // 200 km apart only the earthquake itself is shared; 0.12 is the bound of the field's correlation error.
    expect(Math.abs(covariance - 0.303 ** 2)).toBeLessThan(0.12 * 0.604 ** 2 + (4 * total) / Math.sqrt(runs));
  });

  it('draws each site on its own where the correlation range is 0', () => {
    const values = { ...parameters, 'earthquake.correlation-range': 0, 'earthquake.between-event-scale': 0 };
    const prepared = prepareEarthquake(meshOf([{ id: 'a' }, { id: 'b' }]), quake, values);
    const motion = drawGroundMotion(prepared, 3, 1);
    expect(motion[0]).not.toBe(motion[1]);
    const correlated = drawGroundMotion(prepareEarthquake(meshOf([{ id: 'a' }, { id: 'b' }]), quake, parameters), 3, 1);
    expect(correlated[0]).toBe(correlated[1]);
  });

  it('fails links of one right-of-way together, and others each for itself', () => {
    const sites: Site[] = [{ id: 'a' }, { id: 'b', lon: 121.62 }];
    const lines = (rightOfWay?: string): Line[] =>
      ['one', 'two'].map((id) => ({
        id,
        from: 'a',
        to: 'b',
        fragility: 'road-bridge',
        ...(rightOfWay ? { rightOfWay } : {}),
      }));
    const strong = { ...quake, magnitude: 8.5 };
    const differ = (links: readonly Line[]): number => {
      const prepared = prepareEarthquake(meshOf(sites, links), strong, parameters);
      let runs = 0;
      for (let run = 0; run < 400; run++) {
        const failed = drawEarthquake(prepared, 9, run).filter((event) => event.kind === impactKind.failLink);
        if (failed.length === 1 || failed[0]?.repair !== failed[1]?.repair) runs++;
      }
      return runs;
    };
    expect(differ(lines('bridge'))).toBe(0);
    expect(differ(lines())).toBeGreaterThan(20);
  });

  it('leaves a link in use while enough of it is left', () => {
    const mesh = meshOf([{ id: 'a' }, { id: 'b' }], [{ id: 'l', from: 'a', to: 'b', fragility: 'road-bridge' }]);
    const out = (threshold: number): number => {
      const prepared = prepareEarthquake(
        mesh,
        { ...quake, magnitude: 8.5 },
        { ...parameters, 'earthquake.link-threshold': threshold },
      );
      let failures = 0;
      for (let run = 0; run < 300; run++) {
        failures += drawEarthquake(prepared, 2, run).filter((event) => event.kind === impactKind.failLink).length;
      }
      return failures;
    };
    expect(out(0.51)).toBeGreaterThan(out(0.5));
    expect(out(0.5)).toBeGreaterThan(0);
    expect(out(0)).toBe(0);
  });

  it('happens when the hazard says, and lasts the least repair time', () => {
    const values = { ...still, 'repair.least-hours': 1000 };
    const events = drawEarthquake(prepareEarthquake(meshOf([{ id: 'a' }]), { ...quake, magnitude: 9 }, values), 1, 0);
    expect(events).toHaveLength(1);
    expect(events[0]?.time).toBe(7200);
    expect(events[0]?.repair).toBeGreaterThanOrEqual(3_600_000);
  });
});
