import { catalog } from '@scenarios/bundled/catalog';
import { exampleScenario } from '@scenarios/format/example-scenario';
import { firstCase, smallScenario } from '@tests/bundled-scenario';
import { temporaryFolder } from '@tests/temporary-folder';
import { recordCheck } from '@tests/validation';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createBundledLibrary } from '../host/bundled-library';
import { createInlinePool } from '../pool/inline-pool';
import { connect } from '../store/connect';
import { createDocumentFile } from '../store/create';
import { inspectStranger } from '../store/inspect-stranger';
import { listResults } from '../store/result-queries';
import { openShard } from '../store/shard-file';
import { exitCode } from './exit-codes';
import { runCommand } from './run-command';

async function run(parameters: readonly string[], signal = new AbortController().signal) {
  const out: string[] = [];
  const report: string[] = [];
  const terminal = {
    out: (text: string) => void out.push(text),
    report: (text: string) => void report.push(text),
    progress: null,
    language: 'en' as const,
  };
  const code = await runCommand(parameters, terminal, () => ({
    pool: createInlinePool(),
    inspect: (path) => Promise.resolve(inspectStranger(path)),
    bundled: createBundledLibrary(catalog),
    signal,
  }));
  return { code, out: out.join('\n'), report: report.join('\n') };
}

describe('shards', () => {
  let folder: string;
  let source: string;
  const at = (name: string): string => join(folder, name);

  beforeEach(() => {
    folder = temporaryFolder();
    source = at('case.json');
    writeFileSync(source, JSON.stringify(exampleScenario()));
  });

  const shard = async (name: string, part: string, ...more: readonly string[]): Promise<string> => {
    const { code, report } = await run([
      ...['simulate', source, '--runs', '23', '--seed', '3', '--shard', part, '-o', at(name)],
      ...more,
    ]);
    expect({ code, report }).toEqual({ code: exitCode.ok, report: '' });
    return at(name);
  };
  const digestOf = (path: string): string => (JSON.parse(readFileSync(path, 'utf8')) as { digest: string }).digest;

  it.each([[[]], [['--streaming']]])(
    'K29: merged shards are the file of one machine, byte for byte %j',
    async (more: string[]) => {
      const whole = at('whole.json');
      await run(['simulate', source, '--runs', '23', '--seed', '3', '-o', whole, ...more]);
      for (const count of [1, 2, 5, 23]) {
        const paths: string[] = [];
        for (let index = count; index >= 1; index -= 1)
          paths.push(await shard(`part-${String(index)}.holdfast-shard`, `${String(index)}/${String(count)}`, ...more));
        const merged = await run(['merge', ...paths, '-o', at('merged.json')]);
        expect(merged).toMatchObject({ code: exitCode.ok, report: '' });
        expect(readFileSync(at('merged.json')).equals(readFileSync(whole))).toBe(true);
      }
      recordCheck({
        id: 'K29',
        setup: `ensemble of 23 runs, ${more.length > 0 ? 'streaming' : 'full'}, in 1, 2, 5 and 23 shards`,
        expected: digestOf(whole),
        obtained: digestOf(at('merged.json')),
        tolerance: 'byte for byte',
        source: 'property',
      });
      expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    },
  );

  it.each([[[]], [['--streaming']]])(
    'K29: merged shards of a comparison are the file of one machine, byte for byte %j',
    async (more: string[]) => {
      const small = smallScenario();
      const [only] = small.designs;
      if (only === undefined) throw new Error('no design');
      const other = { ...only, id: 'other', mesh: { ...only.mesh, links: only.mesh.links.slice(1) } };
      writeFileSync(source, JSON.stringify({ ...small, designs: [only, other] }));
      const pair = ['simulate', source, '--against', 'other', '--runs', '23', '--seed', '3', ...more];
      const whole = await run([...pair, '-o', at('whole.json')]);
      expect(whole).toMatchObject({ code: exitCode.ok, report: '' });
      const paths = ['1/3', '2/3', '3/3'].map((name) => at(name.replace('/', '-')));
      for (const [place, path] of paths.entries())
        expect(await run([...pair, '--shard', `${String(place + 1)}/3`, '-o', path])).toMatchObject({
          code: exitCode.ok,
        });
      const merged = await run(['merge', ...paths.toReversed(), '-o', at('merged.json')]);
      expect(merged).toMatchObject({ code: exitCode.ok, report: '' });
      expect(readFileSync(at('merged.json')).equals(readFileSync(at('whole.json')))).toBe(true);
      expect(whole.out).toContain(digestOf(at('merged.json')));
      const alone = await shard('alone', '3/3', '--design', only.id, ...more);
      const foreign = await run(['merge', ...paths.slice(0, 2), alone]);
      expect(foreign.report).toMatch(/shard\/foreign: .*design/);
      const document = at('case.holdfast');
      expect(
        createDocumentFile(document, { ...small, designs: [only, other] }, { overwrite: false, version: 't' }).ok,
      ).toBe(true);
      expect(await run(['merge', ...paths, '-o', document])).toMatchObject({ code: exitCode.ok });
      expect((await run(['verify', document])).out).toMatch(/^comparison .* identical$/);
    },
  );

  it('says which shard is missing, there twice, or foreign', async () => {
    const [one, two, four] = [await shard('1', '1/4'), await shard('2', '2/4'), await shard('4', '4/4')];
    const codes = async (...paths: readonly string[]) => {
      const { code, report, out } = await run(['merge', ...paths]);
      expect({ code, out }).toEqual({ code: exitCode.badInput, out: '' });
      return report;
    };
    expect(await codes(one, four)).toContain('shard/missing: runs 5 to 16 (shard 2/4, 3/4)');
    expect(await codes(two, four)).toContain('runs 0 to 4 (shard 1/4); runs 11 to 16 (shard 3/4)');
    expect(await codes(one, two, two, four)).toMatch(/shard\/overlap: .*runs 5 to 10/);
    const seeded = at('seed');
    await run(['simulate', source, '--runs', '23', '--seed', '4', '--shard', '3/4', '-o', seeded]);
    expect(await codes(one, two, seeded, four)).toMatch(/shard\/foreign: .*seed: seed 4/);
    const streamed = await shard('3s', '3/4', '--streaming');
    expect(await codes(one, two, streamed, four)).toMatch(/shard\/foreign: .*curves streaming/);
    writeFileSync(source, JSON.stringify({ ...exampleScenario(), horizonHours: 20 }));
    expect(await codes(one, two, await shard('3h', '3/4'), four)).toMatch(/shard\/foreign: .*scenario/);
    expect(await codes(source)).toContain('shard/not-a-shard');
    expect(await codes(at('nothing'))).toContain('document/not-found');
  });

  it('never takes a shard that was cut or changed anywhere, and never throws', async () => {
    let state = 7;
    const next = (bound: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return (state >>> 8) % bound;
    };
    for (const more of [[], ['--streaming']]) {
      const path = await shard('sound', '1/2', ...more);
      const bytes = readFileSync(path);
      const opened = openShard(path);
      expect(opened.ok && opened.value.readPart().ok).toBe(true);
      const read = (content: Uint8Array): boolean => {
        writeFileSync(at('hostile'), content);
        const shardOf = openShard(at('hostile'));
        return shardOf.ok && shardOf.value.readPart().ok;
      };
      for (let length = 0; length < 60; length += 1) expect(read(bytes.subarray(0, length))).toBe(false);
      for (let round = 0; round < 300; round += 1) {
        const changed = Buffer.from(bytes);
        const place = next(changed.length);
        changed[place] = (changed[place] as number) ^ (1 + next(255));
        expect(read(changed)).toBe(false);
        expect(read(bytes.subarray(0, next(bytes.length)))).toBe(false);
      }
      expect(read(Buffer.concat([bytes, Buffer.alloc(1)]))).toBe(false);
      const huge = Buffer.from(bytes);
      huge.writeUInt32LE(0xffff_fff0, 8);
      expect(read(huge)).toBe(false);
    }
  });

  it('a shard that is cancelled leaves no file', async () => {
    const cancelling = new AbortController();
    cancelling.abort();
    const arguments_ = ['simulate', 'pilot-district', '--runs', '50000', '--shard', '1/2', '-o', at('never')];
    expect((await run(arguments_, cancelling.signal)).code).toBe(exitCode.cancelled);
    expect(readdirSync(folder)).toEqual(['case.json']);
  });

  it('merges into a document as a result that verifies, and refuses another document', async () => {
    const scenario = smallScenario();
    const path = at('case.holdfast');
    createDocumentFile(path, scenario, { overwrite: false, version: 'test' });
    const { design, hazard } = firstCase(scenario);
    const paths: string[] = [];
    for (const index of ['1', '2']) {
      const file = at(`${index}.holdfast-shard`);
      const choice = ['--design', design, '--hazard', hazard, '--runs', '9', '--shard', `${index}/2`, '-o', file];
      expect((await run(['simulate', path, ...choice])).code).toBe(exitCode.ok);
      paths.push(file);
    }
    expect(await run(['merge', ...paths, '-o', path])).toMatchObject({ code: exitCode.ok, report: '' });
    const database = connect(path, 'read');
    expect(listResults(database)).toMatchObject([{ summary: { kind: 'ensemble', request: { runs: 9 } } }]);
    database.close();
    const verified = await run(['verify', path]);
    expect(verified).toMatchObject({ code: exitCode.ok, out: expect.stringContaining('identical') as string });
    const other = at('other.holdfast');
    createDocumentFile(
      other,
      { ...scenario, horizonHours: scenario.horizonHours + 1 },
      { overwrite: false, version: 't' },
    );
    expect(await run(['merge', ...paths, '-o', other])).toMatchObject({ code: exitCode.badInput });
    const untouched = connect(other, 'read');
    expect(listResults(untouched)).toEqual([]);
    untouched.close();
    expect((await run(['merge', ...paths, '-o', at('none.holdfast')])).code).toBe(exitCode.badInput);
  });
});

describe('an ensemble that may end early', () => {
  it('says how many runs it took and why, and is the same each time', async () => {
    const first = await run([
      ...['simulate', 'pilot-district', '--runs', '400', '--until-width', 'loss.power=20%', '--json'],
      ...['--minimum-runs', '20', '--check-every', '20'],
    ]);
    expect(first).toMatchObject({ code: exitCode.ok, report: '' });
    const { ending } = JSON.parse(first.out) as { ending: { runs: number; reason: string } };
    expect(ending.reason).toBe('narrow-enough');
    expect(ending.runs % 20).toBe(0);
    expect(ending.runs).toBeLessThan(400);
    const text = await run([...['simulate', 'pilot-district', '--runs', '40', '--until-width', 'loss.power=0.000001']]);
    expect(text.out).toMatch(/40 runs, mean[\s\S]*all runs done, not narrow enough: mean of loss\.power ± /);
    const unknown = await run(['simulate', 'pilot-district', '--runs', '40', '--until-width', 'joy=1']);
    expect(unknown).toMatchObject({ code: exitCode.badInput, report: expect.stringContaining('loss.power') as string });
  });

  it.each([
    ['--until-width', 'loss.power=1'],
    ['--runs', '9', '--until-width', 'loss.power'],
    ['--runs', '9', '--until-width', 'loss.power=0'],
    ['--runs', '9', '--until-width', 'loss.power=1', '--shard', '1/2', '-o', 'x'],
    ['--runs', '9', '--until-width', 'loss.power=1', '--confidence', '2'],
    ['--runs', '9', '--check-every', '20'],
    ['--runs', '9', '--shard', '0/2', '-o', 'x'],
    ['--runs', '9', '--shard', '3/2', '-o', 'x'],
    ['--runs', '9', '--shard', '1/10', '-o', 'x'],
    ['--runs', '9', '--shard', '1/2'],
    ['--shard', '1/2', '-o', 'x'],
    ['--streaming'],
    ['-o', 'x'],
  ])('calls %j %j %j wrong use', async (...parameters) => {
    const { code, out } = await run(['simulate', 'pilot-district', ...parameters]);
    expect({ code, out }).toEqual({ code: exitCode.usage, out: '' });
  });
});
