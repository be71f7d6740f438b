import { createSparseLdl } from './sparse-ldl';

/** Power base of the per-unit reactances, MVA. */
const BASE = 100;

export type DcFlowNetwork = {
  readonly busCount: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Series reactance per branch, per unit on 100 MVA, above 0. */
  readonly reactance: Float64Array;
};

export type DcFlowInput = {
  /** 1 per branch in service. A branch with a dead bus at an end carries nothing either. */
  readonly branchUp: Uint8Array;
  /** Island of each bus, as `createIslandLabeller` numbers those that the branches in service make; −1 for a dead bus. */
  readonly island: Int32Array;
  /** Generation less load per bus, MW, summing to 0 in each island; what is left over goes to its reference bus. */
  readonly injection: Float64Array;
  /** Bus of angle 0 by island; default the first bus of each. */
  readonly reference?: Int32Array;
};

export type DcFlowOutput = {
  /** Voltage angle per bus, rad; 0 where dead. */
  readonly angle: Float64Array;
  /** MW per branch, positive from → to; 0 where it carries nothing. */
  readonly flow: Float64Array;
};

export type DcFlow = {
  solve(input: DcFlowInput, output: DcFlowOutput): void;
  /**
   * Injections, MW, become angles, rad, in place, with the branches and islands of the last `solve`. What goes in at
   * reference and dead buses does not count.
   */
  angles(vector: Float64Array): void;
  /** How often the matrix was factorised so far. */
  readonly factorisations: number;
};

/**
 * DC power flow (Stott, Jardim, Alsaç 2009, doi:10.1109/TPWRS.2009.2021235): angles solve B·θ = P per island, branch
 * flow is 100·(θ_from − θ_to)/x. Parallel branches, islands and single buses are allowed; a loop carries nothing. The
 * matrix is factorised again only when branches, islands or references changed; `solve` allocates nothing.
 */
export function createDcFlow({ busCount, from, to, reactance }: DcFlowNetwork): DcFlow {
  const branchCount = from.length;
  const susceptance = new Float64Array(branchCount);
  // Entry of the matrix pattern per branch, shared by parallel branches; −1 for loops.
  const entry = new Int32Array(branchCount).fill(-1);
  const places = new Map<number, number>();
  const rows: number[] = [];
  const columns: number[] = [];
  for (let branch = 0; branch < branchCount; branch += 1) {
    const x = reactance[branch] as number;
    if (!(x > 0 && x < Infinity)) throw new RangeError(`Reactance of branch ${branch} is ${x}; it must be above 0.`);
    const a = from[branch] as number;
    const b = to[branch] as number;
    if (!(a >= 0 && a < busCount && b >= 0 && b < busCount)) {
      throw new RangeError(`Branch ${branch} joins ${a} and ${b}; buses are 0 to ${busCount - 1}.`);
    }
    susceptance[branch] = BASE / x;
    if (a === b) continue;
    const key = Math.min(a, b) * busCount + Math.max(a, b);
    let place = places.get(key);
    if (place === undefined) {
      place = rows.length;
      places.set(key, place);
      rows.push(a);
      columns.push(b);
    }
    entry[branch] = place;
  }
  const factor = createSparseLdl(busCount, Int32Array.from(rows), Int32Array.from(columns));
  const offDiagonal = new Float64Array(rows.length);
  const diagonal = new Float64Array(busCount);
  const vector = new Float64Array(busCount);
  const isReference = new Uint8Array(busCount);
  const carries = new Uint8Array(branchCount);
  const nextCarries = new Uint8Array(branchCount);
  const lastIsland = new Int32Array(busCount).fill(-2);
  const referenceOf = new Int32Array(busCount).fill(-1);
  const lastReference = new Int32Array(busCount).fill(-2);
  let factorisations = 0;
  let stale = true;

  /** Notes what carries and where the references are, and whether the matrix differs from the factorised one. */
  function compare(input: DcFlowInput): void {
    const { branchUp, island, reference } = input;
    for (let bus = 0; bus < busCount; bus += 1) referenceOf[bus] = -1;
    for (let bus = 0; bus < busCount; bus += 1) {
      const label = island[bus] as number;
      if (label !== lastIsland[bus]) {
        lastIsland[bus] = label;
        stale = true;
      }
      if (label < 0 || referenceOf[label] !== -1) continue;
      const chosen = reference === undefined ? bus : (reference[label] as number);
      if (island[chosen] !== label) throw new RangeError(`Reference bus ${chosen} is not in island ${label}.`);
      referenceOf[label] = chosen;
    }
    for (let label = 0; label < busCount; label += 1) {
      if (referenceOf[label] === lastReference[label]) continue;
      lastReference[label] = referenceOf[label] as number;
      stale = true;
    }
    for (let branch = 0; branch < branchCount; branch += 1) {
      const label = island[from[branch] as number] as number;
      const live =
        branchUp[branch] === 1 && entry[branch] !== -1 && label >= 0 && label === island[to[branch] as number];
      nextCarries[branch] = live ? 1 : 0;
      if (nextCarries[branch] !== carries[branch]) stale = true;
    }
  }

  function refactorise(): void {
    factorisations += 1;
    carries.set(nextCarries);
    isReference.fill(0);
    for (let bus = 0; bus < busCount; bus += 1) {
      const label = lastIsland[bus] as number;
      if (label < 0 || referenceOf[label] === bus) isReference[bus] = 1;
    }
    // Rows of reference and dead buses are those of the identity, so the pattern never changes.
    offDiagonal.fill(0);
    for (let bus = 0; bus < busCount; bus += 1) diagonal[bus] = isReference[bus] as number;
    for (let branch = 0; branch < branchCount; branch += 1) {
      if (carries[branch] === 0) continue;
      const a = from[branch] as number;
      const b = to[branch] as number;
      const s = susceptance[branch] as number;
      const free = isReference[a] === 0 && isReference[b] === 0;
      if (isReference[a] === 0) diagonal[a] = (diagonal[a] as number) + s;
      if (isReference[b] === 0) diagonal[b] = (diagonal[b] as number) + s;
      const place = entry[branch] as number;
      if (free) offDiagonal[place] = (offDiagonal[place] as number) - s;
    }
    if (!factor.factorise(diagonal, offDiagonal)) {
      throw new Error('The islands given do not match the branches in service: a part has no reference bus.');
    }
    stale = false;
  }

  return {
    get factorisations() {
      return factorisations;
    },
    angles(values) {
      if (stale) throw new Error('There is no factor yet: solve once first.');
      for (let bus = 0; bus < busCount; bus += 1) if (isReference[bus] === 1) values[bus] = 0;
      factor.solve(values);
    },
    solve(input, output) {
      compare(input);
      if (stale) refactorise();
      const { injection } = input;
      const { angle, flow } = output;
      for (let bus = 0; bus < busCount; bus += 1) {
        vector[bus] = isReference[bus] === 1 ? 0 : (injection[bus] as number);
      }
      factor.solve(vector);
      for (let bus = 0; bus < busCount; bus += 1) angle[bus] = vector[bus] as number;
      for (let branch = 0; branch < branchCount; branch += 1) {
        flow[branch] =
          carries[branch] === 0
            ? 0
            : (susceptance[branch] as number) *
              ((vector[from[branch] as number] as number) - (vector[to[branch] as number] as number));
      }
    },
  };
}
