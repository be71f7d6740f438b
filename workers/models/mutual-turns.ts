import type { Links } from '@workers/graph/links';
import { countBits } from './count-bits';
import type { LayerRows } from './layer-rows';
import { attackMutually } from './mutual-percolation';
import { survivingLinks } from './surviving-links';
import type { WordFlood } from './word-flood';

/** Turn by turn, for the realisations in `bits`; their bits of `alive` become those of the mutual giant component. */
export type MutualTurns = (alive: Int32Array, bits: number) => void;

/**
 * Prepares mutual percolation by the turns of its definition, 32 realisations at once: each network in its turn is flooded from
 * its best linked node that is alive, and where that reaches more than half of what is alive it is the largest component. A
 * realisation where it does not goes on alone from there.
 */
export function createMutualTurns(
  networks: readonly [Links, Links],
  layers: readonly [LayerRows, LayerRows],
  { flood }: WordFlood,
): MutualTurns {
  const { nodeCount } = networks[0];
  const planes = new Int32Array(32);
  const whole = new Int32Array(32);
  const kept = new Int32Array(32);
  const members = new Int32Array(nodeCount);

  /** In the turn of the second network the first holds together already, so it can begin again with the first. */
  function alone(bit: number, alive: Int32Array): void {
    let count = 0;
    for (let node = 0; node < nodeCount; node += 1) if (((alive[node] as number) >>> bit) & 1) members[count++] = node;
    const left = members.subarray(0, count);
    const one = new Uint8Array(count).fill(1);
    attackMutually(survivingLinks(networks[0], left), survivingLinks(networks[1], left), one);
    for (let at = 0; at < count; at += 1) {
      const node = left[at] as number;
      if (one[at] === 0) alive[node] = (alive[node] as number) & ~(1 << bit);
    }
  }

  return (alive, bits) => {
    let moving = bits;
    countBits(alive, whole, planes);
    for (let turn: 0 | 1 = 0, still = 0; moving !== 0 && still < 2; turn = turn === 0 ? 1 : 0) {
      const reached = flood(layers[turn], alive, moving);
      countBits(reached, kept, planes);
      let changed = false;
      for (let bit = 0; bit < 32; bit += 1) {
        if (((moving >>> bit) & 1) === 0) continue;
        const size = kept[bit] as number;
        const before = whole[bit] as number;
        whole[bit] = size;
        if (2 * size > before || before === 0) {
          changed ||= size !== before;
          continue;
        }
        moving &= ~(1 << bit);
        alone(bit, alive);
      }
      // At rest once neither network takes anything away in its turn.
      still = changed ? 0 : still + 1;
      for (let node = 0; node < nodeCount; node += 1) {
        alive[node] = (alive[node] as number) & ((reached[node] as number) | ~moving);
      }
    }
  };
}
