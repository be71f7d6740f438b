import type { FuturesView } from '@host/contract/exercise';
import type { Computed, Job, Pool } from '@host/pool/pool';
import type { DocumentDatabase } from '@host/store/connect';
import { insertFutures, readFutures } from '@host/store/futures-queries';
import { readSession } from '@host/store/session-queries';
import { engineVersion } from '@workers/engine/engine-version';
import { randomUUID } from 'node:crypto';
import { futuresOf } from './futures';
import type { LiveSession } from './live-session';

/** A document by the file that it is in now: what takes long can end in another one, as after it was saved as a copy. */
export type FileHolder = { readonly file: { readonly database: DocumentDatabase } };

/** Two sessions as they stand, ready to be compared. */
export type ComparedFutures = {
  /** Whether both ordered the same of the world, so that their futures are one. */
  readonly sameOrders: boolean;
  /** The comparison that the file keeps of them, whatever was ordered since; null: none. */
  readonly kept: FuturesView | null;
  /** Whether that one would come out the same again. */
  readonly current: boolean;
  readonly start: (runs: number, seed: number) => Job<Computed<'comparison'>>;
  /**
   * Keeps what such a job yielded, in the place of an earlier one; returns its id, null where one of the two is gone meanwhile, and
   * the view of it.
   */
  readonly keep: (
    body: Computed<'comparison'>['body'],
    runs: number,
    seed: number,
  ) => { readonly id: string | null; readonly futures: FuturesView };
};

const ordersOf = ({ player }: LiveSession): string =>
  JSON.stringify(player.state().commands.map(({ atMillis, command, source }) => [atMillis, command, source]));

export function comparedFutures(
  pool: Pool,
  document: FileHolder,
  first: LiveSession,
  second: LiveSession,
): ComparedFutures {
  const { material, designs, hazards } = futuresOf(first, second);
  const sessions = [first.stored.sessionId, second.stored.sessionId] as const;
  const heads = [first.summary().head, second.summary().head] as const;
  const stored = readFutures(document.file.database, { sessions });
  return {
    sameOrders: ordersOf(first) === ordersOf(second),
    kept: stored?.futures ?? null,
    current: stored !== null && stored.ordersKey === material.key && stored.engine === engineVersion,
    start: (runs, seed) => pool.comparison(material, { designs, hazard: hazards[0], hazards, seed, runs }),
    keep: (body, runs, seed) => {
      const { database } = document.file;
      const futures: FuturesView = { sessions, heads, runs, seed, ...body };
      if (sessions.some((each) => readSession(database, each) === null)) return { id: null, futures };
      const id = randomUUID();
      insertFutures(database, id, { futures, ordersKey: material.key, engine: engineVersion });
      return { id, futures };
    },
  };
}
