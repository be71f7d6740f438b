export type IslandBalance = {
  /**
   * Spreads what each island has too much or too little over its buses by their participation, so that every island sums
   * to 0. An island without any participation is dead: 0 everywhere in it. Writes to `out`, which may be the injection
   * itself; returns how many buses are in dead islands. Allocates nothing.
   */
  balance(
    injection: Float64Array,
    participation: Float64Array,
    island: Int32Array,
    islandCount: number,
    out: Float64Array,
  ): number;
};

/**
 * Distributed slack: the generators of an island share its imbalance by fixed factors, as their governors or operators
 * would (Wood, Wollenberg, Sheblé, "Power Generation, Operation, and Control", 3rd edition, 2013). `participation` is at least 0 per bus, such as the capacity there;
 * only its proportions within an island count. A single bus with participation is the classic slack bus.
 */
export function createIslandBalance(busCount: number): IslandBalance {
  const surplus = new Float64Array(busCount);
  const weight = new Float64Array(busCount);
  return {
    balance(injection, participation, island, islandCount, out) {
      surplus.fill(0, 0, islandCount);
      weight.fill(0, 0, islandCount);
      for (let bus = 0; bus < busCount; bus += 1) {
        const label = island[bus] as number;
        if (label < 0) continue;
        surplus[label] = (surplus[label] as number) + (injection[bus] as number);
        weight[label] = (weight[label] as number) + (participation[bus] as number);
      }
      let dead = 0;
      for (let bus = 0; bus < busCount; bus += 1) {
        const label = island[bus] as number;
        const whole = label < 0 ? 0 : (weight[label] as number);
        if (whole > 0) {
          const share = (participation[bus] as number) / whole;
          out[bus] = (injection[bus] as number) - (surplus[label] as number) * share;
        } else {
          out[bus] = 0;
          dead += 1;
        }
      }
      return dead;
    },
  };
}
