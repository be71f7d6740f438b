import type { ExerciseEntry, ExerciseEntryKind, HashedLine } from './log';

/** Entries that change what comes: not how the clock was handled, what was seen or what the screen showed. */
const telling: ReadonlySet<ExerciseEntryKind> = new Set([
  'release',
  'skip',
  'reinstate',
  'defer',
  'edit-inject',
  'replace',
  'resend',
  'add-inject',
  'decide',
  'affect',
  'finish',
]);

export type CourseDifferences = {
  /** Lines that both logs begin with. */
  readonly shared: number;
  /** Time of the exercise at which they part, thousandths of a second; the start where they share nothing. */
  readonly forkMillis: number;
  /** Entries since then that both have, at the same time. */
  readonly same: number;
  /** What only the one has, or has at another time. */
  readonly first: readonly HashedLine[];
  readonly second: readonly HashedLine[];
};

/** What an entry does; records that say the same are the same, whatever their ids. */
function deed(entry: ExerciseEntry): string {
  return JSON.stringify(entry.do === 'decide' ? { ...entry, decision: { ...entry.decision, id: '' } } : entry);
}

/** How two logs of one family differ since they parted, in what acts on the course of the exercise. */
export function courseDifferences(first: readonly HashedLine[], second: readonly HashedLine[]): CourseDifferences {
  const parting = first.findIndex(({ hash }, place) => second[place]?.hash !== hash);
  const shared = parting < 0 ? first.length : parting;
  const since = (log: readonly HashedLine[]): readonly HashedLine[] =>
    log.slice(shared).filter(({ line }) => telling.has(line.entry.do));
  const key = ({ line }: HashedLine): string => `${String(line.atMillis)} ${deed(line.entry)}`;
  const other = since(second).map((line) => ({ line, key: key(line), met: false }));
  const only = since(first).filter((line) => {
    const match = other.find((each) => !each.met && each.key === key(line));
    if (match !== undefined) match.met = true;
    return match === undefined;
  });
  return {
    shared,
    forkMillis: first[shared - 1]?.line.atMillis ?? 0,
    same: other.filter(({ met }) => met).length,
    first: only,
    second: other.filter(({ met }) => !met).map(({ line }) => line),
  };
}
