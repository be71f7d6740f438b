import { createSets } from './sets';

/** Links whose chance of working is strictly between 0 and 1; twice as many states for each one more. */
const mostUncertain = 20;

export type Reliability = {
  /**
   * Chance that the two terminals are joined by working links, each working on its own with `works[link]`, 0 to 1. Also
   * writes Birnbaum's importance of every link to `importance` (Birnbaum 1969): how much that chance differs between the
   * link certain to work and certain to fail. Exact up to rounding. Throws a RangeError where a chance is none, or where
   * more than 20 links are uncertain. Allocates nothing.
   */
  of(works: Float64Array, importance: Float64Array): number;
};

/**
 * Prepares exact two-terminal reliability of an undirected graph by factoring (Moskowitz 1958): link by link the cases
 * of working and failing are told apart, as far as the links still open matter for the terminals.
 */
export function createReliability(
  nodeCount: number,
  from: Int32Array,
  to: Int32Array,
  terminal: readonly [number, number],
): Reliability {
  const linkCount = from.length;
  const [start, finish] = terminal;
  if (!(start >= 0 && start < nodeCount && finish >= 0 && finish < nodeCount)) {
    throw new RangeError(`Terminals ${start} and ${finish}; nodes are 0 to ${nodeCount - 1}.`);
  }
  const joined = createSets(nodeCount);
  const hopeful = createSets(nodeCount);
  const chance = new Float64Array(linkCount);

  /** With the links before `link` decided, and those that work among them joined. */
  const factor = (link: number): number => {
    if (joined.find(start) === joined.find(finish)) return 1;
    if (link === linkCount) return 0;
    const mark = hopeful.mark();
    for (let other = 0; other < linkCount; other += 1) {
      if (other < link || chance[other] === 0) continue;
      hopeful.join(joined.find(from[other] as number), joined.find(to[other] as number));
    }
    const hope = hopeful.find(joined.find(start)) === hopeful.find(joined.find(finish));
    hopeful.undo(mark);
    if (!hope) return 0;
    const own = chance[link] as number;
    const failing = own === 1 ? 0 : factor(link + 1);
    if (own === 0) return failing;
    const before = joined.mark();
    joined.join(from[link] as number, to[link] as number);
    const working = factor(link + 1);
    joined.undo(before);
    return own * working + (1 - own) * failing;
  };

  return {
    of(works, importance) {
      let uncertain = 0;
      for (let link = 0; link < linkCount; link += 1) {
        const own = works[link] as number;
        if (!(own >= 0 && own <= 1)) throw new RangeError(`Link ${link} works with a chance of ${own}.`);
        if (own > 0 && own < 1) uncertain += 1;
        chance[link] = own;
      }
      if (uncertain > mostUncertain) {
        throw new RangeError(
          `${uncertain} links are uncertain; the exact reliability is for ${mostUncertain} at most.`,
        );
      }
      for (let link = 0; link < linkCount; link += 1) {
        const own = chance[link] as number;
        chance[link] = 1;
        const working = factor(0);
        chance[link] = 0;
        importance[link] = working - factor(0);
        chance[link] = own;
      }
      return factor(0);
    },
  };
}
