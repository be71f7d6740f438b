import type { World } from '../world';

/**
 * Share of full function that the staff at hand allows: people present over people needed, at most 1, and nothing below the
 * share at which the site closes. 1 where a site states no staffing: it needs nobody.
 */
export function staffShare(world: World, node: number): number {
  const { model, state } = world;
  const needed = model.staffNeeded[node] as number;
  if (Number.isNaN(needed)) return 1;
  const share = ((model.staffBound[node] as number) * (state.present[node] as number)) / needed;
  return share < (model.staffCloses[node] as number) - 1e-9 ? 0 : Math.min(1, share);
}
