import { randomUUID } from 'node:crypto';
import { engineVersion } from '@workers/engine/engine-version';
import type { HostError } from '../contract/errors';
import type { EnsembleRequest } from '../contract/host';
import { hostError } from '../contract/host-error';
import { materialOf } from '../host/open-document';
import type { Computed } from '../pool/pool';
import { JobFailed } from '../pool/start-job';
import { closeDocumentFile } from '../store/document-file';
import { fileError } from '../store/file-error';
import { fileExtension } from '../store/identity';
import { joinShards } from '../store/join-shards';
import { openDocumentFile } from '../store/open';
import { insertResult } from '../store/result-queries';
import type { OpenedShard } from '../store/shard-file';
import { openShard } from '../store/shard-file';
import type { ShardManifest } from '../store/shard-manifest';
import { writeWhole } from '../store/write-whole';
import type { MergeArguments } from './arguments';
import { awaitJob } from './await-job';
import { ensembleText } from './ensemble-file';
import type { ExitCode } from './exit-codes';
import { exitCode } from './exit-codes';
import type { CommandTools } from './simulate';
import { describeError } from './terminal';

/** As a request that was made on one machine: what is the default is left out. */
const requestOf = ({ design, hazard, seed, runs, curves }: ShardManifest['request']): EnsembleRequest => ({
  design,
  hazard,
  seed,
  runs,
  ...(curves === 'full' ? {} : { curves }),
});

async function storeIn(
  path: string,
  manifest: ShardManifest,
  { digest, body }: Computed<'ensemble'>,
  { inspect, pool }: CommandTools,
  durationMs: number,
): Promise<HostError | null> {
  const opened = await openDocumentFile(path, inspect);
  if (!opened.ok) return opened.issues[0] ?? hostError('host/bug');
  const { file, scenario, revision } = opened.value;
  try {
    if (materialOf(scenario).key !== manifest.scenarioKey)
      return hostError('shard/foreign', { detail: `${path}: another scenario, or another state of it` });
    const summary = {
      kind: 'ensemble' as const,
      request: requestOf(manifest.request),
      resultId: randomUUID(),
      scenarioId: scenario.id,
      revision,
      engine: engineVersion,
      digest,
      startedAt: new Date().toISOString(),
      durationMs,
      threads: pool.threads,
    };
    insertResult(file.database, { summary, scenarioKey: manifest.scenarioKey }, body);
    return null;
  } catch (error) {
    return fileError(error);
  } finally {
    closeDocumentFile(file);
  }
}

/** Puts the shards of one ensemble together: into a JSON file, or as a result into a document. */
export async function merge(request: MergeArguments, tools: CommandTools): Promise<ExitCode> {
  const { pool, terminal, signal } = tools;
  const refuse = (error: HostError | undefined, code: ExitCode): ExitCode => {
    terminal.report(describeError(error ?? hostError('host/bug'), terminal.language));
    return code;
  };
  const opened: OpenedShard[] = [];
  for (const path of request.paths) {
    const shard = openShard(path);
    if (!shard.ok) return refuse(shard.issues[0], exitCode.badInput);
    opened.push(shard.value);
  }
  const joined = joinShards(opened);
  if (!joined.ok) return refuse(joined.issues[0], exitCode.badInput);
  const [first] = joined.value;
  if (first === undefined) return refuse(undefined, exitCode.failed);
  const { manifest } = first;
  const readers = joined.value.map(({ readPart }) => () => {
    const part = readPart();
    if (part.ok) return part.value;
    throw new JobFailed(part.issues[0] ?? hostError('host/bug'));
  });
  const began = performance.now();
  const { runs, curves } = manifest.request;
  const outcome = await awaitJob(pool.merge(manifest.info, runs, curves, readers), terminal, signal);
  if (outcome.kind === 'cancelled') return refuse(hostError('job/cancelled'), exitCode.cancelled);
  if (outcome.kind === 'failed') {
    const isInput = outcome.error.code.startsWith('shard/');
    return refuse(outcome.error, isInput ? exitCode.badInput : exitCode.failed);
  }
  const { digest } = outcome.value;
  const { output } = request;
  if (output?.endsWith(fileExtension) === true) {
    const problem = await storeIn(output, manifest, outcome.value, tools, performance.now() - began);
    if (problem !== null) return refuse(problem, exitCode.badInput);
  } else {
    const scenario = { id: manifest.scenarioId, key: manifest.scenarioKey };
    const text = ensembleText(scenario, requestOf(manifest.request), outcome.value);
    if (output === null) {
      terminal.out(text);
      return exitCode.ok;
    }
    try {
      writeWhole(output, [Buffer.from(text)]);
    } catch (error) {
      return refuse(fileError(error), exitCode.badInput);
    }
  }
  const about = { shards: joined.value.length, runs, digest, output };
  terminal.out(
    request.json
      ? JSON.stringify(about, null, 2)
      : `${String(about.shards)} shards, ${String(runs)} runs → ${output}\ndigest ${digest}`,
  );
  return exitCode.ok;
}
