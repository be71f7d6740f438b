import { exerciseLimits } from '@scenarios/format/exercise/exercise';
import type { Inject } from '@scenarios/format/exercise/inject';
import { inject as injectSchema } from '@scenarios/format/exercise/inject';
import { fromPlainText } from '@scenarios/format/exercise/from-plain-text';
import { languageOfText } from '@scenarios/format/exercise/language-of-text';
import type { WrittenText } from '@scenarios/format/exercise/written-text';
import { longestWrittenText } from '@scenarios/format/exercise/written-text';
import type { Issue } from '@scenarios/format/issues';
import { fromSchemaIssue } from '@scenarios/format/schema-issues';
import { issueOfField } from '../plan-issues';
import type { MatchedRow } from './match-rows';
import type { ReadColumn } from './msel-rows';
import type { Language, MselField } from './msel-fields';
import { isLineField, isReferenceField, isShortTextField, isTextField, isWordField } from './msel-fields';
import { mselIssue } from './msel-issues';
import type { RecordMaker } from './new-records';
import type { PlanNames } from './plan-names';
import type { FindName, Remarks } from './read-field';
import { cleanText, readLineField, readReferenceField, readTextField, readWordField, triggerOf } from './read-field';
import type { FieldWriting } from './write-field';
import { cellText, writeField } from './write-field';

export const unknownNameActions = ['create', 'keep', 'refuse'] as const;
export const emptyCellActions = ['keep', 'clear'] as const;

export type InjectReading = {
  readonly columns: readonly ReadColumn[];
  readonly names: PlanNames;
  readonly records: RecordMaker;
  readonly renamed: ReadonlyMap<string, string>;
  /** Whether an inject of this id will be in the plan. */
  readonly isInject: (id: string) => boolean;
  readonly language: Language;
  readonly unknownNames: (typeof unknownNameActions)[number];
  readonly emptyCells: (typeof emptyCellActions)[number];
  /** Every way in which the cells of a field may have been written. */
  readonly writings: readonly Omit<FieldWriting, 'language'>[];
};

type Read = { readonly inject: Inject | null; readonly issues: readonly Issue[] };

const empty: WrittenText = { en: '', 'zh-Hant': '' };
const keyOf = (field: MselField): keyof Inject | null =>
  field === 'time' ? 'trigger' : field === 'simulatedTime' || field === 'day' || field === 'holdfast' ? null : field;

/** The first sentence of a message, for the title of a row that has none. */
export function titleFrom(message: string): string {
  const [line = ''] = message.split('\n', 1);
  const sentence = /^.{1,79}?[.!?。！？](?=\s|$|\p{Script=Han})/u.exec(line)?.[0] ?? line;
  return sentence.length > 80 ? `${sentence.slice(0, 79).toWellFormed()}…` : sentence;
}

/** Lines that are not yet in a text, put under it in the language that it has. */
function withLines(notes: WrittenText, lines: readonly string[], language: Language): WrittenText {
  const standing = new Set([...notes.en.split('\n'), ...notes['zh-Hant'].split('\n')]);
  const added = lines.filter((line) => !line.split('\n').every((part) => standing.has(part)));
  if (added.length === 0) return notes;
  const other: Language = language === 'en' ? 'zh-Hant' : 'en';
  const into = notes[language] === '' && notes[other] !== '' ? other : language;
  return { ...notes, [into]: [...(notes[into] === '' ? [] : [notes[into]]), ...added].join('\n') };
}

/**
 * The inject of one row. What the row carries counts where its cell still says the same; a cell that was changed wins; fields
 * without a cell stay as they stand. Null where the row cannot be taken, its issues then say why.
 */
export function readInject({ row, standing, id, number, refused }: MatchedRow, reading: InjectReading): Read {
  const { carried } = row;
  const issues: Issue[] = [...row.issues];
  let taken = refused === null;
  if (refused !== null) issues.push(refused);
  const kept: string[] = [];
  const rowLanguage = carried?.language ?? reading.language;
  const values: Record<string, unknown> = { ...standing, ...carried?.values, id, number };
  for (const [field, text] of carried?.plain ?? [])
    if (text !== null) values[field] = fromEarlier(text, standing?.[field]);
  // What the row carries, whole enough to be written as its cells were.
  const base =
    carried === null
      ? null
      : injectSchema.safeParse({ title: { en: '-' }, trigger: { when: 'by-hand' }, ...carried.values, id, number });

  const remarksAt = ({ index, heading }: ReadColumn): Remarks => ({
    place: row.place(index),
    tell: (issue) => issues.push(issue),
    refuse: (issue) => {
      taken = false;
      issues.push(issue);
    },
    keep: () => kept.push(`${heading}: ${cleanText(row.cell(index).text)}`),
  });
  const find: FindName = (field, name, remarks) => {
    const made =
      reading.unknownNames === 'create' && field !== 'media'
        ? reading.records.make(field, name, languageOfText(name))
        : null;
    if (made !== null) remarks.tell(mselIssue.unknownName(remarks.place, name, 'create'));
    else if (reading.unknownNames === 'refuse' && field !== 'media')
      remarks.refuse(mselIssue.unknownName(remarks.place, name, 'refuse'));
    else {
      if (reading.unknownNames === 'create' && field !== 'media')
        remarks.tell(mselIssue.tooManyNames(remarks.place, exerciseLimits.teams));
      remarks.keep();
      remarks.tell(mselIssue.unknownName(remarks.place, name, 'keep'));
    }
    return made;
  };

  /** Whether a cell says what the row carries, or what stands where it carries nothing. */
  const says = (column: ReadColumn, text: string, key: keyof Inject): boolean => {
    const { field, language } = column;
    if (field === 'keep' || field === 'ignore') return false;
    if (carried !== null) {
      const plain = isShortTextField(field) ? carried.plain.get(field) : undefined;
      if (plain !== undefined) return plain !== null && cleanText(cellText(plain)) === text;
      if (!Object.hasOwn(carried.values, key) || base?.success !== true) return false;
      if (isTextField(field) && language !== null) return cleanText(cellText(base.data[field][language])) === text;
      return reading.writings.some(
        (each) => cleanText(writeField(base.data, field, { ...each, language: rowLanguage })) === text,
      );
    }
    if (standing === null) return false;
    const languages = language === null ? (['en', 'zh-Hant'] as const) : [language];
    if (isTextField(field)) return languages.some((each) => cleanText(cellText(standing[field][each])) === text);
    return languages.some((each) =>
      reading.writings.some(
        (writing) => cleanText(writeField(standing, field, { ...writing, language: each })) === text,
      ),
    );
  };

  const readColumn = (column: ReadColumn): void => {
    const { field, language, index } = column;
    const cell = row.cell(index);
    const text = cleanText(cell.text);
    const remarks = remarksAt(column);
    if (cell.shows === 'error' || field === 'ignore') return;
    if (field === 'keep') {
      if (text !== '') remarks.keep();
      return;
    }
    const key = keyOf(field);
    if (key === null || key === 'id' || field === 'number') return;
    if (says(column, text, key)) return;
    if (text === '' && carried === null && (standing === null || reading.emptyCells === 'keep')) return;
    const present = values as Partial<Inject>;
    if (isShortTextField(field) && language === null && (carried === null ? isTwice(text) : carried.plain.has(field))) {
      readTextField(cell, field, rowLanguage, undefined, remarks);
      values[field] = fromEarlier(text, standing?.[field]);
    } else if (isTextField(field)) {
      const own = carried === null ? present[field] : carried.values[field];
      const into = language ?? (carried !== null || languageOfText(text) === 'en' ? rowLanguage : 'zh-Hant');
      values[field] = readTextField(cell, field, into, language === null ? own : (present[field] ?? own), remarks);
    } else if (isLineField(field)) values[field] = readLineField(cell, field, remarks);
    else if (isWordField(field))
      Object.assign(
        values,
        readWordField(cell, field, carried === null ? (standing ?? undefined) : undefined, remarks),
      );
    else if (isReferenceField(field)) {
      const ids = readReferenceField(cell, field, reading.names.find, find, remarks);
      if (field !== 'storyline') values[field] = [...ids];
      else if (ids[0] === undefined) delete values.storyline;
      else values.storyline = ids[0];
    } else if (field === 'effects' && text !== '') {
      remarks.tell(mselIssue.effectsEdited(remarks.place));
      if (carried === null) remarks.keep();
    }
  };

  const kinds = reading.columns.filter(({ field }) => field === 'kind');
  for (const column of [...kinds, ...reading.columns.filter(({ field }) => field !== 'kind')]) readColumn(column);

  const timed =
    reading.columns.find(({ field }) => field === 'time') ??
    reading.columns.find(({ field }) => field === 'simulatedTime');
  if (row.time !== null && timed !== undefined && row.cell(timed.index).shows !== 'error') {
    const text = cleanText(row.cell(timed.index).text);
    const silent = text === '' && carried === null && standing !== null && reading.emptyCells === 'keep';
    if (!silent && !says({ ...timed, field: 'time' }, text, 'trigger')) {
      const before = (carried === null ? standing : carried.values)?.trigger;
      const kind = injectSchema.shape.kind.safeParse(values.kind);
      const trigger = triggerOf(row.time, kind.success ? kind.data : 'inject', before);
      if (trigger !== null) values.trigger = trigger;
      if (row.time.of === 'fault') remarksAt(timed).refuse(row.time.issue);
    }
  }
  values.trigger ??= { when: 'by-hand' };

  const text = values as Partial<Inject>;
  if (isBlank(text.title)) {
    const message = text.message ?? empty;
    values.title = { en: titleFrom(message.en.trim()), 'zh-Hant': titleFrom(message['zh-Hant'].trim()) };
    if (isBlank(message) && taken) {
      taken = false;
      issues.push(mselIssue.saysNothing(row.place(null)));
    }
  }
  if (kept.length > 0) values.notes = withLines(text.notes ?? empty, kept, rowLanguage);
  if (!taken) return { inject: null, issues };
  const parsed = injectSchema.safeParse(values);
  if (!parsed.success) {
    const [problem] = parsed.error.issues;
    const long = problem?.code === 'too_big' && problem.path[0] === 'notes';
    const found = long
      ? [mselIssue.tooLong(row.place(null), longestWrittenText + 1, longestWrittenText)]
      : parsed.error.issues
          .flatMap((each) => fromSchemaIssue(each, values))
          .map((each) => issueOfField(row.place(null), each));
    return { inject: null, issues: [...issues, ...found.slice(0, 5)] };
  }
  return { inject: withPrecedents(parsed.data, reading, row, issues), issues };
}

/** What one string of a list says; the text that stands, where it says the same and has been translated since. */
function fromEarlier(text: string, standing: WrittenText | undefined): WrittenText {
  const said = fromPlainText(text);
  const languages = (['en', 'zh-Hant'] as const).filter((each) => said[each] !== '');
  const stands =
    languages.length > 0 && languages.every((each) => cleanText(standing?.[each] ?? '') === cleanText(said[each]));
  return stands && standing !== undefined ? standing : said;
}

/** Whether one string says the same in both languages. */
const isTwice = (text: string): boolean => {
  const both = fromPlainText(text);
  return both.en !== '' && both['zh-Hant'] !== '';
};

const isBlank = (text: WrittenText | undefined): boolean =>
  text === undefined || (text.en.trim() === '' && text['zh-Hant'].trim() === '');

/** What an inject waits for, by the ids that those have here. */
function withPrecedents(
  inject: Inject,
  { renamed, isInject }: InjectReading,
  row: MatchedRow['row'],
  issues: Issue[],
): Inject {
  if (inject.trigger.when !== 'after' || row.carried === null) return inject;
  const precedents = inject.trigger.precedents.map((each) => {
    if (each.what !== 'inject') return each;
    const id = renamed.get(each.inject) ?? each.inject;
    if (!isInject(id)) issues.push(mselIssue.unknownPrecedent(row.place(null), id));
    return { ...each, inject: id };
  });
  return { ...inject, trigger: { ...inject.trigger, precedents } };
}
