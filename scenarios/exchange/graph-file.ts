import type { Issue } from '../format/issues';

/** A node of a graph file, before anything is made of its attributes. */
export type GraphFileNode = {
  readonly line: number;
  /** Its id in the file. */
  readonly key: string;
  /** As the file draws it. */
  readonly label: string | null;
  /** By the names that the file declares for them. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Where the file draws it, in its own units, x to the right and y upwards. */
  readonly drawn: { readonly x: number; readonly y: number } | null;
};

export type GraphFileEdge = {
  readonly line: number;
  /** Null where the file gives none. */
  readonly key: string | null;
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  /** Whether the edge says so itself, not only the file for all edges or the arrows of a drawing. */
  readonly directionStated: boolean;
  readonly label: string | null;
  readonly attributes: ReadonlyMap<string, string>;
};

/** What stands in a GraphML or GEXF file, groups flattened. */
export type GraphFile = {
  readonly attributes: ReadonlyMap<string, string>;
  readonly nodes: readonly GraphFileNode[];
  readonly edges: readonly GraphFileEdge[];
  readonly notes: readonly Issue[];
};
