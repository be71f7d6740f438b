import type { RunResult } from '@host/contract/results';
import { linkState, nodeState } from '@scenarios/format/run';
import { firstPositionBy } from './index-by';
import { lastAtOrBefore } from './last-at-or-before';
import type { Playback } from './playback.svelte';
import type { Runs } from './runs.svelte';

export type NodeStateName = keyof typeof nodeState;
export type LinkStateName = keyof typeof linkState;
export const nodeStateNames = Object.keys(nodeState) as readonly NodeStateName[];
/** States of a node in the order a planner reads them, the mildest first; the codes of a run keep another order. */
export const rankedNodeStates = [
  'normal',
  'onStore',
  'degraded',
  'down',
  'damaged',
] as const satisfies readonly NodeStateName[];
export const linkStateNames = Object.keys(linkState) as readonly LinkStateName[];

export type StoreView = {
  /** Filled share now, between frames in a straight line as the engine moves it. */
  readonly level: number;
  /** Hours until empty at the present draw; null while it is not drawn on. */
  readonly hoursLeft: number | null;
};

const empty8 = new Uint8Array(0);
const empty32 = new Float32Array(0);

/** What is true at the current time, read from the arrays of the run without copying. Positions as in `run.index`. */
export class FrameView {
  readonly #runs: Pick<Runs, 'run' | 'runAt'>;
  readonly #playback: Playback;

  constructor(runs: Pick<Runs, 'run' | 'runAt'>, playback: Playback) {
    this.#runs = runs;
    this.#playback = playback;
  }

  /** Where rows are read; what is known of a run before the whole of it has but one. */
  readonly #now: RunResult | null = $derived.by(() => this.#runs.runAt(this.#playback.time));
  readonly #row = $derived.by(() => lastAtOrBefore(this.#now?.run.frames?.time ?? [], this.#playback.time));
  readonly #index = $derived.by(() => this.#now?.index ?? null);

  /** Positions by id; an id that the run does not know is absent. */
  readonly nodePosition: ReadonlyMap<string, number> = $derived.by(() =>
    firstPositionBy(this.#index?.nodes ?? [], (id) => id),
  );
  readonly linkPosition: ReadonlyMap<string, number> = $derived.by(() =>
    firstPositionBy(this.#index?.links ?? [], (id) => id),
  );
  /** Where the needs and stores of a node start; they follow each other in document order. */
  readonly #firstNeed = $derived.by(() => firstPositionBy(this.#index?.needs ?? [], (need) => need.node));
  readonly #firstStore = $derived.by(() => firstPositionBy(this.#index?.stores ?? [], (store) => store.node));

  readonly available = $derived.by(() => this.#playback.frameIndex >= 0);

  /** State of every node now (`nodeState` codes), a view into the run; empty without a run. */
  readonly nodeStates: Uint8Array = $derived.by(() => this.#row8('nodeState', this.#index?.nodes.length));
  /** Function share of every node now. */
  readonly nodeFunctions: Float32Array = $derived.by(() => this.#row32('nodeFunction', this.#index?.nodes.length));
  /** State of every link now (`linkState` codes). */
  readonly linkStates: Uint8Array = $derived.by(() => this.#row8('linkState', this.#index?.links.length));
  /** Load of every link now as a share of its capacity. */
  readonly linkLoads: Float32Array = $derived.by(() => this.#row32('linkLoad', this.#index?.links.length));
  readonly needShares: Float32Array = $derived.by(() => this.#row32('needShare', this.#index?.needs.length));
  /** Values of the run's series now. */
  readonly seriesValues: Float32Array = $derived.by(() => this.#row32('series', this.#now?.series.length));

  /** State of a node now; null without a run or where the run does not know it. */
  nodeState(id: string): NodeStateName | null {
    const position = this.nodePosition.get(id);
    return position === undefined ? null : (nodeStateNames[this.nodeStates[position] ?? -1] ?? null);
  }

  nodeFunction(id: string): number | null {
    const position = this.nodePosition.get(id);
    return position === undefined ? null : (this.nodeFunctions[position] ?? null);
  }

  /** Share of its work that a node does now: its function, but nothing while it stands still or without voltage. */
  nodeOutput(id: string): number | null {
    return this.nodeState(id) === 'down' ? 0 : this.nodeFunction(id);
  }

  linkState(id: string): LinkStateName | null {
    const position = this.linkPosition.get(id);
    return position === undefined ? null : (linkStateNames[this.linkStates[position] ?? -1] ?? null);
  }

  linkLoad(id: string): number | null {
    const position = this.linkPosition.get(id);
    return position === undefined ? null : (this.linkLoads[position] ?? null);
  }

  /** Share of the `nth` need of a node that is met now by network and store together. */
  needShare(node: string, nth: number): number | null {
    const first = this.#firstNeed.get(node);
    return first === undefined ? null : (this.needShares[first + nth] ?? null);
  }

  /** Flattened position of the `nth` need of a node; null without a run or where the run does not know the node. */
  needPosition(node: string, nth: number): number | null {
    const first = this.#firstNeed.get(node);
    return first === undefined ? null : first + nth;
  }

  /** The `nth` store of a node now. */
  store(node: string, nth: number): StoreView | null {
    const first = this.#firstStore.get(node);
    // How fast it runs up or down shows in the frame that follows.
    const { run } = this.#runs;
    const frames = run?.run.frames;
    const frame = this.#playback.frameIndex;
    if (first === undefined || run === null || frames === null || frames === undefined || frame < 0) return null;
    const width = run.index.stores.length;
    const position = first + nth;
    const here = frames.storeLevel[frame * width + position] ?? 0;
    const next = frames.storeLevel[(frame + 1) * width + position];
    if (next === undefined) return { level: here, hoursLeft: null };
    const from = frames.time[frame] ?? 0;
    const span = (frames.time[frame + 1] ?? from) - from;
    const slope = span > 0 ? (next - here) / span : 0;
    const level = Math.max(0, here + slope * (this.#playback.time - from));
    return { level, hoursLeft: slope < 0 ? level / -slope / 3600 : null };
  }

  #row8(field: 'nodeState' | 'linkState', width: number | undefined): Uint8Array {
    const values = this.#now?.run.frames?.[field];
    if (values === undefined || width === undefined || this.#row < 0) return empty8;
    return values.subarray(this.#row * width, (this.#row + 1) * width);
  }

  #row32(field: 'nodeFunction' | 'linkLoad' | 'needShare' | 'series', width: number | undefined): Float32Array {
    const values = this.#now?.run.frames?.[field];
    if (values === undefined || width === undefined || this.#row < 0) return empty32;
    return values.subarray(this.#row * width, (this.#row + 1) * width);
  }
}
