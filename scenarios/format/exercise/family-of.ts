/** What holds a family of sessions together. */
export type Branching = {
  readonly sessionId: string;
  /** Wall clock at which it was set up, ISO 8601. */
  readonly createdAt: string;
  /** Whose log it begins with, up to which line. */
  readonly parent: { readonly sessionId: string; readonly sequence: number } | null;
};

/**
 * The session that all of a family go back to; one that was deleted still holds its branches together. A file may say of sessions that
 * each goes back to the other: then it is the first of them by name.
 */
function rootOf(sessions: readonly Branching[], sessionId: string): string {
  const path = [sessionId];
  for (;;) {
    const here = path.at(-1) ?? sessionId;
    const parent = sessions.find((each) => each.sessionId === here)?.parent?.sessionId;
    if (parent === undefined) return here;
    const again = path.indexOf(parent);
    if (again >= 0) return path.slice(again).toSorted()[0] ?? parent;
    path.push(parent);
  }
}

/** A session with all that share the beginning of its log, the oldest first; empty where it is unknown. */
export function familyOf<Session extends Branching>(
  sessions: readonly Session[],
  sessionId: string,
): readonly Session[] {
  if (!sessions.some((each) => each.sessionId === sessionId)) return [];
  const root = rootOf(sessions, sessionId);
  return sessions
    .filter((each) => rootOf(sessions, each.sessionId) === root)
    .toSorted((one, other) => one.createdAt.localeCompare(other.createdAt));
}

/**
 * The two of a family that one looks at first: a branch beside what it left, else its newest branch, else its newest relative.
 * The older stands first. Null where the session has no family.
 */
export function firstPair(sessions: readonly Branching[], sessionId: string): readonly [string, string] | null {
  const others = familyOf(sessions, sessionId).filter((each) => each.sessionId !== sessionId);
  const here = sessions.find((each) => each.sessionId === sessionId);
  const other =
    others.find((each) => each.sessionId === here?.parent?.sessionId) ??
    others.findLast((each) => each.parent?.sessionId === sessionId) ??
    others.at(-1);
  if (here === undefined || other === undefined) return null;
  return other.createdAt < here.createdAt || other.sessionId === here.parent?.sessionId
    ? [other.sessionId, here.sessionId]
    : [here.sessionId, other.sessionId];
}
