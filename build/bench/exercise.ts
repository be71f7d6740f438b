import type { Exercise } from '@scenarios/format/exercise/exercise';
import { exercise } from '@scenarios/format/exercise/exercise';
import type { LogLine } from '@scenarios/format/exercise/log';
import type { ExerciseState } from '@scenarios/format/exercise/state';
import type { Scenario } from '@scenarios/format/scenario';
import { reduceLog, takeLine } from '@workers/exercise/reduce-log';
import { anyCommand } from '@workers/exercise/testing/any-command';
import { withCrews } from '@workers/exercise/testing/with-crews';
import { worldScenario } from '@workers/exercise/world-hazard';
import { prepareDesign } from '@workers/tasks/prepare-design';
import fc from 'fast-check';
import { bundled } from './bundled';
import { enlarged } from './enlarged';
import { median, milliseconds, row, spread, timed } from './figures';

const repetitions = 5;
const commands = 500;
const minutes = 120;
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

/** The parts of a world, each with the milliseconds that it takes. */
async function world(
  scenario: Scenario,
  plan: Exercise,
  state: ExerciseState,
): Promise<Readonly<Record<string, number>>> {
  const ordered: ReturnType<typeof worldScenario>[] = [];
  const ready: ReturnType<typeof prepareDesign>[] = [];
  const laid = await timed(() => ordered.push(worldScenario(scenario, plan, state.commands)));
  const compiled = await timed(() => {
    for (const each of ordered) ready.push(prepareDesign(each.scenario, each.design, each.hazard));
  });
  const run = await timed(() => {
    for (const each of ready) {
      if (!each.ok) throw new Error(each.issues[0]?.message.en);
      const { simulator, draw } = each.value;
      if (simulator.run(draw(plan.seed, 0), { recording: 'frames' }) === null) throw new Error('stopped');
    }
  });
  return { laid, compiled, run };
}

/** An exercise of two hours with five hundred commands over five hundred nodes: from its log to the world of any moment. */
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
      const told = ['laid', 'compiled', 'run'].map((name) => `${name} ${part(name).toFixed(1)}`).join(', ');
      console.log(
        row(
          `reduction to ${String(Math.round(share * minutes))} min, ${size}`,
          milliseconds(whole),
          `${spread(whole)}; log ${median(reduced).toFixed(2)}, ${told}; aim ≤ 1000`,
        ),
      );
    }
    const before = stateOf(plan, lines.slice(0, -1));
    const last = lines.at(-1);
    const times: number[] = [];
    for (let i = 0; i <= repetitions && last !== undefined; i += 1) {
      const time = await timed(() => world(scenario, plan, takeLine(before, last)));
      if (i > 0) times.push(time);
    }
    console.log(
      row(`command to its world, ${size}`, milliseconds(times), `${spread(times)}; aim ≤ 150 with the screen`),
    );
  }
}
