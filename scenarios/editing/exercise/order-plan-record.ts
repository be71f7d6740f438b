import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { PlanChange, PlanListName } from './change-plan';
import { changePlan } from './change-plan';

/** Moves a record by some places in its list, at most to its ends. Null where it stands there already or does not stand. */
export function orderPlanRecord(plan: Exercise, list: PlanListName, id: string, by: number): PlanChange | null {
  const records: readonly { readonly id: string }[] = plan[list];
  const from = records.findIndex((record) => record.id === id);
  const value = records[from];
  const at = Math.max(0, Math.min(records.length - 1, from + by));
  if (value === undefined || at === from) return null;
  return changePlan(plan.id, 'move', { [list]: { remove: [id], add: [{ at, value }] } });
}
