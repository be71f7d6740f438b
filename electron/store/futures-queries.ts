import { attachArrays, detachArrays } from '../contract/detach-arrays';
import type { FuturesView } from '../contract/exercise';
import type { DocumentDatabase } from './connect';
import { parseJson } from './parse-json';
import { resultBodies } from './result-bodies';
import { insertArrays, readArrays } from './stored-arrays';

/** A comparison of two sessions as the file holds it. */
export type StoredFutures = {
  readonly futures: FuturesView;
  /** Differs whenever what was simulated differs. */
  readonly ordersKey: string;
  readonly engine: string;
};

type Row = {
  id: string;
  first_id: string;
  second_id: string;
  first_head: string;
  second_head: string;
  orders_key: string;
  engine: string;
  runs: number;
  seed: number;
  body: string;
};

/** Keeps a comparison in the place of an earlier one of the same two. */
export function insertFutures(
  database: DocumentDatabase,
  id: string,
  { futures, ordersKey, engine }: StoredFutures,
): void {
  const { sessions, heads, runs, seed, ...body } = futures;
  const { tree, arrays } = detachArrays(body);
  database.transaction(() => {
    database.prepare('DELETE FROM futures WHERE first_id = ? AND second_id = ?').run(...sessions);
    database
      .prepare('INSERT INTO futures VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(id, ...sessions, ...heads, ordersKey, engine, runs, seed, JSON.stringify(tree));
    insertArrays(database, 'futures_array', id, arrays);
  })();
}

/** The comparison of this id, or the newest of these two in this order; null where there is none, or what stands there is no such. */
export function readFutures(
  database: DocumentDatabase,
  of: { readonly id: string } | { readonly sessions: readonly [string, string] },
): StoredFutures | null {
  const row =
    'id' in of
      ? database.prepare<[string], Row>('SELECT * FROM futures WHERE id = ?').get(of.id)
      : database
          .prepare<[string, string], Row>('SELECT * FROM futures WHERE first_id = ? AND second_id = ?')
          .get(...of.sessions);
  const arrays = row === undefined ? null : readArrays(database, 'futures_array', row.id);
  if (row === undefined || arrays === null) return null;
  const attached = attachArrays(parseJson(row.body), arrays);
  const parsed = resultBodies.comparison.safeParse(attached.ok ? attached.value : undefined);
  if (!parsed.success) return null;
  const { first_id: first, second_id: second, first_head: firstHead, second_head: secondHead, runs, seed } = row;
  return {
    futures: { ...parsed.data, sessions: [first, second], heads: [firstHead, secondHead], runs, seed },
    ordersKey: row.orders_key,
    engine: row.engine,
  };
}
