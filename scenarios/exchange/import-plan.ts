import type { Edit } from '../format/edit';
import type { Issue } from '../format/issues';
import type { LocalText } from '../format/text';

/** What an import brings in, in the order in which it is taken up. */
export const importRecords = [
  'service',
  'node',
  'link',
  'owner',
  'people',
  'agreement',
  'repair',
  'currency',
  'layer',
] as const;

/** What will become of one record of a file. */
export type ImportRow = {
  /** `same`: it stands already as the file has it; `skip`: it cannot be taken, `issues` say why. */
  readonly action: 'create' | 'change' | 'same' | 'skip';
  readonly record: (typeof importRecords)[number];
  /** Of what a mesh has only once, the word for it; of the currency, its code. */
  readonly id: string;
  readonly name: LocalText | null;
  readonly line: number | null;
  /** Top-level fields that differ from what stands, for `change`. */
  readonly fields: readonly string[];
  /** Why it is skipped, or what was adjusted. */
  readonly issues: readonly Issue[];
};

/** A dry run: what an import would do, and the edits that do it; nothing is changed by making it. */
export type ImportPlan = {
  readonly rows: readonly ImportRow[];
  /** In this order; each is one step of undo. Empty where nothing would change. */
  readonly edits: readonly Edit[];
  /** About the file as a whole, and lines that gave no record. */
  readonly notes: readonly Issue[];
};
