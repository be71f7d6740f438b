import type { Exercise } from '@scenarios/format/exercise/exercise';

const colours = 6;

/** Token of the colour of a storyline, by its place in the plan; null where an inject belongs to none. */
export function storylineColour(plan: Exercise, storyline: string | undefined): string | null {
  const place = plan.storylines.findIndex(({ id }) => id === storyline);
  return place < 0 ? null : `var(--series-${String((place % colours) + 1)})`;
}
