import type { LocalText } from '../format/text';
import type { CsvMapping, GeojsonMapping } from './column-mapping';
import type { CsvEncoding } from './csv-encoding';
import type { CsvDelimiter } from './csv-table';
import { nodeKindNamed } from './kind-names';
import type { MeshDraft } from './mesh-draft';

/** A word in a column of kinds that no kind of site is called, and in how many rows it stands. */
export type KindWord = { readonly text: string; readonly count: number };

/** How a table was read, to be shown and corrected. */
export type TableReading = {
  readonly encoding: CsvEncoding;
  readonly delimiter: CsvDelimiter;
  readonly mapping: CsvMapping;
  /** First rows, the header among them. */
  readonly head: readonly (readonly string[])[];
  /** Rows that hold records. */
  readonly count: number;
  /** Line of the header; null where there is none. */
  readonly headerLine: number | null;
  /** Most frequent first. */
  readonly kindWords: readonly KindWord[];
};

/** How the properties of map features were read, to be shown and corrected. */
export type FeatureReading = {
  readonly mapping: GeojsonMapping;
  /** First values of each property, in the order of the mapping. */
  readonly examples: readonly (readonly string[])[];
  readonly kindWords: readonly KindWord[];
};

export type ReadFile = {
  readonly draft: MeshDraft;
  /** Null for files that are no table. */
  readonly table: TableReading | null;
  /** Null for files that are no map. */
  readonly features: FeatureReading | null;
  /** Designs of a Holdfast scenario; empty for other files. */
  readonly designs: readonly { readonly id: string; readonly name: LocalText }[];
};

/** Characters of a cell that are shown. */
export const cellHead = 80;
/** Unknown words for kinds that are listed. */
const wordLimit = 50;

/** The unknown ones among the words of a column of kinds. */
export function unknownKinds(words: Iterable<string>): readonly KindWord[] {
  const counts = new Map<string, number>();
  for (const word of words) {
    const text = word.trim();
    if (text !== '' && text.length <= 200 && nodeKindNamed(text) === null)
      counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((one, other) => other.count - one.count)
    .slice(0, wordLimit);
}
