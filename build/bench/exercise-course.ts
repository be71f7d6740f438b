import type { Command } from '@scenarios/format/command';
import { command as commandSchema } from '@scenarios/format/command';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import { exercise } from '@scenarios/format/exercise/exercise';
import type { LogLine } from '@scenarios/format/exercise/log';
import type { Scenario } from '@scenarios/format/scenario';
import { anyCommand } from '@workers/exercise/testing/any-command';
import { withCrews } from '@workers/exercise/testing/with-crews';
import { createDocumentFile } from '@host/store/create';
import { connect } from '@host/store/connect';
import { appendLine, insertSession, logRoot } from '@host/store/session-queries';
import fc from 'fast-check';
import { bundled } from './bundled';
import { enlarged } from './enlarged';

/** An exercise that stands still half-way, with what was ordered until then and what is to be released next. */
export type Course = {
  readonly name: string;
  readonly scenario: Scenario;
  readonly plan: Exercise;
  readonly lines: readonly LogLine[];
  /** Injects with one effect each, by id, in the order in which they fall due. */
  readonly steps: readonly string[];
};

/** Sites all over the mesh that fail in part, each another one: every one of them makes another world. */
function failures(scenario: Scenario, designId: string, count: number): readonly Command[] {
  const nodes = scenario.designs.find(({ id }) => id === designId)?.mesh.nodes ?? [];
  return Array.from({ length: count }, (_, place) => {
    const { id = '' } = nodes[Math.floor((place / count) * nodes.length)] ?? {};
    const left = 0.3 + place / 100;
    return commandSchema.parse({ do: 'fail', target: { node: id }, left, repairHours: 30, needsCrew: false });
  });
}

function courseOf(name: string, scenario: Scenario, base: Exercise, before: number, ahead: number): Course {
  const given = fc.sample(
    anyCommand(scenario, base.design).filter(({ do: what }) => what !== 'strike'),
    { seed: 11, numRuns: before },
  );
  const half = base.durationMinutes * 30_000;
  const injects = failures(scenario, base.design, ahead).map((effect, place) => ({
    id: `bench-${String(place)}`,
    number: String(place + 1),
    title: { en: `Event ${String(place + 1)}`, 'zh-Hant': '' },
    trigger: { when: 'at', atSeconds: Math.round(half / 1000) + 600 + place },
    effects: [effect],
  }));
  const plan = exercise.parse({
    ...base,
    release: 'by-hand',
    clock: { mode: 'paced', speed: 1 },
    injects: [...base.injects.filter(({ trigger }) => trigger.when === 'condition'), ...injects],
  });
  const entries: readonly { readonly atMillis: number; readonly entry: LogLine['entry'] }[] = [
    { atMillis: 0, entry: { do: 'start' } },
    ...given.map((command, place) => ({
      atMillis: Math.round(((place + 1) / (before + 1)) * half),
      entry: { do: 'affect' as const, command },
    })),
    { atMillis: Math.round(half), entry: { do: 'advance', toMillis: Math.round(half) } },
  ];
  return {
    name,
    scenario,
    plan,
    steps: injects.map(({ id }) => id),
    lines: entries.map(({ atMillis, entry }, sequence) => ({
      sequence,
      atMillis,
      wall: '2030-01-01T00:00:00.000Z',
      by: { role: 'facilitators', name: '' },
      entry,
    })),
  };
}

/** Both bundled exercises, and five hundred commands over five hundred nodes. */
export async function exerciseCourses(ahead: number): Promise<readonly Course[]> {
  const courses: Course[] = [];
  for (const slug of ['pilot-district', 'island']) {
    const scenario = await bundled(slug);
    const [plan] = scenario.exercises;
    if (plan === undefined) throw new Error(`no exercise in ${slug}`);
    courses.push(courseOf(slug, scenario, plan, 20, ahead));
  }
  const large = withCrews(enlarged(await bundled('pilot-district'), 500));
  const [design] = large.designs;
  if (design === undefined) throw new Error('no design');
  const plan = exercise.parse({
    id: 'bench',
    name: { en: 'Bench', 'zh-Hant': '' },
    design: design.id,
    hazard: 'offshore-earthquake',
    startHours: 1.5,
  });
  const size = `${String(design.mesh.nodes.length)} nodes, 500 commands`;
  return [...courses, courseOf(size, large, plan, 500 - ahead, ahead)];
}

/** Writes a document with a session that has come half-way. Answers the id of the session. */
export function writeCourse(path: string, { scenario, plan, lines }: Course): string {
  const created = createDocumentFile(path, { ...scenario, exercises: [plan] }, { overwrite: false, version: 'bench' });
  if (!created.ok) throw new Error(created.issues[0]?.message.en);
  const database = connect(path, 'write');
  const sessionId = '00000000-0000-4000-8000-000000000000';
  try {
    database.transaction(() => {
      insertSession(database, {
        sessionId,
        exercise: plan.id,
        createdAt: '2030-01-01T00:00:00.000Z',
        plan,
        scenario: { ...scenario, exercises: [] },
        parent: null,
        engine: null,
        rehearsal: false,
        beat: null,
      });
      let head = logRoot;
      for (const line of lines) head = appendLine(database, sessionId, head, line).hash;
    })();
  } finally {
    database.close();
  }
  return sessionId;
}
