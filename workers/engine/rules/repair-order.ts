import type { RepairPlan } from '../compile-repair';

/** What a policy looks at. */
export type Damaged = {
  readonly onLink: boolean;
  /** Position of the node or link. */
  readonly target: number;
  /** Hours of work of a crew of its own trade. */
  readonly hours: number;
};

const people = (plan: RepairPlan, { onLink, target }: Damaged): number =>
  (onLink ? plan.linkPeople[target] : plan.nodePeople[target]) as number;
const rank = (plan: RepairPlan, { onLink, target }: Damaged): number =>
  (onLink ? plan.linkClass[target] : plan.nodeClass[target]) as number;
const listed = (plan: RepairPlan, { onLink, target }: Damaged): number =>
  (onLink ? plan.linkListed[target] : plan.nodeListed[target]) as number;
/** People per hour of work; work of no time comes first. */
const gain = (plan: RepairPlan, damaged: Damaged): number => people(plan, damaged) / Math.max(1e-6, damaged.hours);

const byGain = (plan: RepairPlan, a: Damaged, b: Damaged): number => gain(plan, b) - gain(plan, a);
const byLife = (plan: RepairPlan, a: Damaged, b: Damaged): number =>
  rank(plan, a) - rank(plan, b) || byGain(plan, a, b);
const places = (a: number, b: number): number => (a === b ? 0 : a - b);

/**
 * Which of two damages is repaired first, negative for the first; 0 leaves it to the order in which they happened. `life-first`
 * looks at the most important need that hangs on it, then at people for an hour of work; `most-people` at the latter alone;
 * `critical-path` takes the longest work first; `listed` the facilitator's own order, then life first; `nearest` is decided by
 * the way of each team, not here.
 */
export function compareDamage(plan: RepairPlan, a: Damaged, b: Damaged): number {
  switch (plan.policy) {
    case 'life-first':
      return byLife(plan, a, b);
    case 'most-people':
      return byGain(plan, a, b);
    case 'critical-path':
      return b.hours - a.hours;
    case 'listed':
      return places(listed(plan, a), listed(plan, b)) || byLife(plan, a, b);
    case 'nearest':
      return 0;
  }
}
