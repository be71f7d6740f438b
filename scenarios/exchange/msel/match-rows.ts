import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { Inject } from '@scenarios/format/exercise/inject';
import type { Issue } from '@scenarios/format/issues';
import { freeIdMaker, identifierFrom } from '../identifier-from';
import { mselIssue } from './msel-issues';
import type { InjectRow } from './msel-rows';

export type MatchedRow = {
  readonly row: InjectRow;
  /** The inject of the plan that it is about; null: a new one. */
  readonly standing: Inject | null;
  readonly id: string;
  readonly number: string;
  /** Why it cannot be taken. */
  readonly refused: Issue | null;
};

export type MatchedRows = {
  readonly rows: readonly MatchedRow[];
  /** Ids that the file carries, and those that they have here, for what refers to them. */
  readonly renamed: ReadonlyMap<string, string>;
};

/**
 * Which inject of the plan each row is about: by the id that it carries, where this plan wrote it, so that a number can be
 * changed; else by its number; in a list without numbers by its title, and what has another title is new, under a number that
 * nothing has yet. A new inject keeps the id that it carries where that is free, else it gets a fresh one.
 * @param titleOf the title that a row gives, or that it would get from its message; empty where it says neither
 */
export function matchRows(
  rows: readonly InjectRow[],
  plan: Exercise,
  titleOf: (row: InjectRow) => string,
): MatchedRows {
  const byId = new Map(plan.injects.map((inject) => [inject.id, inject]));
  const used = new Set<string>();
  const matches = new Map<InjectRow, Inject>();
  const match = (row: InjectRow, standing: Inject | undefined): void => {
    if (standing === undefined || used.has(standing.id) || matches.has(row)) return;
    used.add(standing.id);
    matches.set(row, standing);
  };
  const ownId = ({ carried }: InjectRow): Inject | undefined =>
    carried?.exercise === plan.id ? byId.get(carried.id) : undefined;
  const titled = new Map<string, string>();
  for (const { title, number } of plan.injects)
    for (const text of [title.en.trim(), title['zh-Hant'].trim()])
      if (text !== '' && !titled.has(text)) titled.set(text, number);
  const taken = new Set([...plan.injects, ...rows].map(({ number }) => number));
  let last = 0;
  const fresh = (): string => {
    do last += 1;
    while (taken.has(String(last)));
    return String(last);
  };
  const byTitle = (row: InjectRow): string | undefined => titled.get(titleOf(row).trim());
  const numberOf = new Map(
    rows.map((row) => [row, row.number ?? ownId(row)?.number ?? byTitle(row) ?? fresh()] as const),
  );
  for (const row of rows) if (ownId(row)?.number === numberOf.get(row)) match(row, ownId(row));
  const unmatched = new Set(rows.filter((row) => !matches.has(row)).map((row) => numberOf.get(row)));
  for (const row of rows) {
    const standing = ownId(row);
    if (standing !== undefined && !unmatched.has(standing.number)) match(row, standing);
  }
  const numbers = new Map<string, Inject[]>();
  for (const inject of plan.injects) numbers.set(inject.number, [...(numbers.get(inject.number) ?? []), inject]);
  for (const row of rows)
    match(
      row,
      numbers.get(numberOf.get(row) ?? '')?.find(({ id }) => !used.has(id)),
    );

  const free = freeIdMaker(plan.injects.map(({ id }) => id));
  const renamed = new Map<string, string>();
  const seen = new Map<string, InjectRow>();
  const matched = rows.map((row): MatchedRow => {
    const { carried, place } = row;
    const number = numberOf.get(row) ?? '';
    const standing = matches.get(row) ?? null;
    const before = seen.get(number);
    const twice =
      before !== undefined && !(carried !== null && before.carried !== null && carried.id !== before.carried.id);
    if (before === undefined) seen.set(number, row);
    const refused =
      number === '' ? mselIssue.noNumber(place(null)) : twice ? mselIssue.duplicateNumber(place(null), number) : null;
    const id = standing?.id ?? (refused === null ? free(carried?.id ?? identifierFrom(`inject-${number}`)) : '');
    if (carried !== null && refused === null && !renamed.has(carried.id)) renamed.set(carried.id, id);
    return { row, standing, id, number, refused };
  });
  return { rows: matched, renamed };
}
