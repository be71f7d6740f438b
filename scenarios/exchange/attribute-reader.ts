import type { DraftNotes } from './draft-notes';
import { graphIssue } from './graph-issues';

/** A name of an attribute without case and marks: `length_km`, `LengthKm` and `length km` are one. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[\s_.:-]/g, '');

export type AttributeReader = {
  /** The first of the names that is there and not blank; null where none is. Names are as `plainName` gives them. */
  text(...names: readonly string[]): string | null;
  /** The same as a number within bounds; anything else is noted and gives null. */
  number(least: number, most: number, ...names: readonly string[]): number | null;
  /** The same where it is one of the choices, blanks and underscores read as dashes; counts as used only then. */
  choice<Choice extends string>(choices: readonly Choice[], ...names: readonly string[]): Choice | null;
  /** Names as in the file that nobody has asked for. */
  unused(): readonly string[];
};

/** Reads the attributes of one node or edge, keeping account of which were used. */
export function createAttributeReader(
  attributes: ReadonlyMap<string, string>,
  line: number,
  notes: DraftNotes,
): AttributeReader {
  const left = new Map<string, { readonly name: string; readonly value: string }>();
  for (const [name, value] of attributes) {
    const plain = plainName(name);
    if (!left.has(plain)) left.set(plain, { name, value });
  }
  const used = new Set<string>();
  const first = (names: readonly string[]): { readonly name: string; readonly value: string } | null => {
    let found: { readonly name: string; readonly value: string } | null = null;
    for (const name of names) {
      const entry = left.get(name);
      if (entry === undefined) continue;
      if (found === null && entry.value.trim() !== '') {
        found = entry;
        used.add(name);
      } else if (entry.value.trim() === '') used.add(name);
    }
    return found;
  };
  return {
    text: (...names) => first(names)?.value.trim() ?? null,
    number(least, most, ...names) {
      const entry = first(names);
      if (entry === null) return null;
      const written = entry.value.trim();
      const value = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(written) ? Number(written) : NaN;
      if (value >= least && value <= most) return value;
      notes.add(graphIssue.badNumber(line, entry.name, written, least, most));
      return null;
    },
    choice(choices, ...names) {
      for (const name of names) {
        const written = left
          .get(name)
          ?.value.trim()
          .toLowerCase()
          .replace(/[\s_]+/g, '-');
        const found = choices.find((choice) => choice === written);
        if (found === undefined) continue;
        used.add(name);
        return found;
      }
      return null;
    },
    unused: () => [...left].filter(([plain]) => !used.has(plain)).map(([, { name }]) => name),
  };
}
