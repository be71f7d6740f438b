import type { z } from 'zod';
import type { Agreement } from '../format/agreement';
import { agreement } from '../format/agreement';
import type { MapLayer } from '../format/map-layer';
import { mapLayer, mapLayerLimits } from '../format/map-layer';
import { mesh as meshSchema, meshLimits } from '../format/mesh';
import type { Owner } from '../format/owner';
import { owner } from '../format/owner';
import type { PersonGroup } from '../format/people';
import { personGroup } from '../format/people';
import type { Repair } from '../format/repair';
import { repair as repairSchema } from '../format/repair';
import type { Service } from '../format/service';
import { service } from '../format/service';
import { draftedRecord } from './drafted-record';
import type { DraftBeside } from './mesh-draft';
import type { MeshRecords } from './mesh-records';

/** What belongs to a mesh as a whole rather than to one node or link, as files written here carry it. */
export type CarriedWhole = {
  readonly services: readonly Service[];
  readonly layers: readonly MapLayer[];
  readonly owners: readonly Owner[];
  readonly people: readonly PersonGroup[];
  readonly agreements: readonly Agreement[];
  readonly repair: Repair | null;
  readonly currency: string | null;
};

/** It as the value of a file's member or attribute `holdfast`; lists of nothing are left out. */
export function wholeOf(records: MeshRecords): object {
  const { services, layers = [], owners = [], people = [], agreements = [], repair, currency } = records;
  const lists = Object.entries({ services, owners, people, agreements, layers }).filter(([, list]) => list.length > 0);
  return {
    ...Object.fromEntries(lists),
    ...(repair === undefined ? {} : { repair }),
    ...(currency === undefined ? {} : { currency }),
  };
}

/** It as the draft of an import: what of it is neither services nor layers. */
export const besideOf = ({ owners, people, agreements, repair, currency }: Omit<CarriedWhole, 'services' | 'layers'>) =>
  ({
    owners: owners.map((each) => draftedRecord(each, null)),
    people: people.map((each) => draftedRecord(each, null)),
    agreements: agreements.map((each) => draftedRecord(each, null)),
    repair,
    currency,
  }) satisfies DraftBeside;

/**
 * What a file says of the mesh as a whole, entry by entry: those that are valid, and the places of those that are not. Empty
 * where the value is no record.
 */
export function readWhole(value: unknown): { readonly whole: CarriedWhole; readonly bad: readonly string[] } {
  const bad: string[] = [];
  const given = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const own = (key: string): unknown => (Object.hasOwn(given, key) ? given[key] : undefined);
  const list = <Schema extends z.ZodType>(key: string, schema: Schema, limit: number): z.output<Schema>[] => {
    const found = own(key);
    if (found === undefined) return [];
    if (!Array.isArray(found) || found.length > limit) {
      bad.push(key);
      return [];
    }
    return found.flatMap((entry: unknown, index) => {
      const parsed = schema.safeParse(entry);
      if (parsed.success) return [parsed.data];
      bad.push([key, index, ...(parsed.error.issues[0]?.path ?? [])].map(String).join('.'));
      return [];
    });
  };
  const one = <Schema extends z.ZodType>(key: string, schema: Schema): z.output<Schema> | null => {
    const found = own(key);
    if (found === undefined) return null;
    const parsed = schema.safeParse(found);
    if (parsed.success) return parsed.data;
    bad.push([key, ...(parsed.error.issues[0]?.path ?? [])].map(String).join('.'));
    return null;
  };
  const whole = {
    services: list('services', service, meshLimits.services),
    layers: list('layers', mapLayer, mapLayerLimits.layers),
    owners: list('owners', owner, meshLimits.owners),
    people: list('people', personGroup, meshLimits.people),
    agreements: list('agreements', agreement, meshLimits.agreements),
    repair: one('repair', repairSchema),
    currency: one('currency', meshSchema.shape.currency.unwrap()),
  };
  return { whole, bad };
}
