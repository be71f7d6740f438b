import type { StoreKind } from '../format/node';
import type { ColumnUse } from './column-mapping';
import type { PlainField } from './column-names';
import {
  capacityWords,
  fieldNames,
  lengthNames,
  needWords,
  provideWords,
  serviceWords,
  storeWords,
} from './column-names';
import { isIdentifier } from './identifier-from';
import { rateFactor, storeFactor, storeUnit, unitKey } from './unit-table';

/** A service whose columns are recognised: its id, its names, and the unit in which its figures are wanted. */
export type NamedService = {
  readonly id: string;
  readonly name: { readonly en: string; readonly 'zh-Hant': string };
  readonly unit: string;
};

const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-./:,'"|#*]+/g, '')
    .replace(/台/g, '臺');

const has = (key: string, words: readonly string[]): boolean => words.some((word) => key.includes(word));

const byName = new Map<string, PlainField>(
  Object.entries(fieldNames).flatMap(([field, names]) =>
    names.map((name) => [keyOf(name), field as PlainField] as const),
  ),
);

/** The kind of store that a service usually has. */
export const usualStoreKind = (service: string, words = ''): StoreKind => {
  if (has(words, ['generator', '發電機', 'diesel', '柴油'])) return 'generator';
  if (has(words, ['tank', '水塔', '水池', '油槽'])) return 'tank';
  if (has(words, ['shelf', 'stock', '庫存'])) return service === 'power' ? 'battery' : 'shelf';
  if (service === 'power') return 'battery';
  return /food|goods|medic/.test(service) ? 'shelf' : 'tank';
};

const exact =
  /^(?<field>provides|needs|stores|capacity):(?<service>[a-z0-9][a-z0-9._-]{0,63})(?::(?<kind>battery|generator|tank|shelf))?(?: \((?<unit>.+)\))?$/su;

/** A header as files written here have it, such as `needs:power (MW)`; null for any other. */
export function readExact(header: string, services: readonly NamedService[]): ColumnUse | null {
  const { field, service, kind, unit } = exact.exec(header)?.groups ?? {};
  if (field === undefined || service === undefined) return null;
  const own = services.find(({ id }) => id === service)?.unit ?? null;
  if (field === 'capacity') return { field, service, unit: unit ?? own };
  if (field === 'stores') {
    const stored = (kind as StoreKind | undefined) ?? usualStoreKind(service);
    return { field, service, kind: stored, unit: unit ?? (own === null ? 'h' : storeUnit(own)) };
  }
  if (field !== 'provides' && field !== 'needs') return null;
  return { field, service, unit: unit ?? own ?? 'units' };
}

const unitAtEnd = /^(?<words>.*?)[\s_]*[([](?<unit>[^()[\]]{1,40})[)\]]\s*$/su;
const bareUnit = /^(?<words>.+)[\s_](?<unit>\S{1,20})$/su;

function serviceIn(key: string, unit: string | null, services: readonly NamedService[]): NamedService | null {
  const named = services.find(({ id, name }) => {
    const words = [id, name.en, name['zh-Hant']].map(keyOf).filter((word) => word.length > 1);
    return has(key, [...words, ...(Object.hasOwn(serviceWords, id) ? (serviceWords[id] ?? []) : [])]);
  });
  if (named !== undefined) return named;
  if (unit === null) return null;
  return services.find((each) => rateFactor(unit, each.unit) !== null || storeFactor(unit, each.unit) !== null) ?? null;
}

/** Header and unit, where the header ends in one, in brackets or as a word that is a unit of one of the services. */
function splitUnit(header: string, services: readonly NamedService[]): { words: string; unit: string | null } {
  const text = header.normalize('NFKC').trim();
  const bracketed = unitAtEnd.exec(text)?.groups;
  if (bracketed?.words !== undefined && bracketed.unit !== undefined)
    return { words: bracketed.words, unit: bracketed.unit.trim() };
  const bare = bareUnit.exec(text)?.groups;
  const unit = bare?.unit;
  const known =
    unit !== undefined &&
    (['km', 'm'].includes(unitKey(unit)) ||
      services.some((each) => rateFactor(unit, each.unit) !== null || storeFactor(unit, each.unit) !== null));
  return known && bare?.words !== undefined ? { words: bare.words, unit } : { words: text, unit: null };
}

/**
 * What a column is by its header, in English or Traditional Chinese, with the unit that the header gives, as in
 * `Power demand (kW)` or `用水需求（CMD）`. `ignore` where it is not recognised.
 */
export function guessColumn(header: string, records: 'nodes' | 'links', services: readonly NamedService[]): ColumnUse {
  const text = header
    .slice(0, 200)
    .replace(/^\uFEFF/, '')
    .trim();
  const written = readExact(text, services);
  if (written !== null) return written;
  const whole = byName.get(keyOf(text));
  if (whole !== undefined) return { field: whole };
  const { words, unit } = splitUnit(text, services);
  const key = keyOf(words);
  if (key === '') return { field: 'ignore' };
  const plain = byName.get(key);
  if (plain !== undefined && !(plain === 'people' && records === 'links')) return { field: plain };
  if (lengthNames.includes(key))
    return {
      field: 'length',
      unit: unitKey(unit ?? (key.endsWith('m') && !key.endsWith('km') ? 'm' : 'km')) === 'm' ? 'm' : 'km',
    };

  const service = serviceIn(key, unit, services);
  if (records === 'links') {
    if (!has(key, capacityWords)) return { field: 'ignore' };
    return { field: 'capacity', service: service?.id ?? null, unit: unit ?? service?.unit ?? null };
  }
  if (service === null || !isIdentifier(service.id)) return { field: 'ignore' };
  const stored = storeFactor(unit ?? '', service.unit) !== null;
  if (stored || (has(key, storeWords) && (unit === null || unitKey(unit) === 'h')))
    return {
      field: 'stores',
      service: service.id,
      kind: usualStoreKind(service.id, key),
      unit: unit ?? storeUnit(service.unit),
    };
  if (unit !== null && rateFactor(unit, service.unit) === null) return { field: 'ignore' };
  if (has(key, needWords)) return { field: 'needs', service: service.id, unit: unit ?? service.unit };
  if (has(key, provideWords)) return { field: 'provides', service: service.id, unit: unit ?? service.unit };
  return unit === null ? { field: 'ignore' } : { field: 'needs', service: service.id, unit };
}
