import { parseScenario } from '@scenarios/format/parse';
import type { Scenario } from '@scenarios/format/scenario';
import { bundledScenario, smallScenario } from '@tests/bundled-scenario';
import { temporaryFolder } from '@tests/temporary-folder';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { DocumentDatabase } from './connect';
import { connect } from './connect';
import { createDocumentFile } from './create';
import { closeDocumentFile } from './document-file';
import { insertDocument, readDocument } from './document-queries';
import { expectedSchema, schemaOf } from './expected-schema';
import { applicationId } from './identity';
import { inspectStranger } from './inspect-stranger';
import { migrate, versionOf } from './migrate';
import { migrations } from './migrations';
import { openDocumentFile } from './open';
import { openDocumentCopy } from './open-copy';
import { upgrade } from './upgrade';

const later = [...migrations, 'CREATE TABLE later (a TEXT) STRICT', "INSERT INTO later VALUES ('x')"];

const newDocument = (): string => {
  const path = join(temporaryFolder(), 'case.holdfast');
  createDocumentFile(path, smallScenario(), { overwrite: false, version: 'test' });
  return path;
};

/** The first version that keeps a scenario in rows. */
const rowsSince = 5;
/** The first that notes where logs end. */
const headSince = 6;

const insertText = (database: DocumentDatabase, scenario: unknown): void => {
  database
    .prepare('INSERT INTO document (id, scenario, revision, cursor) VALUES (1, ?, 7, 0)')
    .run(JSON.stringify(scenario));
};

/** With texts and numbers that are easily changed on the way from one form to another. */
const oddScenario = (scenario: Scenario): Scenario => ({
  ...scenario,
  title: { en: '"quoted" \\ \n\t \u0001 \ud83d\ude00 </a> 島', 'zh-Hant': '測試\u2028' },
  hazards: scenario.hazards.toReversed(),
  designs: scenario.designs.toReversed().map((design, at) => ({
    ...design,
    mesh: {
      ...design.mesh,
      nodes: design.mesh.nodes.toReversed().map((node) => ({ ...node, quantity: 1 + at / 3 + 1e-7 })),
      currency: 'TWD',
    },
  })),
});

it('keeps a copy of an older document before it changes it', async () => {
  const path = newDocument();
  const database = connect(path, 'write');
  const kept = await upgrade(database, path, later);
  expect(versionOf(database)).toBe(later.length);
  expect(schemaOf(database)).toBe(expectedSchema(later.length, later));
  expect(await upgrade(database, path, later)).toBeNull();
  database.close();
  const copy = `case.version-${String(migrations.length)}.holdfast`;
  expect(kept).toBe(join(path, '..', copy));
  expect(readdirSync(join(path, '..')).sort()).toEqual(['case.holdfast', copy]);
  expect(inspectStranger(kept ?? '')).toEqual({ ok: true, version: migrations.length });
  expect(inspectStranger(path)).toMatchObject({ ok: false, code: 'document/newer-version' });
});

it('leaves a document at the last whole step when a step fails', () => {
  const path = newDocument();
  const database = connect(path, 'write');
  const broken = [...later.slice(0, -1), 'CREATE TABLE half (a TEXT) STRICT; INSERT INTO nowhere VALUES (1)'];
  expect(() => {
    migrate(database, broken);
  }).toThrow(/nowhere/);
  expect(versionOf(database)).toBe(broken.length - 1);
  expect(schemaOf(database)).toBe(expectedSchema(broken.length - 1, broken));
  expect(readDocument(database)).not.toBeNull();
  database.close();
});

it.each(migrations.slice(1).map((_, at) => at + 1))(
  'opens a document of version %i, with a copy of it',
  async (version) => {
    const scenario = oddScenario(await bundledScenario('pilot-district'));
    const path = join(temporaryFolder(), 'old.holdfast');
    const old = connect(path, 'create');
    old.pragma(`application_id = ${String(applicationId)}`);
    migrate(old, migrations.slice(0, version));
    if (version < rowsSince) insertText(old, scenario);
    else
      old.transaction(() => {
        insertDocument(old, scenario);
      })();
    old.close();
    const opened = await openDocumentFile(path, (file) => Promise.resolve(inspectStranger(file)));
    if (!opened.ok) throw new Error(opened.issues[0]?.code);
    const { database } = opened.value.file;
    expect(versionOf(database)).toBe(migrations.length);
    expect(schemaOf(database)).toBe(expectedSchema(migrations.length));
    closeDocumentFile(opened.value.file);
    const again = connect(path, 'read');
    const row = readDocument(again);
    again.close();
    expect(row).toMatchObject({ revision: version < rowsSince ? 7 : 0, cursor: 0 });
    const parsed = parseScenario(row?.scenario);
    expect(parsed.ok && JSON.stringify(parsed.value)).toBe(JSON.stringify(scenario));
    const copy = `old.version-${String(version)}.holdfast`;
    expect(readdirSync(join(path, '..')).sort()).toEqual(['old.holdfast', copy]);
    expect(inspectStranger(join(path, '..', copy))).toEqual({ ok: true, version });
  },
);

it('takes a large document of an older version apart in one pass', () => {
  const database = connect(':memory:', 'create');
  migrate(database, migrations.slice(0, rowsSince - 1));
  const small = smallScenario();
  const designs = small.designs.map((design) => {
    const [node, ...others] = design.mesh.nodes;
    const more = Array.from({ length: 8000 }, (_, at) => ({ ...node, id: `node-${String(at)}` }));
    return { ...design, mesh: { ...design.mesh, nodes: [node, ...others, ...more] } };
  });
  const scenario = { ...small, designs };
  insertText(database, scenario);
  migrate(database);
  expect(readDocument(database)).toEqual({ scenario, revision: 7, cursor: 0 });
  database.close();
});

it('takes the end of each log of an older version for its head', () => {
  const database = connect(':memory:', 'create');
  migrate(database, migrations.slice(0, headSince - 1));
  for (const id of ['long', 'new', 'torn'])
    database
      .prepare("INSERT INTO exercise_session (id, exercise_id, created_at, plan, scenario) VALUES (?, 'e', '', '', '')")
      .run(id);
  const line = database.prepare('INSERT INTO exercise_line VALUES (?, ?, ?, ?)');
  for (const sequence of [2, 0, 1]) line.run('long', sequence, '', String(sequence).repeat(64));
  for (const sequence of [0, 4]) line.run('torn', sequence, '', String(sequence).repeat(64));
  migrate(database);
  expect(database.prepare('SELECT id, head_lines, head_hash FROM exercise_session ORDER BY id').raw().all()).toEqual([
    ['long', 3, '2'.repeat(64)],
    ['new', 0, '0'.repeat(64)],
    ['torn', 5, '4'.repeat(64)],
  ]);
  database.close();
});

it('leaves an older document that is not valid as it is', async () => {
  const path = join(temporaryFolder(), 'old.holdfast');
  const old = connect(path, 'create');
  old.pragma(`application_id = ${String(applicationId)}`);
  migrate(old, migrations.slice(0, rowsSince - 1));
  const scenario = smallScenario();
  const [design] = scenario.designs;
  insertText(old, { ...scenario, designs: [design, design] });
  old.close();
  const before = readFileSync(path);
  const inspect = (file: string) => Promise.resolve(inspectStranger(file));
  for (const open of [openDocumentFile, openDocumentCopy])
    expect(await open(path, inspect)).toMatchObject({ issues: [{ code: 'scenario/invalid' }] });
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(join(path, '..'))).toEqual(['old.holdfast']);
});

it('every step ran: a new document has exactly the expected schema', () => {
  const database = connect(newDocument(), 'read');
  expect(versionOf(database)).toBe(migrations.length);
  expect(schemaOf(database)).toBe(expectedSchema(migrations.length));
  database.close();
});
