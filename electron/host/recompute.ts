import type { ResultSummary } from '../contract/results';
import type { Job, Material, Pool } from '../pool/pool';

/** Computes a stored result anew; only its digest is of interest. */
export function recompute(pool: Pool, material: Material, stored: ResultSummary): Job<{ readonly digest: string }> {
  switch (stored.kind) {
    case 'run':
      return pool.run(material, stored.request);
    case 'ensemble':
      return pool.ensemble(material, stored.request);
    case 'comparison':
      return pool.comparison(material, stored.request);
  }
}
