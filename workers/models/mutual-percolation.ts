import { exp } from '@workers/engine/math';
import type { Links } from '@workers/graph/links';
import { largestPart } from './largest-part';
import { rootBetween } from './root-between';

/** Two networks of mean degree k whose nodes need each other one to one, n → ∞ (Buldyrev et al. 2010; Gao et al. 2011). */
export type MutualThreshold = {
  /** p_c · k: below it nothing is left of the two. */
  readonly threshold: number;
  /** P∞ · k right at it: what is lost at once. */
  readonly jump: number;
};

/** The point where P = p(1 − e^(−kP))² first has a root: with x = kP, e^x = 2x + 1 and p_c k = x/(1 − e^(−x))². */
export function mutualThreshold(): MutualThreshold {
  const jump = rootBetween(1, 2, (x) => exp(x) - 2 * x - 1);
  const share = 1 - exp(-jump);
  return { threshold: jump / (share * share), jump };
}

/** Share of nodes in the mutual giant component when a share `p` of them survives the attack; 0 below the threshold. */
export function mutualGiantComponent(degree: number, p: number): number {
  if (!(degree >= 0) || !(p >= 0 && p <= 1)) throw new RangeError(`Mean degree ${degree}, share ${p}.`);
  const { threshold, jump } = mutualThreshold();
  if (p * degree <= threshold) return 0;
  const excess = (share: number): number => {
    const part = 1 - exp(-degree * share);
    return p * part * part - share;
  };
  // Positive from the jump to the largest root.
  return rootBetween(jump / degree, 1, excess);
}

/**
 * Size of the mutual giant component of two networks on the same nodes, after the attack that leaves those with `alive` 1:
 * by turns only the largest component of each network is kept, until both agree. `alive` becomes that component.
 */
export function attackMutually(first: Links, second: Links, alive: Uint8Array): number {
  const marks = new Uint8Array(first.nodeCount);
  let size = -1;
  for (;;) {
    const one = largestPart(first, alive, marks);
    alive.set(marks);
    const two = largestPart(second, alive, marks);
    alive.set(marks);
    if (two === one && two === size) return size;
    size = two;
  }
}
