import { changeKind, entityKind } from '@scenarios/format/run';
import type { World } from '../world';
import { touchServices } from '../world';
import type { ActiveImpacts } from './active-impacts';

/** Limits in force on the rating of a power link changed: the least of them holds. Returns the record. */
export function recountRating(world: World, active: ActiveImpacts, link: number, cause: number): number {
  const { model, state, log } = world;
  let rating = 1;
  for (let i = active.first('rating', link); i >= 0; i = active.next(i)) {
    if (active.isActive(i)) rating = Math.min(rating, world.impact.value[i] as number);
  }
  const own = log.write(world.now, changeKind.lineRated, entityKind.link, link, rating, cause);
  state.linkRating[link] = rating;
  state.ratingRevision += 1;
  world.revision += 1;
  touchServices(world, model.linkServices, link, own, -1, link);
  return own;
}
