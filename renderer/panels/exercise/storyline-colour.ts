import type { Exercise } from '@scenarios/format/exercise/exercise';

/** Colours of the theme that storylines have in turn; a name or a place always goes with them. */
const colours = 6;

/** Colour of a storyline, by its place in the plan; none where an inject belongs to none. */
export function storylineColour({ storylines }: Exercise, id: string | undefined): string {
  const nth = storylines.findIndex((each) => each.id === id);
  return nth < 0 ? 'transparent' : `var(--series-${String((nth % colours) + 1)})`;
}
