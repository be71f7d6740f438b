import { quantileLevels } from '@scenarios/format/ensemble';
import { engineVersion } from '@workers/engine/engine-version';
import type { EnsembleRequest } from '../contract/host';
import type { Computed } from '../pool/pool';

/** A single-precision number in the fewest digits that mean it. */
const short = (value: number): number => Number(value.toPrecision(9));

/**
 * An ensemble as a JSON text: what it was computed from, measures, bands and means. It holds nothing of when or how it was
 * computed, so the same ensemble is the same text, from one machine or from shards.
 */
export function ensembleText(
  scenario: { readonly id: string; readonly key: string },
  request: EnsembleRequest,
  { digest, body }: Computed<'ensemble'>,
): string {
  const { series, ensemble, ending, bandError } = body;
  const samples = ensemble.time.length;
  const row = (table: Float32Array, at: number): readonly number[] =>
    Array.from(table.subarray(at * samples, (at + 1) * samples), short);
  const content = {
    format: 'holdfast-ensemble-1',
    scenario: scenario.id,
    scenarioDigest: scenario.key,
    ...request,
    engine: engineVersion,
    digest,
    ending,
    bandError,
    measures: ensemble.measures,
    quantileLevels,
    seconds: [...ensemble.time],
    series: series.map((info, at) => ({
      ...info,
      mean: row(ensemble.mean, at),
      quantiles: quantileLevels.map((_, level) => row(ensemble.quantiles, at * quantileLevels.length + level)),
    })),
  };
  // Infinity has no JSON; it stands only where runs that are all alike bound nothing.
  return `${JSON.stringify(content, (_, value: unknown) => (value === Infinity ? 'Infinity' : value))}\n`;
}
