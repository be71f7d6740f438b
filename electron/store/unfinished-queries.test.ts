import { firstCase, smallScenario } from '@tests/bundled-scenario';
import { temporaryFolder } from '@tests/temporary-folder';
import type { EnsemblePart } from '@workers/tasks/ensemble-part';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DocumentDatabase } from './connect';
import { connect } from './connect';
import { createDocumentFile } from './create';
import { closeDocumentFile, lock, startLog } from './document-file';
import { packPart, unpackPart } from './pack-part';
import { keepPart, keptParts, listUnfinished, removeUnfinished } from './unfinished-queries';

const scenario = smallScenario();
const request = { ...firstCase(scenario), seed: 1, runs: 100 };
const about = {
  unfinishedId: 'u1',
  request,
  scenarioKey: 'key',
  revision: 3,
  engine: '1',
  startedAt: '2030-01-01T00:00:00.000Z',
};

/** As a file keeps it. */
const packed = (from: number, to: number) => packPart(part(from, to));

const part = (from: number, to: number, values = 6): EnsemblePart => ({
  from,
  to,
  digests: Uint8Array.from({ length: 16 * (to - from) }, (_, at) => at),
  measures: Float64Array.from({ length: to - from }, (_, at) => at / 3),
  notices: Uint32Array.from({ length: to - from }, (_, at) => at % 4),
  curves: { kind: 'full', series: Float32Array.from({ length: values }, (_, at) => at / 7) },
});

describe('a packed part', () => {
  it('comes back as it was', () => {
    expect(unpackPart(packPart(part(3, 9)).bytes)).toStrictEqual(part(3, 9));
  });

  it('is never taken where it was cut or is something else, and never unpacks to more than it may', () => {
    const { bytes, contentBytes } = packPart(part(3, 9));
    for (let length = 0; length < bytes.length; length += 1) expect(unpackPart(bytes.subarray(0, length))).toBeNull();
    expect(unpackPart(bytes, contentBytes)).not.toBeNull();
    expect(unpackPart(bytes, contentBytes - 1)).toBeNull();
    expect(unpackPart(zstdCompressSync(Buffer.alloc(64 * 1024 ** 2)), 1024)).toBeNull();
    expect(unpackPart(zstdCompressSync(Buffer.from('HFF1 and more')))).toBeNull();
    expect(unpackPart(packPart({ ...part(3, 9), to: 3 }).bytes)).toBeNull();
    expect(unpackPart(packPart({ ...part(3, 9), more: 1 } as unknown as EnsemblePart).bytes)).toBeNull();
  });
});

describe('unfinished ensembles', () => {
  let path: string;
  let database: DocumentDatabase;

  beforeEach(() => {
    path = join(temporaryFolder(), 'case.holdfast');
    createDocumentFile(path, scenario, { overwrite: false, version: 'test' });
    database = connect(path, 'write');
    return () => database.close();
  });

  it('hold what was kept, in run order, until they are removed', () => {
    keepPart(database, about, packed(0, 4));
    keepPart(database, { ...about, unfinishedId: 'u2' }, packed(0, 9));
    keepPart(database, about, packed(4, 10));
    expect(listUnfinished(database)).toEqual([
      { ...about, runsDone: 10 },
      { ...about, unfinishedId: 'u2', runsDone: 9 },
    ]);
    expect([...keptParts(database, 'u1')]).toStrictEqual([part(0, 4), part(4, 10)]);
    expect(removeUnfinished(database, 'u1')).toBe(true);
    expect(removeUnfinished(database, 'u1')).toBe(false);
    expect(database.prepare('SELECT count(*) AS n FROM unfinished_part').get()).toEqual({ n: 1 });
  });

  it.each([
    ['bytes that are none', "UPDATE unfinished_part SET bytes = x'00' WHERE first_run = 4", 1],
    ['another end', 'UPDATE unfinished_part SET end_run = 9 WHERE first_run = 4', 1],
    ['another start', 'UPDATE unfinished_part SET first_run = 1 WHERE first_run = 0', 0],
  ])('end at a part of a stranger with %s', (_name, statement, count) => {
    keepPart(database, about, packed(0, 4));
    keepPart(database, about, packed(4, 10));
    database.exec(statement);
    expect([...keptParts(database, 'u1')]).toHaveLength(count);
  });

  it('with a request that is not valid are left out', () => {
    keepPart(database, about, packed(0, 4));
    database.exec(`UPDATE unfinished SET request = '{"design":"../x"}'`);
    expect(listUnfinished(database)).toEqual([]);
  });

  it('give their room back when the document is closed', () => {
    lock(database);
    startLog(database);
    const before = statSync(path).size;
    const noise = (at: number): number => (Math.imul(at, 0x9e3779b1) >>> 8) / 2 ** 24;
    const series = Float32Array.from({ length: 8_000_000 }, (_, at) => noise(at));
    keepPart(database, about, packPart({ ...part(0, 4), curves: { kind: 'full', series } }));
    database.pragma('wal_checkpoint(TRUNCATE)');
    expect(statSync(path).size).toBeGreaterThan(before + 16 * 1024 ** 2);
    removeUnfinished(database, 'u1');
    closeDocumentFile({ path, database });
    expect(statSync(path).size).toBeLessThan(before + 1024 ** 2);
  });
});
