import type { PerceivedState } from '@host/contract/exercise';

/** A site on screen: where it stands, how large it is drawn, and how much it matters to those who look. */
export type SiteOnScreen = {
  readonly state: PerceivedState;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly weight: number;
};

/** A symbol that stands for itself and for all that would have lain under it. */
export type FoldedSite = { readonly item: number; readonly counts: Readonly<Record<PerceivedState, number>> };

/** Room of a symbol with its ring, of its radius. */
const room = 1.4;

/**
 * Leaves as many symbols as can be told apart from the back of a room: the weightiest stand, every other one that has no room
 * beside them counts with the nearest. At equal weight the order given decides.
 */
export function foldSites(sites: readonly SiteOnScreen[]): readonly FoldedSite[] {
  const standing: {
    readonly item: number;
    readonly site: SiteOnScreen;
    readonly counts: Record<PerceivedState, number>;
  }[] = [];
  const order = sites
    .map((site, item) => ({ site, item }))
    .toSorted((one, other) => other.site.weight - one.site.weight);
  for (const { site, item } of order) {
    let nearest = Infinity;
    let host = null;
    for (const each of standing) {
      const distance = Math.sqrt((each.site.x - site.x) ** 2 + (each.site.y - site.y) ** 2);
      if (distance >= nearest || distance >= (each.site.radius + site.radius) * room) continue;
      nearest = distance;
      host = each;
    }
    if (host === null) {
      const counts = { normal: 0, degraded: 0, 'on-store': 0, down: 0, damaged: 0, unknown: 0 };
      host = { item, site, counts };
      standing.push(host);
    }
    host.counts[site.state] += 1;
  }
  return standing.map(({ item, counts }) => ({ item, counts }));
}
