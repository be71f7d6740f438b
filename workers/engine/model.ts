import type { FlowModel } from '@scenarios/format/service';
import type { Mesh } from '@scenarios/format/mesh';
import type { ParameterValues } from '@scenarios/format/parameters';
import type { RepairPlan } from './compile-repair';
import type { EntityIndex, SeriesInfo } from '@scenarios/format/run';

/**
 * The part of the mesh that carries one service: nodes with a provision, need, relay or link of it, renumbered from 0.
 * "Local" positions count within the network, all others within the whole mesh.
 */
export type ServiceNetwork = {
  readonly service: number;
  readonly flow: FlowModel;
  readonly nodeCount: number;
  readonly arcCount: number;
  /** Local node → node. */
  readonly nodes: Int32Array;
  /** Node → local node, −1 where the node has no part in the service. */
  readonly local: Int32Array;
  /** Local arc → link. A link that carries the service twice gives two arcs. */
  readonly links: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly directed: Uint8Array;
  /** 1 where the service is the first that the link carries: its load is the one shown. */
  readonly shown: Uint8Array;
  /** Per arc, unit of the service; Infinity where there is no limit. */
  readonly arcCapacity: Float64Array;
  /** Per arc, per unit on 100 MVA; 0 where the service is not power. */
  readonly reactance: Float64Array;
  /** Per local node: most that passes through at full function; NaN where the node has no relay facet. */
  readonly relayCapacity: Float64Array;
  /** Flattened needs and provisions of the service, ascending. */
  readonly needs: Int32Array;
  readonly provisions: Int32Array;
  /** Arcs at each local node: `arcOf[arcStart[n] … arcStart[n + 1]]`. */
  readonly arcStart: Int32Array;
  readonly arcOf: Int32Array;
  /** Longest path in links that still serves; only read for `reach`. */
  readonly hopLimit: number;
  /** Whether capacities of hubs, relays and arcs limit what arrives; only read for `reach`. */
  readonly countsCapacity: boolean;
};

/** A community and what it needs of one service; `weights` sum to one over its needs. */
export type CommunityNeed = {
  readonly node: number;
  readonly people: number;
  readonly needs: Int32Array;
  readonly weights: Float64Array;
};

/** What one curve adds up, with everything looked up beforehand. */
export type SeriesTerm =
  | { readonly kind: 'delivered-share'; readonly communities: readonly CommunityNeed[]; readonly needs: Int32Array }
  | { readonly kind: 'delivered'; readonly needs: Int32Array; readonly scale: number }
  | { readonly kind: 'people-without'; readonly communities: readonly CommunityNeed[]; readonly scale: number }
  | { readonly kind: 'sites-out'; readonly nodes: Int32Array; readonly scale: number };

/** A way to get a `ladder` service: over another service, at a quality of 0–1, after a delay. */
export type Rung = { readonly service: number; readonly quality: number; readonly delaySeconds: number };

/** Positions of a list per item: the list of item `i` is `items[start[i] … start[i + 1]]`. */
export type Grouping = { readonly start: Int32Array; readonly items: Int32Array };

/** One design of a scenario, compiled to typed arrays. Immutable; shared by any number of simulators. */
export type Model = {
  readonly mesh: Mesh;
  readonly parameters: ParameterValues;
  readonly startIso: string;
  readonly horizonSeconds: number;
  readonly sampleSeconds: number;
  readonly sampleCount: number;
  readonly series: readonly SeriesInfo[];
  readonly seriesTerms: readonly SeriesTerm[];
  readonly headlineServices: readonly string[];
  readonly measureIds: readonly string[];
  readonly index: EntityIndex;

  readonly nodeCount: number;
  readonly linkCount: number;
  readonly serviceCount: number;
  readonly needCount: number;
  readonly storeCount: number;
  readonly provisionCount: number;

  readonly nodeQuantity: Float64Array;
  /** People needed and bound, and the share of those needed below which the node closes; NaN where it states no staffing. */
  readonly staffNeeded: Float64Array;
  readonly staffBound: Float64Array;
  readonly staffCloses: Float64Array;
  /** Nodes with modes, ascending; rungs below normal of node `n` are `modeStart[n] … modeStart[n + 1]`, best first. */
  readonly modeNodes: Int32Array;
  readonly modeStart: Int32Array;
  readonly modeFunction: Float64Array;
  readonly modeNeeds: Float64Array;
  readonly modeOnStores: Uint8Array;
  readonly modeSwitchSeconds: Float64Array;
  readonly linkFrom: Int32Array;
  readonly linkTo: Int32Array;
  readonly linkLatency: Float64Array;
  /** Links that are ties, ascending; and per link its switching time in seconds (NaN: no tie) and commander (−1: none). */
  readonly ties: Int32Array;
  readonly tieSeconds: Float64Array;
  readonly tieCommander: Int32Array;

  /** Needs of node `n` are `needStart[n] … needStart[n + 1]`; likewise stores and provisions. */
  readonly needStart: Int32Array;
  readonly needNode: Int32Array;
  readonly needService: Int32Array;
  readonly needRate: Float64Array;
  /** 0 life, 1 essential, 2 normal. */
  readonly needClass: Uint8Array;
  readonly needFloor: Float64Array;
  /** NaN for the linear curve. */
  readonly needThreshold: Float64Array;
  /** Position in the needs of its network. */
  readonly needLocal: Int32Array;

  readonly storeStart: Int32Array;
  readonly storeNode: Int32Array;
  /** The need that it covers: the most important one of its service at its node. */
  readonly storeNeed: Int32Array;
  /** Unit of the service times seconds. */
  readonly storeCapacity: Float64Array;
  readonly storeInitialShare: Float64Array;
  readonly storeRefillRate: Float64Array;
  /** Stores of each need, in document order: the order in which they are drawn on. */
  readonly needStores: Grouping;

  readonly provisionStart: Int32Array;
  readonly provisionNode: Int32Array;
  readonly provisionService: Int32Array;
  readonly provisionCapacity: Float64Array;
  /** NaN where the engine dispatches. */
  readonly provisionDispatch: Float64Array;
  readonly provisionStartSeconds: Float64Array;
  readonly provisionBlackStart: Uint8Array;
  readonly provisionNeedsLiveGrid: Uint8Array;
  readonly provisionFastReserve: Float64Array;
  readonly provisionHub: Uint8Array;

  /** Rungs of each `ladder` service, empty for others; and per service the ladders that stand on it. */
  readonly rungs: readonly (readonly Rung[])[];
  readonly laddersOn: readonly (readonly number[])[];
  /** Services in the order in which a round allocates them: as listed, but ladders after what they stand on. */
  readonly settleOrder: Int32Array;
  /** Who repairs what; null where every repair starts by itself. */
  readonly repair: RepairPlan | null;
  /** One network per service, in service order. */
  readonly networks: readonly ServiceNetwork[];
  /** Services to re-allocate when the function of a node changes, when its condition changes, and when a link changes. */
  readonly functionServices: Grouping;
  readonly conditionServices: Grouping;
  readonly linkServices: Grouping;
};
