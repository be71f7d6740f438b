import { priorityClassWords } from '@scenarios/format/help/words';
import { need, priorityClasses, provision, relay, store, type MeshNode, type Store } from '@scenarios/format/node';
import type { Service } from '@scenarios/format/service';
import { storeUnit } from '@scenarios/format/store-unit';
import { storeKindMessages } from '@ui/i18n/messages/entities';
import { columnHelp as h, columnMessages as m } from './column-messages';
import { FieldProblem, type Field } from './field';
import { fromPercent, toPercent } from '@ui/i18n/percent';
import { choiceOf, numberOf } from './field-types';
import { inBoth } from './in-both';
import type { MeshLookup } from './mesh-lookup';
import { problemMessages as p } from './problem-messages';

type Entry = { readonly service: string };

/** The list with the entry of a service replaced, added at its end, or taken out with null. */
function withService<Value extends Entry>(list: readonly Value[], service: string, value: Value | null): Value[] {
  const at = list.findIndex((entry) => entry.service === service);
  if (value === null) return list.filter((_, index) => index !== at);
  return at < 0 ? [...list, value] : list.with(at, value);
}

const of = <Value extends Entry>(list: readonly Value[], service: string): Value | undefined =>
  list.find((entry) => entry.service === service);

function supplyFields({ id, name, unit }: Service): readonly Field<MeshNode>[] {
  return [
    {
      id: `provides.${id}`,
      title: inBoth(m.provides, { service: name }),
      unit,
      sets: ['supply'],
      type: numberOf(provision.shape.capacity, false),
      width: 120,
      get: (row) => of(row.provides, id)?.capacity ?? null,
      set: (row, value) => {
        if (value === null) return { ...row, provides: withService(row.provides, id, null) };
        const next = {
          ...(of(row.provides, id) ?? provision.parse({ service: id, capacity: 0 })),
          capacity: Number(value),
        };
        return { ...row, provides: withService(row.provides, id, next) };
      },
    },
    {
      id: `needs.${id}`,
      title: inBoth(m.needs, { service: name }),
      unit,
      sets: ['supply'],
      type: numberOf(need.shape.rate, false),
      width: 120,
      get: (row) => of(row.needs, id)?.rate ?? null,
      set: (row, value) => {
        if (value === null) return { ...row, needs: withService(row.needs, id, null) };
        const next = { ...(of(row.needs, id) ?? need.parse({ service: id, rate: 0 })), rate: Number(value) };
        return { ...row, needs: withService(row.needs, id, next) };
      },
    },
    {
      id: `class.${id}`,
      title: inBoth(m.class, { service: name }),
      help: inBoth(h.class),
      sets: [],
      type: choiceOf(priorityClasses, priorityClassWords, true),
      width: 110,
      facet: true,
      get: (row) => of(row.needs, id)?.class ?? null,
      set: (row, value) => {
        const before = of(row.needs, id);
        if (before === undefined) return new FieldProblem(inBoth(p.needMissing, { service: name }));
        const next = { ...before, class: value as (typeof priorityClasses)[number] };
        return { ...row, needs: withService(row.needs, id, next) };
      },
    },
    {
      id: `relays.${id}`,
      title: inBoth(m.relays, { service: name }),
      help: inBoth(h.relays),
      unit,
      sets: [],
      type: numberOf(relay.shape.capacity, false, 1, true),
      width: 130,
      get: (row) => {
        const found = of(row.relays, id);
        return found === undefined ? null : (found.capacity ?? Infinity);
      },
      set: (row, value) => {
        const next = value === null ? null : { service: id, capacity: value === Infinity ? null : Number(value) };
        return { ...row, relays: withService(row.relays, id, next) };
      },
    },
  ];
}

function storeFields(kind: Store['kind'], { id, name, unit }: Service): readonly Field<MeshNode>[] {
  const at = (row: MeshNode): number => row.stores.findIndex((entry) => entry.kind === kind && entry.service === id);
  const found = (row: MeshNode): Store | undefined => row.stores[at(row)];
  const put = (row: MeshNode, next: Store | null): MeshNode => {
    const index = at(row);
    if (next === null) return { ...row, stores: row.stores.filter((_, position) => position !== index) };
    return { ...row, stores: index < 0 ? [...row.stores, next] : row.stores.with(index, next) };
  };
  const texts = { store: storeKindMessages[kind], service: name };
  return [
    {
      id: `stores.${kind}.${id}`,
      title: inBoth(m.store, texts),
      unit: storeUnit(unit),
      sets: ['stores'],
      type: numberOf(store.shape.capacity, false),
      width: 130,
      get: (row) => found(row)?.capacity ?? null,
      set: (row, value) => {
        if (value === null) return put(row, null);
        if (of(row.needs, id) === undefined) return new FieldProblem(inBoth(p.needFirst, { service: name }));
        return put(row, {
          ...(found(row) ?? store.parse({ kind, service: id, capacity: 0 })),
          capacity: Number(value),
        });
      },
    },
    {
      id: `level.${kind}.${id}`,
      title: inBoth(m.storeLevel, texts),
      unit: '%',
      sets: [],
      type: numberOf(store.shape.level, true, 100),
      width: 130,
      get: (row) => {
        const present = found(row);
        return present === undefined ? null : toPercent(present.level);
      },
      set: (row, value) => {
        const before = found(row);
        if (before === undefined) return new FieldProblem(inBoth(p.needFirst, { service: name }));
        return put(row, { ...before, level: fromPercent(Number(value)) });
      },
    },
  ];
}

const autonomyField = ({ id, name }: Service): Field<MeshNode> => ({
  id: `autonomy.${id}`,
  title: inBoth(m.autonomy, { service: name }),
  help: inBoth(h.autonomy),
  unit: 'h',
  sets: ['stores'],
  type: numberOf(store.shape.capacity, false),
  width: 120,
  get: (row) => {
    const rate = of(row.needs, id)?.rate ?? 0;
    const stores = row.stores.filter((entry) => entry.service === id);
    if (rate === 0 || stores.length === 0) return null;
    const held = stores.reduce((sum, entry) => sum + entry.capacity * entry.level, 0);
    return Number((held / rate).toPrecision(4));
  },
});

/** Columns for what nodes give, need, pass on and store of each service; stores only where the mesh has such a one. */
export function nodeServiceFields(lookup: MeshLookup): readonly Field<MeshNode>[] {
  const { nodes, services } = lookup.mesh;
  const stores = new Set(nodes.flatMap((row) => row.stores.map((entry) => `${entry.service} ${entry.kind}`)));
  const usual = services.filter(({ flow }) => flow === 'dc-power').map(({ id }) => id);
  return services.flatMap((service) => [
    ...supplyFields(service),
    ...(['battery', 'generator', 'tank', 'shelf'] as const)
      .filter(
        (kind) =>
          stores.has(`${service.id} ${kind}`) ||
          (usual.includes(service.id) && (kind === 'battery' || kind === 'generator')),
      )
      .flatMap((kind) => storeFields(kind, service)),
    autonomyField(service),
  ]);
}
