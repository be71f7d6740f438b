import { language } from '@ui/i18n/language.svelte';
import { t } from '@ui/i18n/translate';
import { facetsOf, none, type RowField } from './arrange-rows';
import { cellText } from './cell-text';
import { registryMessages as m } from './messages';
import type { RecordKind, RegistryRecord } from './record-kind';

/** Columns by which rows of a kind are usually filtered, in this order. */
const filterable: Readonly<Record<RecordKind, readonly string[]>> = {
  nodes: ['kind', 'community', 'owner', 'layers', 'services', 'certification', 'failing'],
  links: ['kind', 'layers', 'services', 'community', 'rightOfWay'],
  owners: ['kind', 'quality'],
  people: ['role', 'boundTo', 'livesIn'],
  agreements: ['kind', 'parties', 'services'],
};

export const facetFields = (kind: RecordKind, fields: readonly RowField[]): readonly RowField[] =>
  filterable[kind].flatMap((id) => fields.find((field) => field.id === id) ?? []);

export type FacetOption = { readonly value: string; readonly text: string; readonly count: number };

/** The values that stand in a column, with how many records have them; nothing stated comes last. */
export function facetOptions(field: RowField, records: readonly RegistryRecord[]): readonly FacetOption[] {
  const counts = new Map<string, number>();
  for (const record of records)
    for (const value of facetsOf(field, record)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const textOf = (value: string): string => {
    if (value === none) return t(m.none);
    return cellText(field.type, field.type.kind === 'flag' ? value === 'true' : value, language.current);
  };
  const collator = new Intl.Collator(language.current === 'en' ? 'en-GB' : 'zh-TW', { numeric: true });
  return [...counts]
    .map(([value, count]) => ({ value, text: textOf(value), count }))
    .sort((one, other) =>
      one.value === none || other.value === none
        ? Number(one.value === none) - Number(other.value === none)
        : collator.compare(one.text, other.text),
    );
}
