import type { ColumnUse, CsvMapping } from '@scenarios/exchange/column-mapping';
import { withoutRepeats } from '@scenarios/exchange/csv-columns';
import { nameableServices } from '@scenarios/exchange/draft-flat';
import type { NamedService } from '@scenarios/exchange/guess-column';
import { guessColumn, usualStoreKind } from '@scenarios/exchange/guess-column';
import { storeUnit } from '@scenarios/exchange/unit-table';

/** What tells two columns apart that hold the same thing: a table has each once. */
const sameUse = (one: ColumnUse, other: ColumnUse): boolean => {
  if (one.field !== other.field || one.field === 'ignore') return false;
  const of = (use: ColumnUse): string =>
    'service' in use ? `${use.service ?? ''} ${'kind' in use ? use.kind : ''}` : '';
  return of(one) === of(other);
};

/** Another use for one of several columns. The one that had it so far gets the old one of this, so that two can be swapped. */
export function useColumn(uses: readonly ColumnUse[], column: number, use: ColumnUse): ColumnUse[] {
  const old = uses[column] ?? { field: 'ignore' };
  return uses.map((each, index) => (index === column ? use : sameUse(each, use) ? old : each));
}

/** The mapping with its columns guessed anew, from another header or for other records. */
export function guessAgain(
  mapping: CsvMapping,
  head: readonly (readonly string[])[],
  services: readonly NamedService[],
  change: Partial<Pick<CsvMapping, 'header' | 'records'>>,
): CsvMapping {
  const next = { ...mapping, ...change };
  const cells = next.header === null ? [] : (head[next.header] ?? []);
  const guessed = withoutRepeats(cells.map((cell) => guessColumn(cell, next.records, nameableServices(services))));
  return { ...next, columns: mapping.columns.map((_, column) => guessed[column] ?? { field: 'ignore' }) };
}

/** The use of a column for another field, with the service and unit that it had as far as they still fit. */
export function useFor(field: ColumnUse['field'], from: ColumnUse, services: readonly NamedService[]): ColumnUse {
  const wanted = 'service' in from ? from.service : null;
  const service = services.find(({ id }) => id === wanted) ?? services[0];
  const { id = 'power', unit = 'MW' } = service ?? {};
  if (field === 'length') return { field, unit: 'km' };
  if (field === 'provides' || field === 'needs') return { field, service: id, unit };
  if (field === 'stores') return { field, service: id, kind: usualStoreKind(id), unit: storeUnit(unit) };
  if (field === 'capacity') return { field, service: wanted, unit: wanted === null ? null : unit };
  return { field };
}
