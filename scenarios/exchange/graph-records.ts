import type { z } from 'zod';
import type { link } from '../format/link';
import type { node } from '../format/node';
import { identifierFrom } from './identifier-from';
import { draftedRecord } from './drafted-record';
import type { GraphOptions } from './graph-options';
import type { ReadLink, ReadNode } from './read-graph-records';

type NodeInput = z.input<typeof node>;
type LinkInput = z.input<typeof link>;

const nameOf = (en: string | null, zh: string | null, before: { en: string; 'zh-Hant': string }) => ({
  en: en ?? before.en,
  'zh-Hant': zh ?? (en !== null && before.en === before['zh-Hant'] ? en : before['zh-Hant']),
});

/** What a node of a graph says in the words of the format: its carried record with what was changed since, or its attributes. */
export function nodeValues(
  { from, id, carried, fields }: ReadNode,
  position: { readonly lon: number; readonly lat: number },
  relays: readonly string[],
  communityOf: (name: string, line: number) => string | null,
  options: GraphOptions,
): Partial<Omit<NodeInput, 'id'>> {
  const community = fields.community === null ? null : communityOf(fields.community, from.line);
  const changed = {
    ...(fields.kind === null ? {} : { kind: fields.kind }),
    ...(fields.owner === null ? {} : { owner: fields.owner }),
    ...(community === null || community === id ? {} : { community }),
    ...(fields.people === null ? {} : { population: { people: fields.people } }),
    ...(fields.quantity === null ? {} : { quantity: fields.quantity }),
  };
  if (carried !== null) {
    const { values } = draftedRecord(carried, from.line);
    return { ...values, name: nameOf(fields.en, fields.zh, carried.name), position, ...changed };
  }
  const own = fields.service === null ? options.service.id : fields.service;
  const fallback =
    fields.en ??
    (from.key
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .slice(0, 200)
      .toWellFormed() ||
      id);
  return {
    name: { en: fallback, 'zh-Hant': fields.zh ?? fallback },
    kind: options.nodeKind,
    position,
    ...changed,
    ...(fields.demand === null || fields.demand === 0 ? {} : { needs: [{ service: own, rate: fields.demand }] }),
    ...(fields.supply === null || fields.supply === 0
      ? {}
      : { provides: [{ service: own, capacity: fields.supply, hub: options.service.flow === 'reach' }] }),
    ...(relays.length === 0
      ? {}
      : { relays: relays.slice(0, 32).map((name) => ({ service: name, capacity: fields.capacity })) }),
  };
}

/** The same of a link. */
export function linkValues(
  { from, carried, fields, ends }: ReadLink,
  nodes: readonly ReadNode[],
  services: readonly string[],
  options: GraphOptions,
): Partial<Omit<LinkInput, 'id'>> {
  const found = fields.oneWay ?? (carried === null || from.directionStated ? from.directed : carried.directed);
  const directed = found && (carried !== null || options.oneWay);
  const [one, other] = [nodes[ends.from]?.id ?? '', nodes[ends.to]?.id ?? ''];
  // Programs write the ends of an undirected edge in any order.
  const turned = !from.directed && carried?.from === other && carried.to === one;
  const joins = { from: turned ? other : one, to: turned ? one : other, directed };
  const way = fields.rightOfWay === null ? null : identifierFrom(fields.rightOfWay);
  const changed = {
    ...(fields.kind === null ? {} : { kind: fields.kind }),
    ...(fields.lengthKm === null ? {} : { lengthKm: fields.lengthKm }),
    ...(fields.latencyMinutes === null ? {} : { latencyMinutes: fields.latencyMinutes }),
    ...(way === null ? {} : { rightOfWay: way }),
  };
  if (carried !== null) {
    const { values } = draftedRecord(carried, from.line);
    const named = fields.en !== null || fields.zh !== null;
    const text = fields.en ?? fields.zh ?? '';
    const [only] = carried.carries;
    const single = carried.carries.length === 1 && only !== undefined && fields.capacity !== null;
    return {
      ...values,
      ...joins,
      ...changed,
      ...(named ? { name: nameOf(fields.en, fields.zh, carried.name ?? { en: text, 'zh-Hant': text }) } : {}),
      ...(single ? { carries: [{ ...only, capacity: fields.capacity }] } : {}),
    };
  }
  const speed = fields.bitsPerSecond === null ? null : fields.bitsPerSecond / 1e9;
  const capacityOf = (name: string): number | null =>
    fields.capacity ?? (name === options.service.id && options.service.unit === 'Gbit/s' ? speed : null);
  return {
    ...(fields.en === null && fields.zh === null
      ? {}
      : { name: { en: fields.en ?? fields.zh ?? '', 'zh-Hant': fields.zh ?? fields.en ?? '' } }),
    kind: options.linkKind,
    ...joins,
    ...changed,
    carries: services.map((name) => ({
      service: name,
      capacity: capacityOf(name),
      ...(fields.reactance === null ? {} : { reactance: fields.reactance }),
    })),
  };
}
