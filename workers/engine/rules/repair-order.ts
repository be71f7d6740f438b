import type { RepairPolicy } from '@scenarios/format/repair';
import type { RepairPlan } from '../compile-repair';
import { impactKind } from '../impact';
import type { World } from '../world';

/**
 * Which of two damages, by position in the impact, is repaired first: negative for the first, never 0 for two. `life-first`
 * looks at the most important need that hangs on it, then at people for an hour of work; `most-people` at the latter alone;
 * `critical-path` takes the longest work first; `listed` the facilitator's own order, then life first; `nearest` is decided by
 * the way of each team, not here. What is alike goes by the order in which it happened.
 */
export function createRepairOrder(
  world: World,
  plan: RepairPlan,
  policy: RepairPolicy,
): (a: number, b: number) => number {
  const read = (position: number, ofNode: ArrayLike<number>, ofLink: ArrayLike<number>): number => {
    const target = world.impact.target[position] as number;
    return (world.impact.kind[position] === impactKind.failLink ? ofLink[target] : ofNode[target]) as number;
  };
  const hours = (position: number): number => (world.impact.repair[position] as number) / 3600;
  const rank = (position: number): number => read(position, plan.nodeClass, plan.linkClass);
  const listed = (position: number): number => read(position, plan.nodeListed, plan.linkListed);
  /** People per hour of work of a crew of its own trade; work of no time comes first. */
  const gain = (position: number): number =>
    read(position, plan.nodePeople, plan.linkPeople) / Math.max(1e-6, hours(position));
  const byGain = (a: number, b: number): number => gain(b) - gain(a);
  const byLife = (a: number, b: number): number => rank(a) - rank(b) || byGain(a, b);
  const byPlace = (a: number, b: number): number => (listed(a) === listed(b) ? 0 : listed(a) - listed(b));

  switch (policy) {
    case 'life-first':
      return (a, b) => byLife(a, b) || a - b;
    case 'most-people':
      return (a, b) => byGain(a, b) || a - b;
    case 'critical-path':
      return (a, b) => hours(b) - hours(a) || a - b;
    case 'listed':
      return (a, b) => byPlace(a, b) || byLife(a, b) || a - b;
    case 'nearest':
      return (a, b) => a - b;
  }
}
