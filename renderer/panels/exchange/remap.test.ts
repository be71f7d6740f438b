import type { ColumnUse, CsvMapping } from '@scenarios/exchange/column-mapping';
import { usualServices } from '@scenarios/templates/usual-services';
import { describe, expect, it } from 'vitest';
import { guessAgain, useColumn, useFor } from './remap';

const mapping: CsvMapping = {
  records: 'nodes',
  header: 0,
  decimal: '.',
  nodeKind: null,
  linkKind: null,
  linkServices: [],
  kinds: [],
  columns: [{ field: 'name' }, { field: 'lat' }, { field: 'lon' }, { field: 'needs', service: 'power', unit: 'kW' }],
};
const { columns } = mapping;
const fields = (uses: readonly ColumnUse[]): readonly string[] => uses.map(({ field }) => field);

describe('the mapping of a table', () => {
  it('swaps two columns when one is given what the other has', () => {
    expect(fields(useColumn(columns, 1, { field: 'lon' }))).toEqual(['name', 'lon', 'lat', 'needs']);
  });

  it('leaves columns for other services and columns that are not used as they are', () => {
    expect(fields(useColumn(columns, 0, { field: 'needs', service: 'water', unit: 'm³/h' }))).toEqual([
      'needs',
      'lat',
      'lon',
      'needs',
    ]);
    const unused = useColumn(columns, 0, { field: 'ignore' });
    expect(fields(useColumn(unused, 1, { field: 'ignore' }))).toEqual(['ignore', 'ignore', 'lon', 'needs']);
  });

  it('guesses the columns anew from another header and for links', () => {
    const head = [
      ['a', 'b', 'c', 'd'],
      ['From', 'To', 'Capacity (MW)', '長度 (km)'],
    ];
    const links = guessAgain(mapping, head, usualServices, { header: 1, records: 'links' });
    expect(links.columns).toEqual([
      { field: 'from' },
      { field: 'to' },
      { field: 'capacity', service: 'power', unit: 'MW' },
      { field: 'length', unit: 'km' },
    ]);
    expect(fields(guessAgain(links, head, usualServices, { header: null }).columns)).toEqual(Array(4).fill('ignore'));
  });

  it('keeps the service of a column whose field changes', () => {
    expect(useFor('stores', { field: 'needs', service: 'water', unit: 'CMD' }, usualServices)).toEqual({
      field: 'stores',
      service: 'water',
      kind: 'tank',
      unit: 'm³',
    });
    expect(useFor('lat', { field: 'ignore' }, usualServices)).toEqual({ field: 'lat' });
  });
});
