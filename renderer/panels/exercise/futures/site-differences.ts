import type { RunResult } from '@host/contract/results';
import { nodeState } from '@scenarios/format/run';
import { firstPositionBy } from '@ui/state/index-by';
import { nodeStateNames, type NodeStateName } from '@ui/state/frame-view.svelte';
import { lastAtOrBefore } from '@ui/state/last-at-or-before';

export type SiteStanding = {
  readonly state: NodeStateName;
  /** Share of its work that it does; nothing while it stands still. */
  readonly share: number;
};
export type SiteDifference = { readonly node: string; readonly first: SiteStanding; readonly second: SiteStanding };

/** Shares this close are the same on the screen. */
const closeEnough = 0.005;

/** How the sites of a world stand at a moment, by position. */
function standings({ index, run: { frames } }: RunResult, seconds: number): readonly SiteStanding[] {
  if (frames === null) return [];
  const row = Math.max(0, lastAtOrBefore(frames.time, seconds)) * index.nodes.length;
  return index.nodes.map((_, position) => {
    const code = frames.nodeState[row + position] ?? nodeState.normal;
    return {
      state: nodeStateNames[code] ?? 'normal',
      share: code === nodeState.down ? 0 : (frames.nodeFunction[row + position] ?? 0),
    };
  });
}

/**
 * Sites that stand otherwise in two worlds at a moment (seconds after the start of the scenario), those that do work the most
 * apart first. Sites that only one of the worlds has are left out.
 */
export function siteDifferences(first: RunResult, second: RunResult, seconds: number): readonly SiteDifference[] {
  const [one, other] = [standings(first, seconds), standings(second, seconds)];
  const place = firstPositionBy(second.index.nodes, (id) => id);
  return first.index.nodes
    .flatMap((node, position): readonly SiteDifference[] => {
      const here = one[position];
      const there = other[place.get(node) ?? -1];
      if (here === undefined || there === undefined) return [];
      return here.state !== there.state || Math.abs(here.share - there.share) > closeEnough
        ? [{ node, first: here, second: there }]
        : [];
    })
    .toSorted((a, b) => Math.abs(b.first.share - b.second.share) - Math.abs(a.first.share - a.second.share));
}
