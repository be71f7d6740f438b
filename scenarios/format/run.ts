/** Which state a node shows; the worst that applies, by function and damage. */
export const nodeState = { normal: 0, degraded: 1, onStore: 2, down: 3, damaged: 4 } as const;
/** Which state a link shows. */
export const linkState = { normal: 0, open: 1, dead: 2, overloaded: 3, tripped: 4, damaged: 5 } as const;

/** What a record of the log says changed. Each has a cause: the position of the record that forced it, or −1. */
export const changeKind = {
  /** The hazard itself: entity is the node or link hit; value is the share left. */
  hazard: 1,
  nodeRepaired: 2,
  linkRepaired: 3,
  /** Line tripped on overload; value is its load as a share of the rating. */
  lineTripped: 4,
  /** Under-frequency relays or operators shed; entity is a node of the island; value is MW shed. */
  loadShed: 5,
  /** Island collapsed; entity is a node of the island; value is the MW deficit not covered. */
  islandCollapsed: 6,
  /** Provision stopped (its node is the entity); value is output lost. */
  sourceStopped: 7,
  sourceStarted: 8,
  /** Node energised again after a collapse. */
  energised: 9,
  /** Need (flattened position is the entity) is met to `value` by the network now. */
  supplyFell: 10,
  supplyRose: 11,
  /** Store (flattened position is the entity) ran dry / is refilled. */
  storeEmpty: 12,
  storeFull: 13,
  /** Node function changed to `value`. */
  functionFell: 14,
  functionRose: 15,
  tieClosed: 16,
  tieOpened: 17,
  /** Demand of a service (entity is the service) was multiplied by `value`. */
  demandScaled: 18,
  /** Provision (flattened position) derated to `value`. */
  derated: 19,
  /** Grid node without a need of its own lost its voltage. */
  deenergised: 20,
  /** Line that had tripped on overload was closed again. */
  lineReclosed: 21,
  /** Staff of a node changed; value is the share of the people needed who are present. */
  staffChanged: 22,
  /** Node works in another mode; value is the rung: 0 normal, then as listed. */
  modeChanged: 23,
  /** Crew on its way to a damaged node or link; value is the position of the crew in the mesh. */
  crewSent: 24,
  /** Crew at work there; value is the position of the crew. */
  repairStarted: 25,
  /** Link closed without damage, by order or blockade; and open again. */
  linkClosed: 26,
  linkReopened: 27,
  /** Need (flattened position) of a ladder service is met over another rung; value is its position, −1 for none. */
  rungChanged: 28,
  /** Node switched off without damage, by order or attack; and on again. */
  switchedOff: 29,
  switchedOn: 30,
  /** Rating of a power link changed; value is what is left of it, as a share. */
  lineRated: 31,
  /** Tie (entity is the link) ordered closed, value 1, or open, 0. */
  tieOrdered: 32,
  /** Everybody gets `value` of what they ask of a service at most. */
  rationed: 33,
  /** Service handed out by allotment, value 1, or no longer, 0. */
  allotted: 34,
  /** All needs of a node multiplied by `value`. */
  needsScaled: 35,
  /** Store filled up from outside to `value`. */
  restocked: 36,
  /** Need counts as class `value`: 0 life, 1 essential, 2 normal. */
  regraded: 37,
  /** Damage to the node or link is to be repaired before all other. */
  repairOrdered: 38,
  /** Crews go by the policy at position `value`; no entity. */
  repairPolicyChanged: 39,
} as const;
export type ChangeKind = (typeof changeKind)[keyof typeof changeKind];

/** What the `entity` of a log record points at. */
export const entityKind = { node: 0, link: 1, need: 2, store: 3, provision: 4, service: 5 } as const;

/** Every state change of a run, in order. Parallel arrays of equal length. */
export type ChangeLog = {
  readonly time: Float64Array;
  readonly kind: Uint8Array;
  readonly entityKind: Uint8Array;
  readonly entity: Int32Array;
  readonly value: Float32Array;
  /** Position of the record that forced this one; −1 where it is a root (the hazard). */
  readonly cause: Int32Array;
};

/** State at every instant at which something changed, and on the sample grid. Row-major: frame × item. */
export type Frames = {
  /** Seconds after the start, ascending. */
  readonly time: Float64Array;
  readonly nodeFunction: Float32Array;
  readonly nodeState: Uint8Array;
  /** Share of each need that is met by network and store together. */
  readonly needShare: Float32Array;
  /** Filled share of each store. */
  readonly storeLevel: Float32Array;
  readonly linkState: Uint8Array;
  /** Load of each link as a share of its capacity (0 where it has none), first carried service. */
  readonly linkLoad: Float32Array;
  /** Series values (frame × series), same order as in the grid. */
  readonly series: Float32Array;
};

/** A bound that was reached or a state that the user should know of; never silent. */
/** What a run may say of itself. The order stands in results: new ones come last. */
export const noticeCodes = [
  'settle/bound-reached',
  /** The same states came back within one instant: needs that chase each other. */
  'settle/oscillates',
  /** A loop of needs that is dark, yet would hold itself if it were up: another settled state exists. */
  'settle/two-states',
  /** Nodes ask for a service that nothing in the mesh provides. */
  'settle/no-source',
  'queue/bound-reached',
  'power/no-source',
  'frames/bound-reached',
  /** Damage that no crew can repair, or that no working road leads to. */
  'repair/no-crew',
  'repair/no-road',
  /** Bases of crews that ask for no fuel, though the repair names a service for it: their crews always have some. */
  'repair/no-fuel-need',
  /** The repair names a service for roads that no link carries: crews travel in a straight line. */
  'repair/roads-without-links',
] as const;
export type NoticeCode = (typeof noticeCodes)[number];

export type Notice = {
  readonly code: NoticeCode;
  /** Seconds after the start. */
  readonly time: number;
  /** Positions of the nodes that it is about, where there are any. */
  readonly nodes?: readonly number[] | undefined;
};

export type Run = {
  /** 32 hexadecimal digits over every sample and the final state. */
  readonly digest: string;
  /** Sample × series on the regular grid `0, step, 2·step … horizon`. */
  readonly series: Float32Array;
  /** In the order of `measureIds`. */
  readonly measures: Float64Array;
  readonly events: number;
  readonly notices: readonly Notice[];
  /** Only when asked for. */
  readonly frames: Frames | null;
  readonly log: ChangeLog | null;
};

export type SimulateOptions = {
  /** `frames`: also keep frames and the log; `series`: only the grid, for ensembles. */
  readonly recording: 'frames' | 'series';
  readonly present?: Present | undefined;
};

/** A moment at which a run that is recorded in frames is looked at before it has ended. */
export type Present = {
  /** After the start. */
  readonly seconds: number;
  /** Told the frame in force at that moment, alone, as soon as nothing more can happen up to it; once, unless the run is stopped before. */
  readonly tell: (frame: Frames) => void;
};

/** One curve that a run yields: the delivered share of a headline service, or an observable of the incident. */
export type SeriesInfo =
  | { readonly kind: 'delivered-share'; readonly id: string; readonly service: string; readonly unit: 'share' }
  | { readonly kind: 'observable'; readonly id: string; readonly unit: string };

/** Which entity each position of the arrays in a run stands for. */
export type EntityIndex = {
  readonly nodes: readonly string[];
  readonly links: readonly string[];
  readonly services: readonly string[];
  readonly needs: readonly { readonly node: string; readonly service: string }[];
  readonly stores: readonly { readonly node: string; readonly service: string; readonly kind: string }[];
  readonly provisions: readonly { readonly node: string; readonly service: string }[];
};
