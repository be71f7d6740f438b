import type { z } from 'zod';
import type { agreement } from '../format/agreement';
import type { Issue } from '../format/issues';
import type { link } from '../format/link';
import type { mapLayer } from '../format/map-layer';
import type { node } from '../format/node';
import type { owner } from '../format/owner';
import type { personGroup } from '../format/people';
import type { Repair } from '../format/repair';
import type { service } from '../format/service';

/**
 * One record as a foreign file gives it. `values` holds only what the file says: what it leaves out comes from the
 * record of that id which stands already, else from the typology and the defaults of the schema. Not yet validated.
 */
export type Drafted<Values> = {
  /** Where in the file; 1-based, null where the format has no lines. */
  readonly line: number | null;
  /** A valid identifier, unique among the records of its kind in this draft, and the same each time the file is read. */
  readonly id: string;
  readonly values: Partial<Omit<Values, 'id'>>;
  /**
   * The lists of `values` speak only of the services that they name, as columns of a table do: entries of other services
   * stay. Left out, a list takes the place of the whole list.
   */
  readonly byService?: true;
  /** What the file calls nodes that this record names, by their ids, where that is something else. */
  readonly called?: ReadonlyMap<string, string>;
  /** Nothing is added from the typology: the file gives the record whole, as files written here do. */
  readonly whole?: true;
};

/** What of a mesh is neither service, node nor link; only files written here know of it. */
export type DraftBeside = {
  readonly owners: readonly Drafted<z.input<typeof owner>>[];
  readonly people: readonly Drafted<z.input<typeof personGroup>>[];
  readonly agreements: readonly Drafted<z.input<typeof agreement>>[];
  readonly repair: Repair | null;
  readonly currency: string | null;
};

/** What a reader of `scenarios/exchange` makes of a file: no decision yet about what becomes of it. */
export type MeshDraft = {
  readonly services: readonly Drafted<z.input<typeof service>>[];
  readonly nodes: readonly Drafted<z.input<typeof node>>[];
  readonly links: readonly Drafted<z.input<typeof link>>[];
  readonly layers: readonly Drafted<z.input<typeof mapLayer>>[];
  /** Left out where the file knows nothing of it. */
  readonly beside?: DraftBeside;
  /** Lines that were left out or read differently from how they stand, each with its line and the reason. */
  readonly notes: readonly Issue[];
};
