import { firstCase, smallScenario } from '@tests/bundled-scenario';
import { temporaryFolder } from '@tests/temporary-folder';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createInlinePool } from '../pool/inline-pool';
import type { DocumentDatabase } from './connect';
import { connect } from './connect';
import { createDocumentFile } from './create';
import type { ResultBody } from './result-bodies';
import type { StoredResult } from './result-queries';
import { findResult, insertResult, listResults, readResultBody, removeResult } from './result-queries';

const scenario = smallScenario();
const request = { ...firstCase(scenario), seed: 1, run: 0 };

const stored = (resultId: string) =>
  ({
    summary: {
      kind: 'run',
      request,
      resultId,
      scenarioId: scenario.id,
      revision: 4,
      engine: '1',
      digest: 'd',
      startedAt: '2030-01-01T00:00:00.000Z',
      durationMs: 1.5,
      threads: 2,
    },
    scenarioKey: 'key',
  }) as const satisfies StoredResult;

async function bodyOfRun(): Promise<ResultBody<'run'>> {
  const outcome = await createInlinePool().run({ scenario, key: 'k' }, request).outcome;
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.value.body;
}

describe('results', () => {
  let database: DocumentDatabase;
  let body: ResultBody<'run'>;

  beforeEach(async () => {
    const path = join(temporaryFolder(), 'case.holdfast');
    createDocumentFile(path, scenario, { overwrite: false, version: 'test' });
    database = connect(path, 'write');
    onTestFinished(() => void database.close());
    body = await bodyOfRun();
  });

  it('come back as they went in', () => {
    insertResult(database, stored('a'), body);
    insertResult(database, stored('b'), body);
    expect(readResultBody(database, 'a', 'run')).toStrictEqual(body);
    expect(findResult(database, 'a')).toEqual(stored('a'));
    expect(listResults(database)).toEqual([stored('a'), stored('b')]);
    expect(removeResult(database, 'a')).toBe(true);
    expect(removeResult(database, 'a')).toBe(false);
    expect(listResults(database)).toEqual([stored('b')]);
    expect(database.prepare("SELECT count(*) AS n FROM result_array WHERE result_id = 'a'").get()).toEqual({ n: 0 });
  });

  it('are not there under another id or kind', () => {
    insertResult(database, stored('a'), body);
    expect(readResultBody(database, 'b', 'run')).toBeNull();
    expect(readResultBody(database, 'a', 'ensemble')).toBeNull();
    expect(findResult(database, 'b')).toBeNull();
  });

  it('are written whole or not at all', () => {
    database.exec(
      "INSERT INTO result_array VALUES ('a', 3, 'Uint8Array', x'00')".replace(/^/, 'PRAGMA foreign_keys = OFF; '),
    );
    database.pragma('foreign_keys = ON');
    expect(() => {
      insertResult(database, stored('a'), body);
    }).toThrow();
    expect(listResults(database)).toEqual([]);
    expect(database.prepare('SELECT count(*) AS n FROM result_array').get()).toEqual({ n: 1 });
  });

  it.each([
    ['a body that is no JSON', "UPDATE result SET body = '{'"],
    ['a body of another form', `UPDATE result SET body = '{"series":[]}'`],
    ['an array of an unknown kind', "UPDATE result_array SET kind = 'BigInt64Array' WHERE position = 0"],
    ['an array of the wrong kind', "UPDATE result_array SET kind = 'Int8Array' WHERE position = 0"],
    ['an array with half an element', "UPDATE result_array SET bytes = x'000000' WHERE kind = 'Float32Array'"],
    ['a missing array', 'DELETE FROM result_array'],
  ])('of a stranger with %s are refused', (_name, statement) => {
    insertResult(database, stored('a'), body);
    database.exec(statement);
    expect(readResultBody(database, 'a', 'run')).toBeNull();
  });

  it('with a request that is not valid are left out', () => {
    insertResult(database, stored('a'), body);
    database.exec(`UPDATE result SET request = '{"design":"../x"}'`);
    expect(listResults(database)).toEqual([]);
    expect(findResult(database, 'a')).toBeNull();
  });
});
