import type { DocumentDatabase } from './connect';
import { recordLists } from './record-lists';

type Row = readonly [design: string, list: string, id: string, rank: number, value: string];
type Ranked = { readonly rank: number; readonly id: string; readonly value: unknown };
type Lists = Readonly<Record<string, readonly unknown[]>>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parseObject = (text: string): Readonly<Record<string, unknown>> | null => {
  const value: unknown = JSON.parse(text);
  return isObject(value) ? value : null;
};

const emptyLists = Object.fromEntries(recordLists.map((list) => [list, []]));

/** The records of every list of every design, in order; null where a row holds another record than it says. */
function readRecords(database: DocumentDatabase): ReadonlyMap<string, Lists> | null {
  const designs = new Map<string, Map<string, Ranked[]>>();
  const rows = database.prepare<[], Row>('SELECT design_id, list, id, rank, value FROM record').raw();
  for (const [design, list, id, rank, text] of rows.all()) {
    const value = parseObject(text);
    if (value?.id !== id) return null;
    let lists = designs.get(design);
    if (lists === undefined) designs.set(design, (lists = new Map()));
    const records = lists.get(list);
    if (records === undefined) lists.set(list, [{ rank, id, value }]);
    else records.push({ rank, id, value });
  }
  // Here and not by SQLite, which would carry the whole text along; most rows are in order already.
  const inOrder = (one: Ranked, other: Ranked): number => one.rank - other.rank || (one.id < other.id ? -1 : 1);
  return new Map(
    [...designs].map(([id, lists]) => [
      id,
      Object.fromEntries([...lists].map(([list, records]) => [list, records.sort(inOrder).map(({ value }) => value)])),
    ]),
  );
}

/** Puts the rows of a scenario together; it is not yet checked. Null where they are not what they should be. */
export function readScenario(database: DocumentDatabase): unknown {
  try {
    const fields = database.prepare<[], [string, string]>('SELECT key, value FROM field').raw().all();
    const frames = database.prepare<[], [string, string]>('SELECT id, value FROM design ORDER BY rank, id').raw().all();
    const records = readRecords(database);
    if (records === null) return null;
    const designs: unknown[] = [];
    for (const [id, text] of frames) {
      const frame = parseObject(text);
      if (frame?.id !== id || !isObject(frame.mesh)) return null;
      designs.push({ ...frame, mesh: { ...frame.mesh, ...emptyLists, ...records.get(id) } });
    }
    return {
      ...Object.fromEntries(fields.map(([key, text]): [string, unknown] => [key, JSON.parse(text)])),
      designs,
    };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
