import { listDifference } from '@scenarios/format/list-difference';
import type { Design, Scenario } from '@scenarios/format/scenario';
import { without } from '@scenarios/format/without';
import type { DocumentDatabase } from './connect';
import { recordLists } from './record-lists';

type Entry = { readonly id: string };
type Fields = Readonly<Record<string, unknown>>;

/** Room between the ranks of neighbours, for records that come between them. */
const gap = 2 ** 20;

const listNames: ReadonlySet<string> = new Set(recordLists);

const designFields = (design: Design): Fields => without(design, 'mesh');
const meshFields = ({ mesh }: Design): Fields =>
  Object.fromEntries(Object.entries(mesh).filter(([key]) => !listNames.has(key)));

const sameFields = (one: Fields, other: Fields): boolean =>
  [...Object.keys(one), ...Object.keys(other)].every((key) => one[key] === other[key]);

/** A design without its records. */
const frameOf = (design: Design): string => JSON.stringify({ ...designFields(design), mesh: meshFields(design) });

/** Writes the whole list anew. */
function rewriteList(database: DocumentDatabase, design: string, list: string, records: readonly Entry[]): void {
  database.prepare('DELETE FROM record WHERE design_id = ? AND list = ?').run(design, list);
  const insert = database.prepare('INSERT INTO record (design_id, list, id, rank, value) VALUES (?, ?, ?, ?, ?)');
  records.forEach((record, index) => {
    insert.run(design, list, record.id, (index + 1) * gap, JSON.stringify(record));
  });
}

/** Ranks for so many records between two neighbours, or null where there is no room for them. */
function ranksBetween(low: number, high: number | null, count: number): readonly number[] | null {
  const step = high === null ? gap : Math.floor((high - low) / (count + 1));
  if (step < 1 || !Number.isSafeInteger(low) || !Number.isSafeInteger(low + step * (count + 1))) return null;
  return Array.from({ length: count }, (_, index) => low + step * (index + 1));
}

function writeList(
  database: DocumentDatabase,
  design: string,
  list: string,
  before: readonly Entry[],
  after: readonly Entry[],
): void {
  const { gone, replaced, come, sameOrder } = listDifference(before, after);
  if (!sameOrder || gone.length === before.length) {
    rewriteList(database, design, list, after);
    return;
  }
  const remove = database.prepare('DELETE FROM record WHERE design_id = ? AND list = ? AND id = ?');
  for (const { id } of gone) remove.run(design, list, id);
  const update = database.prepare('UPDATE record SET value = ? WHERE design_id = ? AND list = ? AND id = ?');
  for (const { after: record } of replaced) update.run(JSON.stringify(record), design, list, record.id);

  const rank = database
    .prepare<[string, string, string], number>('SELECT rank FROM record WHERE design_id = ? AND list = ? AND id = ?')
    .pluck();
  const insert = database.prepare('INSERT INTO record (design_id, list, id, rank, value) VALUES (?, ?, ?, ?, ?)');
  const rankAt = (at: number): number | null => {
    const record = after[at];
    return record === undefined ? null : (rank.get(design, list, record.id) ?? null);
  };
  for (let from = 0; from < come.length;) {
    const first = come[from]?.at ?? 0;
    let until = from + 1;
    while (come[until]?.at === first + until - from) until += 1;
    const ranks = ranksBetween(rankAt(first - 1) ?? 0, rankAt(first + until - from), until - from);
    if (ranks === null) {
      rewriteList(database, design, list, after);
      return;
    }
    ranks.forEach((each, index) => {
      const record = come[from + index]?.value;
      if (record !== undefined) insert.run(design, list, record.id, each, JSON.stringify(record));
    });
    from = until;
  }
}

function writeDesigns(database: DocumentDatabase, before: readonly Design[], after: readonly Design[]): void {
  const known = new Map(before.map((design, at) => [design.id, { design, at }]));
  const remove = database.prepare('DELETE FROM design WHERE id = ?');
  const stay = new Set(after.map(({ id }) => id));
  for (const { id } of before) if (!stay.has(id)) remove.run(id);
  const insert = database.prepare('INSERT INTO design (id, rank, value) VALUES (?, ?, ?)');
  const update = database.prepare('UPDATE design SET rank = ?, value = ? WHERE id = ?');
  for (const [at, design] of after.entries()) {
    const old = known.get(design.id);
    if (old === undefined) insert.run(design.id, at, frameOf(design));
    else if (
      old.at !== at ||
      !sameFields(designFields(old.design), designFields(design)) ||
      !sameFields(meshFields(old.design), meshFields(design))
    )
      update.run(at, frameOf(design), design.id);
    for (const list of recordLists) {
      const present = old?.design.mesh[list] ?? [];
      if (present !== design.mesh[list]) writeList(database, design.id, list, present, design.mesh[list]);
    }
  }
}

/**
 * Writes what of a scenario is another object than before, so that an edit of one record is one row; all of it where there was
 * nothing before. Must be part of a transaction.
 */
export function writeScenario(database: DocumentDatabase, before: Scenario | null, after: Scenario): void {
  const { designs, ...fields }: Scenario = after;
  const { designs: oldDesigns, ...old }: Partial<Scenario> = before ?? {};
  const remove = database.prepare('DELETE FROM field WHERE key = ?');
  const write = database.prepare(
    'INSERT INTO field (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  const [now, then]: readonly [Fields, Fields] = [fields, old];
  for (const key of Object.keys(then)) if (now[key] === undefined) remove.run(key);
  for (const [key, value] of Object.entries(now))
    if (value !== undefined && value !== then[key]) write.run(key, JSON.stringify(value));
  if (designs !== oldDesigns) writeDesigns(database, oldDesigns ?? [], designs);
}
