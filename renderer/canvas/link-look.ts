import type { LinkStateName } from '@ui/state/frame-view.svelte';
import type { PaletteToken } from './palette';

export type LinkLook = {
  /** `service`: the colour of what the link carries. */
  readonly colour: PaletteToken | 'service';
  /** CSS pixels at scale 1. */
  readonly width: number;
  /** `service`: the pattern of what the link carries. */
  readonly dash: readonly number[] | 'service';
  readonly opacity: number;
  /** Sign at the middle. */
  readonly mark: 'none' | 'open' | 'bar' | 'cross' | 'load';
  /** A wide pale line underneath that lifts it out of the rest. */
  readonly casing: boolean;
};

/** Loads at or above this share of the rating are drawn as heavy. */
export const heavyLoad = 0.9;

/**
 * How a link shows its state and its load (a share of its capacity, 0 where unknown). A tie without a run is drawn open.
 */
export function linkLook(state: LinkStateName | null, load: number, tie: boolean): LinkLook {
  switch (state ?? (tie ? 'open' : 'normal')) {
    case 'normal': {
      const share = Math.min(1, Math.max(0, load));
      const heavy = state !== null && load >= heavyLoad;
      return {
        colour: heavy ? 'link-overloaded' : 'service',
        width: 1.2 + 2.2 * share,
        dash: 'service',
        opacity: heavy ? 1 : 0.72,
        mark: 'none',
        casing: heavy,
      };
    }
    case 'open':
      return { colour: 'link-open', width: 1.2, dash: [3, 4], opacity: 0.9, mark: 'open', casing: false };
    case 'dead':
      return { colour: 'link-dead', width: 1, dash: [2, 3], opacity: 0.55, mark: 'none', casing: false };
    case 'overloaded':
      return { colour: 'link-overloaded', width: 4.5, dash: [], opacity: 1, mark: 'load', casing: true };
    case 'tripped':
      return { colour: 'link-tripped', width: 2, dash: [6, 4], opacity: 1, mark: 'bar', casing: true };
    case 'damaged':
      return { colour: 'link-damaged', width: 2.4, dash: [9, 5], opacity: 1, mark: 'cross', casing: true };
  }
}
