import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import type { Scenario } from '@scenarios/format/scenario';
import { randomUUID } from 'node:crypto';
import type { HostError } from '../contract/errors';
import type { ComparisonRequest, EnsembleRequest, Host, JobStarted, RunRequest } from '../contract/host';
import { hostError } from '../contract/host-error';
import type { ResultSummary } from '../contract/results';
import type { Computed, Job } from '../pool/pool';
import { fileError } from '../store/file-error';
import type { ResultKind } from '../store/result-bodies';
import { findResult, insertResult } from '../store/result-queries';
import type { HostContext } from './host-context';
import { withDocument } from './host-context';
import type { Jobs } from './jobs';
import type { OpenDocument } from './open-document';
import { materialOf } from './open-document';
import { recompute } from './recompute';
import { engineVersion } from '@workers/engine/engine-version';

type Runs = Pick<Host, 'startRun' | 'startEnsemble' | 'startComparison' | 'startVerification' | 'cancelJob'>;
type Requests = {
  readonly run: RunRequest;
  readonly ensemble: EnsembleRequest;
  readonly comparison: ComparisonRequest;
};

/** The first name of a request that the scenario does not know, or null. */
function unknownName(scenario: Scenario, designs: readonly string[], hazard: string): HostError | null {
  const missing = designs.find((name) => !scenario.designs.some(({ id }) => id === name));
  if (missing !== undefined) return hostError('run/unknown-design', { detail: missing });
  return scenario.hazards.some(({ id }) => id === hazard) ? null : hostError('run/unknown-hazard', { detail: hazard });
}

/** Simulations as jobs. A result is written in one transaction when its job ends, or not at all. */
export function createRuns(context: HostContext, jobs: Jobs): Runs {
  const { pool, clock } = context;

  const start = <Kind extends ResultKind>(
    kind: Kind,
    request: Requests[Kind],
    designs: readonly string[],
    launch: (document: OpenDocument) => Job<Computed<Kind>>,
  ): Promise<Result<JobStarted, HostError>> =>
    withDocument(context, (document) => {
      const problem = unknownName(document.scenario, designs, request.hazard);
      if (problem !== null) return failure(problem);
      const startedAt = clock();
      const { revision, scenario } = document;
      const { key } = materialOf(scenario);
      const jobId = jobs.follow(document, launch(document), ({ digest, body }) => {
        const summary = {
          resultId: randomUUID(),
          scenarioId: scenario.id,
          revision,
          engine: engineVersion,
          digest,
          startedAt: startedAt.toISOString(),
          durationMs: clock().getTime() - startedAt.getTime(),
          threads: pool.threads,
          kind,
          request,
        } as unknown as Extract<ResultSummary, { kind: Kind }>;
        try {
          insertResult(document.file.database, { summary, scenarioKey: key }, body);
          return success(summary.resultId);
        } catch (error) {
          return failure(fileError(error));
        }
      });
      return success({ jobId });
    });

  return {
    startRun: (request) =>
      start('run', request, [request.design], ({ scenario }) => pool.run(materialOf(scenario), request)),
    startEnsemble: (request) =>
      start('ensemble', request, [request.design], ({ scenario }) => pool.ensemble(materialOf(scenario), request)),
    startComparison: (request) =>
      start('comparison', request, request.designs, ({ scenario }) => pool.comparison(materialOf(scenario), request)),
    startVerification: ({ resultId }) =>
      withDocument(context, (document) => {
        const stored = findResult(document.file.database, resultId);
        if (stored === null) return failure(hostError('result/unknown', { detail: resultId }));
        const material = materialOf(document.scenario);
        if (stored.scenarioKey !== material.key) return failure(hostError('result/outdated', { detail: resultId }));
        const { digest: storedDigest } = stored.summary;
        const job = recompute(pool, material, stored.summary);
        const jobId = jobs.follow(document, job, ({ digest: obtainedDigest, standsIn }) => {
          const id = randomUUID();
          const identical = standsIn(document.file.database);
          document.verifications.set(id, { resultId, storedDigest, obtainedDigest, engine: engineVersion, identical });
          return success(id);
        });
        return success({ jobId });
      }),
    cancelJob: ({ jobId }) => jobs.cancel(jobId),
  };
}
