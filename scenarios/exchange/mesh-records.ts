import type { MapLayer } from '../format/map-layer';
import type { Mesh } from '../format/mesh';

/** What graph and map files carry of a design: its whole mesh, and the layers of its document. */
export type MeshRecords = Pick<Mesh, 'services' | 'nodes' | 'links'> &
  Partial<Pick<Mesh, 'owners' | 'people' | 'agreements' | 'repair' | 'currency'>> & {
    readonly layers?: readonly MapLayer[];
  };
