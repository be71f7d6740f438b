import { issueOf } from '../format/issue-texts';
import type { Issue } from '../format/issues';

/** Most notes of one file; the last one says how many more there were. */
const noteLimit = 200;

export type DraftNotes = {
  add(note: Issue): void;
  /** In the order in which they were added. */
  list(): readonly Issue[];
};

/** Gathers what was left out of a file or read differently, within bounds. */
export function createDraftNotes(): DraftNotes {
  const notes: Issue[] = [];
  let count = 0;
  return {
    add(note) {
      count += 1;
      if (notes.length < noteLimit) notes.push(note);
    },
    list: () =>
      count <= noteLimit ? notes : [...notes.slice(0, noteLimit - 1), issueOf.moreIssues(count - noteLimit + 1)],
  };
}
