import type { Command } from '@scenarios/format/command';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { Inject } from '@scenarios/format/exercise/inject';
import type { LogLine } from '@scenarios/format/exercise/log';
import type { ExerciseState, InjectState, Logged, TimedCommand } from '@scenarios/format/exercise/state';
import { sameValue } from '@scenarios/format/same-value';
import type { EntryRefusal } from './refused-entry';
import { refusedEntry } from './refused-entry';

function plannedMillis({ trigger }: Inject): number | null {
  if (trigger.when === 'at') return trigger.atSeconds * 1000;
  if (trigger.when === 'by-hand' && trigger.plannedSeconds !== undefined) return trigger.plannedSeconds * 1000;
  return null;
}

const waiting = (inject: Inject, replaces: string | null = null): InjectState => ({
  inject,
  plannedMillis: plannedMillis(inject),
  deferredMillis: null,
  standing: 'waiting',
  released: null,
  resent: [],
  replaces,
});

/** When an inject that takes the place of another has been put off to: as that, unless it says another time itself. */
const deferralOf = ({ inject, deferredMillis }: InjectState, next: Inject): number | null =>
  sameValue(inject.trigger, next.trigger) ? deferredMillis : null;

/** The state before anything has happened. */
export const initialState = (plan: Exercise): ExerciseState => ({
  phase: 'ready',
  atMillis: 0,
  clock: { mode: plan.clock.mode, speed: plan.clock.speed, atMillis: 0, runningSince: null },
  injects: plan.injects.map((inject) => waiting(inject)),
  decisions: [],
  observations: [],
  notes: [],
  actions: [],
  commands: [],
  screen: 'live',
  lines: 0,
});

const loggedOf = ({ sequence, atMillis, wall }: LogLine): Logged => ({ sequence, atMillis, wall });

/** The state after one more line that `refusedEntry` lets pass. Nothing of the old state is changed. */
export function takeLine(before: ExerciseState, line: LogLine): ExerciseState {
  const { entry } = line;
  const logged = loggedOf(line);
  const state: ExerciseState = { ...before, lines: before.lines + 1, atMillis: line.atMillis };
  /** Sets the clock to the time of the line. What else happens leaves it alone: nothing makes it late. */
  const timed = (phase: ExerciseState['phase'], { mode, speed } = before.clock): ExerciseState => ({
    ...state,
    phase,
    clock: {
      mode,
      speed,
      atMillis: line.atMillis,
      runningSince: phase === 'running' && mode === 'running' ? line.wall : null,
    },
  });
  const withInject = (id: string, change: (inject: InjectState) => InjectState): ExerciseState => ({
    ...state,
    injects: state.injects.map((each) => (each.inject.id === id ? change(each) : each)),
  });
  const commanded = (
    commands: readonly Command[],
    source: TimedCommand['source'],
    from: string | null,
  ): readonly TimedCommand[] => [
    ...state.commands,
    ...commands.map((command) => ({ ...logged, command, source, from })),
  ];

  switch (entry.do) {
    case 'start':
    case 'resume':
      return timed('running');
    case 'pause':
      return timed('paused');
    case 'finish':
      return timed('finished');
    case 'clock':
      return timed(state.phase, { ...state.clock, mode: entry.mode, speed: entry.speed });
    case 'advance':
      return timed(state.phase);
    case 'release': {
      const found = state.injects.find(({ inject }) => inject.id === entry.inject);
      const released = { ...logged, because: entry.because };
      return {
        ...withInject(entry.inject, (each) => ({ ...each, standing: 'released', released })),
        commands: commanded(found?.inject.effects ?? [], 'inject', entry.inject),
      };
    }
    case 'skip':
      return withInject(entry.inject, (each) => ({ ...each, standing: 'skipped' }));
    case 'reinstate':
      return withInject(entry.inject, (each) => ({ ...each, standing: 'waiting' }));
    case 'defer':
      return withInject(entry.inject, (each) => ({ ...each, deferredMillis: entry.toMillis }));
    case 'edit-inject':
      return withInject(entry.inject.id, (each) => ({
        ...each,
        inject: entry.inject,
        deferredMillis: deferralOf(each, entry.inject),
      }));
    case 'replace': {
      const at = state.injects.findIndex(({ inject }) => inject.id === entry.inject);
      const replaced = withInject(entry.inject, (each) => ({ ...each, standing: 'replaced' })).injects;
      const old = state.injects[at];
      const deferredMillis = old === undefined ? null : deferralOf(old, entry.by);
      return {
        ...state,
        injects: replaced.toSpliced(at + 1, 0, { ...waiting(entry.by, entry.inject), deferredMillis }),
      };
    }
    case 'resend':
      return withInject(entry.inject, (each) => ({ ...each, resent: [...each.resent, logged] }));
    case 'add-inject':
      return { ...state, injects: [...state.injects, { ...waiting(entry.inject), plannedMillis: null }] };
    case 'decide': {
      const { decision, refusal } = entry;
      const does = refusal === null && decision.command !== null ? [decision.command] : [];
      return {
        ...state,
        decisions: [...state.decisions, { ...logged, decision, refusal }],
        commands: commanded(does, 'decision', decision.id),
      };
    }
    case 'affect':
      return { ...state, commands: commanded([entry.command], 'facilitator', null) };
    case 'observe':
      return { ...state, observations: [...state.observations, { ...logged, observation: entry.observation }] };
    case 'amend-observation': {
      const { observation } = entry;
      const observations = state.observations.map((each) =>
        each.observation.id === observation.id ? { ...each, observation } : each,
      );
      return { ...state, observations };
    }
    case 'note':
      return { ...state, notes: [...state.notes, { ...logged, text: entry.text, node: entry.node ?? null }] };
    case 'correct': {
      const { action } = entry;
      const known = state.actions.some(({ id }) => id === action.id);
      const actions = known
        ? state.actions.map((each) => (each.id === action.id ? action : each))
        : [...state.actions, action];
      return { ...state, actions };
    }
    case 'screen':
      return { ...state, screen: entry.show };
  }
}

/** The line of a log that cannot stand where it stands. */
export type BrokenLog = { readonly sequence: number; readonly reason: EntryRefusal | 'out-of-order' | 'back-in-time' };

/**
 * What a log amounts to. The same plan and lines give the same state, on any machine. Answers with the first line that cannot
 * follow on those before, as in a file that was tampered with.
 */
export function reduceLog(
  plan: Exercise,
  lines: readonly LogLine[],
): { readonly ok: true; readonly state: ExerciseState } | { readonly ok: false; readonly broken: BrokenLog } {
  let state = initialState(plan);
  for (const line of lines) {
    const { sequence } = line;
    if (sequence !== state.lines) return { ok: false, broken: { sequence, reason: 'out-of-order' } };
    if (line.atMillis < state.atMillis) return { ok: false, broken: { sequence, reason: 'back-in-time' } };
    const reason = refusedEntry(state, line.entry);
    if (reason !== null) return { ok: false, broken: { sequence, reason } };
    state = takeLine(state, line);
  }
  return { ok: true, state };
}
