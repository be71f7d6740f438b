import type { ObservedSeries } from '@scenarios/format/incident';
import type { Quality } from '@scenarios/format/text';
import { secondsSince } from '@ui/i18n/format';

export type ObservedPoint = {
  /** Seconds after the start. */
  readonly time: number;
  readonly value: number;
  readonly quality: Quality;
  readonly source: string;
};

/** Observed points that fall within the scenario, ascending. */
export const observedPoints = (series: ObservedSeries, start: string, end: number): readonly ObservedPoint[] =>
  series.points
    .map(({ at, value, quality, source }) => ({ time: secondsSince(start, at), value, quality, source }))
    .filter(({ time }) => time >= 0 && time <= end)
    .sort((one, other) => one.time - other.time);
