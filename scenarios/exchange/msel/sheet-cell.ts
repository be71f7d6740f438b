/**
 * A cell as it stands in a file. `serial` is the number of a cell of a spreadsheet: days since 1899-12-30 where it shows a
 * date or a time; null of text. `error`: a formula that failed, or that was never calculated.
 */
export type SheetCell = {
  readonly text: string;
  readonly shows: 'text' | 'number' | 'date' | 'clock' | 'date-time' | 'duration' | 'error';
  readonly serial: number | null;
};

export const emptyCell: SheetCell = { text: '', shows: 'text', serial: null };

export const textCell = (text: string): SheetCell => (text === '' ? emptyCell : { text, shows: 'text', serial: null });

export type SheetRow = {
  /** Number of the row, or line of the file on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly SheetCell[];
};
