import { runMeasureNames, serviceMeasureNames } from '@scenarios/format/measure-ids';
import type { RunMeasureName, ServiceMeasureName } from '@scenarios/format/measure-ids';
import { loss } from './loss';
import { minimum } from './minimum';
import { personHours } from './person-hours';
import { recoveryTime } from './recovery-time';

export type MeasureInput = {
  /** Sample × series; the first `headlineCount` series are delivered shares. */
  series: Float32Array;
  seriesCount: number;
  headlineCount: number;
  sampleCount: number;
  stepHours: number;
  /** Sample × headline service: people below the life threshold. */
  peopleWithout: Float32Array;
  /** Measures of the run as a whole, which were taken while it ran. */
  whole: Readonly<Record<RunMeasureName, number>>;
};

function recovery(level: number): (input: MeasureInput, position: number) => number {
  return ({ series, seriesCount, sampleCount, stepHours }, position) =>
    recoveryTime(series, seriesCount, position, sampleCount, stepHours, level);
}

const measures = {
  loss: ({ series, seriesCount, sampleCount, stepHours }, position) =>
    loss(series, seriesCount, position, sampleCount, stepHours),
  minimum: ({ series, seriesCount, sampleCount }, position) => minimum(series, seriesCount, position, sampleCount),
  recover50: recovery(0.5),
  recover90: recovery(0.9),
  recover99: recovery(0.99),
  'person-hours': ({ peopleWithout, headlineCount, sampleCount, stepHours }, position) =>
    personHours(peopleWithout, headlineCount, position, sampleCount, stepHours),
} satisfies Record<ServiceMeasureName, (input: MeasureInput, position: number) => number>;

/** Fills `out` with the measures of one run in the order of `measureIds`: those of each headline service, then the run's. */
export function measureRun(input: MeasureInput, out: Float64Array): void {
  const count = input.headlineCount * serviceMeasureNames.length + runMeasureNames.length;
  if (out.length !== count) throw new Error(`measureRun: ${out.length} places for ${count} measures.`);
  let place = 0;
  for (let position = 0; position < input.headlineCount; position++) {
    for (const name of serviceMeasureNames) out[place++] = measures[name](input, position);
  }
  for (const name of runMeasureNames) out[place++] = input.whole[name];
}
