import type { Ensemble } from '@scenarios/format/ensemble';
import { quantileLevels } from '@scenarios/format/ensemble';
import type { SeriesInfo } from '@scenarios/format/run';
import { engineVersion } from '@workers/engine/engine-version';
import type { ComparisonRequest, EnsembleRequest } from '../contract/host';
import type { Computed } from '../pool/pool';

/** Whose file it is. */
type Source = { readonly id: string; readonly key: string };

/** A single-precision number in the fewest digits that mean it. */
const short = (value: number): number => Number(value.toPrecision(9));

const rowOf = (table: Float32Array, at: number, samples: number): readonly number[] =>
  Array.from(table.subarray(at * samples, (at + 1) * samples), short);

const bandsOf = (quantiles: Float32Array, at: number, samples: number): readonly (readonly number[])[] =>
  quantileLevels.map((_, level) => rowOf(quantiles, at * quantileLevels.length + level, samples));

const curvesOf = ({ mean, quantiles, time }: Ensemble, at: number) => ({
  mean: rowOf(mean, at, time.length),
  quantiles: bandsOf(quantiles, at, time.length),
});

// Infinity has no JSON; it stands only where runs that are all alike, or a single one, bound nothing.
const textOf = (content: unknown): string =>
  `${JSON.stringify(content, (_, value: unknown) => (value === Infinity ? 'Infinity' : value === -Infinity ? '-Infinity' : value))}\n`;

/**
 * An ensemble as a JSON text: what it was computed from, measures, bands and means. It holds nothing of when or how it was
 * computed, so the same ensemble is the same text, from one machine or from shards.
 */
export function ensembleText(
  scenario: Source,
  request: EnsembleRequest,
  { digest, body }: Computed<'ensemble'>,
): string {
  const { series, ensemble, ending, bandError } = body;
  return textOf({
    format: 'holdfast-ensemble-1',
    scenario: scenario.id,
    scenarioDigest: scenario.key,
    ...request,
    engine: engineVersion,
    digest,
    ending,
    bandError,
    measures: ensemble.measures,
    notices: ensemble.notices,
    quantileLevels,
    seconds: [...ensemble.time],
    series: series.map((info, at) => ({ ...info, ...curvesOf(ensemble, at) })),
  });
}

/** A comparison as a JSON text, in the same manner: both ensembles, and the difference, first design less second. */
export function comparisonText(
  scenario: Source,
  request: ComparisonRequest,
  { digest, body }: Computed<'comparison'>,
): string {
  const { series, first, second, differences, differenceQuantiles, ending, bandError } = body;
  const sideOf = ({ digest: own, measures, notices }: Ensemble) => ({ digest: own, measures, notices });
  return textOf({
    format: 'holdfast-comparison-1',
    scenario: scenario.id,
    scenarioDigest: scenario.key,
    ...request,
    engine: engineVersion,
    digest,
    ending,
    bandError,
    differences,
    first: sideOf(first),
    second: sideOf(second),
    quantileLevels,
    seconds: [...first.time],
    series: series.map((info: SeriesInfo, at) => ({
      ...info,
      first: curvesOf(first, at),
      second: curvesOf(second, at),
      difference: { quantiles: bandsOf(differenceQuantiles, at, first.time.length) },
    })),
  });
}
