import type { CsvEncoding } from '@scenarios/exchange/csv-encoding';
import { csvEncodings } from '@scenarios/exchange/csv-encoding';
import type { ExportFormat } from '@scenarios/exchange/export-file';
import type { FileChoices } from '@scenarios/exchange/file-choices';
import type { FileFormat } from '@scenarios/exchange/file-formats';
import { fileFormats } from '@scenarios/exchange/file-formats';
import type { OnExisting } from '@scenarios/exchange/plan-record';
import type { NodeKind } from '@scenarios/format/node';
import { nodeKinds } from '@scenarios/format/node';
import { resolve } from 'node:path';
import { fileExtension } from '../store/identity';
import { WrongUse } from './wrong-use';

/** A column of a table, or a property of map features, and the field that it holds, both as they were written. */
export type MappedName = { readonly column: string; readonly field: string };

export type ImportArguments = {
  readonly kind: 'import';
  readonly path: string;
  /** The document that takes it up; null where a new file is made of it. */
  readonly into: string | null;
  /** The new file; null with `into`, or where only a dry run is asked for. */
  readonly to: string | null;
  /** Design of the document. */
  readonly design: string | undefined;
  readonly mode: OnExisting;
  readonly maps: readonly MappedName[];
  readonly dryRun: boolean;
  readonly force: boolean;
  /** Null: what the file itself says. */
  readonly format: FileFormat | null;
  readonly place: FileChoices['place'] | null;
  readonly widthKm: number | null;
  /** Undefined: made of the name of the file. */
  readonly prefix: string | undefined;
  readonly nodeKind: NodeKind | null;
  readonly kinds: readonly { readonly text: string; readonly kind: NodeKind }[];
  /** Service of links that do not say. */
  readonly carries: string | undefined;
  readonly encoding: CsvEncoding | null;
  /** Design of a Holdfast scenario that is taken. */
  readonly fromDesign: string | undefined;
  readonly threads: number | undefined;
  readonly json: boolean;
};

export type ExportArguments = {
  readonly kind: 'export';
  readonly source: string;
  readonly design: string | undefined;
  /** Both tables of CSV are written side by side. */
  readonly formats: readonly ExportFormat[];
  readonly to: string;
  readonly force: boolean;
  readonly threads: number | undefined;
  readonly json: boolean;
};

/** The options of both commands as they stand on the command line. */
export type ExchangeValues = Readonly<
  Partial<
    Record<
      | 'into'
      | 'to'
      | 'output'
      | 'design'
      | 'mode'
      | 'format'
      | 'place'
      | 'width'
      | 'prefix'
      | 'carries'
      | 'encoding'
      | 'from-design',
      string | undefined
    >
  >
> & { readonly map?: readonly string[] | undefined; readonly kind?: readonly string[] | undefined } & Readonly<
    Partial<Record<'dry-run' | 'force', boolean | undefined>>
  >;
type Common = Pick<ImportArguments, 'threads' | 'json'>;

/** The value of an option that takes one of a few words. Throws `WrongUse`. */
export const oneOf = <Value extends string>(name: string, text: string, values: readonly Value[]): Value => {
  const found = values.find((value) => value === text);
  if (found === undefined) throw new WrongUse(`--${name} takes one of ${values.join(', ')}, not "${text}".`);
  return found;
};

const modes = { update: 'update', keep: 'keep', add: 'add-copy' } as const satisfies Readonly<
  Record<string, OnExisting>
>;

/** A column and the field that it holds, from `column=field`. Throws `WrongUse`. */
export function readMap(text: string): MappedName {
  const at = text.lastIndexOf('=');
  const [column, field] = [text.slice(0, Math.max(0, at)).trim(), text.slice(at + 1).trim()];
  if (column === '' || field === '') throw new WrongUse(`--map takes column=field, as "Name=name", not "${text}".`);
  return { column, field };
}

const figure = /^[+-]?\d{1,4}(?:\.\d{1,9})?$/;

function readPlace(text: string | undefined): FileChoices['place'] | null {
  if (text === undefined) return null;
  const [lon = NaN, lat = NaN, ...more] = text
    .split(',')
    .map((part) => (figure.test(part.trim()) ? Number(part) : NaN));
  if (more.length > 0 || !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90))
    throw new WrongUse(`--place takes longitude,latitude in degrees, as 121.5,25.04, not "${text}".`);
  return { lon, lat };
}

function readWidth(text: string | undefined): number | null {
  if (text === undefined) return null;
  const width = figure.test(text) ? Number(text) : NaN;
  if (!(width >= 0.1 && width <= 2000))
    throw new WrongUse(`--width takes a length from 0.1 to 2000 km, not "${text}".`);
  return width;
}

const isNew = (path: string): boolean => path.endsWith(fileExtension) || path.endsWith('.json');

/** What `holdfast import` is asked to do. Throws `WrongUse`. */
export function readImport(path: string, values: ExchangeValues, common: Common): ImportArguments {
  if (values.to !== undefined && values.output !== undefined)
    throw new WrongUse('--to and --output are the same; say one.');
  const to = values.to ?? values.output ?? null;
  const into = values.into ?? null;
  const dryRun = values['dry-run'] === true;
  if (into !== null && to !== null)
    throw new WrongUse('--into changes a document, --to makes a new one; say one of them.');
  if (into === null && to === null && !dryRun)
    throw new WrongUse('import needs --into: the document to change, or --to: the file to make (or --dry-run).');
  if (into?.endsWith(fileExtension) === false)
    throw new WrongUse(`--into takes a ${fileExtension} document, not "${into}".`);
  if (to !== null && !isNew(to)) throw new WrongUse(`--to takes a new ${fileExtension} or .json file, not "${to}".`);
  if (to !== null && resolve(to) === resolve(path)) throw new WrongUse('--to names the file that is imported.');
  const needless = (['design', 'mode', 'prefix', 'from-design'] as const).find((name) => values[name] !== undefined);
  if (into === null && needless !== undefined) throw new WrongUse(`--${needless} needs --into.`);
  if (into !== null && values.force === true)
    throw new WrongUse('--force goes with --to: a document is changed, not replaced.');
  const prefix = values.prefix;
  if (prefix !== undefined && !/^[a-z0-9._-]{0,24}$/.test(prefix))
    throw new WrongUse(`--prefix takes up to 24 small letters, digits, ".", "_" and "-", not "${prefix}".`);
  const words = (values.kind ?? []).map((text) => {
    const at = text.lastIndexOf('=');
    return { text: text.slice(0, Math.max(0, at)).trim(), kind: oneOf('kind', text.slice(at + 1).trim(), nodeKinds) };
  });
  return {
    kind: 'import',
    path,
    into,
    to,
    design: values.design,
    mode: modes[oneOf('mode', values.mode ?? 'update', Object.keys(modes) as (keyof typeof modes)[])],
    maps: (values.map ?? []).map(readMap),
    dryRun,
    force: values.force === true,
    format: values.format === undefined ? null : oneOf('format', values.format, fileFormats),
    place: readPlace(values.place),
    widthKm: readWidth(values.width),
    prefix,
    nodeKind: words.find(({ text }) => text === '')?.kind ?? null,
    kinds: words.filter(({ text }) => text !== ''),
    carries: values.carries,
    encoding: values.encoding === undefined ? null : oneOf('encoding', values.encoding, csvEncodings),
    fromDesign: values['from-design'],
    ...common,
  };
}

const formatsByName = {
  csv: ['csv-nodes', 'csv-links'],
  'csv-sites': ['csv-nodes'],
  'csv-links': ['csv-links'],
  geojson: ['geojson'],
  graphml: ['graphml'],
  gexf: ['gexf'],
  json: ['holdfast'],
} as const satisfies Readonly<Record<string, readonly ExportFormat[]>>;

/** What `holdfast export` is asked to do. Throws `WrongUse`. */
export function readExport(source: string, values: ExchangeValues, common: Common): ExportArguments {
  const { to } = values;
  if (to === undefined) throw new WrongUse('export needs --to: the file to write.');
  const names = Object.keys(formatsByName) as (keyof typeof formatsByName)[];
  const ending = names.find((name) => to.toLowerCase().endsWith(`.${name}`));
  if (values.format === undefined && ending === undefined)
    throw new WrongUse(
      `export needs --format, because the name of the file does not tell it: one of ${names.join(', ')}.`,
    );
  const format = values.format === undefined ? (ending ?? 'json') : oneOf('format', values.format, names);
  if (resolve(to) === resolve(source)) throw new WrongUse('--to names the document itself.');
  if (to.endsWith(fileExtension)) throw new WrongUse(`--to takes a file that is no ${fileExtension} document.`);
  if (format === 'json' && values.design !== undefined)
    throw new WrongUse('--design does not go with json: the Holdfast scenario has all designs.');
  return {
    kind: 'export',
    source,
    design: values.design,
    formats: formatsByName[format],
    to,
    force: values.force === true,
    ...common,
  };
}
