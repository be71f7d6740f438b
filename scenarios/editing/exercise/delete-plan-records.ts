import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { Inject } from '@scenarios/format/exercise/inject';
import { without } from '@scenarios/format/without';
import type { PlanChange, PlanListName } from './change-plan';
import { changePlan } from './change-plan';

const left = (list: string[], gone: ReadonlySet<string>): string[] =>
  list.some((id) => gone.has(id)) ? list.filter((id) => !gone.has(id)) : list;

/** The inject without what is gone, or itself. */
function forgetting(inject: Inject, list: PlanListName, gone: ReadonlySet<string>): Inject {
  if (list === 'storylines')
    return inject.storyline !== undefined && gone.has(inject.storyline) ? without(inject, 'storyline') : inject;
  if (list !== 'objectives' && list !== 'media') return inject;
  const next = left(inject[list], gone);
  return next === inject[list] ? inject : { ...inject, [list]: next };
}

/**
 * Deletes records of a plan. Injects forget objectives, storylines and media that are gone; a team and an inject that others
 * name stay named, and the problems of the plan tell: without them a message would go to everybody, or at another time. Null
 * where none of the ids stands.
 */
export function deletePlanRecords(plan: Exercise, list: PlanListName, ids: ReadonlySet<string>): PlanChange | null {
  const remove = plan[list].filter(({ id }) => ids.has(id)).map(({ id }) => id);
  if (remove.length === 0) return null;
  if (list === 'injects') return changePlan(plan.id, 'delete', { injects: { remove } });
  const set = plan.injects.flatMap((inject) => {
    const next = forgetting(inject, list, ids);
    return next === inject ? [] : [next];
  });
  return changePlan(plan.id, 'delete', { [list]: { remove }, injects: { set } });
}
