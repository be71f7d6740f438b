import type { CoreCapability } from '@scenarios/format/exercise/core-capability';
import { coreCapabilities } from '@scenarios/format/exercise/core-capability';
import type { Inject, Trigger } from '@scenarios/format/exercise/inject';
import { deliveryModes, draftStatuses, exerciseSeconds, injectKinds } from '@scenarios/format/exercise/inject';
import type { WrittenText } from '@scenarios/format/exercise/written-text';
import { longestWrittenLine, longestWrittenText } from '@scenarios/format/exercise/written-text';
import type { Issue } from '@scenarios/format/issues';
import type { LocalText } from '@scenarios/format/text';
import type { FilePlace } from '../file-place';
import type { Language, LineField, ReferenceField, TextField, WordField } from './msel-fields';
import { isShortTextField } from './msel-fields';
import { mselIssue } from './msel-issues';
import type { Vocabulary } from './msel-words';
import { capabilityVocabulary, isOutcome, kindVocabulary, modeVocabulary, statusVocabulary } from './msel-words';
import { isEverybody, readList } from './plan-names';
import type { TimeReading } from './read-time';
import { readTime } from './read-time';
import type { ClockReader } from './scenario-seconds';
import type { SheetCell } from './sheet-cell';
import { isByHand } from './write-field';

/** What reading a cell gives beside its value. */
export type Remarks = {
  readonly place: FilePlace;
  /** Told, and nothing is lost by it. */
  readonly tell: (issue: Issue) => void;
  /** The row cannot be taken because of it. */
  readonly refuse: (issue: Issue) => void;
  /** The text of the cell goes into the notes. */
  readonly keep: () => void;
};

/** A cell's text with one kind of line end and nothing around it. */
export const cleanText = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

const empty: WrittenText = { en: '', 'zh-Hant': '' };

/** The text of a field in the language of its column, beside the other language of what stands. */
export function readTextField(
  cell: SheetCell,
  field: TextField,
  language: Language,
  base: WrittenText | undefined,
  remarks: Remarks,
): WrittenText {
  const text = cleanText(cell.text);
  const limit = isShortTextField(field) ? longestWrittenLine : longestWrittenText;
  if (text.length > limit) remarks.refuse(mselIssue.tooLong(remarks.place, text.length, limit));
  return { ...(base ?? empty), [language]: text.slice(0, limit) };
}

const lineLimits: Readonly<Record<LineField, number>> = {
  number: 40,
  move: 500,
  group: 500,
};

export function readLineField(cell: SheetCell, field: LineField, remarks: Remarks): string {
  const text = cleanText(cell.text);
  const limit = lineLimits[field];
  if (text.length > limit) remarks.refuse(mselIssue.tooLong(remarks.place, text.length, limit));
  return text.slice(0, limit);
}

const listed = <Value extends string>(values: readonly Value[], words: Vocabulary<Value>): LocalText => ({
  en: values.map((value) => words.name(value, 'en')).join(', '),
  'zh-Hant': values.map((value) => words.name(value, 'zh-Hant')).join('、'),
});

/** One word of a vocabulary; of several the first that is known, and of none what stands, the text then being kept. */
function readWord<Value extends string>(
  text: string,
  values: readonly Value[],
  words: Vocabulary<Value>,
  otherwise: Value,
  remarks: Remarks,
): Value {
  if (text === '') return otherwise;
  const whole = words.read(text);
  if (whole !== null) return whole;
  const part = text
    .split(/[/,;、，；\n()（）]+/)
    .map((each) => words.read(each))
    .find((value) => value !== null);
  remarks.keep();
  remarks.tell(mselIssue.unknownWord(remarks.place, text, listed(values, words)));
  return part ?? otherwise;
}

export function readWordField(
  cell: SheetCell,
  field: WordField,
  base: Inject | undefined,
  remarks: Remarks,
): Partial<Inject> {
  const text = cleanText(cell.text);
  switch (field) {
    case 'kind':
      return { kind: readWord(text, injectKinds, kindVocabulary, base?.kind ?? 'inject', remarks) };
    case 'mode':
      return {
        mode: readWord(
          text,
          deliveryModes,
          modeVocabulary,
          base?.mode ?? (text === '' ? 'facilitator' : 'other'),
          remarks,
        ),
      };
    case 'status': {
      if (!isOutcome(text))
        return { status: readWord(text, draftStatuses, statusVocabulary, base?.status ?? 'draft', remarks) };
      remarks.keep();
      remarks.tell(mselIssue.outcome(remarks.place, text));
      return { status: base?.status ?? 'ready' };
    }
    case 'capabilities': {
      const { found, unknown } = readList<CoreCapability>(text, capabilityVocabulary.read);
      if (unknown.length > 0) {
        remarks.keep();
        for (const each of unknown)
          remarks.tell(
            mselIssue.unknownWord(remarks.place, each, listed(coreCapabilities.slice(0, 4), capabilityVocabulary)),
          );
      }
      return { capabilities: [...found] };
    }
  }
}

/** The id of the record that a text names; null where none, which has been told. */
export type FindName = (field: ReferenceField, text: string, remarks: Remarks) => string | null;

const referenceLimits: Readonly<Record<ReferenceField, number>> = { to: 64, objectives: 64, storyline: 1, media: 16 };

/** The records that a cell names; what the plan lacks has been told, made or refused by `other`. */
export function readReferenceField(
  cell: SheetCell,
  field: ReferenceField,
  known: (field: ReferenceField, text: string) => string | null,
  other: FindName,
  remarks: Remarks,
): readonly string[] {
  const text = cleanText(cell.text);
  if (text === '' || (field === 'to' && isEverybody(text))) return [];
  const { found, unknown } =
    field === 'storyline'
      ? { found: [known(field, text)].filter((id) => id !== null), unknown: known(field, text) === null ? [text] : [] }
      : readList(text, (part) => known(field, part));
  const made = unknown.flatMap((each) => other(field, each, remarks) ?? []);
  const ids = [...new Set([...found, ...made])];
  if (ids.length > referenceLimits[field])
    remarks.refuse(mselIssue.tooManyNames(remarks.place, referenceLimits[field]));
  return ids.slice(0, referenceLimits[field]);
}

export type RowTimes = {
  readonly reading: TimeReading;
  readonly clock: ClockReader;
  /** Of dates that have none. */
  readonly year: number;
  /** Day that the row itself tells, from 1970-01-01. */
  readonly day: number | null;
};

/** What the cell of a time tells: seconds after the start of the exercise, that there is none, or what is wrong with it. */
export type CellTime =
  | { readonly of: 'time'; readonly seconds: number }
  | { readonly of: 'by-hand' }
  | { readonly of: 'fault'; readonly issue: Issue };

export function readCellTime(cell: SheetCell, { reading, clock, year, day }: RowTimes, place: FilePlace): CellTime {
  const text = cleanText(cell.text);
  if (cell.serial === null && (text === '' || isByHand(text))) return { of: 'by-hand' };
  const time = readTime({ ...cell, text }, reading, year);
  if (time === null) return { of: 'fault', issue: mselIssue.badTime(place, cell.text) };
  const seconds = clock.secondsOf(time, day);
  return exerciseSeconds.safeParse(seconds).success
    ? { of: 'time', seconds }
    : { of: 'fault', issue: mselIssue.timeOutOfRange(place, cell.text) };
}

/**
 * When an inject is due by the time that its cell tells. Without a time it is released by hand; a contingency inject, and one
 * that waits for the hand already, keeps waiting for it, and the time is only a plan. Null where the cell is at fault.
 */
export function triggerOf(time: CellTime, kind: Inject['kind'], base: Trigger | undefined): Trigger | null {
  if (time.of === 'fault') return null;
  if (time.of === 'by-hand') return { when: 'by-hand' };
  const byHand = base === undefined ? kind === 'contingency' : base.when === 'by-hand';
  return byHand ? { when: 'by-hand', plannedSeconds: time.seconds } : { when: 'at', atSeconds: time.seconds };
}
