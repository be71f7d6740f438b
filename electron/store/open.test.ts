import { exampleScenario } from '@scenarios/format/example-scenario';
import { parseScenario } from '@scenarios/format/parse';
import type { Scenario } from '@scenarios/format/scenario';
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '@tests/temporary-folder';
import type { Inspector } from './child-inspector';
import { createDocumentFile } from './create';
import { closeDocumentFile } from './document-file';
import { updateDocument } from './document-queries';
import { inspectStranger } from './inspect-stranger';
import type { OpenedDocument } from './open';
import { openDocumentFile } from './open';
import { copyDocumentFile } from './save-as';

const parsed = parseScenario(exampleScenario());
if (!parsed.ok) throw new Error('the example is not valid');
const scenario: Scenario = parsed.value;

const inspect: Inspector = (path) => Promise.resolve(inspectStranger(path));
const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
const options = { overwrite: false, version: 'test' };

async function open(path: string): Promise<OpenedDocument> {
  const opened = await openDocumentFile(path, inspect);
  if (!opened.ok) throw new Error(`${String(opened.issues[0]?.code)} ${String(opened.issues[0]?.detail)}`);
  return opened.value;
}

const newDocument = (): string => {
  const path = join(temporaryFolder(), 'case.holdfast');
  expect(createDocumentFile(path, scenario, options)).toEqual({ ok: true, value: null });
  return path;
};

describe('createDocumentFile', () => {
  it('leaves one file, and nothing when it fails', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'case.holdfast');
    createDocumentFile(path, scenario, options);
    expect(readdirSync(folder)).toEqual(['case.holdfast']);
    const before = sha256(path);
    expect(createDocumentFile(path, scenario, options)).toMatchObject({ issues: [{ code: 'document/exists' }] });
    expect(sha256(path)).toBe(before);
    mkdirSync(join(folder, 'taken.holdfast'));
    expect(createDocumentFile(join(folder, 'taken.holdfast'), scenario, { ...options, overwrite: true })).toMatchObject(
      {
        issues: [{ code: 'document/not-holdfast' }],
      },
    );
    expect(createDocumentFile(join(folder, 'no', 'case.holdfast'), scenario, options).ok).toBe(false);
    expect(createDocumentFile('/proc/case.holdfast', scenario, options).ok).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['case.holdfast', 'taken.holdfast']);
  });

  it('does not let the log of a file that is gone into the new one', async () => {
    const path = newDocument();
    const opened = await open(path);
    updateDocument(opened.file.database, scenario, { scenario, revision: 41, cursor: 0 });
    const log = readFileSync(`${path}-wal`);
    closeDocumentFile(opened.file);
    writeFileSync(`${path}-wal`, log);
    expect(createDocumentFile(path, scenario, { ...options, overwrite: true }).ok).toBe(true);
    const again = await open(path);
    expect(again.revision).toBe(0);
    closeDocumentFile(again.file);
  });
});

describe('openDocumentFile', () => {
  it('reads what was written, and leaves one file on close', async () => {
    const path = newDocument();
    const opened = await open(path);
    expect(opened.scenario).toEqual(scenario);
    expect(opened).toMatchObject({ revision: 0, cursor: 0 });
    updateDocument(opened.file.database, scenario, { scenario, revision: 7, cursor: 0 });
    closeDocumentFile(opened.file);
    closeDocumentFile(opened.file);
    expect(readdirSync(join(path, '..'))).toEqual(['case.holdfast']);
    const again = await open(path);
    expect(again.revision).toBe(7);
    closeDocumentFile(again.file);
  });

  it('lets nobody else in while it is open', async () => {
    const path = newDocument();
    const first = await open(path);
    updateDocument(first.file.database, scenario, { scenario, revision: 1, cursor: 0 });
    expect(await openDocumentFile(path, inspect)).toMatchObject({ issues: [{ code: 'document/locked' }] });
    expect(createDocumentFile(path, scenario, { ...options, overwrite: true })).toMatchObject({
      issues: [{ code: 'document/locked' }],
    });
    updateDocument(first.file.database, scenario, { scenario, revision: 2, cursor: 0 });
    closeDocumentFile(first.file);
    const second = await open(path);
    expect(second.revision).toBe(2);
    closeDocumentFile(second.file);
  });

  it('opens through a link', async () => {
    const path = newDocument();
    const link = join(path, '..', 'link.holdfast');
    symlinkSync(path, link);
    const opened = await open(link);
    expect(opened.scenario.id).toBe(scenario.id);
    closeDocumentFile(opened.file);
  });

  it('refuses a document whose scenario is not valid, with the place, and leaves it as it is', async () => {
    const path = newDocument();
    const database = new Database(path);
    database.exec("UPDATE field SET value = '-1' WHERE key = 'horizonHours'");
    database.close();
    const before = sha256(path);
    expect(await openDocumentFile(path, inspect)).toMatchObject({
      issues: [{ code: 'scenario/invalid', issues: [{ path: 'horizonHours' }] }],
    });
    const emptied = new Database(path);
    emptied.exec('DELETE FROM present');
    emptied.close();
    expect(await openDocumentFile(path, inspect)).toMatchObject({ issues: [{ code: 'document/damaged' }] });
    expect(sha256(path)).not.toBe(before);
  });

  it.each([
    ['a record that another one is in', 'UPDATE record SET value = \'{"id":"other"}\' WHERE id = \'plant\''],
    ['a record that is no object', "UPDATE record SET value = '[]' WHERE id = 'plant'"],
    ['two records in one row', "UPDATE record SET value = value || ',' || value WHERE id = 'plant'"],
    ['a design without a mesh', 'UPDATE design SET value = \'{"id":"plain"}\''],
    ['a field that is no JSON', "UPDATE field SET value = 'x' WHERE key = 'title'"],
  ])('refuses a document with %s as damaged, and leaves it as it is', async (_name, statement) => {
    const path = newDocument();
    const database = new Database(path);
    expect(database.prepare(statement).run().changes).toBe(1);
    database.close();
    const before = sha256(path);
    expect(await openDocumentFile(path, inspect)).toMatchObject({ issues: [{ code: 'document/damaged' }] });
    expect(sha256(path)).toBe(before);
  });

  it.each([
    ['a list that no mesh has', "UPDATE record SET list = 'wells' WHERE id = 'plant'", 'designs[0].mesh.wells'],
    [
      'a list of a dangerous name',
      "UPDATE record SET list = '__proto__' WHERE id = 'plant'",
      'designs[0].mesh.__proto__',
    ],
    ['a field that no scenario has', "UPDATE field SET key = '__proto__' WHERE key = 'basemap'", '__proto__'],
    ['a record that links end at gone', "DELETE FROM record WHERE id = 'plant'", 'designs[0].mesh.links[0].from'],
  ])('refuses a document with %s as no valid scenario', async (_name, statement, place) => {
    const path = newDocument();
    const database = new Database(path);
    expect(database.prepare(statement).run().changes).toBe(1);
    database.close();
    expect(await openDocumentFile(path, inspect)).toMatchObject({ issues: [{ code: 'scenario/invalid' }] });
    const opened = await openDocumentFile(path, inspect);
    expect(opened.ok || opened.issues[0]?.issues?.map((issue) => issue.path)).toContain(place);
  });

  it('says that the disk is full and keeps what was there', async () => {
    const path = newDocument();
    const opened = await open(path);
    const { database } = opened.file;
    const pages = database.pragma('page_count', { simple: true });
    database.pragma(`max_page_count = ${String(pages)}`);
    const large = { ...scenario, summary: { en: 'x'.repeat(100_000), 'zh-Hant': 'x' } };
    expect(() => {
      updateDocument(database, scenario, { scenario: large, revision: 1, cursor: 0 });
    }).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }) as Error);
    closeDocumentFile(opened.file);
    const again = await open(path);
    expect(again.scenario).toEqual(scenario);
    closeDocumentFile(again.file);
  });
});

describe('copyDocumentFile', () => {
  it('takes names of any script up to what a file system holds, and refuses longer ones before it writes', async () => {
    const opened = await open(newDocument());
    const folder = join(opened.file.path, '..');
    const named = (bytes: number): string => join(folder, `${'島'.repeat(70)}${'x'.repeat(bytes - 219)}.holdfast`);
    expect((await copyDocumentFile(opened.file, named(240), false)).ok).toBe(true);
    for (const path of [named(250), join(folder, `${'長'.repeat(200)}.holdfast`)])
      expect(await copyDocumentFile(opened.file, path, false)).toMatchObject({
        issues: [{ code: 'document/name-too-long' }],
      });
    closeDocumentFile(opened.file);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('copies all that is committed to one closed file, and overwrites only when told', async () => {
    const path = newDocument();
    const opened = await open(path);
    updateDocument(opened.file.database, scenario, { scenario, revision: 3, cursor: 0 });
    const copy = join(path, '..', 'copy.holdfast');
    expect(await copyDocumentFile(opened.file, copy, false)).toEqual({ ok: true, value: null });
    expect(existsSync(`${copy}-wal`)).toBe(false);
    const before = sha256(copy);
    expect(await copyDocumentFile(opened.file, copy, false)).toMatchObject({ issues: [{ code: 'document/exists' }] });
    expect(sha256(copy)).toBe(before);
    expect((await copyDocumentFile(opened.file, copy, true)).ok).toBe(true);
    expect((await copyDocumentFile(opened.file, '/proc/copy.holdfast', false)).ok).toBe(false);
    closeDocumentFile(opened.file);
    const opened2 = await open(copy);
    expect(opened2.revision).toBe(3);
    closeDocumentFile(opened2.file);
    expect(readdirSync(join(path, '..')).sort()).toEqual(['case.holdfast', 'copy.holdfast']);
  });
});
