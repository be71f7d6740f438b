import { languageOfText } from '@scenarios/format/exercise/language-of-text';
import { bareTimes } from './read-time';
import type { TimeReading } from './read-time';
import type { ZonedMoment } from './calendar';
import { fieldsOfHeading, isClock, isElapsed } from './heading-words';
import type { Language, MselColumn, MselField } from './msel-fields';
import { isTextField } from './msel-fields';
import type { MselPreset } from './msel-presets';
import { mselPresets, presetColumns } from './msel-presets';
import type { MselTable } from './msel-table';
import { readTime } from './read-time';
import type { SheetRow } from './sheet-cell';

/** How the rows of a list are understood: guessed first, then the user's to change. */
export type MselMapping = TimeReading & {
  /** Which row of the table, from 0, names the columns; rows above it are titles. Null: there is none. */
  readonly header: number | null;
  readonly columns: readonly MselColumn[];
  /** Language of texts that do not tell it by their letters. */
  readonly language: Language;
};

const headerRows = 40;
const sampleRows = 300;

const suffix = /[\s_([（【-]+(en|eng|english|英文|英|zh|zh-?hant|zh-?tw|chinese|中文|中)\s*[)\]）】]?\s*$/i;

/** A heading without the language that it names at its end. */
function splitLanguage(heading: string): { readonly words: string; readonly language: Language | null } {
  const found = suffix.exec(heading);
  if (found?.[1] === undefined) return { words: heading, language: null };
  return { words: heading.slice(0, found.index), language: /^(?:en|英)/i.test(found[1]) ? 'en' : 'zh-Hant' };
}

/** What only one column may hold: a field, or of a text the field in one language. */
export const columnKey = ({ field, language }: MselColumn): string =>
  isTextField(field) ? `${field} ${language ?? ''}` : field;

/** What the headings name: those with one meaning first, then the others with what is left. */
export function columnsOf(headings: readonly string[]): readonly MselColumn[] {
  const candidates = headings.map((heading): readonly MselColumn[] => {
    const whole = fieldsOfHeading(heading);
    const { words, language } = splitLanguage(heading);
    const fields = whole.length > 0 || language === null ? whole : fieldsOfHeading(words).filter(isTextField);
    return fields.map((field) => ({ field, language: whole.length > 0 ? null : language }));
  });
  const taken = new Set<string>();
  const columns = headings.map((): MselColumn => ({ field: 'keep', language: null }));
  for (const single of [true, false])
    for (const [index, options] of candidates.entries()) {
      if ((options.length === 1) !== single) continue;
      const free = options.find((option) => option.field === 'holdfast' || !taken.has(columnKey(option)));
      if (free === undefined) continue;
      taken.add(columnKey(free));
      columns[index] = free;
    }
  return columns;
}

const headingsOf = ({ cells }: SheetRow): readonly string[] =>
  cells.map(({ text }) => text.slice(0, 200).replace(/\s+/g, ' ').trim());
const known = (columns: readonly MselColumn[]): number =>
  new Set(columns.map(({ field }) => field).filter((field) => field !== 'keep' && field !== 'ignore')).size;

/** The row among the first forty with the most headings that are known, at least two. */
function headerOf(rows: readonly SheetRow[]): number | null {
  let header: number | null = null;
  let most = 1;
  for (const [index, row] of rows.slice(0, headerRows).entries()) {
    const count = known(columnsOf(headingsOf(row)));
    if (count > most) [header, most] = [index, count];
  }
  return header;
}

/** What bare times are: as their heading says, else times of day, unless only hours after the start lie within the exercise. */
function guessBare(
  texts: readonly SheetRow['cells'][number][],
  heading: string,
  start: ZonedMoment,
  durationMinutes: number,
): MselMapping['bare'] {
  if (isElapsed(heading)) return 'relative';
  if (isClock(heading)) return 'clock';
  const fits = { clock: 0, relative: 0 };
  const begin = start.local - Math.floor(start.local / 86_400) * 86_400;
  for (const cell of texts)
    for (const bare of bareTimes) {
      const time = readTime(cell, { bare, numbers: 'minutes' }, 2000);
      if (time === null || (time.of === 'clock' && time.day !== null)) continue;
      if (bare === 'relative' && time.of === 'clock') continue;
      const after = time.of === 'start' ? time.seconds : (((time.seconds - begin) % 86_400) + 86_400) % 86_400;
      if (after >= 0 && after <= durationMinutes * 60) fits[bare] += 1;
    }
  return fits.relative > fits.clock ? 'relative' : 'clock';
}

/**
 * What the columns of a list hold, as far as the headings tell, in English or Traditional Chinese and in any order: a first
 * proposal for the user to correct. A heading that is not known goes with its cells into the notes.
 */
export function guessMselMapping(table: MselTable, start: ZonedMoment, durationMinutes: number): MselMapping {
  const header = headerOf(table.rows);
  const headings = header === null ? [] : headingsOf(table.rows[header] ?? { line: 0, cells: [] });
  const named = columnsOf(headings);
  const columns = Array.from(
    { length: table.width },
    (_, index): MselColumn => named[index] ?? { field: 'keep', language: null },
  );
  const time = columns.findIndex(({ field }) => field === 'time');
  const sample = table.rows.slice(header === null ? 0 : header + 1, sampleRows);
  const chinese = headings.filter((heading) => languageOfText(heading) === 'zh-Hant').length;
  return {
    header,
    columns,
    language: chinese * 2 > headings.filter((heading) => heading !== '').length ? 'zh-Hant' : 'en',
    bare:
      time < 0
        ? 'clock'
        : guessBare(
            sample.flatMap(({ cells }) => cells[time] ?? []),
            headings[time] ?? '',
            start,
            durationMinutes,
          ),
    numbers: 'minutes',
  };
}

/** The preset that most of the columns are of, for what the list is called; null where it is none of the three. */
export function presetOf({ columns }: Pick<MselMapping, 'columns'>): MselPreset | null {
  const fields = new Set<string>(columns.map(({ field }) => field));
  let best: MselPreset | null = null;
  let most = 0.6;
  for (const preset of mselPresets) {
    const own = presetColumns[preset].map(({ field }): MselField => field);
    const share = own.filter((field) => fields.has(field)).length / own.length;
    if (share > most) [best, most] = [preset, share];
  }
  return best;
}
