import type { Exercise } from '@scenarios/format/exercise/exercise';
import { inOrderOfTime } from '@scenarios/format/exercise/in-order-of-time';
import type { PlanChange } from './change-plan';
import { changePlan } from './change-plan';

/** Numbers all injects anew in the order of their times, from 1. Null where they are numbered so already. */
export function numberInjects(plan: Exercise): PlanChange | null {
  const numbers = new Map(inOrderOfTime(plan.injects).map(({ id }, place) => [id, String(place + 1)]));
  const set = plan.injects.flatMap((inject) => {
    const number = numbers.get(inject.id) ?? inject.number;
    return number === inject.number ? [] : [{ ...inject, number }];
  });
  return set.length === 0 ? null : changePlan(plan.id, 'edit', { injects: { set } });
}
