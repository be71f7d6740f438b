import type { LocalText } from '@scenarios/format/text';
import type { Translatable } from '@ui/i18n/messages';

/** What a cell holds; null where nothing is stated. Lists of ids are one text, parted by `; `. */
export type CellValue = string | number | boolean | null;

/** One of a closed list: what is kept and how it reads. */
export type Choice = { readonly value: string; readonly text: Translatable };

/** How the values of a column are typed in, checked and shown. */
export type FieldType =
  | { readonly kind: 'text'; readonly longest: number; readonly required: boolean }
  | {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly above: boolean;
      readonly integer: boolean;
      readonly required: boolean;
      /** `∞` may be written for "no limit" and is kept as Infinity. */
      readonly unlimited: boolean;
    }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[]; readonly required: boolean }
  | {
      readonly kind: 'reference';
      readonly choices: () => readonly Choice[];
      readonly required: boolean;
      /** Any text will do, not only what stands. */
      readonly free: boolean;
      /** Any number of them. */
      readonly many: boolean;
    }
  | { readonly kind: 'flag' }
  | { readonly kind: 'date'; readonly required: boolean };

/** Groups of columns that are looked at together. */
export const columnSets = [
  'overview',
  'identity',
  'supply',
  'stores',
  'staffing',
  'site',
  'strength',
  'provenance',
] as const;
export type ColumnSet = (typeof columnSets)[number];

/** One column of the registry. */
export type Field<Row> = {
  /** Stable; also understood as the head of a pasted column. */
  readonly id: string;
  readonly title: LocalText;
  readonly help?: LocalText;
  readonly unit?: string;
  readonly sets: readonly ColumnSet[];
  readonly type: FieldType;
  /** Pixels at the usual size of type. */
  readonly width: number;
  /** Few different values: rows can be filtered and grouped by it. */
  readonly facet?: boolean;
  get(row: Row): CellValue;
  /** The record with another value, or why that cannot be; left out, the column is computed. */
  set?(row: Row, value: CellValue): Row | FieldProblem;
};

export class FieldProblem {
  readonly message: LocalText;

  constructor(message: LocalText) {
    this.message = message;
  }
}
