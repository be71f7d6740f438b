import type { RowField } from './arrange-rows';

export type GridMetrics = {
  readonly row: number;
  readonly head: number;
  /** Width of each column, pixels. */
  readonly widths: readonly number[];
  /** Left edge of each column, pixels. */
  readonly lefts: readonly number[];
  readonly width: number;
};

/** Pixels: a column that is narrower shows nothing, and one that is wider leaves the view. */
const ownWidth = { least: 40, most: 900 };

/** The width nearest to the one wanted that a column can have, whole pixels. */
export const boundedWidth = (width: number): number =>
  Math.round(Math.min(ownWidth.most, Math.max(ownWidth.least, width)));

const leadWidth = { least: 210, most: 420 };

/**
 * Sizes of the table in a view of some width: the first column takes what the others leave, within
 * bounds, and the last of words what is still left. `own` are widths by column that the user has given; those stay.
 */
export function gridMetrics(
  columns: readonly RowField[],
  view: number,
  largeType: boolean,
  own: ReadonlyMap<string, number> = new Map(),
): GridMetrics {
  const scale = largeType ? 1.25 : 1;
  const others = columns.slice(1).map(({ id, width }) => own.get(id) ?? Math.round(width * scale));
  const rest = others.reduce((sum, width) => sum + width, 0);
  const given = own.get(columns[0]?.id ?? '');
  const lead = given ?? Math.round(Math.min(leadWidth.most * scale, Math.max(leadWidth.least * scale, view - rest)));
  const widths = columns.length === 0 ? [] : [lead, ...others];
  const wordy = columns.findLastIndex(
    ({ id, type }, at) => at > 0 && !own.has(id) && (type.kind === 'text' || type.kind === 'reference'),
  );
  const spare = view - lead - rest;
  if (wordy > 0 && spare > 0) widths[wordy] = (widths[wordy] ?? 0) + spare;
  const lefts: number[] = [];
  let left = 0;
  for (const width of widths) {
    lefts.push(left);
    left += width;
  }
  return { row: largeType ? 34 : 26, head: largeType ? 48 : 40, widths, lefts, width: Math.max(left, view) };
}
