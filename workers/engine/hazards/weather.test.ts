import { hazard as hazardSchema } from '@scenarios/format/hazard';
import type { TyphoonHazard } from '@scenarios/format/hazards/typhoon';
import { mesh as meshSchema } from '@scenarios/format/mesh';
import { resolveParameters } from '@scenarios/format/parameters';
import { recordCheck } from '@tests/validation';
import { describe, expect, it } from 'vitest';
import { floodCurves, floodFailure } from './flood-fragility';
import { hollandShape, hollandWind } from './holland-wind';
import { insideRing } from './inside-ring';
import { temperatureCapacity, temperatureDemand } from './temperature';
import { prepareTyphoon, strongestWind } from './typhoon';
import { windCurves, windFailure } from './wind-fragility';

const text = { en: 'x', 'zh-Hant': '某' };

it('K22 building damage of a tropical cyclone', () => {
  const speeds = [30, 35, 74.7];
  const obtained = speeds.map((speed) => windFailure(windCurves['light-building'], speed));
  const expected = [0.00067534, 0.0067905, 0.5];
  recordCheck({
    id: 'K22',
    setup: 'v_n = (v − 25.7)/49, f = v_n³/(1 + v_n³) at 30, 35 and 74.7 m/s',
    expected,
    obtained,
    tolerance: '5e-8',
    source: 'CLIMADA after Emanuel 2011',
  });
  obtained.forEach((share, at) => {
    expect(Math.abs(share - (expected[at] ?? 0))).toBeLessThan(5e-8);
  });
});

describe('the wind of a storm', () => {
  const storm = {
    pressure: 950,
    ambientPressure: 1010,
    maximumWindRadius: 40,
    latitude: 23,
    translation: 5,
    deepening: 0,
  };

  it('is strongest at the stated radius, close to √(B Δp / ρ e) there', () => {
    const shape = hollandShape(storm);
    const peak = Math.sqrt((shape * 6000) / (1.15 * Math.E));
    expect(Math.abs(hollandWind(storm, 40) - peak)).toBeLessThan(1.5);
    for (const distance of [5, 20, 60, 120, 300, 800]) {
      expect(hollandWind(storm, distance)).toBeLessThan(hollandWind(storm, 40) + 1e-9);
      expect(hollandWind(storm, distance)).toBeGreaterThanOrEqual(0);
    }
  });

  it('is none without a pressure drop, and less where the Earth turns it more', () => {
    expect(hollandWind({ ...storm, pressure: 1010 }, 40)).toBe(0);
    const equator = hollandWind({ ...storm, latitude: 0, translation: 0 }, 300);
    expect(equator).toBeGreaterThan(hollandWind({ ...storm, latitude: 40, translation: 0 }, 300));
  });

  it('has the shape that Holland 2008 gives for a steady storm of 60 hPa at 23°', () => {
    // −4.4e-5·60² + 0.01·60 − 0.014·23 + 0.15·5^(0.6·(1 − 60/215)) + 1, by hand.
    expect(hollandShape(storm)).toBeCloseTo(1.4206, 3);
  });
});

const typhoon = hazardSchema.parse({
  id: 'storm',
  name: text,
  summary: text,
  kind: 'typhoon',
  atHours: 2,
  track: [
    { afterHours: 0, centre: { lon: 121, lat: 22 }, pressureHpa: 930, maximumWindRadiusKm: 30 },
    { afterHours: 12, centre: { lon: 121, lat: 24 }, pressureHpa: 940, maximumWindRadiusKm: 30 },
  ],
  floods: [
    {
      afterHours: 6,
      forHours: 10,
      depthM: 1,
      ring: [
        [120, 22.9],
        [122, 22.9],
        [122, 23.1],
        [120, 23.1],
      ],
    },
  ],
}) as TyphoonHazard;

const meshOf = (hardening: number) =>
  meshSchema.parse({
    services: [{ id: 'power', name: text, unit: 'MW', layer: 'physical', flow: 'dc-power' }],
    nodes: Array.from({ length: 60 }, (_, i) => ({
      id: `n${String(i)}`,
      name: text,
      kind: i % 2 === 0 ? 'base-station' : 'convenience-store',
      position: { lon: 120.8 + i * 0.008, lat: 23 },
      fragility: { hardening },
    })),
    links: [
      { id: 'line', kind: 'overhead-line', from: 'n0', to: 'n59', carries: [{ service: 'power', reactance: 1 }] },
    ],
  });

describe('a typhoon', () => {
  it('blows hardest when its ring of strongest wind passes', () => {
    const { speed, hour } = strongestWind(typhoon, { lon: 121.3, lat: 23 });
    expect(speed).toBeGreaterThan(40);
    expect(hour).toBeGreaterThan(4);
    expect(hour).toBeLessThan(8);
    expect(strongestWind(typhoon, { lon: 126, lat: 23 }).speed).toBeLessThan(25);
  });

  it('damages by wind and water, at their hours; a hardened mesh is never damaged more', () => {
    const plain = prepareTyphoon(meshOf(1), typhoon);
    const strong = prepareTyphoon(meshOf(1.5), typhoon);
    let fewer = 0;
    for (let run = 0; run < 60; run += 1) {
      const key = (event: { kind: number; target: number; time: number }) =>
        `${String(event.kind)} ${String(event.target)} ${String(event.time)}`;
      const weak = new Set(plain.draw(9, run).map(key));
      const events = strong.draw(9, run);
      for (const event of events) expect(weak.has(key(event))).toBe(true);
      fewer += weak.size - events.length;
    }
    expect(fewer).toBeGreaterThan(0);
    const flooded = plain.draw(9, 1).filter(({ time }) => time === 8 * 3600);
    expect(flooded.length).toBeGreaterThan(5);
    for (const { repair } of flooded) expect(repair).toBeGreaterThan(10 * 3600);
  });
});

it('standing water fails half of a class at its median depth, and a ring knows its inside', () => {
  expect(floodFailure(floodCurves.building, 0.8)).toBeCloseTo(0.5, 9);
  expect(floodFailure(floodCurves.building, 0)).toBe(0);
  expect(floodFailure(floodCurves.building, 0.8, 2)).toBeLessThan(0.1);
  const ring = [
    [0, 0],
    [4, 0],
    [4, 4],
    [2, 1],
    [0, 4],
  ] as const;
  expect(insideRing({ lon: 1, lat: 1 }, ring)).toBe(true);
  expect(insideRing({ lon: 2, lat: 3 }, ring)).toBe(false);
  expect(insideRing({ lon: 5, lat: 1 }, ring)).toBe(false);
});

it('demand follows heat and cold beyond the thresholds, and thermal plants lose capacity in the heat', () => {
  const parameters = resolveParameters([]);
  expect(temperatureDemand(20, parameters)).toBe(1);
  expect(temperatureDemand(36.4, parameters)).toBeCloseTo(1.3, 9);
  expect(temperatureDemand(7, parameters)).toBeCloseTo(1.1, 9);
  expect(temperatureCapacity(30, parameters)).toBe(1);
  expect(temperatureCapacity(40, parameters)).toBeCloseTo(0.94, 9);
});
