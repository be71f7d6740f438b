/** People who listen to each other: row-major weights w[i][j] ≥ 0 that add up to 1 in each row. */
export type OpinionNetwork = { readonly people: number; readonly weights: Float64Array };

/**
 * Opinions that settle (Friedkin & Johnsen 1990): x ← ΛWx + (I − Λ)x₀, where `openness` λ in [0, 1) is how far each listens to
 * others. Repeated until no opinion moves by more than 1e-14 of the range; it always settles, because every λ is below 1.
 */
export function settleOpinions(
  { people, weights }: OpinionNetwork,
  openness: Float64Array,
  initial: Float64Array,
): Float64Array {
  if (weights.length !== people * people || openness.length !== people || initial.length !== people)
    throw new RangeError('Weights, openness and opinions do not fit together.');
  if (openness.some((share) => !(share >= 0 && share < 1))) throw new RangeError('Openness has to lie in [0, 1).');
  for (let person = 0; person < people; person += 1) {
    let sum = 0;
    for (let other = 0; other < people; other += 1) sum += weights[person * people + other] as number;
    if (Math.abs(sum - 1) > 1e-9) throw new RangeError(`Weights of person ${person} add up to ${sum}.`);
  }
  let present = initial.slice();
  const range = initial.reduce((most, opinion) => Math.max(most, Math.abs(opinion)), 0);
  for (;;) {
    const next = new Float64Array(people);
    let moved = 0;
    for (let person = 0; person < people; person += 1) {
      let heard = 0;
      for (let other = 0; other < people; other += 1)
        heard += (weights[person * people + other] as number) * (present[other] as number);
      const open = openness[person] as number;
      next[person] = open * heard + (1 - open) * (initial[person] as number);
      moved = Math.max(moved, Math.abs((next[person] as number) - (present[person] as number)));
    }
    present = next;
    if (moved <= 1e-14 * range) return present;
  }
}
