import type { Issue } from '../format/issues';
import { epanetIssue } from './epanet-issues';
import type { EpanetRow } from './epanet-sections';

/** Most problems that are listed; reading stops there. */
export const epanetIssueLimit = 20;

const written = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A number as EPANET writes it; null where the text is none or not finite. */
export function epanetNumber(text: string | undefined): number | null {
  if (text === undefined || !written.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/** A number of a row within bounds; what is wrong is added to the issues and gives `instead`. */
export function numberAt(
  { line, entries }: EpanetRow,
  place: number,
  what: string,
  bounds: readonly [least: number, most: number],
  instead: number,
  issues: Issue[],
): number {
  const found = entries[place];
  if (found === undefined) return instead;
  const value = epanetNumber(found);
  const [least, most] = bounds;
  if (value !== null && value >= least && value <= most) return value;
  if (issues.length < epanetIssueLimit)
    issues.push(
      value === null
        ? epanetIssue.notANumber(line, what, found)
        : epanetIssue.outOfRange(line, what, value, least, most),
    );
  return instead;
}

/** Rows with at least so many entries; the others are added to the issues. */
export function rowsWith(
  rows: readonly EpanetRow[],
  section: string,
  least: number,
  issues: Issue[],
): readonly EpanetRow[] {
  return rows.filter(({ line, entries }) => {
    if (entries.length >= least) return true;
    if (issues.length < epanetIssueLimit) issues.push(epanetIssue.tooFew(line, section, entries.length, least));
    return false;
  });
}
