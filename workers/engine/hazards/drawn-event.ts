import type { ImpactKind } from '../impact';

/** One entry of an `Impact` before the entries are brought in order; fields as there. */
export type DrawnEvent = {
  readonly time: number;
  readonly kind: ImpactKind;
  readonly target: number;
  readonly value: number;
  readonly repair: number;
  readonly damageState: number;
  /** True where the repair is work of a crew; left out, false. */
  readonly needsCrew?: boolean;
};
