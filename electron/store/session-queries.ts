import type { Exercise } from '@scenarios/format/exercise/exercise';
import { exercise as exerciseSchema } from '@scenarios/format/exercise/exercise';
import type { LogLine, HashedLine } from '@scenarios/format/exercise/log';
import { logLine } from '@scenarios/format/exercise/log';
import { parseScenario } from '@scenarios/format/parse';
import type { Scenario } from '@scenarios/format/scenario';
import { createHash, randomUUID } from 'node:crypto';
import type { LogDamage, Parentage } from '../contract/exercise';
import type { DocumentDatabase } from './connect';
import { parseJson } from './parse-json';

/** A session as the file holds it, without its log. */
export type StoredSession = {
  readonly sessionId: string;
  readonly exercise: string;
  /** Wall clock, ISO 8601. */
  readonly createdAt: string;
  /** Plan and document as they were when the session was set up: the log is reduced against these. */
  readonly plan: Exercise;
  readonly scenario: Scenario;
  readonly parent: Parentage | null;
  /** Version of the engine that its world was simulated with when it was set up; null where that was not noted. */
  readonly engine: string | null;
  /** Gone through without those for whom the exercise is; so are its branches. */
  readonly rehearsal: boolean;
  /** How far scenario time had come when the program last said so, and the wall clock of that. */
  readonly beat: { readonly millis: number; readonly wall: string } | null;
};

type Row = {
  id: string;
  exercise_id: string;
  created_at: string;
  plan: string;
  scenario: string;
  parent_id: string | null;
  parent_sequence: number | null;
  beat_millis: number | null;
  beat_wall: string | null;
  engine: string | null;
  head_lines: number;
  head_hash: string;
  branched_by: string | null;
  rehearsal: 0 | 1;
};

/** Hash before the first line. */
export const logRoot = '0'.repeat(64);

/** SHA-256 of the hash before, a line break and the line as it is written. */
export const hashLine = (before: string, text: string): string =>
  createHash('sha256').update(`${before}\n${text}`).digest('hex');

export const listSessionIds = (database: DocumentDatabase): readonly string[] =>
  database
    .prepare<[], { id: string }>('SELECT id FROM exercise_session ORDER BY sequence DESC')
    .all()
    .map(({ id }) => id);

export function insertSession(database: DocumentDatabase, session: StoredSession): void {
  const { sessionId, exercise, createdAt, plan, scenario, parent, engine, rehearsal } = session;
  database
    .prepare(
      'INSERT INTO exercise_session (id, exercise_id, created_at, plan, scenario, parent_id, parent_sequence, branched_by, engine, rehearsal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(
      sessionId,
      exercise,
      createdAt,
      JSON.stringify(plan),
      JSON.stringify(scenario),
      parent?.sessionId ?? null,
      parent?.sequence ?? null,
      parent === null || parent.by === null ? null : JSON.stringify(parent.by),
      engine,
      rehearsal ? 1 : 0,
    );
}

const branchedBy = (text: string | null): LogLine['by'] | null => {
  const said = logLine.shape.by.safeParse(text === null ? null : parseJson(text));
  return said.success ? said.data : null;
};

/** Null where there is none; `damaged` where what stands there is no valid session. */
export function readSession(database: DocumentDatabase, sessionId: string): StoredSession | 'damaged' | null {
  const row = database.prepare<[string], Row>('SELECT * FROM exercise_session WHERE id = ?').get(sessionId);
  if (row === undefined) return null;
  try {
    const plan = exerciseSchema.safeParse(JSON.parse(row.plan));
    const scenario = parseScenario(JSON.parse(row.scenario));
    if (!plan.success || !scenario.ok) return 'damaged';
    const { parent_id: parentId, parent_sequence: parentSequence, beat_millis: millis, beat_wall: wall } = row;
    return {
      sessionId,
      exercise: row.exercise_id,
      createdAt: row.created_at,
      plan: plan.data,
      scenario: scenario.value,
      parent:
        parentId === null || parentSequence === null
          ? null
          : { sessionId: parentId, sequence: parentSequence, by: branchedBy(row.branched_by) },
      engine: row.engine,
      rehearsal: row.rehearsal === 1,
      beat: millis === null || wall === null ? null : { millis, wall },
    };
  } catch {
    return 'damaged';
  }
}

export const removeSession = (database: DocumentDatabase, sessionId: string): boolean =>
  database.prepare('DELETE FROM exercise_session WHERE id = ?').run(sessionId).changes > 0;

/** Says how far scenario time has come, so that a crash costs no more than the time since. */
export const writeBeat = (database: DocumentDatabase, sessionId: string, millis: number, wall: string): void => {
  database
    .prepare('UPDATE exercise_session SET beat_millis = ?, beat_wall = ? WHERE id = ?')
    .run(millis, wall, sessionId);
};

/** Notes in the session where its log ends, so that what is taken off the end is missed. */
const writeHead = (database: DocumentDatabase, sessionId: string, lines: number, hash: string): void => {
  database
    .prepare('UPDATE exercise_session SET head_lines = ?, head_hash = ? WHERE id = ?')
    .run(lines, hash, sessionId);
};

/** Appends a line, and notes that the log ends with it; returns it with its hash. */
export function appendLine(database: DocumentDatabase, sessionId: string, before: string, line: LogLine): HashedLine {
  const text = JSON.stringify(line);
  const hash = hashLine(before, text);
  database.transaction(() => {
    database
      .prepare('INSERT INTO exercise_line (session_id, sequence, line, hash) VALUES (?, ?, ?, ?)')
      .run(sessionId, line.sequence, text, hash);
    writeHead(database, sessionId, line.sequence + 1, hash);
  })();
  return { line, hash };
}

/** Sets up a session that shares the first lines of another as they are, hashes included. Returns its id. */
export function insertBranch(
  database: DocumentDatabase,
  stored: StoredSession,
  sequence: number,
  createdAt: string,
  by: LogLine['by'] | null,
): string {
  const { sessionId } = stored;
  const branch = randomUUID();
  database.transaction(() => {
    insertSession(database, {
      ...stored,
      sessionId: branch,
      createdAt,
      parent: { sessionId, sequence, by },
      beat: null,
    });
    database
      .prepare(
        'INSERT INTO exercise_line (session_id, sequence, line, hash) SELECT ?, sequence, line, hash FROM exercise_line WHERE session_id = ? AND sequence < ?',
      )
      .run(branch, sessionId, sequence);
    const last = database
      .prepare<[string, number], Pick<RawLine, 'hash'>>(
        'SELECT hash FROM exercise_line WHERE session_id = ? AND sequence = ?',
      )
      .get(branch, sequence - 1);
    writeHead(database, branch, sequence, last?.hash ?? logRoot);
  })();
  return branch;
}

/** What the file holds of a session, as text that nobody has looked at; null where there is none. */
export function readRawSession(
  database: DocumentDatabase,
  sessionId: string,
): { readonly session: Readonly<Record<string, unknown>>; readonly lines: readonly RawLine[] } | null {
  const session = database.prepare<[string], Row>('SELECT * FROM exercise_session WHERE id = ?').get(sessionId);
  return session === undefined ? null : { session, lines: rawLines(database, sessionId) };
}

type RawLine = { readonly sequence: number; readonly line: string; readonly hash: string };

const rawLines = (database: DocumentDatabase, sessionId: string): readonly RawLine[] =>
  database
    .prepare<[string], RawLine>('SELECT sequence, line, hash FROM exercise_line WHERE session_id = ? ORDER BY sequence')
    .all(sessionId);

const parsedLine = (text: string): LogLine | null => {
  const parsed = logLine.safeParse(parseJson(text));
  return parsed.success ? parsed.data : null;
};

/** Where the session says that its log ends. */
const headOf = (database: DocumentDatabase, sessionId: string): { readonly lines: number; readonly hash: string } => {
  const row = database
    .prepare<[string], Pick<Row, 'head_lines' | 'head_hash'>>(
      'SELECT head_lines, head_hash FROM exercise_session WHERE id = ?',
    )
    .get(sessionId);
  return row === undefined ? { lines: 0, hash: logRoot } : { lines: row.head_lines, hash: row.head_hash };
};

/**
 * The log up to the first line that is not what its hash says, or no line at all; what is wrong with that one. A log that is
 * whole in itself has to end where the session says that it does.
 */
export function readLines(
  database: DocumentDatabase,
  sessionId: string,
): { readonly lines: readonly HashedLine[]; readonly damage: LogDamage | null } {
  const lines: HashedLine[] = [];
  let before = logRoot;
  for (const row of rawLines(database, sessionId)) {
    const at = lines.length;
    const broken = (kind: LogDamage['kind']) => ({ lines, damage: { kind, line: at } });
    if (row.sequence !== at) return broken('missing');
    const line = parsedLine(row.line);
    if (line === null) return broken('unreadable');
    if (hashLine(before, row.line) !== row.hash || line.sequence !== at) return broken('altered');
    lines.push({ line, hash: row.hash });
    before = row.hash;
  }
  const head = headOf(database, sessionId);
  if (head.lines === lines.length && head.hash === before) return { lines, damage: null };
  return { lines, damage: { kind: head.lines > lines.length ? 'cut' : 'other-end', line: lines.length } };
}

/** How many lines the session says that its log has. */
export const notedLines = (database: DocumentDatabase, sessionId: string): number => headOf(database, sessionId).lines;
