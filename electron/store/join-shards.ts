import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import { engineVersion } from '@workers/engine/engine-version';
import type { HostError } from '../contract/errors';
import { hostError } from '../contract/host-error';
import type { OpenedShard } from './shard-file';
import type { ShardManifest } from './shard-manifest';
import { shardRange } from './shard-manifest';

/** What all shards of one ensemble or comparison have in common, by name. */
const common = (manifest: ShardManifest): Readonly<Record<string, string>> => ({
  engine: manifest.engine,
  scenario: `${manifest.scenarioId} ${manifest.scenarioKey.slice(0, 12)}`,
  'scenario digest': manifest.scenarioKey,
  design: 'designs' in manifest.request ? manifest.request.designs.join(' against ') : manifest.request.design,
  hazard: manifest.request.hazard,
  seed: String(manifest.request.seed),
  runs: String(manifest.request.runs),
  curves: manifest.request.curves,
  'curves and measures': JSON.stringify(manifest.info),
});

const shown = (value: string): string => (value.length > 80 ? `${value.slice(0, 79)}…` : value);

function foreign(shards: readonly OpenedShard[]): string | null {
  const [first] = shards;
  if (first === undefined) return null;
  const wanted = common(first.manifest);
  if (first.manifest.engine !== engineVersion)
    return `${first.path}: engine ${first.manifest.engine}; this program has engine ${engineVersion}`;
  for (const { path, manifest } of shards)
    for (const [name, value] of Object.entries(common(manifest)))
      if (value !== wanted[name])
        return `${path}: ${name} ${shown(value)}, ${first.path}: ${shown(wanted[name] ?? '')}`;
  return null;
}

/** Which of n shards hold a missing range, where all that are there come from the same n. */
function namesOf(shards: readonly OpenedShard[], from: number, to: number): string {
  const [first] = shards;
  if (first === undefined) return '';
  const { count } = first.manifest.shard;
  const { runs } = first.manifest.request;
  if (shards.some(({ manifest }) => manifest.shard.count !== count) || count > runs) return '';
  const names: string[] = [];
  for (let index = 1; index <= count; index += 1) {
    const range = shardRange(index, count, runs);
    if (range.from < to && range.to > from) names.push(`${String(index)}/${String(count)}`);
  }
  return ` (shard ${names.slice(0, 50).join(', ')}${names.length > 50 ? ', …' : ''})`;
}

/** The shards of one whole ensemble or comparison in run order; else what does not belong, is there twice, or is missing. */
export function joinShards(shards: readonly OpenedShard[]): Result<readonly OpenedShard[], HostError> {
  const stranger = foreign(shards);
  if (stranger !== null) return failure(hostError('shard/foreign', { detail: stranger }));
  const ordered = [...shards].sort((a, b) => a.manifest.range.from - b.manifest.range.from);
  const gaps: string[] = [];
  const gap = (from: number, to: number): void => {
    if (from < to) gaps.push(`runs ${String(from)} to ${String(to - 1)}${namesOf(shards, from, to)}`);
  };
  let done = 0;
  let before = '';
  for (const { path, manifest } of ordered) {
    const { from, to } = manifest.range;
    if (from < done) {
      const detail = `${before} and ${path}: runs ${String(from)} to ${String(Math.min(done, to) - 1)}`;
      return failure(hostError('shard/overlap', { detail }));
    }
    gap(done, from);
    done = to;
    before = path;
  }
  gap(done, ordered[0]?.manifest.request.runs ?? 0);
  return gaps.length > 0 ? failure(hostError('shard/missing', { detail: gaps.join('; ') })) : success(ordered);
}
