import type { World } from '../world';
import { touchServices } from '../world';

const isClosed = (world: World, link: number): boolean =>
  Number.isNaN(world.model.tieSeconds[link] as number) || world.state.tieClosed[link] === 1;

/** Takes a link out of all its services at once. */
export function stopLink(world: World, link: number, record: number): void {
  const { state, model } = world;
  state.linkCarries[link] = 0;
  state.linkCause[link] = record;
  world.revision += 1;
  touchServices(world, model.linkServices, link, record, -1, link);
}

/**
 * A link is whole or closed again, and carries where it is both. Power flows at once; what other services deliver over it waits
 * for the latency of the whole new path.
 */
export function resumeLink(world: World, link: number, record: number): void {
  const { state, model } = world;
  state.linkCause[link] = record;
  if (state.linkUp[link] === 1 && isClosed(world, link)) state.linkCarries[link] = 1;
  world.revision += 1;
  touchServices(world, model.linkServices, link, record, -1, link);
}
