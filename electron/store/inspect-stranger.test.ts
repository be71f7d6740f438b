import { exampleScenario } from '@scenarios/format/example-scenario';
import { parseScenario } from '@scenarios/format/parse';
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { builtInspector } from '@tests/built-worker';
import { temporaryFolder } from '@tests/temporary-folder';
import type { HostErrorCode } from '../contract/errors';
import { childInspector } from './child-inspector';
import { connect } from './connect';
import { createDocumentFile } from './create';
import { applicationId, currentVersion } from './identity';
import { inspectStranger } from './inspect-stranger';

const example = parseScenario(exampleScenario());
if (!example.ok) throw new Error('the example is not valid');

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

function newDocument(folder: string): string {
  const path = join(folder, 'case.holdfast');
  const created = createDocumentFile(path, example.ok ? example.value : (null as never), {
    overwrite: false,
    version: 'test',
  });
  if (!created.ok) throw new Error(created.issues[0]?.detail);
  return path;
}

/** Opens the file as anybody could and changes it. */
function tamper(path: string, statements: string): void {
  const database = new Database(path);
  database.exec(statements);
  database.close();
}

const hostile: readonly [string, HostErrorCode, (path: string) => void][] = [
  [
    'a file of zero bytes',
    'document/not-holdfast',
    (path) => {
      writeFileSync(path, '');
    },
  ],
  [
    'a text file',
    'document/not-holdfast',
    (path) => {
      writeFileSync(path, 'Dear diary\n'.repeat(1000));
    },
  ],
  [
    'another SQLite file',
    'document/not-holdfast',
    (path) => {
      writeFileSync(path, '');
      tamper(path, 'CREATE TABLE t (a)');
    },
  ],
  [
    'a file that claims to be SQLite',
    'document/not-holdfast',
    (path) => {
      writeFileSync(path, `SQLite format 3\0${'x'.repeat(5000)}`);
    },
  ],
  [
    'a header with nothing behind it',
    'document/damaged',
    (path) => {
      truncateSync(path, 512);
    },
  ],
  [
    'a truncated file',
    'document/damaged',
    (path) => {
      truncateSync(path, 3 * 4096);
    },
  ],
  [
    'a file of a newer version',
    'document/newer-version',
    (path) => {
      tamper(path, `PRAGMA user_version = ${String(currentVersion + 1)}`);
    },
  ],
  [
    'a file of no version',
    'document/damaged',
    (path) => {
      tamper(path, 'PRAGMA user_version = 0');
    },
  ],
  [
    'an extra table',
    'document/foreign-content',
    (path) => {
      tamper(path, 'CREATE TABLE extra (a)');
    },
  ],
  [
    'a view',
    'document/foreign-content',
    (path) => {
      tamper(path, 'CREATE VIEW v AS SELECT 1');
    },
  ],
  [
    'a trigger',
    'document/foreign-content',
    (path) => {
      tamper(path, 'CREATE TRIGGER t AFTER UPDATE ON present BEGIN DELETE FROM edit; END');
    },
  ],
  [
    'an index',
    'document/foreign-content',
    (path) => {
      tamper(path, 'CREATE INDEX i ON edit (forward)');
    },
  ],
  [
    'a missing table',
    'document/foreign-content',
    (path) => {
      tamper(path, 'DROP TABLE result_array');
    },
  ],
  [
    'a changed table',
    'document/foreign-content',
    (path) => {
      tamper(path, 'ALTER TABLE meta ADD COLUMN more TEXT');
    },
  ],
  [
    'an orphaned row',
    'document/damaged',
    (path) => {
      tamper(path, "PRAGMA foreign_keys = OFF; INSERT INTO result_array VALUES ('none', 0, 'Uint8Array', x'00')");
    },
  ],
  [
    'pages overwritten',
    'document/damaged',
    (path) => {
      const bytes = readFileSync(path);
      bytes.fill(0xa5, 4096, bytes.length - 100);
      writeFileSync(path, bytes);
    },
  ],
  [
    'a WAL header and a view',
    'document/foreign-content',
    (path) => {
      tamper(path, 'PRAGMA journal_mode = WAL; CREATE VIEW v AS SELECT 1');
    },
  ],
];

describe('inspectStranger', () => {
  it('accepts a document and says its version', () => {
    const path = newDocument(temporaryFolder());
    const before = sha256(path);
    expect(inspectStranger(path)).toEqual({ ok: true, version: currentVersion });
    expect(sha256(path)).toBe(before);
    const database = connect(path, 'read');
    expect(database.pragma('application_id', { simple: true })).toBe(applicationId);
    database.close();
  });

  it.each(hostile)('refuses %s with %s, and leaves it as it is', (_name, code, spoil) => {
    const folder = temporaryFolder();
    const path = newDocument(folder);
    spoil(path);
    const before = sha256(path);
    const names = readdirSync(folder);
    expect(inspectStranger(path)).toMatchObject({ ok: false, code });
    expect(sha256(path)).toBe(before);
    expect(readdirSync(folder)).toEqual(names);
  });

  it('says so where there is no file, a folder, a loop of links or a pipe', () => {
    const folder = temporaryFolder();
    const loop = join(folder, 'loop.holdfast');
    symlinkSync(loop, loop);
    mkdirSync(join(folder, 'folder.holdfast'));
    execFileSync('mkfifo', [join(folder, 'pipe.holdfast')]);
    expect(inspectStranger(join(folder, 'none.holdfast'))).toMatchObject({ code: 'document/not-found' });
    expect(inspectStranger(join(folder, 'folder.holdfast'))).toMatchObject({ code: 'document/not-holdfast' });
    expect(inspectStranger(join(folder, 'pipe.holdfast'))).toMatchObject({ code: 'document/not-holdfast' });
    expect(inspectStranger(loop)).toMatchObject({ code: 'document/io' });
    expect(inspectStranger('/proc/self/mem')).toMatchObject({ ok: false });
  });

  it('refuses every single flipped byte of the first page or opens it unharmed', () => {
    const folder = temporaryFolder();
    const path = newDocument(folder);
    const copy = join(folder, 'copy.holdfast');
    const bytes = readFileSync(path);
    for (let at = 0; at < 4096; at += 37) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      writeFileSync(copy, damaged);
      const before = sha256(copy);
      expect(() => inspectStranger(copy)).not.toThrow();
      expect(sha256(copy)).toBe(before);
    }
  });
});

describe('childInspector', () => {
  it('gives the same answers from another process', async () => {
    const inspect = childInspector(await builtInspector());
    const folder = temporaryFolder();
    const path = newDocument(folder);
    expect(await inspect(path)).toEqual({ ok: true, version: currentVersion });
    const other = join(folder, 'other.holdfast');
    copyFileSync(path, other);
    truncateSync(other, 8192);
    expect(await inspect(other)).toMatchObject({ ok: false, code: 'document/damaged' });
  });

  it('ends a child that takes too long, and survives one that breaks', async () => {
    const folder = temporaryFolder();
    const stuck = join(folder, 'stuck.mjs');
    writeFileSync(stuck, "process.on('message', () => { for (;;); });");
    expect(await childInspector(stuck, 300)('x')).toMatchObject({ ok: false, detail: 'inspection took too long' });
    const broken = join(folder, 'broken.mjs');
    writeFileSync(broken, "process.on('message', () => process.abort());");
    expect(await childInspector(broken)('x')).toMatchObject({ ok: false, code: 'document/damaged' });
  });

  it('hears out children that end as soon as they have answered', async () => {
    const quick = join(temporaryFolder(), 'quick.mjs');
    const detail = "'x'.repeat(200_000)";
    writeFileSync(
      quick,
      `process.on('message', () => process.send({ ok: false, code: 'document/not-holdfast', detail: ${detail} }, () => process.disconnect()));`,
    );
    const inspect = childInspector(quick);
    const answers = await Promise.all(Array.from({ length: 32 }, (_, at) => inspect(String(at))));
    expect(new Set(answers.map((answer) => (answer.ok ? '' : answer.code)))).toEqual(
      new Set(['document/not-holdfast']),
    );
  });
});
