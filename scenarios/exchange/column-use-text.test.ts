import { describe, expect, it } from 'vitest';
import { usualServices } from '../templates/usual-services';
import { columnUse, plainFields } from './column-mapping';
import type { ColumnUse } from './column-mapping';
import { columnUseText, readColumnUse } from './column-use-text';

const uses: readonly ColumnUse[] = [
  ...plainFields.map((field) => ({ field })),
  { field: 'length', unit: 'km' },
  { field: 'length', unit: 'm' },
  { field: 'needs', service: 'power', unit: 'kW' },
  { field: 'provides', service: 'water', unit: 'm³/h' },
  { field: 'stores', service: 'power', kind: 'generator', unit: 'h' },
  { field: 'capacity', service: 'data', unit: 'Gbit/s' },
  { field: 'capacity', service: null, unit: 'MW' },
  { field: 'capacity', service: null, unit: null },
];

describe('the words for columns', () => {
  it.each(uses.map((use) => [columnUseText(use), use] as const))('are read as they are written: %s', (text, use) => {
    expect(readColumnUse(text, usualServices)).toEqual(use);
  });

  it('have one for every field, take the unit of the service where they say none, and no others', () => {
    const fields = new Set(uses.map(({ field }) => field));
    const known = columnUse.options.flatMap(({ shape: { field } }) =>
      'options' in field ? field.options : [...field.values],
    );
    expect(known.filter((field) => !fields.has(field))).toEqual([]);
    expect(readColumnUse('needs:power', usualServices)).toEqual({ field: 'needs', service: 'power', unit: 'MW' });
    for (const word of ['Name', 'demand', 'needs', 'length (ft)', ''])
      expect(readColumnUse(word, usualServices)).toBeNull();
  });
});
