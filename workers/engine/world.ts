import type { Notice } from '@scenarios/format/run';
import type { CauseLog } from './cause';
import { createCauseLog } from './cause';
import type { Impact } from './impact';
import type { Grouping, Model } from './model';
import type { Queue } from './queue';
import { createQueue } from './queue';
import type { State } from './state';
import { createState } from './state';

/** What all rules of one simulator share. */
export type World = {
  readonly model: Model;
  readonly state: State;
  readonly queue: Queue;
  readonly log: CauseLog;
  readonly notices: Notice[];
  /** Draws of the present run. */
  impact: Impact;
  /** Seconds after the start. */
  now: number;
  /** True while the intact state before the hazard is settled: no relays act, nothing is recorded. */
  initialising: boolean;
  /** True while needs that chase each other are brought to rest: functions may only fall. */
  onlyFalling: boolean;
  /** Goes up with every change that a frame would show. */
  revision: number;
  /** Goes up with every change of the rate of a store. */
  storeRevision: number;
  /** Goes up with every change of a load that is followed for frames alone. */
  loadRevision: number;
};

/** Share of function below which a node counts as not working. */
export const NOT_WORKING = 0.01;

export const emptyImpact = (model: Model): Impact => ({
  time: new Float64Array(0),
  kind: new Uint8Array(0),
  target: new Int32Array(0),
  value: new Float64Array(0),
  repair: new Float64Array(0),
  damageState: new Uint8Array(0),
  needsCrew: new Uint8Array(0),
  storeFactor: new Float64Array(model.storeCount).fill(1),
  startFactor: new Float64Array(model.provisionCount).fill(1),
});

export const createWorld = (model: Model): World => ({
  model,
  state: createState(model),
  queue: createQueue(4096),
  log: createCauseLog(model.serviceCount),
  notices: [],
  impact: emptyImpact(model),
  now: 0,
  initialising: true,
  onlyFalling: false,
  revision: 0,
  storeRevision: 0,
  loadRevision: 0,
});

/** Marks the services of one group as to be re-allocated, because of `record` at a node or link (−1: neither). */
export function touchServices(
  world: World,
  services: Grouping,
  item: number,
  record: number,
  node: number,
  link: number,
): void {
  const end = services.start[item + 1] as number;
  for (let i = services.start[item] as number; i < end; i += 1) {
    const service = services.items[i] as number;
    world.state.serviceDirty[service] = 1;
    world.log.touch(service, record, node, link);
  }
}

/** A notice that gathers its nodes during a run: each once, the first one first, with the time of the first. */
export function noticeNode(world: World, code: Notice['code'], node: number): void {
  const at = world.notices.findIndex((known) => known.code === code);
  const known = world.notices[at];
  if (known === undefined) world.notices.push({ code, time: world.now, nodes: [node] });
  else if (known.nodes?.includes(node) !== true)
    world.notices[at] = { ...known, nodes: [...(known.nodes ?? []), node] };
}

export function notice(world: World, code: Notice['code'], nodes?: readonly number[]): void {
  if (world.notices.some((known) => known.code === code)) return;
  world.notices.push({ code, time: world.now, ...(nodes === undefined ? {} : { nodes }) });
}
