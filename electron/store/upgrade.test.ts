import { smallScenario } from '@tests/bundled-scenario';
import { temporaryFolder } from '@tests/temporary-folder';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connect } from './connect';
import { createDocumentFile } from './create';
import { readDocument } from './document-queries';
import { expectedSchema, schemaOf } from './expected-schema';
import { inspectStranger } from './inspect-stranger';
import { migrate, versionOf } from './migrate';
import { migrations } from './migrations';
import { upgrade } from './upgrade';

const later = [...migrations, 'CREATE TABLE later (a TEXT) STRICT', "INSERT INTO later VALUES ('x')"];

const newDocument = (): string => {
  const path = join(temporaryFolder(), 'case.holdfast');
  createDocumentFile(path, smallScenario(), { overwrite: false, version: 'test' });
  return path;
};

it('keeps a copy of an older document before it changes it', async () => {
  const path = newDocument();
  const database = connect(path, 'write');
  const kept = await upgrade(database, path, later);
  expect(versionOf(database)).toBe(later.length);
  expect(schemaOf(database)).toBe(expectedSchema(later.length, later));
  expect(await upgrade(database, path, later)).toBeNull();
  database.close();
  expect(kept).toBe(join(path, '..', 'case.version-1.holdfast'));
  expect(readdirSync(join(path, '..')).sort()).toEqual(['case.holdfast', 'case.version-1.holdfast']);
  expect(inspectStranger(kept ?? '')).toEqual({ ok: true, version: 1 });
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

it('every step ran: a new document has exactly the expected schema', () => {
  const database = connect(newDocument(), 'read');
  expect(versionOf(database)).toBe(migrations.length);
  expect(schemaOf(database)).toBe(expectedSchema(migrations.length));
  database.close();
});
