import type { Condition } from '@scenarios/format/exercise/condition';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { ExerciseEntry, LogLine } from '@scenarios/format/exercise/log';
import { longestExercise } from '@scenarios/format/exercise/log';
import type { ExerciseState } from '@scenarios/format/exercise/state';
import type { Frames, Present } from '@scenarios/format/run';
import type { Scenario } from '@scenarios/format/scenario';
import type { SessionPresent } from '@host/contract/exercise';
import { millisAt } from '@workers/exercise/clock';
import { firstHolds } from '@workers/exercise/condition';
import type { DueInject } from '@workers/exercise/due-injects';
import { dueInjects } from '@workers/exercise/due-injects';
import { takeLine } from '@workers/exercise/reduce-log';
import { worldSeconds } from '@workers/exercise/world-hazard';
import type { EntryRefusal } from '@workers/exercise/refused-entry';
import { refusedEntry } from '@workers/exercise/refused-entry';
import type { ExerciseWorld } from './exercise-world';

/** What a player plays: a plan on a document, from a state on. */
export type Played = {
  readonly plan: Exercise;
  readonly scenario: Scenario;
  readonly state: ExerciseState;
};

export type Player = {
  readonly state: () => ExerciseState;
  /** Scenario time at a wall clock: never before the last entry, nor beyond the longest that an exercise takes. */
  readonly millisAt: (wall: Date) => number;
  /** When waiting injects fall due, the next first. */
  readonly due: () => Promise<readonly DueInject[]>;
  /** The same at once: what waits for a condition as it was foreseen last, before commands whose world is not known yet. */
  readonly dueSoFar: () => readonly DueInject[];
  /** Whether `due` answers without waiting for a world. */
  readonly isForeseen: () => boolean;
  /** The world as all commands so far make it. */
  readonly world: () => Promise<ExerciseWorld>;
  /** The state at the last entry in the world that is being made, known before that world is; null once it is made. */
  readonly present: () => Promise<SessionPresent | null>;
  /** The world under the first commands, where it is one of the last two that were made. */
  readonly madeWorld: (commands: number) => ExerciseWorld | null;
  /** The world under the first commands alone, made anew where it is not one of those. */
  readonly worldUnder: (commands: number) => Promise<ExerciseWorld>;
  /** Writes an entry; the reason where it cannot be. */
  readonly write: (entry: ExerciseEntry, atMillis: number, wall: Date, by: LogLine['by']) => EntryRefusal | null;
  /**
   * Releases what falls due by itself up to a scenario time, each at its own time, in its order. In a pause nothing does, unless
   * scenario time is moved on in it.
   */
  readonly releaseUntil: (millis: number, wall: Date, inPause?: boolean) => Promise<void>;
};

type Found = { readonly world: ExerciseWorld; readonly fromMillis: number; readonly holdsMillis: number | null };

type MadeWorld = { readonly commands: number; readonly world: ExerciseWorld };

/** Who releases what falls due. */
const theExercise: LogLine['by'] = { role: 'facilitators', name: '' };

/**
 * Plays an exercise on a world that is simulated anew whenever a command has changed it.
 * @param keep told of every line before it counts; what it throws leaves the state as it was
 * @param simulate the world under the commands of a state; tells of the present in it where it is known before
 */
export function createPlayer(
  played: Played,
  keep: (line: LogLine) => void,
  simulate: (state: ExerciseState, present?: Present) => Promise<ExerciseWorld>,
): Player {
  const { plan } = played;
  let { state } = played;
  let known: MadeWorld | null = null;
  let former: MadeWorld | null = null;
  let older: MadeWorld | null = null;
  let making: Promise<void> | null = null;
  let presented: Promise<SessionPresent | null> = Promise.resolve(null);

  const make = async (): Promise<void> => {
    const commands = state.commands.length;
    const { promise, resolve } = Promise.withResolvers<SessionPresent | null>();
    presented = promise;
    const tell = (frame: Frames): void => {
      resolve({ commands, frame });
    };
    try {
      const made = { commands, world: await simulate(state, { seconds: worldSeconds(plan, state.atMillis), tell }) };
      former = known;
      known = made;
    } finally {
      making = null;
      resolve(null);
    }
  };

  /** One world is made at a time; of commands that come meanwhile only the newest gets one. */
  const world = async (): Promise<ExerciseWorld> => {
    while (known?.commands !== state.commands.length) await (making ??= make());
    return known.world;
  };

  const present = async (): Promise<SessionPresent | null> => {
    if (known?.commands === state.commands.length) return null;
    // What goes wrong with the world is told to whoever asks for that.
    (making ??= make()).catch(() => undefined);
    return presented;
  };

  const madeWorld = (commands: number): ExerciseWorld | null =>
    [known, former].find((made) => made?.commands === commands)?.world ?? null;

  const worldUnder = async (commands: number): Promise<ExerciseWorld> => {
    if (commands === state.commands.length) return world();
    const made = madeWorld(commands);
    if (made !== null) return made;
    if (older?.commands !== commands)
      older = { commands, world: await simulate({ ...state, commands: state.commands.slice(0, commands) }) };
    return older.world;
  };

  const asksTheWorld = (): boolean =>
    state.injects.some(({ standing, inject }) => standing === 'waiting' && inject.trigger.when === 'condition');

  /** When each condition holds in the world that it was last looked up in. */
  const found = new WeakMap<Condition, Found>();
  const holdsIn = (present: ExerciseWorld, condition: Condition, fromMillis: number): number | null => {
    const last = found.get(condition);
    if (last?.world === present && last.fromMillis === fromMillis) return last.holdsMillis;
    const start = plan.startHours * 3600;
    const seconds = firstHolds(condition, present, start + fromMillis / 1000);
    const holdsMillis = seconds === null ? null : Math.ceil((seconds - start) * 1000);
    found.set(condition, { world: present, fromMillis, holdsMillis });
    return holdsMillis;
  };

  const dueIn = (present: ExerciseWorld | null): readonly DueInject[] =>
    dueInjects(state, (condition, fromMillis) => (present === null ? null : holdsIn(present, condition, fromMillis)));

  const due = async (): Promise<readonly DueInject[]> => dueIn(asksTheWorld() ? await world() : null);

  const write = (entry: ExerciseEntry, atMillis: number, wall: Date, by: LogLine['by']): EntryRefusal | null => {
    const refusal = refusedEntry(state, entry);
    if (refusal !== null) return refusal;
    const line: LogLine = {
      sequence: state.lines,
      atMillis: Math.max(atMillis, state.atMillis),
      wall: wall.toISOString(),
      by,
      entry,
    };
    keep(line);
    state = takeLine(state, line);
    return null;
  };

  return {
    state: () => state,
    millisAt: (wall) => Math.max(state.atMillis, Math.min(longestExercise, millisAt(state.clock, wall.getTime()))),
    due,
    dueSoFar: () => dueIn(known?.world ?? null),
    isForeseen: () => !asksTheWorld() || known?.commands === state.commands.length,
    world,
    present,
    madeWorld,
    worldUnder,
    write,
    releaseUntil: async (millis, wall, inPause = false) => {
      while ((state.phase === 'running' || (inPause && state.phase === 'paused')) && plan.release === 'automatic') {
        const next = (await due()).find(({ automatic }) => automatic);
        if (next === undefined || next.dueMillis > millis) return;
        write({ do: 'release', inject: next.inject, because: 'due' }, next.dueMillis, wall, theExercise);
      }
    },
  };
}
