/** Longest time between two looks that the program itself may need, milliseconds; in a longer one the machine was asleep. */
const longestBetweenLooks = 30_000;

/**
 * Milliseconds that the machine has been awake between the looks at this clock, whatever its wall clock was set to meanwhile. On some
 * systems a steady clock stands while the machine sleeps and on others it does not, so a long time between two looks counts as
 * sleep: look at least twice as often.
 * @param steady milliseconds of a clock that nobody sets
 */
export function awakeClock(steady: () => number = () => performance.now()): () => number {
  let last = steady();
  let total = 0;
  return () => {
    const now = steady();
    const passed = now - last;
    last = now;
    if (passed <= longestBetweenLooks) total += passed;
    return total;
  };
}
