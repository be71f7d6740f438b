import type { Exercise } from '@scenarios/format/exercise/exercise';

/** Sites that the conditions of a plan look at, in the order of its injects. */
export const namedNodes = (plan: Pick<Exercise, 'injects'>): readonly string[] => [
  ...new Set(
    plan.injects.flatMap(({ trigger }) =>
      trigger.when === 'condition' && 'node' in trigger.condition ? [trigger.condition.node] : [],
    ),
  ),
];
