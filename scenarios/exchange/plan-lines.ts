import type { Issue } from '../format/issues';
import type { LocalText } from '../format/text';
import type { ImportPlan, ImportRow } from './import-plan';

/** What a line of the list of a dry run says: what becomes of a record, or something about the file. */
export const planLineKinds = ['create', 'change', 'same', 'skip', 'note'] as const;
export type PlanLineKind = (typeof planLineKinds)[number];

export type PlanLine = {
  readonly kind: PlanLineKind;
  /** Line of the file, from 1; null where there is none. */
  readonly line: number | null;
  /** Null for what gave no record. */
  readonly record: ImportRow['record'] | null;
  readonly id: string | null;
  readonly name: LocalText | null;
  readonly fields: readonly string[];
  readonly issues: readonly Issue[];
};

/** The path names the line; that of a feature of a map its number, and only the message its line. */
const lineOf = ({ path, message }: Issue): number | null => {
  const found = /^line (\d+)/.exec(path)?.[1] ?? /^Feature \d+ \(line (\d+)\)/.exec(message.en)?.[1];
  return found === undefined ? null : Number(found);
};

/**
 * Rows of a dry run and notes on its file in one list, by lines. A note on a line that gave no record says why it was left out;
 * all others are about the file.
 * @param headerLine line of the header of a table, which gives no record
 */
export function planLines({ rows, notes }: ImportPlan, headerLine: number | null): readonly PlanLine[] {
  const given = new Set(rows.map(({ line }) => line));
  const lines: PlanLine[] = rows.map(({ action, ...row }) => ({ ...row, kind: action }));
  const left = new Map<number, Issue[]>();
  for (const note of notes) {
    const line = lineOf(note);
    const feature = line === null && note.path.startsWith('features[');
    const unknown = line !== null && !given.has(line) && line !== headerLine;
    const lost = (feature || unknown) && note.code !== 'exchange/adjusted';
    const present = lost && line !== null ? left.get(line) : undefined;
    if (present !== undefined) {
      present.push(note);
      continue;
    }
    const issues = [note];
    if (lost && line !== null) left.set(line, issues);
    lines.push({ kind: lost ? 'skip' : 'note', line, record: null, id: null, name: null, fields: [], issues });
  }
  const order = ({ line, issues: [issue] }: PlanLine): number =>
    issue?.code === 'format/more-issues' ? Infinity : (line ?? 0);
  return lines.sort((one, other) => (order(one) < order(other) ? -1 : order(one) > order(other) ? 1 : 0));
}

/**
 * How many lines there are of each kind.
 * @param leftOut how many gave no record, where that is known beyond those that are listed
 */
export function countKinds(lines: readonly PlanLine[], leftOut: number | null): ReadonlyMap<PlanLineKind, number> {
  const counts = new Map<PlanLineKind, number>();
  for (const { kind } of lines) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const skipped = counts.get('skip');
  if (leftOut !== null && skipped !== undefined) counts.set('skip', Math.max(leftOut, skipped));
  return counts;
}
