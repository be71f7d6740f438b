import { catalog } from '@scenarios/bundled/catalog';
import { capOfInject } from '@scenarios/exchange/cap/cap-of-inject';
import { writeCap } from '@scenarios/exchange/cap/write-cap';
import { exercise } from '@scenarios/format/exercise/exercise';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { Scenario } from '@scenarios/format/scenario';
import { smallScenario } from '@tests/bundled-scenario';
import { temporaryFolder } from '@tests/temporary-folder';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBundledLibrary } from '../host/bundled-library';
import { createInlinePool } from '../pool/inline-pool';
import { createDocumentFile } from '../store/create';
import { closeDocumentFile } from '../store/document-file';
import { inspectStranger } from '../store/inspect-stranger';
import { openDocumentFile } from '../store/open';
import { exitCode } from './exit-codes';
import { runCommand } from './run-command';

const inspect = (path: string) => Promise.resolve(inspectStranger(path));
const both = (en: string) => ({ en, 'zh-Hant': '' });

const plan: Exercise = exercise.parse({
  id: 'drill',
  name: both('Drill'),
  design: 'plain',
  durationMinutes: 120,
  teams: [{ id: 'office', name: both('District office') }],
  injects: [
    {
      id: 'dark',
      number: '1',
      title: both('Lights out'),
      message: both('All is dark.'),
      to: ['office'],
      trigger: { when: 'at', atSeconds: 600 },
    },
    { id: 'later', number: '2', title: both('Much later'), trigger: { when: 'by-hand' } },
  ],
});

async function run(parameters: readonly string[], language: 'en' | 'zh-Hant' = 'en') {
  const out: string[] = [];
  const report: string[] = [];
  const code = await runCommand(
    parameters,
    { out: (text) => void out.push(text), report: (text) => void report.push(text), progress: null, language },
    () => ({
      pool: createInlinePool(),
      inspect,
      bundled: createBundledLibrary(catalog),
      signal: new AbortController().signal,
    }),
  );
  return { code, out: out.join('\n'), report: report.join('\n') };
}

/** A folder with a document that has a plan, and what is put beside it. */
function workplace(files: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder();
  const document = join(folder, 'drill.holdfast');
  const scenario: Scenario = { ...smallScenario(), exercises: [plan] };
  createDocumentFile(document, scenario, { overwrite: false, version: 'test' });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return { document, at: (name: string) => join(folder, name) };
}

async function opened(path: string) {
  const document = await openDocumentFile(path, inspect);
  if (!document.ok) throw new Error(document.issues[0]?.code);
  const { file, scenario, revision } = document.value;
  closeDocumentFile(file);
  return { plan: scenario.exercises[0], revision };
}

const list = [
  'No.,Time,Title,Message,To,Mood',
  '1,T+12,Lights out,All is dark.,District office,calm',
  '2,sometime,Much later,,,',
  '3,T+30,Radio calls,They ask.,Harbour,',
  '',
].join('\r\n');

describe('holdfast exercise import', () => {
  it('tells in a dry run what would become of each row and cell, and changes nothing', async () => {
    const { document, at } = workplace({ 'list.csv': list });
    const before = readFileSync(document);
    const told = await run(['exercise', 'import', at('list.csv'), '--into', document, '--dry-run']);
    expect(told).toMatchObject({ code: exitCode.ok, report: '' });
    expect(told.out).toMatch(/2 {2}Changed {2}1 {2}Lights out {2}Time: “T\+0:10” → “T\+0:12”/u);
    expect(told.out).toMatch(/3 {2}Refused {2}2 {2}Much later .*"sometime" is not understood as a time/u);
    expect(told.out).toMatch(/4 {2}New {2}3 {2}Radio calls/u);
    expect(told.out).toContain('“Drill”: 1 new, 1 changed, 1 refused. Nothing is changed yet.');
    expect(readFileSync(document).equals(before)).toBe(true);
  });

  it('does it as one step, and the same file again does nothing', async () => {
    const { document, at } = workplace({ 'list.csv': list });
    const parameters = ['exercise', 'import', at('list.csv'), '--into', document, '--exercise', 'drill'];
    const done = await run(parameters);
    expect(done.code).toBe(exitCode.ok);
    expect(done.report).toMatch(/"sometime" is not understood as a time/u);
    const after = await opened(document);
    expect(after.revision).toBe(1);
    expect(after.plan?.injects.map(({ number }) => number)).toEqual(['1', '2', '3']);
    expect(after.plan?.injects[0]?.notes.en).toContain('Mood: calm');
    expect(after.plan?.teams.map(({ name }) => name.en)).toEqual(['District office', 'Harbour']);
    const again = await run([...parameters, '--json']);
    expect(JSON.parse(again.out)).toMatchObject({ format: 'csv', counts: { create: 0, change: 0, same: 2, skip: 1 } });
    expect((await opened(document)).revision).toBe(1);
  });

  it('takes columns, times and choices from the command line', async () => {
    const { document, at } = workplace({ 'list.csv': 'Nr;Wann;Was;Wer\r\n7;1:15;Wind;Nobody here\r\n' });
    const told = await run([
      ...['exercise', 'import', at('list.csv'), '--into', document, '--times', 'relative', '--unknown-names', 'keep'],
      ...['--map', 'Nr=number', '--map', 'B=time', '--map', 'Was=title:en', '--map', 'Wer=to', '--missing', 'remove'],
    ]);
    expect(told).toMatchObject({ code: exitCode.ok });
    const { plan: after } = await opened(document);
    expect(after?.injects).toHaveLength(1);
    expect(after?.injects[0]).toMatchObject({
      number: '7',
      title: both('Wind'),
      trigger: { when: 'at', atSeconds: 4500 },
      to: [],
    });
    expect(after?.teams).toHaveLength(1);
  });

  it('refuses unknown plans, columns and fields, and files that are none, by name', async () => {
    const { document, at } = workplace({ 'list.csv': list, 'noise.csv': 'a,b\r\n1,2\r\n', 'empty.csv': '' });
    const into = ['--into', document];
    const wrong = await run(['exercise', 'import', at('list.csv'), ...into, '--exercise', 'other']);
    expect(wrong).toMatchObject({ code: exitCode.badInput });
    expect(wrong.report).toMatch(/other; known: drill/u);
    const column = await run(['exercise', 'import', at('list.csv'), ...into, '--map', 'Nowhere=title']);
    expect(column.report).toMatch(/no column "Nowhere".* It has: No\., Time/u);
    const field = await run(['exercise', 'import', at('list.csv'), ...into, '--map', 'Mood=weather']);
    expect(field.report).toMatch(/"weather" is no field of an inject/u);
    for (const name of ['noise.csv', 'empty.csv', 'absent.csv'])
      expect((await run(['exercise', 'import', at(name), ...into])).code).toBe(exitCode.badInput);
    const chinese = await run(['exercise', 'import', at('noise.csv'), ...into], 'zh-Hant');
    expect(chinese.report).toContain('未變更任何內容');
    expect((await opened(document)).revision).toBe(0);
  });

  it('takes a real alert only where that is said', async () => {
    const [inject] = plan.injects;
    if (inject === undefined) throw new Error('no inject');
    const alert = writeCap(
      capOfInject(inject, {
        identifier: 'a-1',
        sender: 'eoc@example.org',
        sent: '2026-12-01T09:00:00+08:00',
        status: 'Exercise',
        note: '',
        start: null,
        category: 'Infra',
        event: both(''),
        urgency: 'Immediate',
        severity: 'Severe',
        certainty: 'Observed',
        area: both(''),
      }),
    );
    if (!alert.ok) throw new Error(alert.issues[0]?.message.en);
    const { document, at } = workplace({
      'real.xml': alert.value.replace('<status>Exercise<', '<status>Actual<'),
      'exercise.xml': alert.value.replace('>a-1<', '>a-2<'),
    });
    const into = ['--into', document];
    const refused = await run(['exercise', 'import', at('real.xml'), ...into]);
    expect(refused).toMatchObject({ code: exitCode.badInput, out: '' });
    expect(refused.report).toMatch(/ACTUAL alert[\s\S]*--actual/u);
    expect((await opened(document)).revision).toBe(0);
    const taken = await run(['exercise', 'import', at('real.xml'), ...into, '--actual']);
    expect(taken).toMatchObject({ code: exitCode.ok });
    expect((await run(['exercise', 'import', at('exercise.xml'), ...into])).code).toBe(exitCode.ok);
    const { plan: after } = await opened(document);
    expect(after?.injects.slice(2).map(({ status, trigger }) => [status, trigger.when])).toEqual([
      ['draft', 'by-hand'],
      ['draft', 'by-hand'],
    ]);
  });
});

describe('holdfast exercise export', () => {
  it.each(['hseep', 'standard', 'mitre'] as const)(
    'writes %s, and what is read back changes nothing',
    async (preset) => {
      const { document, at } = workplace();
      for (const [name, more] of [
        ['list.xlsx', []],
        ['list.csv', ['--times', 'clock', '--language', 'zh-Hant']],
      ] as const) {
        const written = await run(['exercise', 'export', document, '--preset', preset, '--to', at(name), ...more]);
        expect(written).toMatchObject({ code: exitCode.ok, report: '' });
        const back = await run(['exercise', 'import', at(name), '--into', document, '--json']);
        expect(JSON.parse(back.out)).toMatchObject({ counts: { create: 0, change: 0, same: 2, skip: 0, stay: 0 } });
      }
      expect((await opened(document)).revision).toBe(0);
    },
  );

  it('replaces a file only where that is said', async () => {
    const { document, at } = workplace({ 'list.csv': 'mine' });
    const parameters = ['exercise', 'export', document, '--to', at('list.csv')];
    expect((await run(parameters)).code).toBe(exitCode.badInput);
    expect(readFileSync(at('list.csv'), 'utf8')).toBe('mine');
    expect((await run([...parameters, '--force'])).code).toBe(exitCode.ok);
    expect(readFileSync(at('list.csv'), 'utf8')).toContain('Lights out');
  });
});

it.each([
  [['exercise']],
  [['exercise', 'play', 'a.csv']],
  [['exercise', 'import', 'a.csv']],
  [['exercise', 'import', 'a.csv', '--into', 'a.json']],
  [['exercise', 'import', 'a.csv', '--into', 'a.holdfast', '--preset', 'hseep']],
  [['exercise', 'import', 'a.csv', '--into', 'a.holdfast', '--times', 'soon']],
  [['exercise', 'import', 'a.csv', 'b.csv', '--into', 'a.holdfast']],
  [['exercise', 'export', 'a.holdfast']],
  [['exercise', 'export', 'a.holdfast', '--to', 'a.txt']],
  [['exercise', 'export', 'a.holdfast', '--to', 'a.csv', '--dry-run']],
  [['simulate', 'island', '--exercise', 'x']],
])('calls %j wrong use', async (parameters) => {
  expect((await run(parameters)).code).toBe(exitCode.usage);
});
