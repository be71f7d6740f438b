import type { Edit } from '@scenarios/format/edit';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import { exerciseLimits } from '@scenarios/format/exercise/exercise';
import type { ExerciseEdit } from '@scenarios/format/exercise/exercise-edit';
import type { Inject } from '@scenarios/format/exercise/inject';
import type { WrittenText } from '@scenarios/format/exercise/written-text';
import type { Issue } from '@scenarios/format/issues';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import { differingFields } from '@scenarios/format/same-value';
import { filePlace } from '../file-place';
import { readZonedTime } from './calendar';
import type { ZonedMoment } from './calendar';
import { injectFields } from './carried-inject';
import type { InjectField } from './carried-inject';
import type { MatchedRow } from './match-rows';
import { matchRows } from './match-rows';
import type { Language } from './msel-fields';
import { isTextField } from './msel-fields';
import { mselIssue } from './msel-issues';
import type { MselMapping } from './msel-mapping';
import type { InjectRow } from './msel-rows';
import { injectRows } from './msel-rows';
import type { MselTable } from './msel-table';
import type { MadeRecords } from './new-records';
import { createRecordMaker } from './new-records';
import { createPlanNames } from './plan-names';
import type { emptyCellActions, unknownNameActions } from './read-inject';
import { cleanText } from './read-field';
import { readInject, titleFrom } from './read-inject';
import { timeStyles } from './scenario-seconds';
import type { FieldWriting } from './write-field';
import { writeField } from './write-field';

/** What the user decides about a list as a whole. */
export type MselImportChoices = {
  /** Objectives, teams and storylines that the plan lacks: made, kept as text in the notes, or their rows refused. */
  readonly unknownNames: (typeof unknownNameActions)[number];
  /** Whether an empty cell of a list that was not written here empties its field. */
  readonly emptyCells: (typeof emptyCellActions)[number];
  /** Injects of the plan that are not in the list. */
  readonly missing: 'keep' | 'remove';
};

export const defaultMselImportChoices: MselImportChoices = {
  unknownNames: 'create',
  emptyCells: 'keep',
  missing: 'keep',
};

export type MselImportContext = {
  /** Start of the exercise with its offset, `2026-12-01T09:00:00+08:00`: where clock times count from. */
  readonly start: string;
  /** In which changed fields are told. */
  readonly language: Language;
  readonly choices: MselImportChoices;
};

/** What will become of one row. `before` and `after` are as people read them, in the language of the context. */
export type MselImportRow = {
  readonly action: 'create' | 'change' | 'same' | 'skip';
  readonly line: number;
  readonly number: string;
  /** Of what stands, or of what will; null of a row that was skipped. */
  readonly id: string | null;
  readonly title: WrittenText | null;
  readonly changes: readonly { readonly field: InjectField; readonly before: string; readonly after: string }[];
  /** Why it is skipped, what was adjusted, and what was kept in the notes, each with its cell. */
  readonly issues: readonly Issue[];
};

/** A dry run: what an import would do, and the edit that does it; nothing is changed by making it. */
export type MselImportPlan = {
  readonly rows: readonly MselImportRow[];
  /** Objectives, teams and storylines that come with it. */
  readonly added: Omit<MadeRecords, 'notes'>;
  /** Injects of the plan that no row is about, and whether they stay. */
  readonly missing: readonly { readonly id: string; readonly number: string; readonly title: WrittenText }[];
  /** One step of undo; empty where nothing would change. */
  readonly edits: readonly Edit[];
  /** About the file as a whole, and rows that are no injects. */
  readonly notes: readonly Issue[];
};

type PlanChange = Extract<ExerciseEdit, { kind: 'change-exercise' }>;

/** In which words a change of a field is told: texts in the language that changed. */
function changesOf(before: Inject, after: Inject, writing: FieldWriting): MselImportRow['changes'] {
  return differingFields(before, after).flatMap((key) => {
    const field = injectFields.find((each) => each === key);
    if (field === undefined) return [];
    const told = field === 'trigger' ? 'time' : field;
    const languages = [writing.language, writing.language === 'en' ? 'zh-Hant' : 'en'] as const;
    const language = isTextField(field)
      ? languages.find((each) => before[field][each] !== after[field][each])
      : undefined;
    const write = (inject: Inject): string =>
      isTextField(field) && language !== undefined ? inject[field][language] : writeField(inject, told, writing);
    return [{ field, before: write(before), after: write(after) }];
  });
}

/** Rows of a list above which it is refused whole. */
const rowLimit = 4 * exerciseLimits.injects;

const isKnown = (columns: MselMapping['columns']): boolean =>
  columns.some(({ field }) => field === 'title' || field === 'message' || field === 'holdfast');

/** Where the new injects stand: each behind that of the row before it. */
function additions(
  plan: Exercise,
  removed: ReadonlySet<string>,
  read: readonly { readonly row: MatchedRow; readonly inject: Inject | null }[],
): { readonly at: number; readonly value: Inject }[] {
  const behind = new Map<string, Inject[]>();
  const first: Inject[] = [];
  let anchor: string | null = null;
  for (const { row, inject } of read) {
    if (row.standing !== null) {
      anchor = row.standing.id;
      continue;
    }
    if (inject === null) continue;
    if (anchor === null) first.push(inject);
    else behind.set(anchor, [...(behind.get(anchor) ?? []), inject]);
  }
  const stay = plan.injects.filter(({ id }) => !removed.has(id));
  const front = anchor === null ? [] : first;
  const order = [
    ...front,
    ...stay.flatMap((each) => [each, ...(behind.get(each.id) ?? [])]),
    ...(anchor === null ? first : []),
  ];
  const standing = new Set(stay.map(({ id }) => id));
  return order.flatMap((value, at) => (standing.has(value.id) ? [] : [{ at, value }]));
}

const appended = <Value>(length: number, values: readonly Value[]) => ({
  remove: [],
  set: [],
  add: values.map((value, index) => ({ at: length + index, value })),
});

function editOf(
  plan: Exercise,
  added: MselImportPlan['added'],
  change: NonNullable<PlanChange['injects']>,
): readonly Edit[] {
  const { objectives, teams, storylines } = added;
  const edit: PlanChange = {
    kind: 'change-exercise',
    exercise: plan.id,
    action: 'import',
    ...(objectives.length > 0 ? { objectives: appended(plan.objectives.length, objectives) } : {}),
    ...(teams.length > 0 ? { teams: appended(plan.teams.length, teams) } : {}),
    ...(storylines.length > 0 ? { storylines: appended(plan.storylines.length, storylines) } : {}),
    ...(change.remove.length + change.set.length + change.add.length > 0 ? { injects: change } : {}),
  };
  return Object.keys(edit).length > 3 ? [edit] : [];
}

/** Every way in which a cell may have been written: either form of time, and injects by their numbers here or in the file. */
function writingsOf(
  plan: Exercise,
  rows: readonly MatchedRow[],
  start: ZonedMoment,
): readonly Omit<FieldWriting, 'language'>[] {
  const inFile = rows.flatMap(({ row, number }) => (row.carried === null ? [] : [{ id: row.carried.id, number }]));
  const named = inFile.length === 0 ? [plan] : [plan, { ...plan, injects: inFile }];
  return named.flatMap((each) => timeStyles.map((times) => ({ plan: each, times, start })));
}

/**
 * What bringing a list into a plan would do, row by row, under a mapping of its columns. Rows are known by number (or by the id
 * that they carry, where this plan wrote them; by title in a list without numbers), so that the same list brought in again changes nothing. A row in which a cell
 * cannot be read is skipped whole, with the place of the cell; nothing else is dropped without being told. Fails where no column
 * holds titles or messages, or the start of the exercise is no time.
 */
export function planMselImport(
  table: MselTable,
  mapping: MselMapping,
  plan: Exercise,
  context: MselImportContext,
): Result<MselImportPlan, Issue> {
  const start = readZonedTime(context.start);
  if (start === null) return failure(mselIssue.badStart(context.start));
  if (!isKnown(mapping.columns)) return failure(mselIssue.noKeyColumn());
  const { columns, rows: read, notes } = injectRows(table, mapping, start);
  if (read.length > rowLimit) return failure(mselIssue.tooManyInjects(filePlace, exerciseLimits.injects));
  const firstOf = (row: InjectRow, wanted: 'title' | 'message'): string =>
    columns
      .filter(({ field }) => field === wanted)
      .map(({ index }) => cleanText(row.cell(index).text).trim())
      .find((text) => text !== '') ?? '';
  const titleOf = (row: InjectRow): string => firstOf(row, 'title') || titleFrom(firstOf(row, 'message'));
  const { rows: matched, renamed } = matchRows(read, plan, titleOf);
  const matchedIds = new Set(matched.flatMap(({ standing }) => standing?.id ?? []));
  const missing = plan.injects.filter(({ id }) => !matchedIds.has(id));
  const removed = new Set(context.choices.missing === 'remove' ? missing.map(({ id }) => id) : []);
  const ids = new Set([
    ...plan.injects.map(({ id }) => id).filter((id) => !removed.has(id)),
    ...matched.map(({ id }) => id),
  ]);
  const records = createRecordMaker(plan);
  const writings = writingsOf(plan, matched, start);
  const reading = {
    columns,
    names: createPlanNames(plan),
    records,
    renamed,
    isInject: (id: string) => ids.has(id),
    language: mapping.language,
    ...context.choices,
    writings,
  };

  const set: Inject[] = [];
  let room = exerciseLimits.injects - plan.injects.length + removed.size;
  const pending = matched.map((row) => {
    const result = readInject(row, reading);
    const issues = [...result.issues];
    let { inject } = result;
    if (inject !== null && row.standing === null) {
      if (room <= 0) {
        issues.push(mselIssue.tooManyInjects(row.row.place(null), exerciseLimits.injects));
        inject = null;
      }
      room -= 1;
    }
    return { row, inject, issues };
  });
  const made = records.used(pending.flatMap(({ inject }) => inject ?? []));
  const { notes: madeNotes, ...added } = made;
  const whole: Exercise = {
    ...plan,
    objectives: [...plan.objectives, ...added.objectives],
    teams: [...plan.teams, ...added.teams],
    storylines: [...plan.storylines, ...added.storylines],
  };
  const writing: FieldWriting = { plan: whole, language: context.language, times: 'relative', start };
  const rows = pending.map(({ row, inject, issues }): MselImportRow => {
    const { standing, number } = row;
    const common = { line: row.row.line, number, issues };
    if (inject === null)
      return { ...common, action: 'skip', id: standing?.id ?? null, title: standing?.title ?? null, changes: [] };
    const { id, title } = inject;
    if (standing === null) return { ...common, action: 'create', id, title, changes: [] };
    const changes = changesOf(standing, inject, writing);
    if (changes.length > 0) set.push(inject);
    return { ...common, action: changes.length === 0 ? 'same' : 'change', id, title, changes };
  });
  const change = { remove: [...removed], set, add: additions(plan, removed, pending) };
  return success({
    rows,
    added,
    missing: missing.map(({ id, number, title }) => ({ id, number, title })),
    edits: editOf(plan, added, change),
    notes: [...notes, ...madeNotes],
  });
}
