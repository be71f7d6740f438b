import type { Exercise } from '@scenarios/format/exercise/exercise';
import { exercise } from '@scenarios/format/exercise/exercise';
import type { LogLine } from '@scenarios/format/exercise/log';
import type { ExerciseState } from '@scenarios/format/exercise/state';
import type { Scenario } from '@scenarios/format/scenario';
import { reduceLog } from '@workers/exercise/reduce-log';
import type { Worlds } from '@workers/exercise/prepare-worlds';
import { prepareWorlds } from '@workers/exercise/prepare-worlds';
import { anyCommand } from '@workers/exercise/testing/any-command';
import { withCrews } from '@workers/exercise/testing/with-crews';
import fc from 'fast-check';
import { bundled } from './bundled';
import { enlarged } from './enlarged';
import { exerciseCourses } from './exercise-course';
import { benchExerciseHost } from './exercise-host';
import { benchExercisePage } from './exercise-page';
import { median, milliseconds, row, spread, timed } from './figures';

const repetitions = 5;
const commands = 500;
const minutes = 120;
/** Commands from which the times between command and screen are taken; the first few only warm up. */
const timedCommands = 23;
const by = { role: 'facilitators', name: '' } as const;
const wall = '2030-01-01T00:00:00.000Z';

/**
 * A log of two hours: five hundred commands of every kind about any node, link and service, evenly in time; seeded. Hazards strike
 * as the plan says, and not with every twentieth command.
 */
function busyLog(scenario: Scenario, design: string): readonly LogLine[] {
  const line = (sequence: number, atMillis: number, entry: LogLine['entry']): LogLine => ({
    sequence,
    atMillis,
    wall,
    by,
    entry,
  });
  const given = fc.sample(
    anyCommand(scenario, design).filter((command) => command.do !== 'strike'),
    { seed: 11, numRuns: commands },
  );
  return [
    line(0, 0, { do: 'start' }),
    ...given.map((command, place) =>
      line(place + 1, Math.round(((place + 1) / commands) * minutes * 60_000), { do: 'affect', command }),
    ),
  ];
}

function stateOf(plan: Exercise, lines: readonly LogLine[]): ExerciseState {
  const reduced = reduceLog(plan, lines);
  if (!reduced.ok) throw new Error(reduced.broken.reason);
  return reduced.state;
}

/** A world from nothing, as for a session that has just been opened, each part with the milliseconds that it takes. */
async function world(
  scenario: Scenario,
  plan: Exercise,
  state: ExerciseState,
): Promise<Readonly<Record<string, number>>> {
  const ready: Worlds[] = [];
  const prepared = await timed(() => {
    const worlds = prepareWorlds(scenario, plan);
    if (!worlds.ok) throw new Error(worlds.issues[0]?.message.en);
    ready.push(worlds.value);
  });
  const run = await timed(() => {
    for (const worlds of ready) if (worlds.run(state.commands) === null) throw new Error('stopped');
  });
  return { prepared, run };
}

/**
 * An exercise of two hours with five hundred commands over five hundred nodes, from its log to the world of any moment; and of it
 * and both bundled exercises, from a command to what the host answers and to the screen.
 */
export async function benchExercise(): Promise<void> {
  console.log('\nExercise of two hours with 500 commands (one thread)');
  for (const hazard of ['offshore-earthquake', undefined]) {
    const pilot = await bundled('pilot-district');
    const scenario = withCrews(enlarged(pilot, 500));
    const [design] = scenario.designs;
    if (design === undefined) throw new Error('no design');
    const plan = exercise.parse({
      id: 'bench',
      name: { en: 'Bench', 'zh-Hant': '' },
      design: design.id,
      ...(hazard === undefined ? {} : { hazard }),
      startHours: 1.5,
      durationMinutes: minutes,
    });
    const lines = busyLog(scenario, design.id);
    const size = `${String(design.mesh.nodes.length)} nodes, ${hazard ?? 'no hazard of its own'}`;
    for (const share of [0.25, 0.5, 1]) {
      const until = lines.slice(0, Math.round(lines.length * share));
      const reduced: number[] = [];
      const parts: Readonly<Record<string, number>>[] = [];
      for (let i = 0; i <= repetitions; i += 1) {
        const states: ExerciseState[] = [];
        const time = await timed(() => states.push(stateOf(plan, until)));
        const [state] = states;
        if (state === undefined) throw new Error('no state');
        const taken = await world(scenario, plan, state);
        if (i === 0) continue;
        reduced.push(time);
        parts.push(taken);
      }
      const part = (name: string): number => median(parts.map((each) => each[name] ?? NaN));
      const whole = reduced.map((time, i) => time + Object.values(parts[i] ?? {}).reduce((sum, each) => sum + each, 0));
      const told = ['prepared', 'run'].map((name) => `${name} ${part(name).toFixed(1)}`).join(', ');
      console.log(
        row(
          `reduction to ${String(Math.round(share * minutes))} min, ${size}`,
          milliseconds(whole),
          `${spread(whole)}; log ${median(reduced).toFixed(2)}, ${told}; aim ≤ 1000`,
        ),
      );
    }
  }
  const courses = await exerciseCourses(timedCommands);
  for (const course of courses) await benchExerciseHost(course);
  await benchExercisePage(courses);
}
