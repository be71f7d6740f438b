import { documentPath } from './document-path';
import { idsOf } from './ids-of';
import { issueOf } from './issue-texts';
import type { Issue } from './issues';

/** Appends an issue for every id that occurred before in the list. */
export function checkUnique(
  code: 'mesh/duplicate-id' | 'scenario/duplicate-id',
  entries: readonly { readonly id: string }[],
  path: readonly PropertyKey[],
  issues: Issue[],
): void {
  if (idsOf(entries).size === entries.length) return;
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    if (seen.has(entry.id)) issues.push(issueOf.duplicateId(code, documentPath([...path, index, 'id']), entry.id));
    seen.add(entry.id);
  }
}
