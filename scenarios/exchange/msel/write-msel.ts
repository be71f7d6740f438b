// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- the renderer compiles this file without the folder
/// <reference path="../papaparse.d.ts" />
import { strToU8 } from 'fflate';
import papa from 'papaparse';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import { inject as injectSchema } from '@scenarios/format/exercise/inject';
import type { Inject } from '@scenarios/format/exercise/inject';
import { readText } from '@scenarios/format/exercise/written-text';
import type { Issue } from '@scenarios/format/issues';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import { sameValue } from '@scenarios/format/same-value';
import { filePlace } from '../file-place';
import { escapeFormula } from '../write-csv';
import { readZonedTime } from './calendar';
import { injectFields, writeCarried } from './carried-inject';
import type { Language, MselField } from './msel-fields';
import { isLineField, isReferenceField, isTextField, isWordField } from './msel-fields';
import { mselIssue } from './msel-issues';
import type { MselPreset } from './msel-presets';
import { carriedHeading, presetColumns } from './msel-presets';
import { createPlanNames } from './plan-names';
import type { PlanNames } from './plan-names';
import type { Remarks } from './read-field';
import { readCellTime, readLineField, readReferenceField, readTextField, readWordField, triggerOf } from './read-field';
import type { TimeStyle } from './scenario-seconds';
import { createClockReader } from './scenario-seconds';
import { textCell } from './sheet-cell';
import type { FieldWriting } from './write-field';
import { cellText, writeField } from './write-field';
import type { WrittenRow } from './write-workbook';
import { writeWorkbook } from './write-workbook';

export const mselFormats = ['xlsx', 'csv'] as const;
export type MselFormat = (typeof mselFormats)[number];

export type MselWriting = {
  readonly preset: MselPreset;
  readonly format: MselFormat;
  readonly language: Language;
  readonly times: TimeStyle;
  /** Start of the exercise with its offset: where clock times count from. */
  readonly start: string;
  /** Classification mark of the document; empty: none. */
  readonly marking: string;
};

/** The value that a reader of the file would see in a cell; undefined where it would see none. */
function readBack(
  inject: Inject,
  field: MselField,
  text: string,
  writing: FieldWriting,
  names: PlanNames,
): Partial<Inject> | undefined {
  let lost = false;
  const lose = (): void => {
    lost = true;
  };
  const remarks: Remarks = { place: filePlace, tell: lose, refuse: lose, keep: lose };
  const cell = textCell(text);
  const find = (): null => {
    lose();
    return null;
  };
  const read = (): Partial<Inject> => {
    if (isTextField(field)) return { [field]: readTextField(cell, field, writing.language, undefined, remarks) };
    if (isLineField(field)) return { [field]: readLineField(cell, field, remarks) };
    if (isWordField(field)) return readWordField(cell, field, undefined, remarks);
    if (isReferenceField(field)) {
      const ids = readReferenceField(cell, field, names.find, find, remarks);
      return field === 'storyline' ? (ids[0] === undefined ? {} : { storyline: ids[0] }) : { [field]: [...ids] };
    }
    if (field !== 'time') return {};
    const clock = createClockReader(writing.start);
    const times = { reading: { bare: 'clock', numbers: 'minutes' }, clock, year: 2000, day: null } as const;
    const trigger = triggerOf(readCellTime(cell, times, filePlace), inject.kind, undefined);
    return trigger === null ? {} : { trigger };
  };
  const value = read();
  return lost ? undefined : value;
}

/** What the readable cells of an inject cannot hold. */
function carriedValues(
  inject: Inject,
  cells: ReadonlyMap<MselField, string>,
  writing: FieldWriting,
  names: PlanNames,
): Partial<Inject> {
  const usual = injectSchema.parse({
    id: inject.id,
    number: inject.number,
    title: inject.title,
    trigger: inject.trigger,
  });
  const entries = injectFields.flatMap((key) => {
    const field = key === 'trigger' ? 'time' : key;
    const text = cells.get(field);
    const value = inject[key];
    const held =
      text === undefined
        ? key !== 'title' && key !== 'trigger' && key !== 'number' && sameValue(value, usual[key])
        : sameValue(readBack(inject, field, text, writing, names)?.[key], value) &&
          !(key === 'effects' && inject.effects.length > 0);
    return held ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries) as Partial<Inject>;
}

/** Rows of a sheet: the mark and the name above the headings, the injects in the order of the plan, and the mark below. */
function rowsOf(
  plan: Exercise,
  writing: MselWriting,
  fields: FieldWriting,
  reached: (done: number) => void,
): { readonly rows: readonly WrittenRow[]; readonly carried: number; readonly head: number } {
  const { preset, language, marking } = writing;
  const columns = presetColumns[preset];
  const names = createPlanNames(plan);
  const body = plan.injects.map((inject, at) => {
    reached(at);
    const cells = new Map(columns.map(({ field }) => [field, writeField(inject, field, fields)]));
    const values = carriedValues(inject, cells, fields, names);
    return { cells: [...cells.values()], pieces: writeCarried({ exercise: plan.id, id: inject.id, language, values }) };
  });
  const carried = body.reduce((most, { pieces }) => Math.max(most, pieces.length), 1);
  const headings = Array.from({ length: carried }, (_, index) =>
    index === 0 ? carriedHeading : `${carriedHeading} ${String(index + 1)}`,
  );
  const marks = [marking, readText(plan.marking, language)]
    .map((mark) => cellText(mark).trim())
    .filter((mark) => mark !== '')
    .map((mark): WrittenRow => ({ look: 'mark', cells: [mark] }));
  const top: readonly WrittenRow[] = [...marks, { look: 'title', cells: [cellText(readText(plan.name, language))] }];
  const rows: readonly WrittenRow[] = [
    ...top,
    { look: 'head', cells: [...columns.map(({ heading }) => heading[language]), ...headings] },
    ...body.map(({ cells, pieces }): WrittenRow => ({ look: 'body', cells: [...cells, ...pieces] })),
    ...marks.toReversed(),
  ];
  return { rows, carried, head: top.length + 1 };
}

/**
 * The injects of a plan as an Excel workbook or as CSV (UTF-8 with a byte order mark), in the columns of a preset and one
 * language. What columns cannot hold travels as JSON in the last columns, so that nothing is lost: read back, nothing changes, and
 * a readable cell that was changed wins. The marks stand above and below the list, and on every printed page. Nothing in the file
 * is a formula. The same plan gives the same bytes. Fails only where the start is no time.
 * @param reached told how many injects are done, before each
 */
export function writeMsel(
  plan: Exercise,
  writing: MselWriting,
  reached: (done: number) => void = () => undefined,
): Result<Uint8Array, Issue> {
  const start = readZonedTime(writing.start);
  if (start === null) return failure(mselIssue.badStart(writing.start));
  const { preset, language, times } = writing;
  const { rows, carried, head } = rowsOf(plan, writing, { plan, language, times, start }, reached);
  const columns = presetColumns[preset];
  const width = columns.length + carried;
  if (writing.format === 'csv') {
    const cells = rows.map((row) => Array.from({ length: width }, (_, index) => escapeFormula(row.cells[index] ?? '')));
    return success(strToU8(`\uFEFF${papa.unparse(cells, { delimiter: ',', newline: '\r\n' })}\r\n`));
  }
  return success(
    writeWorkbook({
      name: 'MSEL',
      widths: [...columns.map((column) => column.width), ...Array.from({ length: carried }, () => 0)],
      rows,
      frozen: head,
      mark: [writing.marking, readText(plan.marking, language)].filter((mark) => mark.trim() !== '').join(' — '),
    }),
  );
}
