/** Ways to place the symbols of a mesh: where they stand on the ground, drawn together by links, or in levels from giver to taker. */
export const layouts = ['geographic', 'force', 'layered'] as const;
export type Layout = (typeof layouts)[number];
/** A layout whose places have nothing to do with the ground. */
export type ArrangedLayout = Exclude<Layout, 'geographic'>;

/** How one service goes through the mesh. Arrays cross to the worker as they are. */
export type LayoutFlow = {
  /** Positions in `nodes` of those that give it. */
  readonly providers: Int32Array;
  /** Ends of the links that carry it, positions in `nodes`; `oneWay` is 1 where it goes only from → to. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly oneWay: Uint8Array;
};

/** What a layout has to know of a mesh. */
export type LayoutGraph = {
  /** Ids, in the order of all positions. */
  readonly nodes: readonly string[];
  /** True places, model coordinates. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Pairs of nodes that a link joins, each once. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The services that levels follow. */
  readonly flows: readonly LayoutFlow[];
};

/** A level of the picture, top to bottom: how many times something is handed on up to it, null where nothing arrives. */
export type LayoutLevel = { readonly step: number | null; readonly top: number; readonly bottom: number };

/** Where a layout puts nodes, any unit. */
export type LayoutPlaces = {
  /** x, y of each node. */
  readonly places: Float64Array;
  /** Room that each node has to itself, across. */
  readonly spacing: number;
  /** Empty where the layout has none. */
  readonly levels: readonly LayoutLevel[];
};
