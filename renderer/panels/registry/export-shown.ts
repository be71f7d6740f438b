import { language } from '@ui/i18n/language.svelte';
import { copyText } from '@ui/ui/copy-text';
import { saveFile } from '@ui/ui/save-file';
import type { RowField } from './arrange-rows';
import { textRows } from './bulk-change';
import type { Registry } from './registry.svelte';
import { writeCsv, writeTabbed } from './tables-of-text';

/** The id goes first, so that what comes back finds its record. */
const withId = ({ fields, columns }: Registry): readonly RowField[] => {
  const id = fields.find((field) => field.id === 'id');
  return id === undefined ? columns : [id, ...columns.filter((field) => field !== id)];
};

const table = (registry: Registry, records = registry.records): readonly (readonly string[])[] =>
  textRows(records, withId(registry), language.current);

/** Downloads the rows and columns that are shown. */
export const saveShown = (registry: Registry): void =>
  saveFile(`${registry.kind}.csv`, 'text/csv;charset=utf-8', writeCsv(table(registry)));

export const copyShown = (registry: Registry): boolean => copyText(writeTabbed(table(registry)));

/** Rows with the heads of their columns, for the clipboard. */
export const tabbedRows = (registry: Registry): string => writeTabbed(table(registry, registry.chosenRecords));
