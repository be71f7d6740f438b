import type { Mesh } from '../format/mesh';
import type { MeshNode, NodeKind } from '../format/node';
import { service as serviceSchema } from '../format/service';
import { nodeFromTemplate } from '../templates/typology/node-from-template';
import { usualServices } from '../templates/usual-services';
import type { NodeDefaults } from './plan-nodes';

/** What a node has for itself, whatever its kind. */
const own: ReadonlySet<string> = new Set(['id', 'name', 'kind', 'position'] satisfies (keyof MeshNode)[]);

/**
 * What the typology gives a new node of a kind in this design, with figures in its units; of services that it lacks, in those
 * of the usual ones.
 */
export function nodeDefaults({ services, currency }: Pick<Mesh, 'services' | 'currency'>): NodeDefaults {
  const known = new Set(services.map(({ id }) => id));
  const all = [
    ...services,
    ...usualServices.filter(({ id }) => !known.has(id)).map((each) => serviceSchema.parse(each)),
  ];
  const made = new Map<NodeKind, Partial<MeshNode>>();
  return (kind) => {
    const present = made.get(kind);
    if (present !== undefined) return present;
    const template = nodeFromTemplate(kind, {
      id: kind,
      position: { lon: 0, lat: 0 },
      services: all,
      ...(currency === undefined ? {} : { currency }),
    });
    const defaults: Partial<MeshNode> = Object.fromEntries(
      Object.entries(template).filter(([field]) => !own.has(field)),
    );
    made.set(kind, defaults);
    return defaults;
  };
}
