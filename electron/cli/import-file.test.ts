import { catalog } from '@scenarios/bundled/catalog';
import { exportFile } from '@scenarios/exchange/export-file';
import { epanetExample } from '@scenarios/exchange/epanet-example';
import { graphExamples } from '@scenarios/exchange/graph-examples';
import { matpowerExample } from '@scenarios/exchange/matpower-example';
import { parseScenarioText } from '@scenarios/format/parse';
import type { Scenario } from '@scenarios/format/scenario';
import { bundledScenario, smallScenario } from '@tests/bundled-scenario';
import { temporaryFolder } from '@tests/temporary-folder';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBundledLibrary } from '../host/bundled-library';
import { createInlinePool } from '../pool/inline-pool';
import { createDocumentFile } from '../store/create';
import { closeDocumentFile } from '../store/document-file';
import { readEdit } from '../store/edit-queries';
import { inspectStranger } from '../store/inspect-stranger';
import { openDocumentFile } from '../store/open';
import { exitCode } from './exit-codes';
import { runCommand } from './run-command';

const inspect = (path: string) => Promise.resolve(inspectStranger(path));

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

/** A folder with a document in it, and what is put beside it. */
function workplace(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const folder = temporaryFolder();
  const document = join(folder, 'villages.holdfast');
  createDocumentFile(document, smallScenario(), { overwrite: false, version: 'test' });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return { folder, document, at: (name: string) => join(folder, name) };
}

async function opened(path: string) {
  const document = await openDocumentFile(path, inspect);
  if (!document.ok) throw new Error(document.issues[0]?.code);
  const { file, scenario, revision, cursor } = document.value;
  const last = cursor === 0 ? null : readEdit(file.database, cursor - 1, 'forward');
  closeDocumentFile(file);
  return { scenario, revision, cursor, last };
}

const scenarioIn = (path: string): Scenario => {
  const parsed = parseScenarioText(readFileSync(path, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.issues[0]?.path);
  return parsed.value;
};

const clinics = [
  'Code,Site,Type,Lon,Lat,Demand (kW),Remarks',
  'plant,Plant,power-plant,140.06,10.05,,moved',
  'c1,Clinic 1,clinic,140.07,10.06,20,',
  'c2,Clinic 2,spaceport,140.08,10.06,30,',
  'c3,Clinic 3,clinic,140.09,abc,30,',
  '',
].join('\r\n');

describe('holdfast import into a document', () => {
  it('tells in a dry run what would happen, by lines, and changes nothing', async () => {
    const { document, at, folder } = workplace({ 'clinics.csv': clinics });
    const before = readFileSync(document);
    const told = await run(['import', at('clinics.csv'), '--into', document, '--dry-run', '--map', 'Site=name']);
    expect(told).toMatchObject({ code: exitCode.ok, report: '' });
    expect(told.out).toMatch(/CSV table, UTF-8, 4 rows → .*villages\.holdfast, Plain/);
    expect(told.out).toContain(
      'Code=id | Site=name | Type=kind | Lon=lon | Lat=lat | Demand (kW)=needs:power (kW) | Remarks=ignore',
    );
    expect(told.out).toMatch(/^ {5}2 {2}Changed {2}Site {2}plant {2}Plant {2}Position$/m);
    expect(told.out).toMatch(/^ {5}3 {2}New {2}Site {2}c1 {2}Clinic 1 {2}clinic · 140\.07, 10\.06$/m);
    expect(told.out).toMatch(/^ {5}4 {2}Left out {2}Line 4, column C: .*spaceport/m);
    expect(told.out).toMatch(/^ {5}5 {2}Left out {2}Line 5, column E: .*abc/m);
    expect(told.out).toContain('“Plain”: 1 new, 1 changed, 0 same, 2 left out. Nothing is changed yet.');
    expect(readFileSync(document).equals(before)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['clinics.csv', 'villages.holdfast']);

    const chinese = await run(['import', at('clinics.csv'), '--into', document, '--dry-run'], 'zh-Hant');
    expect(chinese.out).toMatch(/新增 1、變更 1、相同 0、略過 2。尚未變更任何內容。/);
  });

  it('does it in one step of undo, with what was left out on standard error, and does nothing the second time', async () => {
    const { document, at } = workplace({ 'clinics.csv': clinics });
    const done = await run(['import', at('clinics.csv'), '--into', document, '--kind', 'spaceport=airport']);
    expect(done.code).toBe(exitCode.ok);
    expect(done.out).toContain('“Plain”: 2 new, 1 changed, 0 same, 1 left out.');
    expect(done.report).toMatch(/Left out {2}Line 5, column E/);
    const { scenario, revision, cursor, last } = await opened(document);
    const nodes = scenario.designs[0]?.mesh.nodes ?? [];
    expect(nodes.map(({ id }) => id)).toEqual(['plant', 'hill-village', 'shore-village', 'c1', 'c2']);
    expect(nodes.find(({ id }) => id === 'c2')?.kind).toBe('airport');
    expect(nodes.find(({ id }) => id === 'c1')?.needs).toMatchObject([{ service: 'power', rate: 0.02 }]);
    expect({ revision, cursor }).toEqual({ revision: 1, cursor: 1 });
    expect(last).toMatchObject({ kind: 'change-mesh', action: 'import' });

    const again = await run(['import', at('clinics.csv'), '--into', document, '--kind', 'spaceport=airport', '--json']);
    expect(JSON.parse(again.out)).toMatchObject({
      format: 'csv',
      encoding: 'utf-8',
      dryRun: false,
      counts: { new: 0, changed: 0, same: 3, leftOut: 1 },
    });
    expect((await opened(document)).revision).toBe(1);
  });

  it('keeps, or puts beside, what stands, as it is told', async () => {
    const { document, at } = workplace({ 'plant.csv': 'id,name,lon,lat\nplant,Plant,140.2,10.2\n' });
    const kept = await run(['import', at('plant.csv'), '--into', document, '--mode', 'keep', '--json']);
    expect(JSON.parse(kept.out)).toMatchObject({ counts: { changed: 0, leftOut: 1 } });
    const added = await run(['import', at('plant.csv'), '--into', document, '--mode', 'add', '--json']);
    expect(JSON.parse(added.out)).toMatchObject({ counts: { new: 1, changed: 0 } });
    const { scenario } = await opened(document);
    expect(scenario.designs[0]?.mesh.nodes.map(({ id }) => id)).toContain('plant-2');
  });

  it.each([
    ['zoo.graphml', graphExamples.topologyZoo(), 'zoo-0'],
    ['gephi.gexf', graphExamples.gexf(), 'gephi-'],
    ['net.inp', epanetExample(), 'net-'],
    ['case.m', matpowerExample(), 'case-bus-1'],
    [
      'map.geojson',
      '{"type":"Feature","id":"m1","properties":{"name":"M","kind":"school"},"geometry":{"type":"Point","coordinates":[140,10]}}',
      'm1',
    ],
  ])('reads %s by its content and adds what is in it', async (name, content, id) => {
    const { document, at } = workplace({ [name]: content });
    const done = await run(['import', at(name), '--into', document, '--json']);
    expect(done.code).toBe(exitCode.ok);
    const { scenario } = await opened(document);
    expect(scenario.designs[0]?.mesh.nodes.some((node) => node.id.startsWith(id))).toBe(true);
    const dry = await run(['import', at(name), '--into', document, '--json', '--dry-run']);
    expect(JSON.parse(dry.out)).toMatchObject({ counts: { new: 0, changed: 0 } });
  });

  it('refuses what fits neither file nor document, names what there is, and leaves the document as it was', async () => {
    const { document, at } = workplace({ 'clinics.csv': clinics, 'zoo.graphml': graphExamples.topologyZoo() });
    const before = readFileSync(document);
    const csv = ['import', at('clinics.csv'), '--into', document];
    const refused = async (...parameters: string[]): Promise<string> => {
      const { code, report } = await run(parameters);
      expect(code).toBe(exitCode.badInput);
      return report;
    };
    expect(await refused(...csv, '--map', 'Bogus=id')).toMatch(/no column "Bogus".*It has: Code, Site, /s);
    expect(await refused(...csv, '--map', 'Code=bogus')).toContain('"bogus" is no field of a column');
    expect(await refused(...csv, '--map', 'Code=ignore', '--map', 'Site=ignore')).toMatch(/no column is the id/);
    expect(await refused(...csv, '--carries', 'tea')).toContain('It has: power, data.');
    expect(await refused(...csv, '--design', 'other')).toContain('known: plain');
    expect(await refused(...csv, '--width', '20')).toContain('--width means nothing for CSV table');
    expect(await refused('import', at('zoo.graphml'), '--into', document, '--map', 'a=id')).toContain(
      '--map means nothing',
    );
    expect(await refused('import', document, '--into', document)).toContain('this is a database');
    expect(await refused('import', at('clinics.csv'), '--into', at('none.holdfast'))).toContain('[document/not-found');
    expect(readFileSync(document).equals(before)).toBe(true);
  });

  it('does not touch a document that is open elsewhere', async () => {
    const { document, at } = workplace({ 'clinics.csv': clinics });
    const other = await openDocumentFile(document, inspect);
    if (!other.ok) throw new Error('not opened');
    const { code, report } = await run(['import', at('clinics.csv'), '--into', document]);
    expect(code).toBe(exitCode.badInput);
    expect(report).toContain('[document/locked');
    closeDocumentFile(other.value.file);
    expect((await opened(document)).revision).toBe(0);
  });
});

describe('holdfast import to a new file', () => {
  it('makes a document in the middle of what came, of any file', async () => {
    const { at } = workplace({ 'clinics.csv': clinics });
    expect((await run(['import', at('clinics.csv'), '--to', at('new.holdfast')])).code).toBe(exitCode.ok);
    const { scenario } = await opened(at('new.holdfast'));
    expect(scenario.title.en).toBe('clinics');
    expect(scenario.place).toEqual({ lon: 140.065, lat: 10.055 });
    expect(scenario.designs[0]?.mesh.nodes.map(({ id }) => id)).toEqual(['plant', 'c1']);
    expect((await run(['import', at('clinics.csv'), '--to', at('new.json')])).code).toBe(exitCode.ok);
    expect(scenarioIn(at('new.json')).designs).toEqual(scenario.designs);
  });

  it('makes a document of a Holdfast scenario with everything that is in it', async () => {
    const source = await bundledScenario('pilot-district');
    const { at } = workplace({ 'pilot.json': JSON.stringify(source) });
    expect((await run(['import', at('pilot.json'), '--to', at('pilot.holdfast')])).code).toBe(exitCode.ok);
    expect((await opened(at('pilot.holdfast'))).scenario).toEqual(source);
  });

  it('lays a MATPOWER case out where it is wanted', async () => {
    const { at } = workplace({ 'case.m': matpowerExample() });
    const made = await run(['import', at('case.m'), '--to', at('case.holdfast'), '--place', '121,24', '--width', '10']);
    expect(made.code).toBe(exitCode.ok);
    const { scenario } = await opened(at('case.holdfast'));
    for (const { position } of scenario.designs[0]?.mesh.nodes ?? [])
      expect(Math.hypot(position.lon - 121, position.lat - 24)).toBeLessThan(0.1);
  });

  it('names files and folders that cannot be read or written', async () => {
    const { at } = workplace({ 'clinics.csv': clinics, 'empty.csv': '', 'what.xyz': 'a' });
    mkdirSync(at('folder.csv'));
    const said = async (from: string, to: string): Promise<string> => {
      const { code, report } = await run(['import', at(from), '--to', at(to)]);
      expect(code).toBe(exitCode.badInput);
      return report;
    };
    expect(await said('folder.csv', 'x.json')).toContain('this is a folder');
    expect(await said('empty.csv', 'x.json')).toContain('it is empty');
    expect(await said('what.xyz', 'x.json')).toContain('neither its content nor its name tells its format');
    expect(await said('none.csv', 'x.json')).toContain('[document/not-found');
    expect(await said('clinics.csv', `${'g'.repeat(300)}.json`)).toContain('[document/name-too-long');
    expect(await said('clinics.csv', `${'g'.repeat(300)}.holdfast`)).toContain('[document/name-too-long');
    expect(await said('clinics.csv', 'none/x.holdfast')).toContain('[document/not-found');
  });

  it('replaces a file only when it is told to, and writes nothing of a file that gave nothing', async () => {
    const { at, folder } = workplace({ 'clinics.csv': clinics, 'mine.json': 'mine', 'other.csv': 'id,lon\nx,abc\n' });
    const refused = await run(['import', at('clinics.csv'), '--to', at('mine.json')]);
    expect(refused.code).toBe(exitCode.badInput);
    expect(refused.report).toMatch(/\[document\/exists: .*--force replaces it/);
    expect(readFileSync(at('mine.json'), 'utf8')).toBe('mine');
    expect((await run(['import', at('clinics.csv'), '--to', at('mine.json'), '--force'])).code).toBe(exitCode.ok);
    expect(scenarioIn(at('mine.json')).designs[0]?.mesh.nodes).toHaveLength(2);
    const empty = await run(['import', at('other.csv'), '--to', at('empty.json')]);
    expect(empty.code).toBe(exitCode.badInput);
    expect(empty.report).toMatch(/Line 2, column B/);
    mkdirSync(at('folder.json'));
    expect((await run(['import', at('clinics.csv'), '--to', at('folder.json'), '--force'])).code).toBe(
      exitCode.badInput,
    );
    expect(readdirSync(folder).sort()).toEqual([
      'clinics.csv',
      'folder.json',
      'mine.json',
      'other.csv',
      'villages.holdfast',
    ]);
  });
});

describe('holdfast export', () => {
  it('writes the file that the window writes, and says first what is not in it', async () => {
    const { document, at } = workplace();
    const small = smallScenario();
    for (const format of ['geojson', 'graphml', 'gexf', 'json'] as const) {
      const done = await run(['export', document, '--to', at(`out.${format}`)]);
      expect(done.code).toBe(exitCode.ok);
      expect(readFileSync(at(`out.${format}`), 'utf8')).toBe(
        exportFile(format === 'json' ? 'holdfast' : format, small, 'plain', 'x')?.text,
      );
      if (format === 'json') expect(done.report).toBe('');
      else
        expect(done.report).toMatch(
          /^Not in this file: hazards \(2\), .*The Holdfast scenario \(JSON\) has everything\.$/,
        );
    }
  });

  it('writes both tables or none, and tells where the mark has no place', async () => {
    const { at, folder } = workplace({ 'marked.json': JSON.stringify({ ...smallScenario(), marking: '密' }) });
    const done = await run(['export', at('marked.json'), '--to', at('out.csv'), '--json'], 'zh-Hant');
    expect(JSON.parse(done.out)).toMatchObject({
      files: [at('out-sites.csv'), at('out-links.csv')],
      sites: 3,
      links: 2,
    });
    expect(done.report).toMatch(/此檔案不含：服務 2、.*機密等級「密」/s);
    const sites = readFileSync(at('out-sites.csv'), 'utf8');
    writeFileSync(at('more-links.csv'), 'mine');
    const refused = await run(['export', at('marked.json'), '--to', at('more.csv')]);
    expect(refused.report).toContain('[document/exists');
    expect(readdirSync(folder).filter((name) => name.startsWith('more'))).toEqual(['more-links.csv']);
    expect((await run(['export', at('marked.json'), '--to', at('out.csv'), '--force'])).code).toBe(exitCode.ok);
    expect(readFileSync(at('out-sites.csv'), 'utf8')).toBe(sites);
    const into = await run(['import', at('out-sites.csv'), '--into', at('villages.holdfast'), '--dry-run', '--json']);
    expect(JSON.parse(into.out)).toMatchObject({ counts: { new: 0, changed: 0, same: 3 } });
  });

  it('knows designs and folders that are not there', async () => {
    const { document, at } = workplace();
    expect((await run(['export', document, '--to', at('x.gexf'), '--design', 'none'])).report).toContain(
      'known: plain',
    );
    expect((await run(['export', document, '--to', at('no/x.gexf')])).report).toContain('[document/not-found');
  });
});

it.each([
  [['import']],
  [['import', 'a.csv']],
  [['import', 'a.csv', '--into', 'a.json']],
  [['import', 'a.csv', '--into', 'a.holdfast', '--to', 'b.holdfast']],
  [['import', 'a.csv', '--into', 'a.holdfast', '--force']],
  [['import', 'a.csv', '--into', 'a.holdfast', '--mode', 'merge']],
  [['import', 'a.csv', '--into', 'a.holdfast', '--map', 'name']],
  [['import', 'a.csv', '--into', 'a.holdfast', '--place', '200,0']],
  [['import', 'a.csv', '--into', 'a.holdfast', '--kind', 'castle']],
  [['import', 'a.csv', '--to', 'b.txt']],
  [['import', 'a.json', '--to', './a.json']],
  [['import', 'a.csv', '--to', 'b.json', '--mode', 'add']],
  [['export', 'island']],
  [['export', 'island', '--to', 'island']],
  [['export', 'island', '--to', 'a.json', '--design', 'x']],
  [['export', 'island', '--to', 'a.holdfast']],
  [['export', 'a.json', '--to', 'a.json']],
])('calls %j wrong use', async (parameters) => {
  expect((await run(parameters)).code).toBe(exitCode.usage);
});
