import type { Command } from '@scenarios/format/command';
import { command } from '@scenarios/format/command';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { LogLine } from '@scenarios/format/exercise/log';
import type { ExerciseState } from '@scenarios/format/exercise/state';
import type { Scenario } from '@scenarios/format/scenario';
import { simulateWorld } from '@host/host/exercise/exercise-world';
import type { ExerciseWorld } from '@host/host/exercise/exercise-world';
import { createPlayer } from '@host/host/exercise/player';
import type { Pool } from '@host/pool/pool';
import type { DueInject } from '@workers/exercise/due-injects';
import { judgeCommand } from '@workers/exercise/judge-command';
import { initialState } from '@workers/exercise/reduce-log';

/** What players decide in a script: minutes after the start, who, what. */
export type ScriptedDecision = readonly [minutes: number, team: string, command: object];

export type Played = {
  readonly lines: readonly LogLine[];
  readonly state: ExerciseState;
  readonly world: ExerciseWorld;
  /** What waits still when the exercise is over. */
  readonly waiting: readonly DueInject[];
  /** Decisions that were refused, with the code. */
  readonly refused: readonly (readonly [minutes: number, code: string])[];
};

const nobody: LogLine['by'] = { role: 'facilitators', name: '' };
const wall = new Date(0);
const uuid = (place: number): string => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;

/**
 * Plays an exercise to its end: what falls due comes by itself, what players should do is ticked off at its planned time, decisions
 * are judged and taken as scripted, contingencies stay in the tray.
 */
export async function playExercise(
  pool: Pool,
  scenario: Scenario,
  plan: Exercise,
  decisions: readonly ScriptedDecision[] = [],
): Promise<Played> {
  const lines: LogLine[] = [];
  const refused: (readonly [number, string])[] = [];
  const player = createPlayer(
    { plan, scenario, state: initialState(plan) },
    (line) => {
      lines.push(line);
    },
    async (state) => {
      const world = await simulateWorld(pool, scenario, plan, state);
      if (!world.ok) throw new Error(world.issues[0]?.message.en);
      return world.value;
    },
  );
  const write = (entry: LogLine['entry'], atMillis: number): void => {
    const refusal = player.write(entry, atMillis, wall, nobody);
    if (refusal !== null) throw new Error(`${entry.do}: ${refusal}`);
  };
  const decide = async (place: number, [minutes, by, fields]: ScriptedDecision): Promise<void> => {
    const ordered: Command = command.parse(fields);
    const refusal = judgeCommand(ordered, {
      scenario,
      plan,
      team: plan.teams.find(({ id }) => id === by) ?? null,
      world: await player.world(),
      commands: player.state().commands,
      atSeconds: plan.startHours * 3600 + minutes * 60,
    });
    if (refusal !== null) refused.push([minutes, refusal.code]);
    const decision = { id: uuid(place), command: ordered, text: ordered.do, rationale: '', options: '', followUp: '' };
    write({ do: 'decide', decision: { ...decision, team: by }, refusal: refusal?.code ?? null }, minutes * 60_000);
  };

  const end = plan.durationMinutes * 60_000;
  const ticked = plan.injects.flatMap(({ id, kind, trigger }) =>
    kind === 'expected-action' && trigger.when === 'by-hand' && trigger.plannedSeconds !== undefined
      ? [
          {
            atMillis: trigger.plannedSeconds * 1000,
            take: () => {
              write({ do: 'release', inject: id, because: 'hand' }, (trigger.plannedSeconds ?? 0) * 1000);
            },
          },
        ]
      : [],
  );
  const scripted = [
    ...ticked,
    ...decisions.map((each, place) => ({ atMillis: each[0] * 60_000, take: () => decide(place, each) })),
  ].sort((one, other) => one.atMillis - other.atMillis);

  write({ do: 'start' }, 0);
  for (const { atMillis, take } of scripted) {
    await player.releaseUntil(atMillis, wall);
    await take();
  }
  await player.releaseUntil(end, wall);
  const waiting = await player.due();
  write({ do: 'finish' }, end);
  return { lines, state: player.state(), world: await player.world(), waiting, refused };
}
