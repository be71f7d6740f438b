import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { WrittenText } from '@scenarios/format/exercise/written-text';
import type { ReferenceField } from './msel-fields';

/** A name without case and spaces, by which two writings of it are one. */
export const nameKey = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').replace(/台/g, '臺').trim();

/** The parts of a cell that lists several: the whole where it is one, else between semicolons or lines, else commas and the like. */
export function readList<Value>(
  text: string,
  lookup: (part: string) => Value | null,
): { readonly found: readonly Value[]; readonly unknown: readonly string[] } {
  const found: Value[] = [];
  const unknown: string[] = [];
  const take = (part: string, marks: readonly RegExp[]): void => {
    const whole = part.trim();
    if (whole === '') return;
    const value = lookup(whole);
    if (value !== null) {
      if (!found.includes(value)) found.push(value);
      return;
    }
    const [mark, ...rest] = marks;
    const parts = mark === undefined ? [] : whole.split(mark).filter((each) => each.trim() !== '');
    if (parts.length > 1 && (marks.length > 1 || parts.some((each) => lookup(each.trim()) !== null)))
      for (const each of parts) take(each, rest);
    else if (parts.length <= 1 && mark !== undefined) take(whole, rest);
    else unknown.push(whole);
  };
  take(text, [/[;；\n|]+/, /[、,，/]+/]);
  return { found, unknown };
}

type Named = { readonly id: string; readonly names: readonly string[] };

export type PlanNames = {
  /** The record of a plan that a text names by its id, its name in either language, or its place in the list; null where none. */
  readonly find: (field: ReferenceField, text: string) => string | null;
};

const everybody = new Set([
  'all',
  'all players',
  'all teams',
  'everybody',
  'everyone',
  '全體',
  '全部',
  '所有人',
  '全體參演者',
  '各組',
]);
/** Whether a text names no team because it means every one. */
export const isEverybody = (text: string): boolean => everybody.has(nameKey(text));

const both = (text: WrittenText): readonly string[] => [text.en, text['zh-Hant']].filter((name) => name.trim() !== '');
const nth = /^(?:objective|obj\.?|goal|o|目標|演習目標)?\s*#?\s*(\d{1,3})\.?$/i;
const numbered = /^(?:(?:objective|obj\.?|目標)\s*)?#?\d{1,3}\s*[.:：)）、-]\s*(?=\S)/i;

/** Finds the records of a plan by what people call them. */
export function createPlanNames(plan: Pick<Exercise, 'objectives' | 'teams' | 'storylines' | 'media'>): PlanNames {
  const records: Readonly<Record<ReferenceField, readonly Named[]>> = {
    objectives: plan.objectives.map(({ id, text }) => ({ id, names: both(text) })),
    to: plan.teams.map(({ id, name }) => ({ id, names: both(name) })),
    storyline: plan.storylines.map(({ id, name }) => ({ id, names: both(name) })),
    media: plan.media.map(({ id, name }) => ({ id, names: [name] })),
  };
  const index = (list: readonly Named[]): ReadonlyMap<string, string> => {
    const map = new Map<string, string>();
    for (const { id } of list) map.set(nameKey(id), id);
    for (const { id, names } of list) for (const name of names) if (!map.has(nameKey(name))) map.set(nameKey(name), id);
    return map;
  };
  const byName = {
    objectives: index(records.objectives),
    to: index(records.to),
    storyline: index(records.storyline),
    media: index(records.media),
  } satisfies Record<ReferenceField, ReadonlyMap<string, string>>;
  return {
    find: (field, text) => {
      const named = byName[field].get(nameKey(text));
      if (named !== undefined || field !== 'objectives') return named ?? null;
      const place = nth.exec(text.normalize('NFKC').trim())?.[1];
      if (place !== undefined) return records.objectives[Number(place) - 1]?.id ?? null;
      return byName.objectives.get(nameKey(text.normalize('NFKC').replace(numbered, ''))) ?? null;
    },
  };
}
