import type { ResultSummary } from '../contract/results';
import type { Computed, Job, Material, Pool } from '../pool/pool';
import type { DocumentDatabase } from '../store/connect';
import { matchesStored } from '../store/matches-stored';
import type { ResultKind } from '../store/result-bodies';

export type Recomputed = {
  readonly digest: string;
  /** Whether digest and every figure stand in the file as they were obtained now. */
  readonly standsIn: (database: DocumentDatabase) => boolean;
};

const judged = <Kind extends ResultKind>(
  kind: Kind,
  { resultId, digest: storedDigest }: ResultSummary,
  job: Job<Computed<Kind>>,
): Job<Recomputed> => ({
  ...job,
  outcome: job.outcome.then((outcome) => {
    if (outcome.kind !== 'done') return outcome;
    const { digest, body } = outcome.value;
    const standsIn = (database: DocumentDatabase): boolean =>
      digest === storedDigest && matchesStored(database, resultId, kind, body);
    return { kind: 'done', value: { digest, standsIn } };
  }),
});

/** Computes a stored result anew, to be held against what the file says. */
export function recompute(pool: Pool, material: Material, stored: ResultSummary): Job<Recomputed> {
  switch (stored.kind) {
    case 'run':
      return judged('run', stored, pool.run(material, stored.request));
    case 'ensemble':
      return judged('ensemble', stored, pool.ensemble(material, stored.request));
    case 'comparison':
      return judged('comparison', stored, pool.comparison(material, stored.request));
  }
}
