import type { DocumentDatabase } from '@host/store/connect';
import { closeDocumentFile } from '@host/store/document-file';
import { createDocumentFile } from '@host/store/create';
import { readEdit } from '@host/store/edit-queries';
import { inspectStranger } from '@host/store/inspect-stranger';
import { openDocumentFile } from '@host/store/open';
import { listResults, readResultBody } from '@host/store/result-queries';
import { applyEdit } from '@scenarios/format/apply-edit';
import type { Scenario } from '@scenarios/format/scenario';
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { builtEntry, builtInspector, builtWorker } from '../built-worker';
import { smallScenario } from '../bundled-scenario';
import { temporaryFolder } from '../temporary-folder';
import { valueOf } from './follow-job';

/** Small fixed sequence of whole numbers below a bound, so that a failure can be repeated. */
function numbers(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % bound;
  };
}

/** Lets the child work until it has answered so many actions, and a little longer, then kills it. Returns its answers. */
async function workAndDie(
  child: string,
  parameters: readonly string[],
  answers: number,
  turns: number,
): Promise<readonly string[]> {
  const worker = spawn(process.execPath, [child, ...parameters], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  for await (const line of createInterface({ input: worker.stdout })) {
    lines.push(line);
    if (lines.length !== answers) continue;
    for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    worker.kill('SIGKILL');
  }
  return lines;
}

/** Of every five actions, three are edits, of which the last is taken back and done again. */
const cursorAt = (revision: number): number => Math.floor(revision / 5) * 3 + ([0, 1, 2, 3, 2][revision % 5] ?? 0);

/** The document that the log of its edits leads to. */
function replayed(database: DocumentDatabase, cursor: number): Scenario {
  let scenario = smallScenario();
  for (let position = 0; position < cursor; position += 1) {
    const edit = readEdit(database, position, 'forward');
    const applied = edit === null ? null : applyEdit(scenario, edit);
    if (applied?.ok !== true) throw new Error(`edit ${String(position)} of the log does not apply`);
    scenario = applied.value.scenario;
  }
  return scenario;
}

it('loses at most the action in flight when it is killed at any instant', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'case.holdfast');
  expect(createDocumentFile(path, smallScenario(), { overwrite: false, version: 'test' }).ok).toBe(true);
  const child = await builtEntry('./contract/crash-child.ts');
  const parameters = [path, await builtWorker(), await builtInspector()];
  const next = numbers(2018);
  let before = 0;
  const answered: string[] = [];
  for (let round = 0; round < 8; round += 1) {
    const lines = await workAndDie(child, parameters, 1 + next(12), next(400));
    answered.push(...lines.filter((line) => line.startsWith('result ')).map((line) => line.slice('result '.length)));
    const edits = lines.filter((line) => line.startsWith('edit '));
    const acknowledged = Number(edits.at(-1)?.slice('edit '.length) ?? before);
    expect(edits.length).toBeGreaterThan(0);

    const opened = valueOf(await openDocumentFile(path, (file) => Promise.resolve(inspectStranger(file))));
    const { database } = opened.file;
    expect(database.pragma('quick_check', { simple: true })).toBe('ok');
    expect(opened.revision - acknowledged).toBeGreaterThanOrEqual(0);
    expect(opened.revision - acknowledged).toBeLessThanOrEqual(1);
    expect(opened.cursor).toBe(cursorAt(opened.revision));
    expect(opened.scenario).toEqual(replayed(database, opened.cursor));
    const kept = listResults(database).map(({ summary }) => summary.resultId);
    expect(kept).toEqual(expect.arrayContaining(answered));
    for (const id of kept) expect(readResultBody(database, id, 'run')?.run.digest).toMatch(/^[0-9a-f]{32}$/);
    before = opened.revision;
    closeDocumentFile(opened.file);
    expect(readdirSync(folder).filter((name) => name.startsWith('case'))).toEqual(['case.holdfast']);
  }
  expect(answered.length).toBeGreaterThan(0);
}, 120_000);
