import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { Issue } from '@scenarios/format/issues';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import { readZonedTime } from './calendar';
import { mselIssue } from './msel-issues';
import type { MselMapping } from './msel-mapping';
import { guessMselMapping, presetOf } from './msel-mapping';
import type { MselPreset } from './msel-presets';
import type { MselFileChoices, MselTable } from './msel-table';
import { readMselTable } from './msel-table';
import type { MselImportContext, MselImportPlan } from './plan-msel-import';
import { planMselImport } from './plan-msel-import';

/** Rows of a list that are shown, and characters of a cell. */
const shown = { rows: 48, cell: 200 } as const;

/** How a list was read, for the page to show and correct. */
export type MselReading = Omit<MselTable, 'rows' | 'notes'> & {
  readonly mapping: MselMapping;
  readonly preset: MselPreset | null;
  /** The first rows that hold anything, with the row of the headings among them. */
  readonly head: readonly { readonly line: number; readonly cells: readonly string[] }[];
};

export type MselFilePlan = {
  readonly reading: MselReading;
  /** Null where the columns have to be named first; `problems` say so. */
  readonly plan: MselImportPlan | null;
  readonly problems: readonly Issue[];
};

export const defaultMselFileChoices: MselFileChoices = { sheet: null, encoding: null, delimiter: null };

/**
 * Reads a list of injects from the bytes of a file, guesses what its columns hold unless a mapping is given, and plans its
 * import. Fails where the file cannot be read; a list whose columns say nothing is still shown.
 */
export function planMselFile(
  bytes: Uint8Array,
  choices: MselFileChoices,
  mapping: MselMapping | null,
  plan: Exercise,
  context: MselImportContext,
): Result<MselFilePlan, Issue> {
  const start = readZonedTime(context.start);
  if (start === null) return failure(mselIssue.badStart(context.start));
  const read = readMselTable(bytes, choices);
  if (!read.ok) return read;
  const { rows, notes, ...table } = read.value;
  void notes;
  const used = mapping ?? guessMselMapping(read.value, start, plan.durationMinutes);
  const planned = planMselImport(read.value, used, plan, context);
  return success({
    reading: {
      ...table,
      mapping: used,
      preset: presetOf(used),
      head: rows
        .slice(0, shown.rows)
        .map(({ line, cells }) => ({ line, cells: cells.map(({ text }) => text.slice(0, shown.cell)) })),
    },
    plan: planned.ok ? planned.value : null,
    problems: planned.ok ? [] : planned.issues,
  });
}
