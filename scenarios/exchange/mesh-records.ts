import type { MeshLink } from '../format/link';
import type { MapLayer } from '../format/map-layer';
import type { MeshNode } from '../format/node';
import type { Service } from '../format/service';

/** What graph files carry of a design. Owners, people and agreements stay behind. */
export type MeshRecords = {
  readonly services: readonly Service[];
  readonly nodes: readonly MeshNode[];
  readonly links: readonly MeshLink[];
  readonly layers: readonly MapLayer[];
};
