import type { RunningHost } from '@host/host/create-host';
import { exercise } from '@scenarios/format/exercise/exercise';
import type { Command } from '@scenarios/format/command';
import type { FuturesView } from '@host/contract/exercise';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startContractHost } from './contract-host';
import { codeOf, followJob, resultOf, valueOf } from './follow-job';

const text = (en: string) => ({ en, 'zh-Hant': '' });
const by = { role: 'facilitators', name: 'Kim' } as const;
const runs = 4;

let root: string;
let host: RunningHost;
let original: string;
let fork: string;
let hospital: string;
let path: string;

/** A session under the first hazard of the scenario, ten minutes of it gone by, and a branch of it there. */
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'holdfast-futures-'));
  host = await startContractHost(
    { dataFolder: join(root, 'data'), documentsFolder: join(root, 'documents') },
    { clock: () => new Date('2026-11-21T09:00:00.000Z') },
  );
  path = valueOf(await host.createDocument({ slug: 'pilot-district' })).path;
  const { designs, hazards } = valueOf(await host.readScenario({}));
  const mesh = designs[0]?.mesh;
  hospital = mesh?.nodes.find(({ kind }) => kind === 'hospital')?.id ?? '';
  const plan = exercise.parse({
    id: 'drill',
    name: text('Drill'),
    design: designs[0]?.id,
    hazard: hazards[0]?.id,
    clock: { mode: 'paced', speed: 1 },
    injects: [],
  });
  valueOf(await host.applyEdit({ edit: { kind: 'add-exercise', at: 0, exercise: plan } }));
  original = valueOf(await host.startSession({ exercise: 'drill' })).session.sessionId;
  for (const entry of [{ do: 'start' }, { do: 'advance', toMillis: 600_000 }] as const)
    valueOf(await host.actInSession({ sessionId: original, entry, by }));
  fork = valueOf(await host.forkSession({ sessionId: original, sequence: 2, by })).session.sessionId;
});
afterEach(async () => {
  await host.close();
  rmSync(root, { recursive: true, force: true });
});

const decide = async (sessionId: string, command: Command): Promise<void> => {
  const decision = { id: randomUUID(), command, text: '', rationale: '', options: '', followUp: '' };
  const view = valueOf(await host.actInSession({ sessionId, entry: { do: 'decide', decision, refusal: null }, by }));
  expect(view.state.decisions.at(-1)?.refusal).toBeNull();
};

const compared = async (sessions: readonly [string, string], seed?: number): Promise<FuturesView> => {
  const request = { sessions, runs, ...(seed === undefined ? {} : { seed }) };
  return valueOf(await host.readFutures({ resultId: await resultOf(host, () => host.startFutures(request)) }));
};

describe('two futures of one session', () => {
  it('are the same to the last bit where both logs order the same', async () => {
    const { session } = valueOf(await host.readSession({ sessionId: fork }));
    expect(session.parent).toEqual({ sessionId: original, sequence: 2, by });
    const { differences, differenceQuantiles, sessions, seed } = await compared([original, fork]);
    expect(sessions).toEqual([original, fork]);
    expect(seed).toBe(valueOf(await host.readSession({ sessionId: original })).plan.seed);
    expect(differences.length).toBeGreaterThan(10);
    expect(
      differences.filter(({ mean, low, high, equal }) => mean !== 0 || low !== 0 || high !== 0 || equal !== 1),
    ).toEqual([]);
    expect(differenceQuantiles.length).toBeGreaterThan(100);
    expect(differenceQuantiles.every((value) => value === 0)).toBe(true);
  });

  it('differ by a decision in the way it acts, and by no more than before the fork', async () => {
    await decide(fork, { do: 'stand-down', node: hospital });
    const { differences, differenceQuantiles, first, series } = await compared([original, fork], 7);
    // The hospital works in the first course only: less is lost there, run by run.
    const medical = differences.find(({ id }) => id === 'loss.medical');
    expect(medical?.firstBetter).toBe(1);
    expect(medical?.high).toBeLessThan(0);
    const samples = first.time.length;
    const before = first.time.findLastIndex((time) => time <= 600);
    for (let row = 0; row < series.length * 5; row += 1)
      for (let sample = 0; sample <= before; sample += 1) expect(differenceQuantiles[row * samples + sample]).toBe(0);
  });

  it('stay in the file as they were compared, and go with either session', async () => {
    const pair = [original, fork] as const;
    expect(valueOf(await host.findFutures({ sessions: pair }))).toBeNull();
    await decide(fork, { do: 'stand-down', node: hospital });
    const made = await compared(pair, 7);
    valueOf(await host.closeDocument({}));
    valueOf(await host.openDocument({ path }));
    expect(valueOf(await host.findFutures({ sessions: pair }))).toEqual(made);
    expect(valueOf(await host.findFutures({ sessions: [fork, original] }))).toBeNull();
    const again = await compared(pair, 8);
    expect(valueOf(await host.findFutures({ sessions: pair }))).toEqual(again);
    valueOf(await host.removeSession({ sessionId: fork }));
    expect(valueOf(await host.findFutures({ sessions: pair }))).toBeNull();
  });

  it('end in the copy that their document is saved as meanwhile', async () => {
    const sessions = [original, fork] as const;
    const ended = resultOf(host, () => host.startFutures({ sessions, runs: 40 }));
    valueOf(await host.saveDocumentAs({ path: join(root, 'copy.holdfast'), overwrite: false }));
    const made = valueOf(await host.readFutures({ resultId: await ended }));
    expect(valueOf(await host.findFutures({ sessions }))).toEqual(made);
  });

  it('leave nothing behind where the comparison is cancelled', async () => {
    const end = await followJob(
      host,
      () => host.startFutures({ sessions: [original, fork], runs: 100_000 }),
      (jobId) => void host.cancelJob({ jobId }),
    );
    expect(end.kind).toBe('job-cancelled');
    expect(valueOf(await host.listUnfinished({}))).toEqual([]);
    expect(valueOf(await host.listResults({}))).toEqual([]);
    expect(valueOf(await host.findFutures({ sessions: [original, fork] }))).toBeNull();
    expect(codeOf(await host.readFutures({ resultId: 'jobId' in end ? end.jobId : '' }))).toBe('result/unknown');
    expect(valueOf(await host.listSessions({}))).toHaveLength(2);
  });

  it('cannot be compared with a session that is gone', async () => {
    valueOf(await host.removeSession({ sessionId: fork }));
    expect(codeOf(await host.startFutures({ sessions: [original, fork], runs }))).toBe('exercise/unknown-session');
  });
});
