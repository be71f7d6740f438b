import type { LocalText } from '../format/text';
import { identifierFrom, isIdentifier } from './identifier-from';

type Named = { readonly id: string; readonly name: LocalText };

/** How a name is compared: without regard to width, capitals and outer spaces. */
export const nameKey = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** Finds nodes by what a file calls them. */
export type NodeNames = {
  /** A node of this file: what it is called there, beside its id. */
  readonly add: (id: string, called: readonly string[]) => void;
  /**
   * The node that is meant: by its id, by what the file calls it, by the name of a node that stands. Where none is known, the
   * identifier that the text would give. Null where several are called so.
   */
  readonly find: (text: string) => string | null;
  /** The one node that stands under this name; null where there is none or more than one. */
  readonly standing: (name: string) => string | null;
};

export function nodeNames(standing: Iterable<Named>): NodeNames {
  const ids = new Set<string>();
  const own = new Map<string, string | null>();
  const others = new Map<string, string | null>();
  const put = (map: Map<string, string | null>, text: string, id: string): void => {
    const key = nameKey(text);
    if (key === '') return;
    const present = map.get(key);
    map.set(key, present === undefined || present === id ? id : null);
  };
  for (const { id, name } of standing) {
    ids.add(id);
    put(others, name.en, id);
    put(others, name['zh-Hant'], id);
  }
  return {
    add: (id, called) => {
      ids.add(id);
      for (const text of called) put(own, text, id);
    },
    find: (text) => {
      if (ids.has(text)) return text;
      const key = nameKey(text);
      const found = own.has(key) ? own.get(key) : others.get(key);
      if (found !== undefined) return found;
      return isIdentifier(text) ? text : identifierFrom(text);
    },
    standing: (name) => others.get(nameKey(name)) ?? null,
  };
}
