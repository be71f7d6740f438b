import { measureNames } from '@scenarios/format/measure-ids';
import type { MeasureName } from '@scenarios/format/measure-ids';
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
};

const measures = {
  loss: ({ series, seriesCount, sampleCount, stepHours }, position) =>
    loss(series, seriesCount, position, sampleCount, stepHours),
  minimum: ({ series, seriesCount, sampleCount }, position) => minimum(series, seriesCount, position, sampleCount),
  recover90: ({ series, seriesCount, sampleCount, stepHours }, position) =>
    recoveryTime(series, seriesCount, position, sampleCount, stepHours, 0.9),
  'person-hours': ({ peopleWithout, headlineCount, sampleCount, stepHours }, position) =>
    personHours(peopleWithout, headlineCount, position, sampleCount, stepHours),
} satisfies Record<MeasureName, (input: MeasureInput, position: number) => number>;

/** Fills `out` with the measures of one run in the order of `measureIds`: all names of a headline service, then the next. */
export function measureRun(input: MeasureInput, out: Float64Array): void {
  if (out.length !== input.headlineCount * measureNames.length) {
    throw new Error(`measureRun: ${out.length} places for ${input.headlineCount} × ${measureNames.length} measures.`);
  }
  let place = 0;
  for (let position = 0; position < input.headlineCount; position++) {
    for (const name of measureNames) out[place++] = measures[name](input, position);
  }
}
