import { serviceLayerWords } from '@scenarios/format/help/words';
import {
  authority,
  node,
  nodeKinds,
  staffing,
  type Authority,
  type MeshNode,
  type Staffing,
} from '@scenarios/format/node';
import { serviceLayer } from '@scenarios/format/service';
import { nodeKindMessages } from '@ui/i18n/messages/entities';
import { columnHelp as h, columnMessages as m } from './column-messages';
import { certificationFields } from './certification-fields';
import { nameFields, provenanceFields, strengthFields, withEntry } from './common-fields';
import { FieldProblem, type Field } from './field';
import { fromPercent, toPercent } from '@ui/i18n/percent';
import { choiceOf, numberOf, referenceTo } from './field-types';
import { inBoth } from './in-both';
import type { MeshLookup } from './mesh-lookup';
import { nodeServiceFields } from './node-service-fields';
import { problemMessages as p } from './problem-messages';
import { siteFields } from './site-fields';

/** Services that a node gives, needs or passes on. */
export const servicesOf = (row: MeshNode): readonly string[] => [
  ...new Set([...row.provides, ...row.needs, ...row.relays].map(({ service }) => service)),
];

const setStaffing = (row: MeshNode, change: Partial<Staffing>): MeshNode | FieldProblem => {
  const needed = change.needed ?? row.staffing?.needed;
  if (needed === undefined) return new FieldProblem(inBoth(p.staffFirst));
  return { ...row, staffing: { bound: 0, closesBelow: 0.3, ...row.staffing, ...change, needed } };
};

function staffingFields(lookup: MeshLookup): readonly Field<MeshNode>[] {
  const { needed, bound, closesBelow } = staffing.shape;
  return [
    {
      id: 'staffing.needed',
      title: inBoth(m.staffNeeded),
      sets: ['staffing'],
      type: numberOf(needed, false),
      width: 110,
      get: (row) => row.staffing?.needed ?? null,
      set: (row, value) =>
        value === null ? withEntry(row, 'staffing', null) : setStaffing(row, { needed: Number(value) }),
    },
    {
      id: 'staffing.bound',
      title: inBoth(m.staffBound),
      sets: ['staffing'],
      type: numberOf(bound, false),
      width: 120,
      get: (row) => row.staffing?.bound ?? null,
      set: (row, value) => setStaffing(row, { bound: Number(value ?? 0) }),
    },
    {
      id: 'staffing.closesBelow',
      title: inBoth(m.closesBelow),
      help: inBoth(h.closesBelow),
      unit: '%',
      sets: ['staffing'],
      type: numberOf(closesBelow, false, 100),
      width: 120,
      get: (row) => (row.staffing === undefined ? null : toPercent(row.staffing.closesBelow)),
      set: (row, value) => setStaffing(row, { closesBelow: fromPercent(Number(value ?? 30)) }),
    },
    {
      id: 'people.bound',
      title: inBoth(m.groups),
      help: inBoth(h.groups),
      sets: ['staffing'],
      type: numberOf(bound, false),
      width: 110,
      get: (row) => lookup.peopleAt(row.id).reduce((sum, group) => sum + group.count, 0) || null,
    },
    {
      id: 'people.trained',
      title: inBoth(m.trained),
      help: inBoth(h.trained),
      unit: '%',
      sets: ['staffing'],
      type: numberOf(closesBelow, false, 100),
      width: 90,
      get: (row) => {
        const groups = lookup.peopleAt(row.id);
        const all = groups.reduce((sum, group) => sum + group.count, 0);
        const trained = groups.reduce((sum, group) => sum + group.count * group.trained, 0);
        return all === 0 ? null : Math.round((trained / all) * 100);
      },
    },
    {
      id: 'people.managers',
      title: inBoth(m.managers),
      help: inBoth(h.managers),
      sets: ['staffing'],
      type: numberOf(bound, false),
      width: 90,
      get: (row) => lookup.peopleAt(row.id).filter(({ role }) => role === 'manager').length || null,
    },
    {
      id: 'authority.tier',
      title: inBoth(m.tier),
      help: inBoth(h.tier),
      sets: ['staffing'],
      type: numberOf(authority.shape.tier, false),
      width: 100,
      get: (row) => row.authority?.tier ?? null,
      set: (row, value) => {
        if (value === null) return withEntry(row, 'authority', null);
        const before: Authority = row.authority ?? { nodes: [], links: [], tier: 3 };
        return { ...row, authority: { ...before, tier: Number(value) } };
      },
    },
  ];
}

/** Columns of the nodes of a mesh; those of supply and stores follow its services. */
export function nodeFields(lookup: MeshLookup): readonly Field<MeshNode>[] {
  const layersOf = (row: MeshNode): readonly string[] => {
    const used = new Set(servicesOf(row).map((id) => lookup.services.get(id)?.layer));
    return serviceLayer.options.filter((layer) => used.has(layer));
  };
  const place = (key: 'lon' | 'lat'): Field<MeshNode> => ({
    id: key,
    title: inBoth(m[key]),
    unit: '°',
    sets: ['identity'],
    type: numberOf(node.shape.position.shape[key], true),
    width: 100,
    get: (row) => row.position[key],
    set: (row, value) => ({ ...row, position: { ...row.position, [key]: Number(value) } }),
  });
  return [
    ...nameFields<MeshNode>(true),
    {
      id: 'kind',
      title: inBoth(m.kind),
      sets: ['overview', 'identity'],
      type: choiceOf(nodeKinds, nodeKindMessages, true),
      width: 145,
      facet: true,
      get: (row) => row.kind,
      set: (row, value) => ({ ...row, kind: value as MeshNode['kind'] }),
    },
    {
      id: 'community',
      title: inBoth(m.community),
      sets: ['overview', 'identity'],
      type: referenceTo(() => lookup.communityChoices),
      width: 125,
      facet: true,
      get: (row) => row.community ?? null,
      set: (row, value) => withEntry(row, 'community', value as string | null),
    },
    {
      id: 'owner',
      title: inBoth(m.owner),
      sets: ['overview', 'identity'],
      type: referenceTo(() => lookup.ownerChoices, { free: true }),
      width: 125,
      facet: true,
      get: (row) => row.owner ?? null,
      set: (row, value) => withEntry(row, 'owner', value as string | null),
    },
    ...certificationFields(lookup),
    ...siteFields(),
    {
      id: 'population',
      title: inBoth(m.people),
      sets: ['overview'],
      type: numberOf(node.shape.population.unwrap().shape.people, false),
      width: 90,
      get: (row) => row.population?.people ?? null,
      set: (row, value) => withEntry(row, 'population', value === null ? null : { people: Number(value) }),
    },
    {
      id: 'services',
      title: inBoth(m.services),
      sets: ['overview'],
      type: referenceTo(() => lookup.serviceChoices, { many: true }),
      width: 210,
      facet: true,
      get: (row) => servicesOf(row).join('; ') || null,
    },
    {
      id: 'layers',
      title: inBoth(m.layers),
      sets: [],
      type: referenceTo(() => serviceLayer.options.map((value) => ({ value, text: serviceLayerWords[value] })), {
        many: true,
      }),
      width: 130,
      facet: true,
      get: (row) => layersOf(row).join('; ') || null,
    },
    {
      id: 'quantity',
      title: inBoth(m.quantity),
      help: inBoth(h.quantity),
      sets: ['identity'],
      type: numberOf(node.shape.quantity, true),
      width: 90,
      get: (row) => row.quantity,
      set: (row, value) => ({ ...row, quantity: Number(value) }),
    },
    place('lon'),
    place('lat'),
    ...nodeServiceFields(lookup),
    ...staffingFields(lookup),
    ...strengthFields<MeshNode>(lookup.mesh.currency),
    ...provenanceFields<MeshNode>(),
  ];
}
