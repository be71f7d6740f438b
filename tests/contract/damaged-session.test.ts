import type { LogDamage } from '@host/contract/exercise';
import type { RunningHost } from '@host/host/create-host';
import { hashLine, logRoot } from '@host/store/session-queries';
import { exercise } from '@scenarios/format/exercise/exercise';
import type { ExerciseEntry } from '@scenarios/format/exercise/log';
import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startContractHost } from './contract-host';
import { codeOf, valueOf } from './follow-job';

type Row = { readonly sequence: number; readonly line: string; readonly hash: string };

const by = { role: 'facilitators', name: 'Kim' } as const;
const notes = ['first', 'second', 'third', 'fourth'] as const;

let root: string;
let host: RunningHost;
let path: string;
let wall = Date.parse('2026-11-21T09:00:00.000Z');

const start = async (): Promise<void> => {
  host = await startContractHost(
    { dataFolder: join(root, 'data'), documentsFolder: join(root, 'documents') },
    { clock: () => new Date((wall += 1000)) },
  );
};

/** A session with a start and four notes: five lines. */
async function session(): Promise<string> {
  const { sessionId } = valueOf(await host.startSession({ exercise: 'drill' })).session;
  const entries: readonly ExerciseEntry[] = [{ do: 'start' }, ...notes.map((text) => ({ do: 'note', text }) as const)];
  for (const entry of entries) valueOf(await host.actInSession({ sessionId, entry, by }));
  return sessionId;
}

/** Changes the file behind the back of the host, which is started anew. */
async function byHand(change: (database: InstanceType<typeof Database>) => void): Promise<void> {
  await host.close();
  const database = new Database(path);
  database.pragma('foreign_keys = ON');
  change(database);
  database.close();
  await start();
  valueOf(await host.openDocument({ path }));
}

/** Writes lines anew from one on, with hashes that fit. */
function rewrite(
  database: InstanceType<typeof Database>,
  id: string,
  from: number,
  change: (text: string) => string,
): void {
  const rows = database
    .prepare<[string], Row>('SELECT sequence, line, hash FROM exercise_line WHERE session_id = ? ORDER BY sequence')
    .all(id);
  let before = rows[from - 1]?.hash ?? logRoot;
  for (const { sequence, line } of rows.slice(from)) {
    const text = sequence === from ? change(line) : line;
    before = hashLine(before, text);
    database
      .prepare('UPDATE exercise_line SET line = ?, hash = ? WHERE session_id = ? AND sequence = ?')
      .run(text, before, id, sequence);
  }
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'holdfast-damaged-'));
  await start();
  path = valueOf(await host.createDocument({ slug: 'pilot-district' })).path;
  const design = valueOf(await host.readScenario({})).designs[0]?.id;
  const plan = exercise.parse({ id: 'drill', name: { en: 'Drill', 'zh-Hant': '演練' }, design });
  valueOf(await host.applyEdit({ edit: { kind: 'add-exercise', at: 0, exercise: plan } }));
});
afterAll(async () => {
  await host.close();
  rmSync(root, { recursive: true, force: true });
});

const written = notes.length + 1;
const damages: readonly (readonly [
  kind: LogDamage['kind'],
  line: number,
  left: number,
  noted: number,
  change: (database: InstanceType<typeof Database>, id: string) => void,
])[] = [
  [
    'altered',
    2,
    written,
    written,
    (database, id) =>
      database
        .prepare("UPDATE exercise_line SET line = replace(line, 'second', 'forged') WHERE session_id = ?")
        .run(id),
  ],
  [
    'unreadable',
    3,
    written,
    written,
    (database, id) => {
      rewrite(database, id, 3, (text) => text.slice(0, -9));
    },
  ],
  [
    'missing',
    1,
    written - 1,
    written,
    (database, id) => database.prepare('DELETE FROM exercise_line WHERE session_id = ? AND sequence = 1').run(id),
  ],
  [
    'cut',
    3,
    3,
    written,
    (database, id) => database.prepare('DELETE FROM exercise_line WHERE session_id = ? AND sequence >= 3').run(id),
  ],
  [
    'other-end',
    5,
    written,
    written,
    (database, id) => {
      rewrite(database, id, 4, (text) => text.replace('Kim', 'Lin'));
    },
  ],
  [
    'other-end',
    5,
    written,
    4,
    (database, id) => database.prepare('UPDATE exercise_session SET head_lines = 4 WHERE id = ?').run(id),
  ],
  [
    'other-end',
    5,
    written,
    written,
    (database, id) =>
      database.prepare("UPDATE exercise_session SET head_hash = replace(head_hash, 'a', 'b') WHERE id = ?").run(id),
  ],
  [
    'impossible',
    4,
    written,
    written,
    (database, id) => {
      rewrite(database, id, 4, (text) => text.replace(/"entry":\{.*\}\}$/, '"entry":{"do":"start"}}'));
    },
  ],
];

describe('a session whose log was damaged', () => {
  it.each(damages)('is listed as %s at line %i, and goes on from the line before', async (...damaging) => {
    const [kind, line, left, noted, change] = damaging;
    const healthy = await session();
    const id = await session();
    await byHand((database) => change(database, id));

    expect(valueOf(await host.listSessions({})).map(({ sessionId }) => sessionId)).toContain(healthy);
    expect(codeOf(await host.readSession({ sessionId: id }))).toBe('exercise/log-broken');
    const damaged = valueOf(await host.listDamagedSessions({})).find(({ sessionId }) => sessionId === id);
    expect(damaged).toMatchObject({
      exercise: 'drill',
      name: { en: 'Drill', 'zh-Hant': '演練' },
      lines: left,
      noted,
      good: line,
      damage: { kind, line },
    });

    const recovered = valueOf(await host.recoverSession({ sessionId: id }));
    expect(recovered.session.parent).toEqual({ sessionId: id, sequence: line, by: null });
    expect(recovered.state.notes.map(({ text }) => text)).toEqual(notes.slice(0, Math.max(0, line - 1)));
    valueOf(
      await host.actInSession({
        sessionId: recovered.session.sessionId,
        entry: { do: 'note', text: 'went on' },
        by,
      }),
    );

    const branch = { sessionId: recovered.session.sessionId };
    valueOf(await host.closeDocument({}));
    valueOf(await host.openDocument({ path }));
    expect(valueOf(await host.readLog(branch))).toHaveLength(line + 1);

    const stillThere = valueOf(await host.listDamagedSessions({})).map(({ sessionId }) => sessionId);
    expect(stillThere).toContain(id);
    const { bytes } = valueOf(await host.exportLog({ sessionId: id }));
    const exported = new TextDecoder().decode(bytes).trimEnd().split('\n');
    expect(exported).toHaveLength(1 + left);
    expect(JSON.parse(exported[0] ?? '')).toMatchObject({ id, exercise_id: 'drill' });
    expect(JSON.parse(exported.at(-1) ?? '')).toMatchObject({ sequence: kind === 'cut' ? line - 1 : notes.length });

    valueOf(await host.removeSession({ sessionId: id }));
    expect(valueOf(await host.listDamagedSessions({})).some(({ sessionId }) => sessionId === id)).toBe(false);
    expect(codeOf(await host.removeSession({ sessionId: id }))).toBe('exercise/unknown-session');
  });

  it('is not lost where not even its plan can be read', async () => {
    const id = await session();
    await byHand((database) =>
      database.prepare('UPDATE exercise_session SET plan = substr(plan, 1, 20) WHERE id = ?').run(id),
    );
    expect(valueOf(await host.listDamagedSessions({}))).toContainEqual(
      expect.objectContaining({
        sessionId: id,
        name: null,
        lines: 5,
        noted: 5,
        good: 0,
        damage: { kind: 'plan', line: 0 },
      }),
    );
    expect(codeOf(await host.recoverSession({ sessionId: id }))).toBe('exercise/unknown-session');
    expect(new TextDecoder().decode(valueOf(await host.exportLog({ sessionId: id })).bytes)).toContain('fourth');
  });
});
