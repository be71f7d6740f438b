import type { EnsemblePart } from '@workers/tasks/ensemble-part';
import type { ComparisonRequest, EnsembleRequest } from '../contract/host';
import { requests } from '../contract/requests';
import { z } from 'zod';
import type { DocumentDatabase } from './connect';
import type { PackedPart } from './pack-part';
import { unpackPart } from './pack-part';

/** An ensemble or a comparison of which parts are kept while it runs. */
export type StoredUnfinished = {
  readonly unfinishedId: string;
  readonly request: EnsembleRequest | ComparisonRequest;
  readonly scenarioKey: string;
  readonly revision: number;
  readonly engine: string;
  readonly startedAt: string;
};

type Row = {
  id: string;
  request: string;
  scenario_key: string;
  revision: number;
  engine: string;
  started_at: string;
  runs_done: number | null;
};

const request = z.union([requests.startEnsemble, requests.startComparison]);

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Adds a part of an ensemble, and the ensemble with its first: both or neither. */
export function keepPart(database: DocumentDatabase, unfinished: StoredUnfinished, part: PackedPart): void {
  const { unfinishedId, request: asked, scenarioKey, revision, engine, startedAt } = unfinished;
  database.transaction(() => {
    database
      .prepare(
        `INSERT INTO unfinished (id, request, scenario_key, revision, engine, started_at) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO NOTHING`,
      )
      .run(unfinishedId, JSON.stringify(asked), scenarioKey, revision, engine, startedAt);
    database
      .prepare('INSERT OR REPLACE INTO unfinished_part (unfinished_id, first_run, end_run, bytes) VALUES (?, ?, ?, ?)')
      .run(unfinishedId, part.from, part.to, part.bytes);
  })();
}

/** Unfinished ensembles and comparisons in the order in which they were started; rows that are not valid are left out. */
export const listUnfinished = (
  database: DocumentDatabase,
): readonly (StoredUnfinished & { readonly runsDone: number })[] =>
  database
    .prepare<[], Row>(
      `SELECT id, request, scenario_key, revision, engine, started_at,
         (SELECT max(end_run) FROM unfinished_part WHERE unfinished_id = unfinished.id) AS runs_done
       FROM unfinished ORDER BY sequence`,
    )
    .all()
    .flatMap((row) => {
      const parsed = request.safeParse(parseJson(row.request));
      if (!parsed.success) return [];
      return {
        unfinishedId: row.id,
        request: parsed.data,
        scenarioKey: row.scenario_key,
        revision: row.revision,
        engine: row.engine,
        startedAt: row.started_at,
        runsDone: Math.min(parsed.data.runs, row.runs_done ?? 0),
      };
    });

/** The parts that are kept, in run order, each read when it is asked for; ends at one that cannot be read. */
export function* keptParts(database: DocumentDatabase, unfinishedId: string): Generator<EnsemblePart> {
  const starts = database
    .prepare<[string], { first_run: number }>(
      'SELECT first_run FROM unfinished_part WHERE unfinished_id = ? ORDER BY first_run',
    )
    .all(unfinishedId);
  for (const { first_run: start } of starts) {
    if (!database.open) return;
    const row = database
      .prepare<[string, number], { end_run: number; bytes: Buffer }>(
        'SELECT end_run, bytes FROM unfinished_part WHERE unfinished_id = ? AND first_run = ?',
      )
      .get(unfinishedId, start);
    const part = row === undefined ? null : unpackPart(row.bytes);
    if (part === null || part.from !== start || part.to !== row?.end_run) return;
    yield part;
  }
}

/** Forgets an unfinished ensemble with all its parts; false where there is none of this id. */
export const removeUnfinished = (database: DocumentDatabase, unfinishedId: string): boolean =>
  database.prepare('DELETE FROM unfinished WHERE id = ?').run(unfinishedId).changes > 0;
