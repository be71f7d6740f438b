import { randomUUID } from 'node:crypto';
import type { EnsemblePart } from '@workers/tasks/ensemble-part';
import { engineVersion } from '@workers/engine/engine-version';
import type { HostError } from '../contract/errors';
import type { ComparisonRequest, EnsembleRequest } from '../contract/host';
import { hostError } from '../contract/host-error';
import { materialOf } from '../host/open-document';
import type { Computed, JobOutcome } from '../pool/pool';
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
import { comparisonText, ensembleText } from './ensemble-file';
import type { ExitCode } from './exit-codes';
import { exitCode } from './exit-codes';
import type { CommandTools } from './simulate';
import { describeError } from './terminal';

/** What the shards make together. */
type Merged =
  | { readonly kind: 'ensemble'; readonly request: EnsembleRequest; readonly computed: Computed<'ensemble'> }
  | { readonly kind: 'comparison'; readonly request: ComparisonRequest; readonly computed: Computed<'comparison'> };

/** A request as it is made on one machine: what is the default is left out. */
const withoutDefault = <Request extends ShardManifest['request']>({ curves, ...request }: Request) => ({
  ...request,
  ...(curves === 'full' ? {} : { curves }),
});

async function gather(
  { request, info }: ShardManifest,
  readers: readonly (() => EnsemblePart)[],
  { pool, terminal, signal }: CommandTools,
): Promise<JobOutcome<Merged>> {
  const { runs, curves } = request;
  if ('designs' in request) {
    const outcome = await awaitJob(pool.mergeComparison(info, runs, curves, readers), terminal, signal);
    return outcome.kind === 'done'
      ? { kind: 'done', value: { kind: 'comparison', request: withoutDefault(request), computed: outcome.value } }
      : outcome;
  }
  const outcome = await awaitJob(pool.merge(info, runs, curves, readers), terminal, signal);
  return outcome.kind === 'done'
    ? { kind: 'done', value: { kind: 'ensemble', request: withoutDefault(request), computed: outcome.value } }
    : outcome;
}

async function storeIn(
  path: string,
  { scenarioKey }: ShardManifest,
  merged: Merged,
  { inspect, pool }: CommandTools,
  durationMs: number,
): Promise<HostError | null> {
  const opened = await openDocumentFile(path, inspect);
  if (!opened.ok) return opened.issues[0] ?? hostError('host/bug');
  const { file, scenario, revision } = opened.value;
  try {
    if (materialOf(scenario).key !== scenarioKey)
      return hostError('shard/foreign', { detail: `${path}: another scenario, or another state of it` });
    const about = {
      resultId: randomUUID(),
      scenarioId: scenario.id,
      revision,
      engine: engineVersion,
      digest: merged.computed.digest,
      startedAt: new Date().toISOString(),
      durationMs,
      threads: pool.threads,
    };
    const { database } = file;
    if (merged.kind === 'ensemble')
      insertResult(
        database,
        { summary: { ...about, kind: merged.kind, request: merged.request }, scenarioKey },
        merged.computed.body,
      );
    else
      insertResult(
        database,
        { summary: { ...about, kind: merged.kind, request: merged.request }, scenarioKey },
        merged.computed.body,
      );
    return null;
  } catch (error) {
    return fileError(error);
  } finally {
    closeDocumentFile(file);
  }
}

/** Puts the shards of one ensemble or comparison together: into a JSON file, or as a result into a document. */
export async function merge(request: MergeArguments, tools: CommandTools): Promise<ExitCode> {
  const { terminal } = tools;
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
  const { runs } = manifest.request;
  const outcome = await gather(manifest, readers, tools);
  if (outcome.kind === 'cancelled') return refuse(hostError('job/cancelled'), exitCode.cancelled);
  if (outcome.kind === 'failed') {
    const isInput = outcome.error.code.startsWith('shard/');
    return refuse(outcome.error, isInput ? exitCode.badInput : exitCode.failed);
  }
  const merged = outcome.value;
  const { digest } = merged.computed;
  const { output } = request;
  if (output?.endsWith(fileExtension) === true) {
    const problem = await storeIn(output, manifest, merged, tools, performance.now() - began);
    if (problem !== null) return refuse(problem, exitCode.badInput);
  } else {
    const scenario = { id: manifest.scenarioId, key: manifest.scenarioKey };
    const text =
      merged.kind === 'ensemble'
        ? ensembleText(scenario, merged.request, merged.computed)
        : comparisonText(scenario, merged.request, merged.computed);
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
