import type { CommunityNeed } from '../model';

/** Communities in columns; what community `c` needs stands at `start[c] … start[c + 1]` of `needs` and `weights`. */
export type Communities = {
  readonly count: number;
  readonly node: Int32Array;
  readonly people: Float64Array;
  readonly start: Int32Array;
  readonly needs: Int32Array;
  readonly weights: Float64Array;
  /** Share of each community's needs that was met when `communityShares` last looked, 0–1. */
  readonly shares: Float64Array;
};

/** Lays communities out in columns, in their order. */
export function layOutCommunities(communities: readonly CommunityNeed[]): Communities {
  const start = new Int32Array(communities.length + 1);
  communities.forEach(({ needs }, at) => (start[at + 1] = (start[at] as number) + needs.length));
  return {
    count: communities.length,
    node: Int32Array.from(communities, ({ node }) => node),
    people: Float64Array.from(communities, ({ people }) => people),
    start,
    needs: Int32Array.from(communities.flatMap(({ needs }) => [...needs])),
    weights: Float64Array.from(communities.flatMap(({ weights }) => [...weights])),
    shares: new Float64Array(communities.length),
  };
}

/** Sets the share of each community's needs of one service that is met by network and stores, weighted by rate. */
export function communityShares(needShare: Float64Array, communities: Communities): void {
  const { count, start, needs, weights, shares } = communities;
  let place = 0;
  for (let at = 0; at < count; at += 1) {
    const end = start[at + 1] as number;
    let share = 0;
    for (; place < end; place += 1) share += (weights[place] as number) * (needShare[needs[place] as number] as number);
    shares[at] = share;
  }
}
