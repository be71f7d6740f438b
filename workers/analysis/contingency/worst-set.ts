export type WorstSetProblem = {
  /** Things that can be lost are 0 to count − 1; `size` of them are. */
  readonly count: number;
  readonly size: number;
  /** What the loss of a set costs, such as MW of load shed; the set is in ascending order. */
  readonly shed: (set: readonly number[]) => number;
  /** Never below `shed` of the same set, but cheaper; sets that cannot beat `best` are then not looked at. */
  readonly atMost?: (set: readonly number[], best: number) => number;
  /** Never below `shed` of any set: the whole load. */
  readonly ceiling: number;
  /** Up to so many sets are all looked at. */
  readonly exhaustiveLimit?: number;
};

export type WorstSet = {
  /** The worst sets found, all that are equally bad among those looked at, in order. */
  readonly sets: readonly (readonly number[])[];
  readonly shed: number;
  /** How much worse a set could be at most that was not found; 0 where all were looked at. */
  readonly gap: number;
  readonly exhaustive: boolean;
  /** How many sets `shed` was asked about, and how many `atMost` ruled out. */
  readonly evaluations: number;
  readonly ruledOut: number;
};

/** Sheds that differ by less count as equal. */
const tolerance = 1e-6;

/** Number of sets of a size, at most `limit`. */
function setCount(count: number, size: number, limit: number): number {
  let sets = 1;
  for (let taken = 1; taken <= Math.min(size, count - size); taken += 1) {
    sets = (sets * (count - Math.min(size, count - size) + taken)) / taken;
    if (sets > limit) return Infinity;
  }
  return sets;
}

/** Every set of a size from 0 to count − 1 in lexicographic order, in one array that is used again. */
function* everySet(count: number, size: number): Generator<readonly number[]> {
  const set = Array.from({ length: size }, (_, place) => place);
  for (;;) {
    yield set;
    let place = size - 1;
    while (place >= 0 && set[place] === count - size + place) place -= 1;
    if (place < 0) return;
    const next = (set[place] as number) + 1;
    for (let later = place; later < size; later += 1) set[later] = next + later - place;
  }
}

/** How far a search is: sets looked at, of so many where all are looked at in the end, else of Infinity. */
export type WorstSetProgress = { readonly looked: number; readonly total: number };

/**
 * The set of losses that costs most (the interdiction problem of Salmeron, Wood and Baldick, IEEE Transactions on Power
 * Systems 19(2), 905–912, 2004). First greedily: what adds most is taken, or, where no single loss adds anything, the
 * pair that does, because losses often only cost together; then members are swapped one for one while that is worse.
 * Where the sets are few enough, all others follow, so that the result is exact; else the gap to the ceiling is stated.
 * Of equals, the lowest numbers come first. Yields after each set, so that a caller can show progress and stop.
 */
export function* searchWorstSet(problem: WorstSetProblem): Generator<WorstSetProgress, WorstSet> {
  const { count, shed, atMost, ceiling, exhaustiveLimit = 100_000 } = problem;
  const size = Math.min(problem.size, count);
  const known = new Map<string, number>();
  let evaluations = 0;
  let ruledOut = 0;
  let best = -Infinity;
  const worst = new Map<string, readonly number[]>();
  const all = setCount(count, size, exhaustiveLimit);
  const exhaustive = all <= exhaustiveLimit;
  let looked = 0;
  const progress = (): WorstSetProgress => {
    looked += 1;
    return { looked, total: exhaustive ? Math.max(all, looked) : Infinity };
  };

  /** Cost of a set, or null where it is known to be below `least`. */
  function cost(members: readonly number[], least: number): number | null {
    const set = [...members].sort((a, b) => a - b);
    const key = set.join(' ');
    let value = known.get(key);
    if (value === undefined) {
      if (atMost !== undefined && least > 0 && atMost(set, least) < least - tolerance) {
        ruledOut += 1;
        return null;
      }
      value = shed(set);
      evaluations += 1;
      known.set(key, value);
    }
    if (set.length === size && value > best - tolerance) {
      if (value > best + tolerance) worst.clear();
      best = Math.max(best, value);
      worst.set(key, set);
    }
    return value;
  }

  /** The extension of a set by `more` members that costs most, and its cost. */
  function* extend(
    base: readonly number[],
    more: number,
  ): Generator<WorstSetProgress, { readonly set: readonly number[]; readonly value: number }> {
    let found = { set: base, value: -Infinity };
    const others = Array.from({ length: count }, (_, item) => item).filter((item) => !base.includes(item));
    if (others.length < more) return found;
    for (const places of everySet(others.length, more)) {
      const set = [...base, ...places.map((place) => others[place] as number)];
      const value = cost(set, found.value);
      if (value !== null && value > found.value + tolerance) found = { set, value };
      yield progress();
    }
    return found;
  }

  function* greedy(): Generator<WorstSetProgress, readonly number[]> {
    let set: readonly number[] = [];
    let value = cost(set, 0) ?? 0;
    while (set.length < size) {
      let next = yield* extend(set, 1);
      if (next.value <= value + tolerance && set.length + 2 <= size) {
        const pair = yield* extend(set, 2);
        if (pair.value > value + tolerance) next = pair;
      }
      ({ set, value } = next);
    }
    return set;
  }

  function* swap(start: readonly number[]): Generator<WorstSetProgress, void> {
    let set = start;
    let value = cost(set, 0) ?? 0;
    for (let better = true; better;) {
      better = false;
      for (const member of set) {
        const next = yield* extend(
          set.filter((item) => item !== member),
          1,
        );
        if (next.value <= value + tolerance) continue;
        ({ set, value } = next);
        better = true;
        break;
      }
    }
  }

  yield* swap(yield* greedy());
  if (exhaustive) {
    looked = 0;
    for (const set of everySet(count, size)) {
      cost(set, best);
      yield progress();
    }
  }
  const sets = [...worst.values()].sort((a, b) => {
    const place = a.findIndex((item, index) => item !== b[index]);
    return place < 0 ? 0 : (a[place] as number) - (b[place] as number);
  });
  return { sets, shed: best, gap: exhaustive ? 0 : Math.max(0, ceiling - best), exhaustive, evaluations, ruledOut };
}

/** The same in one go. */
export function worstSet(problem: WorstSetProblem): WorstSet {
  const search = searchWorstSet(problem);
  for (;;) {
    const step = search.next();
    if (step.done === true) return step.value;
  }
}
