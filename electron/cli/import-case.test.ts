import { catalog } from '@scenarios/bundled/catalog';
import { matpowerExample } from '@scenarios/exchange/matpower-example';
import { parseScenarioText } from '@scenarios/format/parse';
import { temporaryFolder } from '@tests/temporary-folder';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createBundledLibrary } from '../host/bundled-library';
import { createInlinePool } from '../pool/inline-pool';
import { inspectStranger } from '../store/inspect-stranger';
import { exitCode } from './exit-codes';
import { runCommand } from './run-command';

async function run(parameters: readonly string[], language: 'en' | 'zh-Hant' = 'en') {
  const out: string[] = [];
  const report: string[] = [];
  const code = await runCommand(
    parameters,
    { out: (text) => void out.push(text), report: (text) => void report.push(text), progress: null, language },
    () => ({
      pool: createInlinePool(),
      inspect: (path) => Promise.resolve(inspectStranger(path)),
      bundled: createBundledLibrary(catalog),
      signal: new AbortController().signal,
    }),
  );
  return { code, out: out.join('\n'), report: report.join('\n') };
}

const written = (text: string): { folder: string; source: string; output: string } => {
  const folder = temporaryFolder();
  const source = join(folder, 'case.m');
  writeFileSync(source, text);
  return { folder, source, output: join(folder, 'out.json') };
};

describe('holdfast import', () => {
  it('makes a scenario that can be simulated, and says what it left out', async () => {
    const { folder, source, output } = written(matpowerExample());
    const made = await run(['import', source, '-o', output]);
    expect(made).toMatchObject({ code: exitCode.ok, report: '' });
    expect(made.out).toContain('3 buses, 3 branches, 2 generators; load 105.000 MW, capacity 170.000 MW');
    expect(made.out).toMatch(/Line 19: branch 1–7 is out of service/);
    expect(readdirSync(folder).sort()).toEqual(['case.m', 'out.json']);
    const parsed = parseScenarioText(readFileSync(output, 'utf8'));
    expect(parsed.ok && parsed.value.hazards).toMatchObject([{ kind: 'single-failure', target: { link: 'branch-1' } }]);
    const simulated = await run(['simulate', output, '--json']);
    expect(simulated).toMatchObject({ code: exitCode.ok, report: '' });
    expect(JSON.parse(simulated.out)).toMatchObject({ scenario: 'example', hazard: 'single-failure' });
    const again = await run(['import', source, '-o', join(folder, 'again.json'), '--json'], 'zh-Hant');
    expect(JSON.parse(again.out)).toMatchObject({ buses: 3, failing: 'branch-1', skipped: [{ path: 'line 19' }] });
    expect(readFileSync(join(folder, 'again.json'))).toEqual(readFileSync(output));
  });

  it('leaves a file that is there as it is', async () => {
    const { folder, source, output } = written(matpowerExample());
    writeFileSync(output, 'mine');
    const { code, report } = await run(['import', source, '-o', output]);
    expect(code).toBe(exitCode.badInput);
    expect(report).toContain('[document/exists');
    expect(readFileSync(output, 'utf8')).toBe('mine');
    expect(readdirSync(folder).sort()).toEqual(['case.m', 'out.json']);
  });

  it('names the line of what is wrong once, in the language of the user, and writes nothing', async () => {
    const { folder, source, output } = written(matpowerExample().replace('\t2\t7\t0\t0.2', '\t2\t12\t0\t0.2'));
    const english = await run(['import', source, '-o', output]);
    expect(english.code).toBe(exitCode.badInput);
    expect(english.report.match(/line 18/gi)).toHaveLength(1);
    expect(english.report).toContain('Line 18: bus 12 is not in the bus table.');
    expect((await run(['import', source, '-o', output], 'zh-Hant')).report).toContain(
      '第 18 行：匯流排 12 不在匯流排表中。',
    );
    expect((await run(['import', join(folder, 'none.m'), '-o', output])).report).toContain('[document/not-found');
    expect(readdirSync(folder)).toEqual(['case.m']);
  });

  it.each([
    [['import']],
    [['import', 'a.m']],
    [['import', 'a.m', '-o', 'a.m']],
    [['import', 'a.m', '-o', 'a.json', '--seed', '3']],
  ])('calls %j wrong use', async (parameters) => {
    expect((await run(parameters)).code).toBe(exitCode.usage);
  });

  const folder = fileURLToPath(new URL('../../../shared/data/matpower/', import.meta.url));
  const here = existsSync(folder);
  it.runIf(here).each([
    ['case9', 'branch-7', 315],
    ['case24', 'branch-23', 2850],
    ['case118', 'branch-7', 4242],
  ])(
    `imports and simulates the published %s${here ? '' : ' (skipped: shared/data/matpower is not beside the project)'}`,
    async (name, failing, load) => {
      const output = join(temporaryFolder(), `${name}.json`);
      const made = await run(['import', join(folder, `${name}.m`), '-o', output, '--json']);
      expect(JSON.parse(made.out)).toMatchObject({ failing, skipped: [] });
      expect((await run(['simulate', output])).out).toMatch(/loss\.power[\s\S]*digest [0-9a-f]{32}/);
      const parsed = parseScenarioText(readFileSync(output, 'utf8'));
      const needs = parsed.ok ? (parsed.value.designs[0]?.mesh.nodes.flatMap((node) => node.needs) ?? []) : [];
      expect(needs.reduce((sum, { rate }) => sum + rate, 0)).toBe(load);
    },
  );
});
