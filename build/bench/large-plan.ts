import { exercise } from '@scenarios/format/exercise/exercise';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import { exerciseLimits } from '@scenarios/format/exercise/exercise';
import type { Scenario } from '@scenarios/format/scenario';

/**
 * The first plan of a document with its injects over and over, a minute apart, up to the most that a plan takes; what follows on
 * another follows its own copy.
 */
export function largePlan(scenario: Scenario): Exercise {
  const [plan] = scenario.exercises;
  if (plan === undefined) throw new Error('The document has no exercise.');
  const known = new Set(plan.injects.map(({ id }) => id));
  const injects = Array.from({ length: exerciseLimits.injects }, (_, at) => {
    const inject = plan.injects[at % plan.injects.length];
    if (inject === undefined) throw new Error('The plan has no injects.');
    const copy = Math.floor(at / plan.injects.length);
    const own = (id: string): string => (copy === 0 ? id : `${id}-${String(copy)}`);
    const { trigger } = inject;
    const shift = copy * 60;
    return {
      ...inject,
      id: own(inject.id),
      number: copy === 0 ? inject.number : `${inject.number}.${String(copy)}`,
      trigger:
        trigger.when === 'at'
          ? { ...trigger, atSeconds: trigger.atSeconds + shift }
          : trigger.when === 'after'
            ? {
                ...trigger,
                precedents: trigger.precedents.map((precedent) =>
                  precedent.what === 'inject' && known.has(precedent.inject)
                    ? { ...precedent, inject: own(precedent.inject) }
                    : precedent,
                ),
              }
            : trigger,
    };
  });
  return exercise.parse({ ...plan, injects: injects.slice(0, exerciseLimits.injects) });
}
