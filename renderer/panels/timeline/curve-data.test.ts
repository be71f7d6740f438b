import { changeKind, type ChangeLog, type Frames } from '@scenarios/format/run';
import { describe, expect, it } from 'vitest';
import { betweenAt, curveData, heldAt, roundedUp, unionTimes } from './curve-data';
import { eventTicks } from './event-ticks';
import { observedPoints } from './observed-points';
import { lowest, sampleTimes } from './series-rows';
import { valueTicks } from './value-ticks';

const frames = (time: number[], series: number[]): Frames => ({
  time: Float64Array.from(time),
  nodeFunction: new Float32Array(),
  nodeState: new Uint8Array(),
  needShare: new Float32Array(),
  storeLevel: new Float32Array(),
  linkState: new Uint8Array(),
  linkLoad: new Float32Array(),
  series: Float32Array.from(series),
});

describe('curveData', () => {
  it('holds the run from frame to frame and draws quantiles straight between samples', () => {
    const ensemble = {
      digest: '',
      time: Float64Array.from([0, 100]),
      quantiles: Float32Array.from([0, 1, 0, 1, 0.5, 1, 1, 1, 1, 1]),
      mean: new Float32Array(),
      measures: [],
    };
    const { time, curves } = curveData(frames([0, 30], [1, 9, 0.5, 9]), 2, ensemble, [{ inRun: 0, inEnsemble: 0 }]);
    expect(time).toEqual([0, 30, 100]);
    expect(curves[0]?.run).toEqual([1, 0.5, 0.5]);
    expect(curves[0]?.bands?.[0]).toEqual([0, 0.3, 1]);
    expect(curves[0]?.bands?.[2]?.[1]).toBeCloseTo(0.65, 6);
  });
  it('leaves out what neither the run nor the ensemble has', () => {
    const { curves } = curveData(frames([0], [1]), 1, null, [{ inRun: -1, inEnsemble: -1 }]);
    expect(curves).toEqual([{ run: null, bands: null }]);
  });
  it('joins time axes without doubling an instant', () => {
    expect(unionTimes([0, 2, 4], [0, 3, 4, 5])).toEqual([0, 2, 3, 4, 5]);
  });
  it('knows nothing before the first value or after the last sample', () => {
    expect(heldAt([10], () => 1, 5)).toBeNull();
    expect(betweenAt([0, 10], (position) => position, 11)).toBeNull();
    expect(betweenAt([0, 10], (position) => position, 10)).toBe(1);
  });
  it('rounds the end of a scale up to a figure that reads well', () => {
    expect([3.08, 2.95e6, 0, 10, 6500].map(roundedUp)).toEqual([4, 3e6, 1, 10, 8000]);
  });
});

describe('eventTicks', () => {
  const log = (records: readonly (readonly [number, number])[]): ChangeLog => ({
    time: Float64Array.from(records, ([time]) => time),
    kind: Uint8Array.from(records, ([, kind]) => kind),
    entityKind: new Uint8Array(records.length),
    entity: new Int32Array(records.length),
    value: new Float32Array(records.length),
    cause: new Int32Array(records.length),
  });
  it('joins records of a kind that fall together, and leaves consequences out', () => {
    const ticks = eventTicks(
      log([
        [0, changeKind.hazard],
        [1, changeKind.functionFell],
        [5, changeKind.lineTripped],
        [8, changeKind.hazard],
        [9, changeKind.lineTripped],
        [30, changeKind.lineTripped],
      ]),
      10,
    );
    expect(ticks.map(({ kind, time, records }) => [kind, time, records])).toEqual([
      ['hazard', 0, [0, 3]],
      ['trip', 5, [2, 4]],
      ['trip', 30, [5]],
    ]);
  });
});

describe('observedPoints', () => {
  it('reads zoned times against the start and drops points outside the scenario', () => {
    const point = (at: string, value: number) => ({ at, value, quality: 'confirmed' as const, source: 's' });
    const points = observedPoints(
      {
        id: 'x',
        name: { en: 'x', 'zh-Hant': 'x' },
        unit: 'GW',
        observable: { kind: 'delivered', service: 'power', scale: 1 },
        use: 'calibration',
        points: [
          point('2018-09-06T04:00+09:00', 2),
          point('2018-09-05T18:30+00:00', 1),
          point('2018-09-10T00:00+09:00', 9),
        ],
      },
      '2018-09-06T03:00:00+09:00',
      24 * 3600,
    );
    expect(points.map(({ time, value }) => [time, value])).toEqual([
      [1800, 1],
      [3600, 2],
    ]);
  });
});

describe('table and summary', () => {
  it('samples on whole hours, both ends included where they fit', () => {
    expect(sampleTimes(66 * 3600, 40)).toHaveLength(34);
    expect(sampleTimes(66 * 3600, 40).at(-1)).toBe(66 * 3600);
  });
  it('finds the first of the lowest values', () => {
    expect(lowest([0, 1, 2, 3], [null, 0.5, 0.2, 0.2])).toEqual({ value: 0.2, time: 2 });
    expect(lowest([0], [null])).toBeNull();
  });
  it('divides a scale evenly', () => {
    expect(valueTicks(4, 2)).toEqual([0, 2, 4]);
    expect(valueTicks(10, 5)).toEqual([0, 2, 4, 6, 8, 10]);
  });
});
