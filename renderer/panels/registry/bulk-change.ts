import type { MeshNode } from '@scenarios/format/node';
import type { RowField } from './arrange-rows';
import { rawText } from './cell-text';
import type { RowInput } from './plan-changes';
import type { RegistryRecord } from './record-kind';

/** What is done to one column of many records. */
export type BulkChange =
  | { readonly kind: 'set'; readonly text: string }
  | { readonly kind: 'multiply'; readonly by: number }
  | { readonly kind: 'add'; readonly amount: number }
  /** A store that covers the whole need of its service for so many hours. */
  | { readonly kind: 'cover'; readonly hours: number }
  | { readonly kind: 'clear' };

/** Digits that are kept of a figure that was computed. */
const digits = 10;
const rounded = (value: number): number => Number(value.toPrecision(digits));

/** The service of a store column; null for any other. */
export const storedService = (field: RowField): string | null => /^stores\.[a-z]+\.(.+)$/.exec(field.id)?.[1] ?? null;

/** The cells that a bulk change writes, and how many records lack the figure that it starts from. */
export function bulkInputs(
  records: readonly RegistryRecord[],
  field: RowField,
  change: BulkChange,
): { readonly rows: readonly RowInput[]; readonly without: number } {
  const texts = records.map((record): string | null => {
    const value = field.get(record);
    const figure = typeof value === 'number' && Number.isFinite(value) ? value : null;
    switch (change.kind) {
      case 'set':
        return change.text;
      case 'clear':
        return value === null ? null : '';
      case 'multiply':
        return figure === null ? null : String(rounded(figure * change.by));
      case 'add':
        return figure === null ? null : String(rounded(figure + change.amount));
      case 'cover': {
        const rate = (record as MeshNode).needs.find(({ service }) => service === storedService(field))?.rate;
        return rate === undefined || rate === 0 ? null : String(rounded(rate * change.hours));
      }
    }
  });
  const rows = records.flatMap((record, index) => {
    const text = texts[index];
    return typeof text === 'string' ? [{ key: record.id, id: record.id, cells: [{ field: field.id, text }] }] : [];
  });
  return { rows, without: texts.length - rows.length };
}

/** The rows of a table as text, heads with their units first. */
export function textRows(
  records: readonly RegistryRecord[],
  fields: readonly RowField[],
  language: 'en' | 'zh-Hant',
): readonly (readonly string[])[] {
  const heads = fields.map(({ title, unit }) =>
    unit === undefined ? title[language] : `${title[language]} (${unit})`,
  );
  return [heads, ...records.map((record) => fields.map((field) => rawText(field.type, field.get(record), language)))];
}
