import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import type { HostError } from '../contract/errors';
import type { Host } from '../contract/host';
import { hostError } from '../contract/host-error';
import type { ResultSummary } from '../contract/results';
import { fileError } from '../store/file-error';
import type { ResultBody, ResultKind } from '../store/result-bodies';
import { findResult, listResults, readResultBody, removeResult } from '../store/result-queries';
import type { HostContext } from './host-context';
import { withDocument } from './host-context';

type Results = Pick<
  Host,
  'listResults' | 'readRun' | 'readEnsemble' | 'readComparison' | 'readVerification' | 'removeResult'
>;

const unknown = (id: string) => failure(hostError('result/unknown', { detail: id }));

/** Results of older revisions stay readable; each carries the revision that it was computed from. */
export function createResults(context: HostContext): Results {
  const read = <Kind extends ResultKind>(
    id: string,
    kind: Kind,
  ): Promise<Result<Extract<ResultSummary, { kind: Kind }> & ResultBody<Kind>, HostError>> =>
    withDocument(context, ({ file }) => {
      const stored = findResult(file.database, id);
      if (stored?.summary.kind !== kind) return unknown(id);
      const body = readResultBody(file.database, id, kind);
      if (body === null) return failure(hostError('document/damaged', { detail: `result ${id}` }));
      return success({ ...(stored.summary as Extract<ResultSummary, { kind: Kind }>), ...body });
    });

  return {
    listResults: () =>
      withDocument(context, ({ file }) => success(listResults(file.database).map(({ summary }) => summary))),
    readRun: ({ resultId }) => read(resultId, 'run'),
    readEnsemble: ({ resultId }) => read(resultId, 'ensemble'),
    readComparison: ({ resultId }) => read(resultId, 'comparison'),
    readVerification: ({ resultId }) =>
      withDocument(context, ({ verifications }) => {
        const verification = verifications.get(resultId);
        return verification === undefined ? unknown(resultId) : success(verification);
      }),
    removeResult: ({ resultId }) =>
      withDocument(context, ({ file }) => {
        try {
          return removeResult(file.database, resultId) ? success(null) : unknown(resultId);
        } catch (error) {
          return failure(fileError(error));
        }
      }),
  };
}
