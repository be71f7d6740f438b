import { insertResult, listResults } from '../store/result-queries';
import { catalog } from '@scenarios/bundled/catalog';
import { exampleScenario } from '@scenarios/format/example-scenario';
import { bundledScenario, firstCase, smallScenario } from '@tests/bundled-scenario';
import { blankScenario } from '@scenarios/templates/blank-scenario';
import { temporaryFolder } from '@tests/temporary-folder';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { namedModels } from '@workers/models/named-models';
import { describe, expect, it } from 'vitest';
import { createBundledLibrary } from '../host/bundled-library';
import { materialOf } from '../host/open-document';
import { createInlinePool } from '../pool/inline-pool';
import { connect } from '../store/connect';
import { createDocumentFile } from '../store/create';
import { inspectStranger } from '../store/inspect-stranger';
import { exitCode } from './exit-codes';
import { runCommand } from './run-command';
import { languageOf, printable } from './terminal';

async function run(
  parameters: readonly string[],
  {
    signal = new AbortController().signal,
    language = 'en',
  }: { signal?: AbortSignal; language?: 'en' | 'zh-Hant' } = {},
) {
  const out: string[] = [];
  const report: string[] = [];
  const terminal = {
    out: (text: string) => void out.push(text),
    report: (text: string) => void report.push(text),
    progress: null,
    language,
  };
  const code = await runCommand(parameters, terminal, () => ({
    pool: createInlinePool(),
    inspect: (path) => Promise.resolve(inspectStranger(path)),
    bundled: createBundledLibrary(catalog),
    signal,
  }));
  return { code, out: out.join('\n'), report: report.join('\n') };
}

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** A document with one stored run, whose digest may be falsified. */
async function documentWithRun(falsified: boolean): Promise<string> {
  const path = join(temporaryFolder(), 'case.holdfast');
  const scenario = smallScenario();
  createDocumentFile(path, scenario, { overwrite: false, version: 'test' });
  const request = { ...firstCase(scenario), seed: 1, run: 0 };
  const outcome = await createInlinePool().run(materialOf(scenario), request).outcome;
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  const { digest, body } = outcome.value;
  const database = connect(path, 'write');
  const about = {
    resultId: 'r1',
    scenarioId: scenario.id,
    revision: 0,
    engine: '1',
    startedAt: '',
    durationMs: 0,
    threads: 1,
  };
  const stored = falsified ? '0'.repeat(32) : digest;
  const { key } = materialOf(scenario);
  insertResult(database, { summary: { ...about, kind: 'run', request, digest: stored }, scenarioKey: key }, body);
  insertResult(
    database,
    { summary: { ...about, resultId: 'r2', kind: 'run', request, digest: stored }, scenarioKey: 'older' },
    body,
  );
  expect(listResults(database)).toHaveLength(2);
  database.close();
  return path;
}

describe('holdfast', () => {
  it('explains itself', async () => {
    expect(await run(['--help'])).toMatchObject({
      code: exitCode.ok,
      out: expect.stringContaining('simulate') as string,
    });
    expect(await run(['--version'])).toMatchObject({
      code: exitCode.ok,
      out: expect.stringMatching(/^Holdfast \d/) as string,
    });
  });

  it.each([
    [[]],
    [['fly']],
    [['simulate']],
    [['verify']],
    [['simulate', 'pilot-district', 'more']],
    [['simulate', 'pilot-district', '--runs', '0']],
    [['simulate', 'pilot-district', '--runs', 'many']],
    [['simulate', 'pilot-district', '--seed', '-1']],
    [['simulate', 'pilot-district', '--seed', '4294967296']],
    [['simulate', 'pilot-district', '--threads', '65']],
    [['simulate', '--wings', 'pilot-district']],
    [['verify', 'a.holdfast', '--runs', '3']],
  ])('calls %j wrong use', async (parameters) => {
    const { code, out, report } = await run(parameters);
    expect({ code, out }).toEqual({ code: exitCode.usage, out: '' });
    expect(report).toContain('Usage: holdfast');
  });

  it('simulates a file and prints JSON that is the same each time', async () => {
    const path = join(temporaryFolder(), 'case.json');
    writeFileSync(path, JSON.stringify(exampleScenario()));
    const first = await run(['simulate', path, '--runs', '5', '--seed', '3', '--json']);
    expect(first).toMatchObject({ code: exitCode.ok, report: '' });
    const parsed = JSON.parse(first.out) as { digest: string; measures: unknown[] };
    expect(parsed).toMatchObject({ scenario: 'two-villages', runs: 5, seed: 3, engine: expect.any(String) as string });
    expect(parsed.digest).toMatch(/^[0-9a-f]{32}$/);
    expect((await run(['simulate', path, '--runs', '5', '--seed', '3', '--json'])).out).toBe(first.out);
    const text = await run(['simulate', path]);
    expect(text.out).toMatch(/one run[\s\S]*loss\.power[\s\S]*digest [0-9a-f]{32}/);
  });

  it('says of a service that had not recovered by the end that its time is a lower bound', async () => {
    const one = await run(['simulate', 'pilot-district', '--design', 'single-pillar']);
    expect(one.out).toMatch(/recover90\.power +72\.0000 h {2}at least: not recovered by the end/);
    const recovered = await run(['simulate', 'hokkaido-2018']);
    expect(recovered.out).toMatch(/recover90\.power/);
    expect(recovered.out).not.toMatch(/recover90\.power.*at least/);
  });

  it('simulates a document without touching it', async () => {
    const path = await documentWithRun(false);
    const before = sha256(path);
    expect((await run(['simulate', path, '--runs', '2'])).code).toBe(exitCode.ok);
    expect(sha256(path)).toBe(before);
  });

  it('says what is wrong with its input, in the language of the user', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'bad.json'), JSON.stringify({ ...exampleScenario(), horizonHours: -1 }));
    writeFileSync(join(folder, 'bad.holdfast'), 'text');
    expect(await run(['simulate', 'nowhere'])).toMatchObject({ code: exitCode.badInput });
    expect(await run(['simulate', join(folder, 'none.json')])).toMatchObject({ code: exitCode.badInput });
    const bad = await run(['simulate', join(folder, 'bad.json')]);
    expect(bad).toMatchObject({ code: exitCode.badInput, report: expect.stringContaining('horizonHours') as string });
    const stranger = await run(['verify', join(folder, 'bad.holdfast')], { language: 'zh-Hant' });
    expect(stranger).toMatchObject({
      code: exitCode.badInput,
      report: expect.stringContaining('這不是 Holdfast 文件') as string,
    });
    const design = await run(['simulate', 'pilot-district', '--design', 'none']);
    expect(design).toMatchObject({
      code: exitCode.badInput,
      report: expect.stringContaining('single-pillar') as string,
    });
    expect((await run(['simulate', 'pilot-district', '--hazard', 'none'])).code).toBe(exitCode.badInput);
  });

  it('audits a design: what hangs on each part, as text and as JSON', async () => {
    const text = await run(['audit', 'pilot-district', '--design', 'single-pillar']);
    expect(text).toMatchObject({ code: 0, report: '' });
    expect(text.out).toMatch(/power, 60000 people\n {4}nodes: \S+ 60000/);
    const json = await run(['audit', 'pilot-district', '--design', 'resilient-mesh', '--json']);
    const audit = JSON.parse(json.out) as { importance: { service: string; nodes: { people: number }[] }[] };
    const worst = audit.importance.find(({ service }) => service === 'power')?.nodes[0]?.people ?? 0;
    expect(worst).toBeLessThan(60_000);
    expect(await run(['audit', 'pilot-district', '--design', 'none'])).toMatchObject({ code: 3 });
    expect(await run(['audit', 'pilot-district', '--hazard', 'x'])).toMatchObject({ code: 2 });
  });

  it('searches the worst loss of so many power links, with its gap, and can be cancelled', async () => {
    const json = await run(['audit', 'pilot-district', '--worst-sets', '2', '--json']);
    const { worstLosses } = JSON.parse(json.out) as {
      worstLosses: {
        service: string;
        sets: string[][];
        shed: number;
        load: number;
        gap: number;
        exhaustive: boolean;
      }[];
    };
    expect(worstLosses.map(({ service }) => service)).toEqual(['power']);
    const [power] = worstLosses;
    expect(power?.shed).toBeGreaterThan(0);
    expect(power?.shed).toBeLessThanOrEqual(power?.load ?? 0);
    expect(power).toMatchObject({ exhaustive: true, gap: 0 });
    expect(power?.sets[0]).toHaveLength(2);
    const text = await run(['audit', 'pilot-district', '--worst-sets', '2']);
    expect(text.out).toContain(`    ${power?.sets[0]?.join(', ') ?? ''}`);
    expect(text.out).toContain('all sets looked at');
    const nodes = await run(['audit', 'pilot-district', '--worst-sets', '2', '--losing', 'nodes']);
    expect(nodes.out).toContain('Worst loss of 2 nodes together');
    for (const wrong of [
      ['--losing', 'nodes'],
      ['--worst-sets', '2', '--losing', 'owners'],
    ])
      expect(await run(['audit', 'pilot-district', ...wrong])).toMatchObject({ code: exitCode.usage });
    expect(await run(['audit', 'pilot-district', '--worst-sets', '0'])).toMatchObject({ code: exitCode.usage });
    expect(await run(['simulate', 'pilot-district', '--worst-sets', '2'])).toMatchObject({ code: exitCode.usage });
    const stopped = await run(['audit', 'hokkaido-2018', '--worst-sets', '9'], { signal: AbortSignal.abort() });
    expect(stopped.code).toBe(exitCode.cancelled);
  });

  it('compares two designs by the same draws, and ends once their difference is known', async () => {
    const two = ['simulate', 'pilot-district', '--design', 'single-pillar', '--against', 'resilient-mesh', '--runs'];
    type Read = {
      ending?: { runs: number; reason: string };
      differences: { id: string; mean: number }[];
      digest: string;
    };
    const early = [...two, '400', '--until-width', 'loss.power=50%', '--minimum-runs', '20', '--check-every', '10'];
    const ended = JSON.parse((await run([...early, '--json'])).out) as Read;
    expect(ended.ending?.reason).toBe('narrow-enough');
    const runs = ended.ending?.runs ?? 0;
    expect(runs).toBeLessThan(400);
    // To the bit what so many runs of both give.
    const all = JSON.parse((await run([...two, String(runs), '--json'])).out) as Read;
    expect(all.ending).toBeUndefined();
    expect(ended.digest).toBe(all.digest);
    expect(ended.differences).toEqual(all.differences);
    expect(all.differences.find(({ id }) => id === 'loss.power')?.mean).toBeGreaterThan(0);
    expect((await run(early)).out).toContain('narrow enough: mean of loss.power');
    expect(await run([...two.slice(0, -1)])).toMatchObject({ code: exitCode.usage });
    const counted = JSON.parse((await run([...two, String(runs), '--streaming', '--json'])).out) as Read;
    expect(counted).toEqual(all);
    expect(await run([...two, '20', '--until-width', 'loss.tea=1'])).toMatchObject({ code: exitCode.badInput });
    const unknown = ['simulate', 'pilot-district', '--against', 'none', '--runs', '2'];
    expect(await run(unknown)).toMatchObject({ code: exitCode.badInput });
  });

  it('explains what is dark without a blow, and says which bound a run reached', async () => {
    const scenario = smallScenario();
    const [design] = scenario.designs;
    if (design === undefined) throw new Error('no design');
    const { mesh } = design;
    const nodes = mesh.nodes.map((node) => ({
      ...node,
      provides: node.provides.map((each) => ({ ...each, capacity: 0 })),
    }));
    const written = (name: string, content: unknown): string => {
      const path = join(temporaryFolder(), name);
      writeFileSync(path, JSON.stringify(content));
      return path;
    };
    const dark = written('dark.json', { ...scenario, designs: [{ ...design, mesh: { ...mesh, nodes } }] });
    for (const more of [[], ['--runs', '5']]) {
      const { out } = await run(['simulate', dark, ...more]);
      expect(out).toContain('nothing in the mesh provides');
      expect(out).toContain('[settle/no-source]');
      expect(out).toContain('Problems in the mesh of');
      if (more.length > 0) expect(out).toContain('  5 of 5 runs  ');
    }
    expect((await run(['audit', dark])).out).toContain('Problems of the mesh:');
    const few = { id: 'settle.max-events', value: 100, quality: 'judgement', note: 'test' };
    const pilotText = JSON.parse(JSON.stringify(await bundledScenario('pilot-district'))) as Record<string, unknown>;
    const bounded = written('bounded.json', { ...pilotText, parameters: [few] });
    expect((await run(['simulate', bounded])).out).toContain('settle.max-events');
    const json = JSON.parse((await run(['simulate', bounded, '--runs', '4', '--json'])).out) as { notices: unknown };
    expect(json.notices).toEqual([{ code: 'queue/bound-reached', runs: 4 }]);
    const title = { en: 'Empty', 'zh-Hant': '空白' };
    const blank = blankScenario({ title, place: { lon: 121, lat: 24 }, start: '2030-01-01T00:00:00+00:00' });
    const empty = written('empty.json', blank);
    expect((await run(['simulate', empty])).out).toContain('This mesh has no sites');
  });

  it('runs every named model, by its seed, as text and as JSON', async () => {
    for (const name of Object.keys(namedModels)) {
      const few = namedModels[name]?.parameters.includes('runs') === true ? ['--runs', '5'] : [];
      const json = await run(['model', name, ...few, '--seed', '3', '--json']);
      expect(json.code, json.report).toBe(exitCode.ok);
      const read = JSON.parse(json.out) as { model: string; figures: { name: string; value: number | null }[] };
      expect(read.model).toBe(name);
      expect(read.figures.every(({ value }) => value === null || Number.isFinite(value))).toBe(true);
      expect((await run(['model', name, ...few, '--seed', '3', '--json'])).out).toBe(json.out);
    }
    expect((await run(['model', 'erlang-c', '--load', '8', '--servers', '10'])).out).toMatch(/chance to wait +0\.409/);
    const sir = await run(['model', 'sir', '--reproduction', '1.5', '--runs', '2']);
    expect(sir.out).toMatch(/without end +0\.58281/);
  });

  it('runs a model on a mesh, and refuses what does not fit it', async () => {
    const mesh = await run(['model', 'motter-lai', '--scenario', 'pilot-district', '--service', 'power', '--json']);
    expect(mesh.code, mesh.report).toBe(exitCode.ok);
    expect(JSON.parse(mesh.out)).toMatchObject({ parameters: { tolerance: 0.2 } });
    for (const [wrong, words] of [
      [['ising'], 'percolation, mutual-percolation'],
      [['sir', '--nodes', '5'], '--nodes is no parameter of sir'],
      [['watts', '--threshold', '2'], '--threshold takes a number'],
      [['percolation', '--nodes', '3', '--degree', '4'], 'at most 2 links'],
      [['percolation', '--scenario', 'pilot-district', '--nodes', '9'], 'brings its own'],
      [['percolation', '--nodes', '100000', '--degree', '1000'], 'at most 2000000 links'],
      [['percolation', '--design', 'x'], '--design needs --scenario'],
      [['motter-lai', '--nodes', '3000'], 'at most 2000 nodes'],
      [['motter-lai', '--nodes', '10', '--remove', '10'], 'nodes are 0 to 9'],
    ] as const) {
      const refused = await run(['model', ...wrong]);
      expect(refused.code, wrong.join(' ')).toBe(exitCode.usage);
      expect(refused.report).toContain(words);
    }
    const unknown = await run(['model', 'watts', '--scenario', 'pilot-district', '--design', 'none']);
    expect(unknown.code).toBe(exitCode.badInput);
  });

  it('strikes with a ready-made hazard, and says which there are', async () => {
    const typhoon = await run(['simulate', 'pilot-district', '--template', 'typhoon', '--json']);
    expect(typhoon.code).toBe(0);
    expect((JSON.parse(typhoon.out) as { hazard: string }).hazard).toBe('typhoon');
    const unknown = await run(['simulate', 'pilot-district', '--template', 'meteor']);
    expect(unknown.code).toBe(3);
    expect(unknown.report).toContain('strong-earthquake');
    const unfit = await run(['simulate', 'hokkaido-2018', '--template', 'pandemic']);
    expect(unfit.report).toContain('No site states its staffing.');
  });

  it('verifies stored results, and says when one differs', async () => {
    const same = await run(['verify', await documentWithRun(false)]);
    expect(same.code).toBe(exitCode.ok);
    expect(same.out).toMatch(/identical\n.*not checked/);
    const path = await documentWithRun(true);
    const before = sha256(path);
    const different = await run(['verify', path, '--json']);
    expect(different.code).toBe(exitCode.different);
    expect(JSON.parse(different.out)).toMatchObject({
      results: [{ verdict: 'different' }, { verdict: 'not-checked' }],
    });
    expect(sha256(path)).toBe(before);
  });

  it.each([
    ['a figure', 'UPDATE result_array SET bytes = zeroblob(length(bytes)) WHERE position = 0', 'different'],
    ['a number of the body', `UPDATE result SET body = replace(body, '"events":', '"events":1')`, 'different'],
    ['a body that is no JSON', "UPDATE result SET body = '{'", 'different'],
    ['a missing array', 'DELETE FROM result_array', 'different'],
    ['the request', `UPDATE result SET request = '{"design":"../x"}'`, 'unreadable'],
    ['the digest', "UPDATE result SET digest = 'x'", 'different'],
  ])('verify tells that %s was changed in the file', async (_name, statement, verdict) => {
    const path = await documentWithRun(false);
    const database = connect(path, 'write');
    database.exec(`DELETE FROM result WHERE id = 'r2'; ${statement}`);
    database.close();
    const { code, out, report } = await run(['verify', path, '--json']);
    expect({ code, report }).toEqual({ code: exitCode.different, report: '' });
    expect(JSON.parse(out)).toMatchObject({ results: [{ verdict }] });
  });

  it('ends with 130 when cancelled', async () => {
    const cancelling = new AbortController();
    cancelling.abort();
    expect(await run(['simulate', 'pilot-district', '--runs', '50000'], { signal: cancelling.signal })).toMatchObject({
      code: exitCode.cancelled,
      out: '',
    });
  });

  it('ends with 4, not with the 1 of a difference, when the program itself fails', async () => {
    const report: string[] = [];
    const terminal = { out: () => undefined, report: (text: string) => void report.push(text), progress: null };
    const code = await runCommand(['verify', 'a.holdfast'], { ...terminal, language: 'en' }, () => ({
      pool: createInlinePool(),
      inspect: () => Promise.reject(new Error('inspector broke')),
      bundled: createBundledLibrary(catalog),
      signal: new AbortController().signal,
    }));
    expect(code).toBe(exitCode.failed);
    expect(report.join()).toMatch(/host\/bug: Error: inspector broke/);
  });

  it('prints nothing that steers a terminal', () => {
    expect(printable('a\u001b]0;title\u0007\tb\n\u009b2J\u202ec 島')).toBe(
      'a\ufffd]0;title\ufffd\tb\n\ufffd2J\ufffdc 島',
    );
  });

  it('takes the language from the locale', () => {
    expect(languageOf({ LANG: 'zh_TW.UTF-8' })).toBe('zh-Hant');
    expect(languageOf({ LANG: 'zh_TW.UTF-8', LC_ALL: 'C' })).toBe('en');
    expect(languageOf({})).toBe('en');
  });
});
