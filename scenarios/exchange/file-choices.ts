import type { LinkKind } from '../format/link';
import type { NodeKind } from '../format/node';
import type { CsvMapping, GeojsonMapping } from './column-mapping';
import type { CsvEncoding } from './csv-encoding';
import type { CsvDelimiter } from './csv-table';
import { identifierFrom } from './identifier-from';
import type { GeojsonChoices } from './read-geojson';

/** What the user says about a file, beside what it says itself. Each format takes what it has a use for. */
export type FileChoices = {
  /** Middle of what is not on the globe, degrees. */
  readonly place: { readonly lon: number; readonly lat: number };
  /** Longer side of what is not on the globe, km; null: the usual one of the format. */
  readonly widthKm: number | null;
  /** Goes before the ids that another program gave. */
  readonly prefix: string;
  /** Kind of sites of a graph that do not say. */
  readonly nodeKind: NodeKind | null;
  /** Service that links of a graph carry where they do not say, and their kind then; null: data over fibre. */
  readonly link: { readonly service: string; readonly kind: LinkKind } | null;
  /** Of a table; null: as the file says, or guessed. */
  readonly encoding: CsvEncoding | null;
  readonly delimiter: CsvDelimiter | null;
  readonly mapping: CsvMapping | null;
  /** Of the properties of map features; null: guessed. */
  readonly properties: GeojsonMapping | null;
  /** What the features of a map file become. */
  readonly features: GeojsonChoices;
  /** Design of a Holdfast scenario; null: the first. */
  readonly design: string | null;
};

export const defaultFileChoices: FileChoices = {
  place: { lon: 0, lat: 0 },
  widthKm: null,
  prefix: '',
  nodeKind: null,
  link: null,
  encoding: null,
  delimiter: null,
  mapping: null,
  properties: null,
  features: {
    points: 'nodes',
    lines: 'links',
    polygons: 'communities',
    snapKm: 0.2,
    layer: { name: { en: 'Imported', 'zh-Hant': '匯入' }, kind: 'other' },
  },
  design: null,
};

/** A prefix for the ids of a file that other programs wrote, made from its name, so that two files do not meet. */
export function usualPrefix(name: string): string {
  const stem = name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  return stem === ''
    ? ''
    : `${identifierFrom(stem)
        .slice(0, 16)
        .replace(/[-._]+$/, '')}-`;
}
