import { measureIds } from '@scenarios/format/measure-ids';
import { expect, it } from 'vitest';
import { measureRun } from './measure-run';

// Three samples; series: power, water (delivered shares), and an observable that is no share.
const input = {
  series: Float32Array.of(1, 1, 42, 0.5, 1, 43, 1, 0.8, 44),
  seriesCount: 3,
  headlineCount: 2,
  sampleCount: 3,
  stepHours: 2,
  peopleWithout: Float32Array.of(0, 0, 100, 0, 0, 30),
  whole: { 'first-wave': 0.7, 'after-cascade': 0.4, buffer: 4, survival: 1 },
};

it('fills the measures in the order of measureIds', () => {
  const out = new Float64Array(16);
  measureRun(input, out);
  const named = Object.fromEntries(measureIds(['power', 'water']).map((id, place) => [id, out[place] ?? NaN]));
  expect(named['loss.power']).toBeCloseTo(1, 9);
  expect(named['minimum.power']).toBe(0.5);
  expect(named['recover50.power']).toBe(0);
  expect(named['recover90.power']).toBe(2);
  expect(named['recover99.power']).toBe(2);
  expect(named['after-cascade']).toBe(0.4);
  expect(named.survival).toBe(1);
  expect(named['person-hours.power']).toBe(200);
  expect(named['loss.water']).toBeCloseTo(0.2, 6);
  expect(named['minimum.water']).toBeCloseTo(0.8, 6);
  expect(named['recover90.water']).toBe(4);
  expect(named['person-hours.water']).toBe(30);
});

it('refuses an array of another size', () => {
  expect(() => {
    measureRun(input, new Float64Array(7));
  }).toThrow(/7 places for 16 measures/);
});
