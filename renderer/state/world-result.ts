import type { SessionView, WorldView } from '@host/contract/exercise';
import type { RunResult } from '@host/contract/results';
import type { OpenDocument } from './document.svelte';

/** The world of a session as a run that map, timeline and inspector show. It is of the document as it was when the session was set up. */
export function worldResult(
  { lines, index, series, measureIds, sampleSeconds, run }: WorldView,
  { session, plan, now }: Pick<SessionView, 'session' | 'plan' | 'now'>,
  { scenario, info }: Pick<OpenDocument, 'scenario' | 'info'>,
): RunResult {
  return {
    index,
    series,
    measureIds,
    sampleSeconds,
    run,
    resultId: `${session.sessionId}:${String(lines)}`,
    scenarioId: scenario?.id ?? '',
    revision: info?.revision ?? 0,
    engine: '',
    digest: run.digest,
    startedAt: now,
    durationMs: 0,
    threads: 1,
    kind: 'run',
    request: { design: plan.design, hazard: plan.hazard ?? '', seed: plan.seed, run: 0 },
  };
}
