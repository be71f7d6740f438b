import { beforeEach, describe, expect, it } from 'vitest';
import type { HostEvent } from '@host/contract/events';
import type { ResultSummary } from '@host/contract/results';
import type { AskHost } from './ask-host';
import { OpenDocument } from './document.svelte';
import { exampleRun } from './example-run';
import { Problems } from './problems.svelte';
import { Runs } from './runs.svelte';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const done = (jobId: string, resultId: string): HostEvent => ({ kind: 'job-done', seq: 1, jobId, resultId });

describe('Runs', () => {
  let asked: { method: string; request: unknown }[];
  let held: (() => void)[];
  let holdReads: boolean;
  let problems: Problems;
  let document: OpenDocument;
  let runs: Runs;
  let shown: number;
  let stored: ResultSummary[];

  beforeEach(() => {
    asked = [];
    held = [];
    holdReads = false;
    shown = 0;
    stored = [];
    let jobs = 0;
    const ask = (async (method: string, request: Record<string, unknown>) => {
      asked.push({ method, request });
      if (['startRun', 'startEnsemble', 'startComparison'].includes(method))
        return { ok: true, value: { jobId: `job-${++jobs}` } };
      if (method === 'listResults') return { ok: true, value: stored };
      if (method === 'listUnfinished') return { ok: true, value: [] };
      if (method === 'resumeEnsemble') return { ok: true, value: { jobId: `job-${++jobs}` } };
      if (method === 'readRun') {
        if (holdReads) await new Promise<void>((resolve) => held.push(resolve));
        return { ok: true, value: exampleRun(Number(String(request['resultId']).replace('result-', ''))) };
      }
      return { ok: true, value: null };
    }) as unknown as AskHost;
    problems = new Problems();
    document = new OpenDocument(ask, () => undefined);
    document.scenario = {
      designs: [{ id: 'plain', mesh: { nodes: [], links: [], services: [] } }],
      hazards: [{ id: 'failure' }],
    } as unknown as OpenDocument['scenario'];
    runs = new Runs(ask, document, problems, () => shown++);
  });

  it('reads the state where it was known first, as long as that is in force', () => {
    const world = exampleRun();
    const { frames } = world.run;
    if (frames === null) throw new Error('no frames');
    const run = { ...world, run: { ...world.run, frames: { ...frames, time: new Float64Array([600]) } } };
    runs.live = world;
    expect(runs.runAt(700)).toBe(world);
    runs.present = { run, until: 900 };
    expect([599, 600, 899, 900].map((seconds) => runs.runAt(seconds))).toEqual([world, run, run, world]);
    expect(runs.runAt(600)).toBe(run);
  });

  it('shows a run when its job is done', async () => {
    await runs.startRun();
    expect(runs.job('run')?.id).toBe('job-1');
    runs.handle({ kind: 'job-progress', seq: 1, jobId: 'job-1', done: 3, total: 10 });
    expect(runs.job('run')).toMatchObject({ done: 3, total: 10 });
    runs.handle(done('job-1', 'result-7'));
    await settled();
    expect(runs.run?.request.seed).toBe(7);
    expect(runs.jobs).toEqual([]);
    expect(shown).toBe(1);
  });

  it('asks for an early end and counted curves only where they are chosen', async () => {
    await runs.startEnsemble();
    expect(asked.at(-1)?.request).toEqual({ design: 'plain', hazard: 'failure', seed: document.seed, runs: 1000 });
    runs.ensembleOptions.curves = 'streaming';
    runs.ensembleOptions.measure = 'loss.power';
    await runs.startEnsemble();
    expect(asked.at(-1)?.request).toMatchObject({
      curves: 'streaming',
      untilWidth: { measure: 'loss.power', halfWidth: { relative: 0.05 }, confidence: 0.95, minimumRuns: 100 },
    });
  });

  it('asks the same of a comparison', async () => {
    runs.ensembleOptions.measure = 'loss.power';
    await runs.startComparison('plain', 'other');
    expect(asked.at(-1)).toMatchObject({
      method: 'startComparison',
      request: { designs: ['plain', 'other'], untilWidth: { measure: 'loss.power', halfWidth: { relative: 0.05 } } },
    });
  });

  it.each(['ensemble', 'comparison'] as const)('follows an unfinished %s that it resumed', async (kind) => {
    await runs.resume('u1', kind);
    expect(asked.map(({ method }) => method)).toContain('resumeEnsemble');
    expect(runs.job(kind)?.id).toBe('job-1');
  });

  it('takes an end that came before the answer which names the job', async () => {
    const started = runs.startRun();
    runs.handle(done('job-1', 'result-2'));
    await started;
    await settled();
    expect(runs.run?.request.seed).toBe(2);
    expect(runs.jobs).toEqual([]);
  });

  it('cancels an older job of the same kind and drops its answer', async () => {
    await runs.startRun();
    await runs.startRun();
    expect(asked).toContainEqual({ method: 'cancelJob', request: { jobId: 'job-1' } });
    runs.handle(done('job-1', 'result-1'));
    await settled();
    expect(runs.run).toBeNull();
    runs.handle(done('job-2', 'result-2'));
    await settled();
    expect(runs.run?.request.seed).toBe(2);
  });

  it('drops a result that is still being read when a newer run starts', async () => {
    holdReads = true;
    await runs.startRun();
    runs.handle(done('job-1', 'result-1'));
    await settled();
    await runs.startRun();
    for (const release of held.splice(0)) release();
    await settled();
    expect(runs.run).toBeNull();
    expect(shown).toBe(0);
    expect(runs.job('run')?.id).toBe('job-2');
  });

  it('drops everything for another document', async () => {
    await runs.startRun();
    runs.handle(done('job-1', 'result-1'));
    await settled();
    await runs.startEnsemble();
    runs.reset();
    expect(runs.run).toBeNull();
    expect(asked).toContainEqual({ method: 'cancelJob', request: { jobId: 'job-2' } });
    runs.handle(done('job-2', 'result-9'));
    await settled();
    expect(asked.filter(({ method }) => method === 'readEnsemble')).toEqual([]);
  });

  it('shows no run of another hazard or design', async () => {
    await runs.startRun();
    runs.handle(done('job-1', 'result-1'));
    await settled();
    document.scenario = {
      designs: [{ id: 'other', mesh: { nodes: [], links: [], services: [] } }],
      hazards: [{ id: 'failure' }],
    } as unknown as OpenDocument['scenario'];
    expect(runs.run).toBeNull();
    expect(runs.runOf('plain')?.request.seed).toBe(1);
  });

  it('shows the newest run of an opened document without playing it, unless the document was edited since', async () => {
    const info = { path: '', scenarioId: '', title: { en: '', 'zh-Hant': '' }, undo: null, redo: null };
    stored = [1, 3, 2].map((day) => ({ ...exampleRun(day), startedAt: `2026-01-0${day}T00:00:00Z` }));
    document.info = { ...info, revision: 2 };
    await runs.showNewest();
    expect(runs.run).toBeNull();
    document.info = { ...info, revision: 1 };
    await runs.showNewest();
    expect(runs.run?.request.seed).toBe(3);
    expect(document.seed).toBe(3);
    expect(shown).toBe(0);
  });

  it('reports a failed job and keeps quiet about a cancelled one', async () => {
    await runs.startRun();
    const text = { en: 'Failed.', 'zh-Hant': '失敗。' };
    runs.handle({
      kind: 'job-failed',
      seq: 1,
      jobId: 'job-1',
      error: { code: 'run/failed', message: text, advice: text },
    });
    await settled();
    expect(problems.list.map((problem) => problem.error.code)).toEqual(['run/failed']);
    await runs.startRun();
    runs.handle({ kind: 'job-cancelled', seq: 2, jobId: 'job-2' });
    await settled();
    expect(problems.list).toHaveLength(1);
    expect(runs.jobs).toEqual([]);
  });
});
