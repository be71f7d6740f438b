import type { DamagedSession, LogDamage } from '@host/contract/exercise';
import type { DocumentDatabase } from '@host/store/connect';
import type { StoredSession } from '@host/store/session-queries';
import { notedLines, readLines, readRawSession, readSession } from '@host/store/session-queries';
import { reduceLog } from '@workers/exercise/reduce-log';

/** What is wrong with a stored session; null where there is none of that id, or nothing is wrong with it. */
export function damagedSession(database: DocumentDatabase, sessionId: string): DamagedSession | null {
  const stored = readSession(database, sessionId);
  const raw = readRawSession(database, sessionId);
  if (stored === null || raw === null) return null;
  const damage: LogDamage | null =
    stored === 'damaged' ? { kind: 'plan', line: 0 } : damageOfLog(database, sessionId, stored);
  if (damage === null) return null;
  return {
    sessionId,
    exercise: String(raw.session['exercise_id']),
    name: stored === 'damaged' ? null : stored.plan.name,
    createdAt: String(raw.session['created_at']),
    lines: raw.lines.length,
    noted: notedLines(database, sessionId),
    good: damage.line,
    damage,
  };
}

function damageOfLog(database: DocumentDatabase, sessionId: string, { plan }: StoredSession): LogDamage | null {
  const { lines, damage } = readLines(database, sessionId);
  const reduced = reduceLog(
    plan,
    lines.map(({ line }) => line),
  );
  return reduced.ok ? damage : { kind: 'impossible', line: reduced.broken.sequence };
}
