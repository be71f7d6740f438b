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
import type { StoredUnfinished } from '../store/unfinished-queries';
import { listUnfinished, removeUnfinished } from '../store/unfinished-queries';
import type { HostContext } from './host-context';
import { withDocument } from './host-context';
import type { Jobs } from './jobs';
import { keepRuns } from './keep-runs';
import type { OpenDocument } from './open-document';
import { materialOf } from './open-document';
import { recompute } from './recompute';
import { engineVersion } from '@workers/engine/engine-version';

type Runs = Pick<
  Host,
  | 'startRun'
  | 'startEnsemble'
  | 'listUnfinished'
  | 'resumeEnsemble'
  | 'discardUnfinished'
  | 'startComparison'
  | 'startVerification'
  | 'cancelJob'
>;
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

/** How a launched job is kept in the document beside its result. */
type Launched<Kind extends ResultKind> = {
  readonly job: Job<Computed<Kind>>;
  /** Done in the transaction that writes the result. */
  readonly stored?: () => void;
  readonly dropped?: (error: HostError | null) => void;
};

/** Simulations as jobs. A result is written in one transaction when its job ends, or not at all. */
export function createRuns(context: HostContext, jobs: Jobs): Runs {
  const { pool, clock } = context;

  const follow = <Kind extends ResultKind>(
    document: OpenDocument,
    kind: Kind,
    request: Requests[Kind],
    startedAt: string,
    { job, stored, dropped }: Launched<Kind>,
  ): Result<JobStarted, HostError> => {
    const { revision, scenario } = document;
    const { key } = materialOf(scenario);
    const began = clock().getTime();
    const keep = ({ digest, body }: Computed<Kind>): Result<string, HostError> => {
      const summary = {
        resultId: randomUUID(),
        scenarioId: scenario.id,
        revision,
        engine: engineVersion,
        digest,
        startedAt,
        durationMs: clock().getTime() - began,
        threads: pool.threads,
        kind,
        request,
      } as unknown as Extract<ResultSummary, { kind: Kind }>;
      const { database } = document.file;
      try {
        database.transaction(() => {
          insertResult(database, { summary, scenarioKey: key }, body);
          stored?.();
        })();
        return success(summary.resultId);
      } catch (error) {
        return failure(fileError(error));
      }
    };
    return success({ jobId: jobs.follow(document, job, keep, dropped) });
  };

  /** An ensemble or a comparison, from what is kept of it. */
  const goOn = (document: OpenDocument, unfinished: StoredUnfinished): Result<JobStarted, HostError> => {
    const { request, startedAt } = unfinished;
    const designs = 'designs' in request ? request.designs : [request.design];
    const problem = unknownName(document.scenario, designs, request.hazard);
    if (problem !== null) return failure(problem);
    const { course, forget, dropped } = keepRuns(context, document, unfinished);
    const material = materialOf(document.scenario);
    const kept = { stored: forget, dropped };
    return 'designs' in request
      ? follow(document, 'comparison', request, startedAt, { job: pool.comparison(material, request, course), ...kept })
      : follow(document, 'ensemble', request, startedAt, { job: pool.ensemble(material, request, course), ...kept });
  };

  const start = (request: EnsembleRequest | ComparisonRequest): Promise<Result<JobStarted, HostError>> =>
    withDocument(context, (document) =>
      goOn(document, {
        unfinishedId: randomUUID(),
        request,
        scenarioKey: materialOf(document.scenario).key,
        revision: document.revision,
        engine: engineVersion,
        startedAt: clock().toISOString(),
      }),
    );

  const kept = (document: OpenDocument, id: string): ReturnType<typeof listUnfinished>[number] | undefined =>
    listUnfinished(document.file.database).find(
      ({ unfinishedId }) => unfinishedId === id && !document.ensembles.has(id),
    );
  const resumable = (document: OpenDocument, { scenarioKey, engine }: StoredUnfinished): boolean =>
    engine === engineVersion && scenarioKey === materialOf(document.scenario).key;

  return {
    startRun: (request) =>
      withDocument(context, (document) => {
        const { scenario } = document;
        const problem = unknownName(scenario, [request.design], request.hazard);
        if (problem !== null) return failure(problem);
        const job = pool.run(materialOf(scenario), request);
        return follow(document, 'run', request, clock().toISOString(), { job });
      }),
    startEnsemble: start,
    startComparison: start,
    listUnfinished: () =>
      withDocument(context, (document) =>
        success(
          listUnfinished(document.file.database)
            .filter(({ unfinishedId }) => !document.ensembles.has(unfinishedId))
            .map((unfinished) => {
              const { unfinishedId, request, revision, engine, startedAt, runsDone } = unfinished;
              const about = { unfinishedId, request, revision, engine, startedAt, runsDone };
              return { ...about, resumable: resumable(document, unfinished) };
            }),
        ),
      ),
    resumeEnsemble: ({ unfinishedId }) =>
      withDocument(context, (document) => {
        const found = kept(document, unfinishedId);
        if (found === undefined) return failure(hostError('result/unknown', { detail: unfinishedId }));
        if (!resumable(document, found)) return failure(hostError('result/outdated', { detail: unfinishedId }));
        return goOn(document, found);
      }),
    discardUnfinished: ({ unfinishedId }) =>
      withDocument(context, (document) => {
        if (kept(document, unfinishedId) === undefined)
          return failure(hostError('result/unknown', { detail: unfinishedId }));
        try {
          removeUnfinished(document.file.database, unfinishedId);
          return success(null);
        } catch (error) {
          return failure(fileError(error));
        }
      }),
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
