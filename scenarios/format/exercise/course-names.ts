import { fillIn } from '../fill-in';
import type { Branching } from './family-of';
import { courseWords } from './words';
import type { WrittenText } from './written-text';

/**
 * What the sessions of a family are called, by id; those that left at the same line are told apart by when they were set up.
 * @param clock a wall clock as it is read
 */
export function courseNames(
  family: readonly Branching[],
  language: keyof WrittenText,
  clock: (wall: string) => string,
): ReadonlyMap<string, string> {
  const line = ({ parent }: Branching): number | null => parent?.sequence ?? null;
  return new Map(
    family.map((session) => {
      const { sessionId, parent, createdAt } = session;
      const name =
        parent === null
          ? courseWords.original[language]
          : fillIn(courseWords.branch[language], { line: String(parent.sequence) });
      const alone = family.filter((each) => line(each) === line(session)).length === 1;
      return [sessionId, alone ? name : `${name} (${clock(createdAt)})`];
    }),
  );
}
