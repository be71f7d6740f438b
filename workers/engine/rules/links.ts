import { eventKind } from '../event';
import type { World } from '../world';
import { touchServices } from '../world';

const isClosed = (world: World, link: number): boolean =>
  Number.isNaN(world.model.tieSeconds[link] as number) || world.state.tieClosed[link] === 1;

/** Takes a link out of all its services at once. */
export function stopLink(world: World, link: number, record: number): void {
  const { state, model, queue } = world;
  const handle = state.linkEvent[link] as number;
  if (handle >= 0) queue.cancel(handle);
  state.linkEvent[link] = -1;
  state.linkCarries[link] = 0;
  state.linkCause[link] = record;
  world.revision += 1;
  touchServices(world, model.linkServices, link, record, -1, link);
}

/** A link carries again, if it is whole and closed. */
export function carryLink(world: World, link: number): void {
  const { state, model } = world;
  state.linkEvent[link] = -1;
  if (state.linkUp[link] !== 1 || !isClosed(world, link) || state.linkCarries[link] === 1) return;
  state.linkCarries[link] = 1;
  world.revision += 1;
  touchServices(world, model.linkServices, link, state.linkCause[link] as number, -1, link);
}

/**
 * A link is whole and closed again. Power flows at once; every other service starts to flow after the latency of the
 * link. Paths over links that stayed in service deliver more without any latency.
 */
export function resumeLink(world: World, link: number, record: number): void {
  const { state, model, queue } = world;
  state.linkCause[link] = record;
  world.revision += 1;
  touchServices(world, model.linkServices, link, record, -1, link);
  const latency = model.linkLatency[link] as number;
  if (latency <= 0) {
    carryLink(world, link);
  } else if (isClosed(world, link) && state.linkEvent[link] === -1) {
    state.linkEvent[link] = queue.push(
      world.now + latency,
      eventKind.linkCarries,
      eventKind.linkCarries,
      link,
      0,
      record,
    );
  }
}
