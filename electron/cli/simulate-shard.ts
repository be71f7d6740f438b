import { engineVersion } from '@workers/engine/engine-version';
import type { HostError } from '../contract/errors';
import { hostError } from '../contract/host-error';
import { materialOf } from '../host/open-document';
import { writeShard } from '../store/shard-file';
import { shardRange } from '../store/shard-manifest';
import type { SimulateArguments } from './arguments';
import { awaitJob } from './await-job';
import { unknownDesign } from './compare-designs';
import type { ExitCode } from './exit-codes';
import { exitCode } from './exit-codes';
import type { CommandTools } from './simulate';
import { chooseCase } from './simulate';
import { describeError } from './terminal';

/** Does one shard of an ensemble or a comparison and writes it to a file, for `merge`. */
export async function simulateShard(request: SimulateArguments, tools: CommandTools): Promise<ExitCode> {
  const { pool, terminal, signal } = tools;
  const refuse = (error: HostError | undefined, code: ExitCode): ExitCode => {
    terminal.report(describeError(error ?? hostError('host/bug'), terminal.language));
    return code;
  };
  const { shard, runs, seed, curves, output } = request;
  if (shard === null || runs === null || output === null) throw new Error('simulateShard: not a shard');
  const chosen = await chooseCase(request, tools);
  if (!chosen.ok) return refuse(chosen.issues[0], exitCode.badInput);
  const { scenario, design, hazard } = chosen.value;
  const { against } = request;
  const stranger = against === undefined ? null : unknownDesign(scenario, against);
  if (stranger !== null) return refuse(stranger, exitCode.badInput);
  const material = materialOf(scenario);
  const range = shardRange(shard.index, shard.count, runs);
  const drawn = { hazard, seed, runs, curves };
  const designs: readonly [string, string] | null = against === undefined ? null : [design, against];
  const wanted = designs === null ? { design, ...drawn } : { designs, ...drawn };
  const outcome = await awaitJob(pool.shard(material, wanted, range), terminal, signal);
  if (outcome.kind === 'cancelled') return refuse(hostError('job/cancelled'), exitCode.cancelled);
  if (outcome.kind === 'failed') return refuse(outcome.error, exitCode.failed);
  const { info, part } = outcome.value;
  const about = {
    engine: engineVersion,
    scenarioId: scenario.id,
    scenarioKey: material.key,
    request: designs === null ? { design, ...drawn } : { designs: [...designs] as [string, string], ...drawn },
    shard,
    info: { ...info, series: [...info.series], measureIds: [...info.measureIds] },
  };
  const written = writeShard(output, about, part);
  if (!written.ok) return refuse(written.issues[0], exitCode.badInput);
  const { from, to } = range;
  const name = `${String(shard.index)}/${String(shard.count)}`;
  terminal.out(
    request.json
      ? JSON.stringify({ output, shard: name, from, to, engine: engineVersion }, null, 2)
      : `shard ${name}: runs ${String(from)} to ${String(to - 1)} of ${String(runs)} → ${output}`,
  );
  return exitCode.ok;
}
