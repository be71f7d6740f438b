import type { DepthFirst } from './depth-first';

/** What counts at each node: how many nodes it stands for, sources among them, their people. */
export type Weights = { readonly nodes: Int32Array; readonly sources: Int32Array; readonly people: Float64Array };

export type RemovalSums = {
  /** With nothing lost: the largest part, and people that no source reaches. */
  readonly whole: { largest: number; cut: number };
  /** By node: the largest part left without it, and people that no source reaches then, its own among them. */
  readonly largest: Int32Array;
  readonly cut: Float64Array;
  /** By place of the lower end, from the last to the first: the bridges, and the same two figures without each. */
  readonly bridge: Int32Array;
  readonly bridgeLargest: Int32Array;
  readonly bridgeCut: Float64Array;
  /** Counts for the `count` nodes that the forest has walked; gives the number of bridges. Allocates nothing. */
  run(count: number): number;
};

/**
 * Prepares sums over the subtrees of a depth-first forest: what the loss of every node and of every bridge leaves
 * (articulation points after Hopcroft and Tarjan 1973, doi:10.1145/362248.362272).
 */
export function createRemovalSums(capacity: number, forest: DepthFirst, weights: Weights): RemovalSums {
  const { order, parent, low, leaving } = forest;
  const { nodes, sources, people } = weights;
  const integers = (): Int32Array => new Int32Array(capacity);
  const numbers = (): Float64Array => new Float64Array(capacity);
  // Of the subtree from a place: nodes, sources, people, and the place behind its last.
  const [size, supplied, weight, behind] = [integers(), integers(), numbers(), integers()];
  // Of the subtrees that the loss of the place cuts off: nodes of all and of the largest, sources, people of all and of
  // those without a source.
  const [partSize, partLargest, partSources] = [integers(), integers(), integers()];
  const [partWeight, partCut] = [numbers(), numbers()];
  const [largest, cut] = [integers(), numbers()];
  const [bridge, bridgeLargest, bridgeCut] = [integers(), integers(), numbers()];
  const whole = { largest: 0, cut: 0 };
  let runnerUp = 0;

  const clear = (count: number): void => {
    for (let at = 0; at < count; at += 1) {
      const node = order[at] as number;
      size[at] = nodes[node] as number;
      supplied[at] = sources[node] as number;
      weight[at] = people[node] as number;
      behind[at] = at + 1;
    }
    partSize.fill(0, 0, count);
    partLargest.fill(0, 0, count);
    partSources.fill(0, 0, count);
    partWeight.fill(0, 0, count);
    partCut.fill(0, 0, count);
  };

  /** From the last place to the first, so that every subtree is summed before its parent looks. Gives the bridges. */
  const gather = (count: number): number => {
    let bridges = 0;
    for (let at = count - 1; at >= 0; at -= 1) {
      const over = parent[at] as number;
      if (over < 0) continue;
      const lowest = low[at] as number;
      const leave = leaving[at] as number;
      const below = size[at] as number;
      const sourcesBelow = supplied[at] as number;
      const peopleBelow = weight[at] as number;
      size[over] = (size[over] as number) + below;
      supplied[over] = (supplied[over] as number) + sourcesBelow;
      weight[over] = (weight[over] as number) + peopleBelow;
      leaving[over] = (leaving[over] as number) + leave;
      // The last child comes first, and ends the subtree.
      if ((behind[over] as number) < (behind[at] as number)) behind[over] = behind[at] as number;
      if (lowest < (low[over] as number)) low[over] = lowest;
      if (lowest < over) continue;
      partSize[over] = (partSize[over] as number) + below;
      partSources[over] = (partSources[over] as number) + sourcesBelow;
      partWeight[over] = (partWeight[over] as number) + peopleBelow;
      if (sourcesBelow === 0) partCut[over] = (partCut[over] as number) + peopleBelow;
      if (below > (partLargest[over] as number)) partLargest[over] = below;
      if (leave === 1) {
        bridge[bridges] = at;
        bridges += 1;
      }
    }
    return bridges;
  };

  const gatherWhole = (count: number): void => {
    let first = 0;
    let second = 0;
    let cutOff = 0;
    for (let root = 0; root < count; root = behind[root] as number) {
      const inPart = size[root] as number;
      if (inPart > first) {
        second = first;
        first = inPart;
      } else if (inPart > second) second = inPart;
      if (supplied[root] === 0) cutOff += weight[root] as number;
    }
    whole.largest = first;
    whole.cut = cutOff;
    runnerUp = second;
  };

  return {
    whole,
    largest,
    cut,
    bridge,
    bridgeLargest,
    bridgeCut,
    run(count) {
      clear(count);
      const bridges = gather(count);
      gatherWhole(count);
      let next = bridges - 1;
      for (let root = 0; root < count; root = behind[root] as number) {
        const inPart = size[root] as number;
        const sourcesInPart = supplied[root] as number;
        const peopleInPart = weight[root] as number;
        const elsewhere = inPart === whole.largest ? runnerUp : whole.largest;
        const cutElsewhere = sourcesInPart === 0 ? whole.cut - peopleInPart : whole.cut;
        const end = behind[root] as number;
        for (let at = root; at < end; at += 1) {
          const node = order[at] as number;
          const rest = inPart - (nodes[node] as number) - (partSize[at] as number);
          largest[node] = Math.max(elsewhere, rest, partLargest[at] as number);
          const own = people[node] as number;
          const restSources = sourcesInPart - (sources[node] as number) - (partSources[at] as number);
          const restCut = restSources === 0 ? peopleInPart - own - (partWeight[at] as number) : 0;
          cut[node] = cutElsewhere + (partCut[at] as number) + own + restCut;
        }
        for (; next >= 0 && (bridge[next] as number) < end; next -= 1) {
          const at = bridge[next] as number;
          const below = size[at] as number;
          bridgeLargest[next] = Math.max(elsewhere, below, inPart - below);
          let cutOff = cutElsewhere;
          if (supplied[at] === 0) cutOff += weight[at] as number;
          if (supplied[at] === sourcesInPart) cutOff += peopleInPart - (weight[at] as number);
          bridgeCut[next] = cutOff;
        }
      }
      return bridges;
    },
  };
}
