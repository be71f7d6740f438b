/** A node of an EPANET network in the units of the mesh. */
export type EpanetNode = {
  readonly line: number;
  readonly id: string;
  readonly kind: 'junction' | 'reservoir' | 'tank';
  /** Mean over its patterns, m³/h; below 0 where water flows in. */
  readonly demand: number;
  /** Of a tank between its least and greatest level, m³. */
  readonly volume: number;
  /** Share of that volume that is filled at the start. */
  readonly level: number;
  /** On the map of the file. */
  readonly place: { readonly x: number; readonly y: number } | null;
};

export type EpanetLink = {
  readonly line: number;
  readonly id: string;
  readonly kind: 'pipe' | 'pump' | 'valve';
  readonly from: string;
  readonly to: string;
  readonly oneWay: boolean;
  /** m³/h; null where the file does not tell. */
  readonly capacity: number | null;
  readonly lengthKm: number | null;
};

export type EpanetNetwork = {
  readonly nodes: readonly EpanetNode[];
  /** Only those that are open. */
  readonly links: readonly EpanetLink[];
  /** What the places are in, as the file says of its map. */
  readonly mapUnits: 'degrees' | 'metres' | 'feet' | 'none';
};
