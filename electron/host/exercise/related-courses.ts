import type { FuturesView } from '@host/contract/exercise';
import { quickRuns } from '@host/contract/exercise';
import type { HostError } from '@host/contract/errors';
import type { Pool } from '@host/pool/pool';
import type { RelatedCourse } from '@host/report/report-material';
import { readLines } from '@host/store/session-queries';
import { courseDifferences } from '@scenarios/format/exercise/course-differences';
import { familyOf } from '@scenarios/format/exercise/family-of';
import type { HashedLine } from '@scenarios/format/exercise/log';
import type { Result } from '@scenarios/format/result';
import { success } from '@scenarios/format/result';
import type { WorkTools } from '../work-job';
import type { ComparedFutures, FileHolder } from './compared-futures';
import { comparedFutures } from './compared-futures';
import type { LiveSession } from './live-session';
import type { ExerciseSessions } from './sessions';

/** Comparisons that a report makes by itself, at most: each costs two hundred pairs of runs. */
const mostCompared = 3;
/** How much of the work of a report a comparison counts for, beside a run or a document. */
const worth = 20;

/** The family of a session as a report tells of it, once what is missing of it has been simulated. */
export type RelatedWork = {
  /** Steps of the work. */
  readonly steps: number;
  /** @param before steps that were done before */
  readonly simulate: (work: WorkTools, before: number) => Promise<readonly RelatedCourse[]>;
};

/** The other sessions of the family of one, the oldest first; those that are damaged are left out. */
export async function relativesOf(
  sessions: ExerciseSessions,
  sessionId: string,
): Promise<Result<readonly LiveSession[], HostError>> {
  const listed = await sessions.methods.listSessions({});
  if (!listed.ok) return listed;
  const found: LiveSession[] = [];
  for (const { sessionId: id } of familyOf(listed.value, sessionId)) {
    if (id === sessionId) continue;
    const live = await sessions.withSession(id, (each) => Promise.resolve(success(each)));
    if (live.ok) found.push(live.value);
  }
  return success(found);
}

/** Scenario time of the last line that a session shares with the one that it branched off; 0 where it did not. */
export const forkMillisOf = ({ stored: { parent }, lines }: LiveSession): number =>
  lines()[(parent?.sequence ?? 0) - 1]?.atMillis ?? 0;

type Wanted = { readonly futures: ComparedFutures; readonly runs: number; readonly seed: number };

/** What there is of the comparison of two, the older first, or what has to be simulated for it. */
function wantedOf(
  pool: Pool,
  document: FileHolder,
  one: LiveSession,
  other: LiveSession,
): FuturesView | 'same-orders' | Wanted {
  const older = one.stored.createdAt <= other.stored.createdAt;
  const [first, second] = older ? [one, other] : [other, one];
  const futures = comparedFutures(pool, document, first, second);
  if (futures.sameOrders) return 'same-orders';
  if (futures.kept !== null && futures.current) return futures.kept;
  const turned = comparedFutures(pool, document, second, first);
  if (turned.kept !== null && turned.current) return turned.kept;
  const { runs = quickRuns, seed = first.stored.plan.seed } = futures.kept ?? turned.kept ?? {};
  return { futures, runs, seed };
}

/** Looks at the family of a session as it is at this moment. */
export function relatedWork(
  pool: Pool,
  document: FileHolder,
  own: LiveSession,
  relatives: readonly LiveSession[],
): RelatedWork {
  const linesOf = ({ stored: { sessionId } }: LiveSession): readonly HashedLine[] =>
    readLines(document.file.database, sessionId).lines;
  const ownLines = linesOf(own);
  const known = relatives.map((live) => {
    const { sessionId, createdAt, parent } = live.stored;
    const { phase, atMillis, injects, decisions } = live.player.state();
    const differences = courseDifferences(ownLines, linesOf(live));
    const course = {
      sessionId,
      createdAt,
      parent,
      forkMillis: forkMillisOf(live),
      phase,
      atMillis,
      injects,
      decisions,
      differences,
    };
    return { course, found: wantedOf(pool, document, own, live) };
  });
  const missing = known.filter(({ found }) => typeof found === 'object' && 'futures' in found).slice(-mostCompared);
  return {
    steps: missing.length * worth,
    simulate: async (work, before) => {
      const compared: RelatedCourse[] = [];
      let done = before;
      for (const each of known) {
        const { course, found } = each;
        if (found === 'same-orders' || !('futures' in found)) compared.push({ ...course, compared: found });
        else if (!missing.includes(each)) compared.push({ ...course, compared: null });
        else {
          await work.reach(done);
          const { futures, runs, seed } = found;
          const { body } = await work.through(futures.start(runs, seed), worth);
          compared.push({ ...course, compared: futures.keep(body, runs, seed).futures });
          done += worth;
        }
      }
      return compared;
    },
  };
}
