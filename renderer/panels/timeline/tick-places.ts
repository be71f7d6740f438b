/** Width of a tick, pixels. */
const tickWidth = 10;
/** A tick never stands further from its instant than this; beyond it they overlap. */
const longestShift = 30;

/** Where ticks stand so that neighbours in a row do not cover each other: at their own place or a little to the right. `wanted` is ascending. */
export function tickPlaces(wanted: readonly number[]): readonly number[] {
  let last = -Infinity;
  return wanted.map((place) => {
    const free = Math.max(place, last + tickWidth);
    last = free - place > longestShift ? place : free;
    return last;
  });
}
