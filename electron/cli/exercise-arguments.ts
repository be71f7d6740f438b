import type { CsvEncoding } from '@scenarios/exchange/csv-encoding';
import { csvEncodings } from '@scenarios/exchange/csv-encoding';
import type { MselMapping } from '@scenarios/exchange/msel/msel-mapping';
import type { MselPreset } from '@scenarios/exchange/msel/msel-presets';
import { mselPresets } from '@scenarios/exchange/msel/msel-presets';
import type { MselImportChoices } from '@scenarios/exchange/msel/plan-msel-import';
import { defaultMselImportChoices } from '@scenarios/exchange/msel/plan-msel-import';
import { emptyCellActions, unknownNameActions } from '@scenarios/exchange/msel/read-inject';
import { bareTimes, numberTimes } from '@scenarios/exchange/msel/read-time';
import type { TimeStyle } from '@scenarios/exchange/msel/scenario-seconds';
import { timeStyles } from '@scenarios/exchange/msel/scenario-seconds';
import type { MselFormat } from '@scenarios/exchange/msel/write-msel';
import { mselFormats } from '@scenarios/exchange/msel/write-msel';
import { resolve } from 'node:path';
import { fileExtension } from '../store/identity';
import type { MappedName } from './exchange-arguments';
import { oneOf, readMap } from './exchange-arguments';
import { WrongUse } from './wrong-use';

type Common = { readonly threads: number | undefined; readonly json: boolean };

export type ImportInjectsArguments = Common & {
  readonly kind: 'exercise-import';
  readonly path: string;
  /** The document that takes it up. */
  readonly into: string;
  /** Undefined: the first plan of the document. */
  readonly exercise: string | undefined;
  readonly dryRun: boolean;
  readonly sheet: string | null;
  readonly encoding: CsvEncoding | null;
  readonly maps: readonly MappedName[];
  /** Null: as the headings and values tell. */
  readonly bare: MselMapping['bare'] | null;
  readonly numbers: MselMapping['numbers'] | null;
  readonly language: MselMapping['language'] | null;
  readonly choices: MselImportChoices;
  /** Whether an alert of the status Actual may come in. */
  readonly actual: boolean;
};

export type ExportInjectsArguments = Common & {
  readonly kind: 'exercise-export';
  readonly source: string;
  readonly exercise: string | undefined;
  readonly to: string;
  readonly force: boolean;
  readonly format: MselFormat;
  readonly preset: MselPreset;
  readonly times: TimeStyle;
  /** Null: that of the terminal. */
  readonly language: MselMapping['language'] | null;
};

/** The options of both as they stand on the command line. */
type Text = 'exercise' | 'into' | 'to' | 'format' | 'preset' | 'times' | 'numbers' | 'language' | 'sheet' | 'encoding';
export type ExerciseValues = Readonly<
  Partial<Record<Text | 'unknown-names' | 'empty-cells' | 'missing', string | undefined>>
> & { readonly map?: readonly string[] | undefined } & Readonly<
    Partial<Record<'dry-run' | 'force' | 'actual', boolean | undefined>>
  >;

const languages = ['en', 'zh-Hant'] as const;
const own = {
  import: [
    'exercise',
    'into',
    'dry-run',
    'sheet',
    'encoding',
    'map',
    'times',
    'numbers',
    'language',
    'unknown-names',
    'empty-cells',
    'missing',
    'actual',
  ],
  export: ['exercise', 'to', 'force', 'format', 'preset', 'times', 'language'],
} as const satisfies Readonly<Record<string, readonly (keyof ExerciseValues)[]>>;

/** Names of all options of the commands about exercises. */
export const exerciseOptions = [...own.import, ...own.export] as const;

function chosen<Value extends string>(name: string, text: string | undefined, values: readonly Value[]): Value | null {
  return text === undefined ? null : oneOf(name, text, values);
}

function readImport(path: string, values: ExerciseValues, common: Common): ImportInjectsArguments {
  const { into } = values;
  if (into === undefined) throw new WrongUse('exercise import needs --into: the document with the plan.');
  if (!into.endsWith(fileExtension)) throw new WrongUse(`--into takes a ${fileExtension} document, not "${into}".`);
  if (resolve(into) === resolve(path)) throw new WrongUse('--into names the file that is imported.');
  return {
    kind: 'exercise-import',
    path,
    into,
    exercise: values.exercise,
    dryRun: values['dry-run'] === true,
    sheet: values.sheet ?? null,
    encoding: chosen('encoding', values.encoding, csvEncodings),
    maps: (values.map ?? []).map(readMap),
    bare: chosen('times', values.times, bareTimes),
    numbers: chosen('numbers', values.numbers, numberTimes),
    language: chosen('language', values.language, languages),
    choices: {
      unknownNames:
        chosen('unknown-names', values['unknown-names'], unknownNameActions) ?? defaultMselImportChoices.unknownNames,
      emptyCells: chosen('empty-cells', values['empty-cells'], emptyCellActions) ?? defaultMselImportChoices.emptyCells,
      missing: chosen('missing', values.missing, ['keep', 'remove'] as const) ?? defaultMselImportChoices.missing,
    },
    actual: values.actual === true,
    ...common,
  };
}

function readExport(source: string, values: ExerciseValues, common: Common): ExportInjectsArguments {
  const { to } = values;
  if (to === undefined) throw new WrongUse('exercise export needs --to: the file to write.');
  if (resolve(to) === resolve(source)) throw new WrongUse('--to names the document itself.');
  const ending = mselFormats.find((format) => to.toLowerCase().endsWith(`.${format}`));
  const format = chosen('format', values.format, mselFormats) ?? ending;
  if (format === undefined)
    throw new WrongUse(`exercise export needs --format, because the name of the file does not tell it: xlsx or csv.`);
  return {
    kind: 'exercise-export',
    source,
    exercise: values.exercise,
    to,
    force: values.force === true,
    format,
    preset: chosen('preset', values.preset, mselPresets) ?? 'hseep',
    times: chosen('times', values.times, timeStyles) ?? 'relative',
    language: chosen('language', values.language, languages),
    ...common,
  };
}

/** What `holdfast exercise import` and `export` are asked to do. Throws `WrongUse`. */
export function readExercise(
  [action, path, ...more]: readonly string[],
  values: ExerciseValues,
  common: Common,
): ImportInjectsArguments | ExportInjectsArguments {
  if (action !== 'import' && action !== 'export') throw new WrongUse('exercise takes import or export.');
  if (path === undefined) throw new WrongUse(action === 'import' ? 'Name the file to import.' : 'Name a document.');
  if (more.length > 0) throw new WrongUse(`One too many: "${more.join(' ')}".`);
  const names: readonly string[] = own[action];
  const foreign = exerciseOptions.find((name) => values[name] !== undefined && !names.includes(name));
  if (foreign !== undefined) throw new WrongUse(`--${foreign} does not go with exercise ${action}.`);
  return action === 'import' ? readImport(path, values, common) : readExport(path, values, common);
}
