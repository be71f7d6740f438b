import type { CommunityNeed } from '../model';

/** Share of a community's needs of one service that is met by network and stores, weighted by rate, 0–1. */
export function communityShare(needShare: Float64Array, community: CommunityNeed): number {
  let share = 0;
  for (let i = 0; i < community.needs.length; i += 1) {
    share += (community.weights[i] as number) * (needShare[community.needs[i] as number] as number);
  }
  return share;
}
