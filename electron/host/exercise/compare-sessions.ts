import type { Host } from '@host/contract/host';
import { hostError } from '@host/contract/host-error';
import { readFutures } from '@host/store/futures-queries';
import { failure, success } from '@scenarios/format/result';
import type { HostContext } from '../host-context';
import { withDocument } from '../host-context';
import type { Jobs } from '../jobs';
import { comparedFutures } from './compared-futures';
import type { ExerciseSessions } from './sessions';

/** Comparisons of two sessions of the open document; its file keeps the newest of each two. */
export function createComparisons(
  context: HostContext,
  { withSession }: Pick<ExerciseSessions, 'withSession'>,
  jobs: Jobs,
): Pick<Host, 'startFutures' | 'readFutures' | 'findFutures'> {
  return {
    startFutures: async ({ sessions: [first, second], runs, seed: wanted }) => {
      const one = await withSession(first, (live) => Promise.resolve(success(live)));
      if (!one.ok) return one;
      return withSession(second, (other, document) => {
        const seed = wanted ?? one.value.stored.plan.seed;
        const compared = comparedFutures(context.pool, document, one.value, other);
        const jobId = jobs.follow(document, compared.start(runs, seed), ({ body }) => {
          const { id } = compared.keep(body, runs, seed);
          return id === null ? failure(hostError('exercise/unknown-session')) : success(id);
        });
        return Promise.resolve(success({ jobId }));
      });
    },
    readFutures: ({ resultId }) =>
      withDocument(context, ({ file: { database } }) => {
        const found = readFutures(database, { id: resultId });
        return found === null ? failure(hostError('result/unknown', { detail: resultId })) : success(found.futures);
      }),
    findFutures: ({ sessions }) =>
      withDocument(context, ({ file: { database } }) => success(readFutures(database, { sessions })?.futures ?? null)),
  };
}
