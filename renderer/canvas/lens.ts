import type { Mesh } from '@scenarios/format/mesh';
import type { MeshNode } from '@scenarios/format/node';
import type { ParameterValues } from '@scenarios/format/parameters';
import type { PaletteToken } from './palette';

/** Ways to look at one mesh: its three layers, and the five views of the civil mesh. */
export const lenses = [
  'none',
  'layer-physical',
  'layer-information',
  'layer-social',
  'spatial',
  'personnel',
  'logistics',
  'information',
  'governance',
] as const;
export type Lens = (typeof lenses)[number];

/** Classes that a lens tells apart; each has a word in the legend. */
export type LensClass =
  | 'in-layer'
  | 'certified'
  | 'shelter'
  | 'no-offer'
  | 'staff-ample'
  | 'staff-enough'
  | 'staff-short'
  | 'hours-72'
  | 'hours-24'
  | 'hours-less'
  | 'hours-none'
  | 'ways-many'
  | 'ways-two'
  | 'ways-one'
  | 'owner-1'
  | 'owner-2'
  | 'owner-3'
  | 'owner-4'
  | 'owner-5'
  | 'owner-other'
  | 'owner-none';

export const lensTones = {
  'in-layer': 'state-normal',
  certified: 'series-3',
  shelter: 'series-2',
  'no-offer': 'state-unknown',
  'staff-ample': 'series-3',
  'staff-enough': 'state-degraded',
  'staff-short': 'state-down',
  'hours-72': 'series-3',
  'hours-24': 'series-2',
  'hours-less': 'state-degraded',
  'hours-none': 'state-down',
  'ways-many': 'series-3',
  'ways-two': 'series-2',
  'ways-one': 'state-degraded',
  'owner-1': 'series-1',
  'owner-2': 'series-2',
  'owner-3': 'series-3',
  'owner-4': 'series-4',
  'owner-5': 'series-5',
  'owner-other': 'series-6',
  'owner-none': 'state-unknown',
} as const satisfies Record<LensClass, PaletteToken>;

export type LensLook = {
  /** Class of each node; null where the lens does not speak of it. */
  readonly nodes: readonly (LensClass | null)[];
  /** Whether each link belongs to what the lens shows. */
  readonly links: readonly boolean[];
  /** Classes that occur, in the order of the legend, with how many nodes, and a name where the class stands for one. */
  readonly legend: readonly { readonly of: LensClass; readonly count: number; readonly name: string | null }[];
  /** Ground distance that people walk to a node, km; empty where the lens draws no reach. */
  readonly reaches: readonly { readonly node: number; readonly km: number }[];
};

const ownersNamed = 5;

/** Hours that the shortest store of a node lasts at its full need; null where it has none for a need. */
export function autonomyHours(node: MeshNode): number | null {
  const hours = node.stores.flatMap((store) => {
    const rate = node.needs.find((need) => need.service === store.service)?.rate ?? 0;
    return rate > 0 ? [(store.capacity * store.level) / rate] : [];
  });
  return hours.length === 0 ? null : Math.min(...hours);
}

function staffClass(node: MeshNode, bound: number): LensClass | null {
  if (node.staffing === undefined) return bound > 0 ? 'staff-ample' : null;
  const share = Math.max(node.staffing.bound, bound) / node.staffing.needed;
  return share >= 1.5 ? 'staff-ample' : share >= 1 ? 'staff-enough' : 'staff-short';
}

const touched = (node: MeshNode): readonly string[] =>
  [...node.provides, ...node.needs, ...node.relays].map(({ service }) => service);

/** How a mesh looks through a lens; null where there is none. People walk at the speed of the parameters. */
export function lensLook(lens: Lens, mesh: Mesh, values: ParameterValues, walkMinutes: number): LensLook | null {
  if (lens === 'none') return null;
  const { nodes, links, services, people } = mesh;
  const servicesOf = (accept: (service: Mesh['services'][number]) => boolean): ReadonlySet<string> =>
    new Set(services.filter(accept).map(({ id }) => id));
  const carrying = (wanted: ReadonlySet<string>): boolean[] =>
    links.map((link) => link.carries.some(({ service }) => wanted.has(service)));
  const classed = (
    classOf: (node: MeshNode) => LensClass | null,
    shown: readonly boolean[],
    names: ReadonlyMap<LensClass, string> = new Map(),
    reaches: LensLook['reaches'] = [],
  ): LensLook => {
    const classes = nodes.map(classOf);
    const counts = new Map<LensClass, number>();
    for (const of of classes) if (of !== null) counts.set(of, (counts.get(of) ?? 0) + 1);
    const order = Object.keys(lensTones) as readonly LensClass[];
    const legend = order.flatMap((of) => {
      const count = counts.get(of);
      return count === undefined ? [] : [{ of, count, name: names.get(of) ?? null }];
    });
    return { nodes: classes, links: shown, legend, reaches };
  };

  switch (lens) {
    case 'layer-physical':
    case 'layer-information':
    case 'layer-social': {
      const wanted = servicesOf(({ layer }) => `layer-${layer}` === lens);
      return classed((node) => (touched(node).some((id) => wanted.has(id)) ? 'in-layer' : null), carrying(wanted));
    }
    case 'spatial': {
      const km = ((walkMinutes * 60 * values['walk.speed']) / values['walk.detour']) * 1e-3;
      const classOf = (node: MeshNode): LensClass | null => {
        if (node.site?.mark?.state === 'certified') return 'certified';
        if ((node.site?.shelterPlaces ?? 0) > 0 || node.sop !== undefined) return 'shelter';
        return node.site === undefined ? null : 'no-offer';
      };
      const reaches = nodes.flatMap((node, index) =>
        ['certified', 'shelter'].includes(classOf(node) ?? '') ? [{ node: index, km }] : [],
      );
      return classed(
        classOf,
        links.map(() => false),
        new Map(),
        reaches,
      );
    }
    case 'personnel': {
      const bound = new Map<string, number>();
      for (const group of people) bound.set(group.boundTo, (bound.get(group.boundTo) ?? 0) + group.count);
      return classed(
        (node) => staffClass(node, bound.get(node.id) ?? 0),
        links.map(() => false),
      );
    }
    case 'logistics': {
      const wanted = servicesOf(({ flow, id }) => flow === 'capacitated' || /road|rail|mobility/.test(id));
      return classed((node) => {
        if (node.needs.length === 0) return null;
        const hours = autonomyHours(node);
        if (hours === null) return node.kind === 'community' ? null : 'hours-none';
        return hours >= 72 ? 'hours-72' : hours >= 24 ? 'hours-24' : 'hours-less';
      }, carrying(wanted));
    }
    case 'information': {
      const wanted = servicesOf(({ layer, flow }) => layer === 'information' && flow !== 'ladder');
      return classed((node) => {
        const ways = new Set(touched(node).filter((id) => wanted.has(id))).size;
        return ways === 0 ? null : ways === 1 ? 'ways-one' : ways === 2 ? 'ways-two' : 'ways-many';
      }, carrying(wanted));
    }
    case 'governance': {
      const counts = new Map<string, number>();
      for (const { owner } of nodes) if (owner !== undefined) counts.set(owner, (counts.get(owner) ?? 0) + 1);
      const largest = [...counts].toSorted(([, one], [, other]) => other - one).map(([owner]) => owner);
      const classOfOwner = (owner: string): LensClass => {
        const at = largest.indexOf(owner);
        return at < ownersNamed ? (`owner-${String(at + 1)}` as LensClass) : 'owner-other';
      };
      const names = new Map(largest.slice(0, ownersNamed).map((owner) => [classOfOwner(owner), owner]));
      return classed(
        ({ owner }) => (owner === undefined ? 'owner-none' : classOfOwner(owner)),
        links.map(() => false),
        names,
      );
    }
  }
}
