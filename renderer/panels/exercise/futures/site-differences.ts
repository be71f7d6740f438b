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
export type SiteDifference = {
  readonly node: string;
  readonly first: SiteStanding;
  readonly second: SiteStanding;
  /** Needs that are not met alike, with the share that is met in each world. */
  readonly needs: readonly { readonly service: string; readonly first: number; readonly second: number }[];
};

export type WorldPair = {
  /**
   * Sites that stand otherwise at a moment (seconds after the start of the scenario), those the farthest apart first. Sites that
   * only one of the worlds has are left out.
   */
  readonly at: (seconds: number) => readonly SiteDifference[];
  /** The first moment at which the most sites differ; null where none ever does. */
  readonly most: () => number | null;
};

/** Shares this close are the same on the screen. */
const closeEnough = 0.005;
const apart = (one: number, other: number): boolean => Math.abs(one - other) > closeEnough;

type Place = { readonly first: number; readonly second: number };

/** Positions of the same thing in two worlds. */
function paired<Entry>(
  first: readonly Entry[],
  second: readonly Entry[],
  key: (entry: Entry) => string,
): readonly Place[] {
  const place = firstPositionBy(second, key);
  return first.flatMap((entry, position) => {
    const there = place.get(key(entry));
    return there === undefined ? [] : [{ first: position, second: there }];
  });
}

/** Two worlds of one mesh, to be held beside each other moment by moment. */
export function pairWorlds(first: RunResult, second: RunResult): WorldPair {
  const [one, other] = [first.run.frames, second.run.frames];
  if (one === null || other === null) return { at: () => [], most: () => null };
  const { nodes, needs } = first.index;
  const nodePlaces = paired(nodes, second.index.nodes, (id) => id);
  const needPlaces = paired(needs, second.index.needs, ({ node, service }) => `${node} ${service}`);
  type Frames = typeof one;

  const standing = (frames: Frames, width: number, row: number, position: number): SiteStanding => {
    const code = frames.nodeState[row * width + position] ?? nodeState.normal;
    return {
      state: nodeStateNames[code] ?? 'normal',
      share: code === nodeState.down ? 0 : (frames.nodeFunction[row * width + position] ?? 0),
    };
  };
  const rowAt = (frames: Frames, seconds: number): number => Math.max(0, lastAtOrBefore(frames.time, seconds));

  const at = (seconds: number): readonly SiteDifference[] => {
    const [row, otherRow] = [rowAt(one, seconds), rowAt(other, seconds)];
    const unmet = new Map<string, SiteDifference['needs']>();
    for (const place of needPlaces) {
      const here = one.needShare[row * needs.length + place.first] ?? 0;
      const there = other.needShare[otherRow * second.index.needs.length + place.second] ?? 0;
      const need = needs[place.first];
      if (need !== undefined && apart(here, there))
        unmet.set(need.node, [...(unmet.get(need.node) ?? []), { service: need.service, first: here, second: there }]);
    }
    const distance = (site: SiteDifference): number =>
      Math.max(
        Math.abs(site.first.share - site.second.share),
        ...site.needs.map((need) => Math.abs(need.first - need.second)),
      );
    return nodePlaces
      .flatMap((place): readonly SiteDifference[] => {
        const node = nodes[place.first] ?? '';
        const here = standing(one, nodes.length, row, place.first);
        const there = standing(other, second.index.nodes.length, otherRow, place.second);
        const differing = unmet.get(node) ?? [];
        return here.state !== there.state || apart(here.share, there.share) || differing.length > 0
          ? [{ node, first: here, second: there, needs: differing }]
          : [];
      })
      .toSorted((a, b) => distance(b) - distance(a));
  };

  return {
    at,
    most: () => {
      const times = [...new Set([...one.time, ...other.time])].toSorted((a, b) => a - b);
      let [found, count]: [number | null, number] = [null, 0];
      for (const time of times) {
        const { length } = at(time);
        if (length > count) [found, count] = [time, length];
      }
      return found;
    },
  };
}
