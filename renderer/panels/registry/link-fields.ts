import { serviceLayerWords } from '@scenarios/format/help/words';
import { carriage, link, linkKind, type Carriage, type MeshLink } from '@scenarios/format/link';
import { serviceLayer, type Service } from '@scenarios/format/service';
import { linkKindMessages } from '@ui/i18n/messages/entities';
import { columnHelp as h, columnMessages as m } from './column-messages';
import { nameFields, provenanceFields, strengthFields, withEntry } from './common-fields';
import { FieldProblem, type Field } from './field';
import { choiceOf, numberOf, referenceTo, textOf } from './field-types';
import { inBoth } from './in-both';
import type { MeshLookup } from './mesh-lookup';
import { problemMessages as p } from './problem-messages';

function carriageFields({ id, name, unit, flow }: Service): readonly Field<MeshLink>[] {
  const found = (row: MeshLink): Carriage | undefined => row.carries.find(({ service }) => service === id);
  const put = (row: MeshLink, next: Carriage): MeshLink => ({
    ...row,
    carries: row.carries.map((entry) => (entry.service === id ? next : entry)),
  });
  const missing = (): FieldProblem => new FieldProblem(inBoth(p.carryFirst, { service: name }));
  const capacity: Field<MeshLink> = {
    id: `capacity.${id}`,
    title: inBoth(m.capacity, { service: name }),
    help: inBoth(h.capacity),
    unit,
    sets: ['supply'],
    type: numberOf(carriage.shape.capacity, false, 1, true),
    width: 130,
    get: (row) => {
      const present = found(row);
      return present === undefined ? null : (present.capacity ?? Infinity);
    },
    set: (row, value) => {
      const before = found(row);
      if (before === undefined) return missing();
      return put(row, { ...before, capacity: value === null || value === Infinity ? null : Number(value) });
    },
  };
  if (flow !== 'dc-power') return [capacity];
  return [
    capacity,
    {
      id: `reactance.${id}`,
      title: inBoth(m.reactance, { service: name }),
      unit: 'p.u.',
      sets: ['supply'],
      type: numberOf(carriage.shape.reactance, true),
      width: 130,
      get: (row) => found(row)?.reactance ?? null,
      set: (row, value) => {
        const before = found(row);
        return before === undefined ? missing() : put(row, { ...before, reactance: Number(value) });
      },
    },
  ];
}

/** Columns of the links of a mesh. */
export function linkFields(lookup: MeshLookup): readonly Field<MeshLink>[] {
  const end = (key: 'from' | 'to'): Field<MeshLink> => ({
    id: key,
    title: inBoth(m[key]),
    sets: ['overview', 'identity'],
    type: referenceTo(() => lookup.nodeChoices, { required: true }),
    width: 180,
    get: (row) => row[key],
    set: (row, value) => ({ ...row, [key]: String(value) }),
  });
  return [
    ...nameFields<MeshLink>(false),
    {
      id: 'kind',
      title: inBoth(m.kind),
      sets: ['overview', 'identity'],
      type: choiceOf(linkKind.options, linkKindMessages, true),
      width: 120,
      facet: true,
      get: (row) => row.kind,
      set: (row, value) => ({ ...row, kind: value as MeshLink['kind'] }),
    },
    end('from'),
    end('to'),
    {
      id: 'community',
      title: inBoth(m.community),
      sets: [],
      type: referenceTo(() => lookup.communityChoices),
      width: 150,
      facet: true,
      get: (row) => lookup.nodes.get(row.from)?.community ?? null,
    },
    {
      id: 'services',
      title: inBoth(m.carries),
      sets: ['overview', 'supply'],
      type: referenceTo(() => lookup.serviceChoices, { many: true, required: true }),
      width: 150,
      facet: true,
      get: (row) => row.carries.map(({ service }) => service).join('; '),
      set: (row, value) => {
        const wanted = String(value ?? '')
          .split('; ')
          .filter(Boolean);
        if (wanted.length === 0) return new FieldProblem(inBoth(p.onlyService));
        const carries = wanted.map(
          (service) => row.carries.find((entry) => entry.service === service) ?? { service, capacity: null },
        );
        return { ...row, carries };
      },
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
      get: (row) => {
        const used = new Set(row.carries.map(({ service }) => lookup.services.get(service)?.layer));
        return serviceLayer.options.filter((layer) => used.has(layer)).join('; ') || null;
      },
    },
    {
      id: 'lengthKm',
      title: inBoth(m.length),
      unit: 'km',
      sets: ['overview', 'identity'],
      type: numberOf(link.shape.lengthKm, false),
      width: 90,
      get: (row) => row.lengthKm ?? null,
      set: (row, value) => withEntry(row, 'lengthKm', value as number | null),
    },
    {
      id: 'rightOfWay',
      title: inBoth(m.rightOfWay),
      sets: ['overview', 'identity'],
      type: textOf(64, false),
      width: 140,
      facet: true,
      get: (row) => row.rightOfWay ?? null,
      set: (row, value) => withEntry(row, 'rightOfWay', value as string | null),
    },
    {
      id: 'directed',
      title: inBoth(m.directed),
      sets: ['identity', 'supply'],
      type: { kind: 'flag' },
      width: 80,
      facet: true,
      get: (row) => row.directed,
      set: (row, value) => ({ ...row, directed: value === true }),
    },
    {
      id: 'latencyMinutes',
      title: inBoth(m.latency),
      unit: 'min',
      sets: ['supply'],
      type: numberOf(link.shape.latencyMinutes, true),
      width: 90,
      get: (row) => row.latencyMinutes,
      set: (row, value) => ({ ...row, latencyMinutes: Number(value) }),
    },
    {
      id: 'tie.switchMinutes',
      title: inBoth(m.tie),
      help: inBoth(h.tie),
      unit: 'min',
      sets: ['supply'],
      type: numberOf(link.shape.tie.unwrap().shape.switchMinutes, false),
      width: 120,
      get: (row) => row.tie?.switchMinutes ?? null,
      set: (row, value) => withEntry(row, 'tie', value === null ? null : { ...row.tie, switchMinutes: Number(value) }),
    },
    {
      id: 'tie.commandedBy',
      title: inBoth(m.commandedBy),
      sets: ['supply'],
      type: referenceTo(() => lookup.nodeChoices),
      width: 160,
      get: (row) => row.tie?.commandedBy ?? null,
      set: (row, value) => {
        if (row.tie === undefined) return value === null ? row : new FieldProblem(inBoth(p.tieFirst));
        return { ...row, tie: withEntry(row.tie, 'commandedBy', value as string | null) };
      },
    },
    ...lookup.mesh.services.flatMap(carriageFields),
    ...strengthFields<MeshLink>(lookup.mesh.currency),
    ...provenanceFields<MeshLink>(),
  ];
}
