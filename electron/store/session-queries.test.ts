import { exercise } from '@scenarios/format/exercise/exercise';
import { smallScenario } from '@tests/bundled-scenario';
import { temporaryFolder } from '@tests/temporary-folder';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { connect } from './connect';
import { createDocumentFile } from './create';
import { appendLine, hashLine, insertSession, logRoot, readLines, readSession } from './session-queries';

it('reads a session of a version in which senders, controllers and organisations were one string, and leaves its chain as it was written', () => {
  const scenario = smallScenario();
  const path = join(temporaryFolder(), 'case.holdfast');
  createDocumentFile(path, scenario, { overwrite: false, version: 'test' });
  const database = connect(path, 'write');
  onTestFinished(() => void database.close());
  const inject = { id: 'one', number: '1', title: { en: 'Dark' }, trigger: { when: 'by-hand' } };
  const plan = { id: 'drill', name: { en: 'Drill' }, design: 'design', injects: [{ ...inject, from: '里長' }] };
  insertSession(database, {
    sessionId: 's',
    exercise: 'drill',
    createdAt: '2030-01-01T00:00:00.000Z',
    plan: exercise.parse(plan),
    scenario,
    parent: null,
    engine: null,
    rehearsal: false,
    beat: null,
  });
  database.prepare('UPDATE exercise_session SET plan = ?').run(
    JSON.stringify({
      ...plan,
      sponsor: 'City／市政府',
      contact: 'ops@example.org',
      location: '大廳',
      organisations: ['Utility／電力公司', 'City', '鐵路'],
      teams: [{ id: 'city', name: { en: 'City' }, organisation: 'City／市政府' }],
    }),
  );
  const about = { atMillis: 0, wall: '2030-01-01T00:00:00.000Z', by: { role: 'facilitators', name: 'Kim' } } as const;
  const before = JSON.stringify({
    ...about,
    sequence: 0,
    entry: {
      do: 'add-inject',
      inject: { ...inject, id: 'two', from: 'Facilitator／演習主持人', controller: '管制員', toOrganisation: 'City' },
    },
  });
  const hash = hashLine(logRoot, before);
  database.prepare('INSERT INTO exercise_line VALUES (?, 0, ?, ?)').run('s', before, hash);
  appendLine(database, 's', hash, { ...about, sequence: 1, entry: { do: 'start' } });

  const session = readSession(database, 's');
  if (session === null || session === 'damaged') throw new Error(String(session));
  const { sponsor, contact, location, injects } = session.plan;
  expect([sponsor, contact, location, injects[0]?.from]).toEqual([
    { en: 'City', 'zh-Hant': '市政府' },
    { en: 'ops@example.org', 'zh-Hant': '' },
    { en: '', 'zh-Hant': '大廳' },
    { en: '', 'zh-Hant': '里長' },
  ]);
  expect([...session.plan.organisations, ...session.plan.teams.map(({ organisation }) => organisation)]).toEqual([
    { en: 'Utility', 'zh-Hant': '電力公司' },
    { en: 'City', 'zh-Hant': '' },
    { en: '', 'zh-Hant': '鐵路' },
    { en: 'City', 'zh-Hant': '市政府' },
  ]);
  const { lines, damage } = readLines(database, 's');
  expect(damage).toBeNull();
  const [added, started] = lines.map(({ line: { entry } }) => (entry.do === 'add-inject' ? entry.inject : entry.do));
  expect(added).toMatchObject({
    from: { en: 'Facilitator', 'zh-Hant': '演習主持人' },
    controller: { en: '', 'zh-Hant': '管制員' },
    toOrganisation: { en: 'City', 'zh-Hant': '' },
  });
  expect(started).toBe('start');
});
