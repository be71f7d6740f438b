import type { WrittenText } from '@scenarios/format/exercise/written-text';
import { words } from '@scenarios/format/help/field-help';
import type { Words } from '@scenarios/format/help/field-help';
import type { Issue } from '@scenarios/format/issues';
import type { MselImportChoices, MselImportPlan, MselImportRow } from './plan-msel-import';

/** What becomes of a line of the list or an inject of the plan; `note`: something about the file that is no inject. */
export const dryRunKinds = ['create', 'change', 'same', 'skip', 'remove', 'stay', 'note'] as const;
export type DryRunKind = (typeof dryRunKinds)[number];

export const dryRunWords = words({
  create: ['New', '新增'],
  change: ['Changed', '變更'],
  same: ['Same', '相同'],
  skip: ['Refused', '拒收'],
  remove: ['Removed', '移除'],
  stay: ['Not in the file', '檔案中沒有'],
  note: ['Note', '說明'],
}) satisfies Words<DryRunKind>;

export type DryRunLine = {
  readonly kind: DryRunKind;
  /** Of the file; null of injects that are only in the plan, and of the file as a whole. */
  readonly line: number | null;
  readonly number: string;
  readonly title: WrittenText | null;
  readonly changes: MselImportRow['changes'];
  readonly issues: readonly Issue[];
};

/** A dry run as lines to look through: the rows of the file, what of the plan is missing in it, and what else there is to say. */
export function dryRunLines(plan: MselImportPlan, missing: MselImportChoices['missing']): readonly DryRunLine[] {
  const none = { changes: [], issues: [] } as const;
  return [
    ...plan.notes.map((note): DryRunLine => ({
      kind: 'note',
      line: null,
      number: '',
      title: null,
      changes: [],
      issues: [note],
    })),
    ...plan.rows.map(({ action, line, number, title, changes, issues }): DryRunLine => ({
      kind: action,
      line,
      number,
      title,
      changes,
      issues,
    })),
    ...plan.missing.map(({ number, title }): DryRunLine => ({
      ...none,
      kind: missing === 'remove' ? 'remove' : 'stay',
      line: null,
      number,
      title,
    })),
  ];
}
