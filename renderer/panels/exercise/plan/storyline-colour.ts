/** Colours of the theme that storylines have in turn; a name or a place always goes with them. */
const colours = 6;

/** Colour of the nth storyline of a plan. */
export const storylineColour = (nth: number): string => `var(--series-${String((nth % colours) + 1)})`;
