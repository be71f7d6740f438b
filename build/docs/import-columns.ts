import { columnUse } from '@scenarios/exchange/column-mapping';
import type { ColumnUse } from '@scenarios/exchange/column-mapping';
import {
  capacityWords,
  fieldNames,
  lengthNames,
  needWords,
  provideWords,
  storeWords,
} from '@scenarios/exchange/column-names';
import type { FieldText } from '@scenarios/format/help/field-help';
import { recordHelp } from '@scenarios/format/help/record-help';

type Field = ColumnUse['field'];
type Row = {
  /** What `--map` takes. */
  readonly word: string;
  /** The field of a record in which it ends up, or a text where there is none. */
  readonly meaning: FieldText | string;
  readonly headings: string;
};

const { node, link } = recordHelp;
const named = (field: keyof typeof fieldNames): string => fieldNames[field]?.join(', ') ?? '';
const plain = (field: keyof typeof fieldNames, meaning: Row['meaning']): Row => ({
  word: field,
  meaning,
  headings: named(field),
});
const ofService = (words: readonly string[]): string => `a service, and one of ${words.join(', ')}`;
const inner = (outer: FieldText, field: string): FieldText | string => outer.fields?.[field] ?? '';

/** Columns in the order of the guide: of sites, of links, of both. */
const rows: Readonly<Record<Exclude<Field, 'ignore'>, Row>> = {
  id: plain('id', node.id),
  name: plain('name', 'The name, in whichever language.'),
  'name-en': plain('name-en', 'The English name.'),
  'name-zh': plain('name-zh', 'The Chinese name.'),
  kind: plain('kind', node.kind),
  lon: plain('lon', inner(node.position, 'lon')),
  lat: plain('lat', inner(node.position, 'lat')),
  community: plain('community', node.community),
  owner: plain('owner', node.owner),
  people: plain('people', inner(node.population, 'people')),
  quantity: plain('quantity', node.quantity),
  needs: { word: 'needs:power (kW)', meaning: node.needs, headings: ofService(needWords) },
  provides: { word: 'provides:water (m³/h)', meaning: node.provides, headings: ofService(provideWords) },
  stores: { word: 'stores:water:tank (m³)', meaning: node.stores, headings: ofService(storeWords) },
  from: plain('from', link.from),
  to: plain('to', link.to),
  services: plain('services', link.carries),
  capacity: {
    word: 'capacity:data (Gbit/s)',
    meaning: inner(link.carries, 'capacity'),
    headings: `in a table of links: ${capacityWords.join(', ')}`,
  },
  length: { word: 'length (m)', meaning: link.lengthKm, headings: lengthNames.join(', ') },
  directed: plain('directed', link.directed),
  latency: plain('latency', link.latencyMinutes),
  reactance: plain('reactance', inner(link.carries, 'reactance')),
  'right-of-way': plain('right-of-way', link.rightOfWay),
  value: plain('value', 'The figure of a shape of a map layer, such as a depth.'),
  holdfast: plain('holdfast', 'All else of a record, as JSON, as files written here have it.'),
};

/** Every field that a column may hold. */
const columnFields: readonly Field[] = columnUse.options.flatMap(({ shape: { field } }): readonly Field[] =>
  'options' in field ? field.options : [...field.values],
);

const table = (): string =>
  [
    '| Column | What it is | Headings that are known |',
    '| --- | --- | --- |',
    ...columnFields
      .flatMap((field) => (field === 'ignore' ? [] : [rows[field]]))
      .map(
        ({ word, meaning, headings }) =>
          `| \`${word}\` | ${typeof meaning === 'string' ? meaning : meaning.help.en} | ${headings} |`,
      ),
    '| `ignore` | It is not used. | any other |',
  ].join('\n');

const section = /(<!-- columns -->\n\n)[^]*?(\n\n<!-- end -->)/;

/** The guide to imports with the table of columns as the code has it. Throws where the guide has no place for it. */
export function withImportColumns(guide: string): string {
  if (!section.test(guide)) throw new Error('the guide has no place for the table of columns');
  return guide.replace(section, (_, before: string, after: string) => before + table() + after);
}
