import type { Links } from '@workers/graph/links';
import { countBits } from './count-bits';
import { layerRows, type LayerRows } from './layer-rows';
import { createMutualPrune } from './mutual-prune';
import { createMutualTurns } from './mutual-turns';
import { createWordFlood } from './word-flood';

/** Realisations that one word holds. */
export const realisationsOfWord = 32;

export type MutualEnsemble = {
  /**
   * Sizes of the mutual giant component in 32 attacks at once. Bit r of `alive` says whether a node survives attack r; the words
   * become those of the component. Allocates nothing, unless an attack breaks the networks into parts of which none has more than
   * half of what is alive.
   */
  readonly attack: (alive: Int32Array, sizes: Int32Array) => void;
};

/**
 * Prepares mutual percolation of two networks on the same nodes for many attacks at once (Buldyrev et al. 2010): 32 attacks
 * share each word. What hangs on no cycle is pruned in one cascade over both networks; then each network is flooded in turn until
 * neither takes anything away. What is left is a mutual component whatever the order of removal; where it has more than half of
 * the nodes that survived the attack it lies in the largest component of every turn, so it is the one of the definition. The
 * other attacks are done turn by turn. Sizes are exact.
 */
export function createMutualEnsemble(first: Links, second: Links): MutualEnsemble {
  const { nodeCount } = first;
  if (second.nodeCount !== nodeCount) throw new RangeError(`${nodeCount} and ${second.nodeCount} nodes.`);
  const layers: readonly [LayerRows, LayerRows] = [layerRows(first), layerRows(second)];
  const flooding = createWordFlood(nodeCount);
  const prune = createMutualPrune(nodeCount, layers);
  const attackByTurns = createMutualTurns([first, second], layers, flooding);
  const original = new Int32Array(nodeCount);
  const survivors = new Int32Array(realisationsOfWord);
  const planes = new Int32Array(32);

  /** Leaves in each realisation one part that holds together in both networks. */
  function findPart(alive: Int32Array): void {
    prune.start(alive);
    prune.settle(alive);
    for (let turn: 0 | 1 = 0, still = 0; still < 2; turn = turn === 0 ? 1 : 0) {
      const reached = flooding.flood(layers[turn], alive, -1);
      let fell = false;
      for (let node = 0; node < nodeCount; node += 1) {
        const cutOff = (alive[node] as number) & ~(reached[node] as number);
        if (cutOff === 0) continue;
        prune.remove(node, cutOff, alive);
        fell = true;
      }
      still = fell ? 0 : still + 1;
      prune.settle(alive);
    }
  }

  return {
    attack(alive, sizes) {
      if (alive.length !== nodeCount || sizes.length !== realisationsOfWord)
        throw new RangeError('Words or sizes do not fit the networks.');
      original.set(alive);
      countBits(alive, survivors, planes);
      findPart(alive);
      countBits(alive, sizes, planes);
      let apart = 0;
      for (let bit = 0; bit < realisationsOfWord; bit += 1) {
        if (2 * (sizes[bit] as number) <= (survivors[bit] as number)) apart |= 1 << bit;
      }
      if (apart === 0) return;
      for (let node = 0; node < nodeCount; node += 1) {
        alive[node] = ((alive[node] as number) & ~apart) | ((original[node] as number) & apart);
      }
      attackByTurns(alive, apart);
      countBits(alive, sizes, planes);
    },
  };
}
