import type { Command } from '../command';
import type { ClockMode } from './exercise';
import type { Inject } from './inject';
import type { CorrectiveAction, Decision, Observation } from './log';

/** Where the log has an entry from. */
export type Logged = {
  readonly sequence: number;
  /** Scenario time, thousandths of a second after the start of the exercise. */
  readonly atMillis: number;
  /** Wall clock, ISO 8601. */
  readonly wall: string;
};

/** How scenario time goes: from the last entry that set it. */
export type ExerciseClock = {
  readonly mode: ClockMode;
  readonly speed: number;
  readonly atMillis: number;
  /** Wall clock at which it was `atMillis`; null while it stands. */
  readonly runningSince: string | null;
};

/** What has become of a line of the plan. Its three times are kept apart: planned, released, and the wall clock of that. */
export type InjectState = {
  /** As it stands now: edited before its release, or new. */
  readonly inject: Inject;
  /** As planned, where the plan gives a time; never changed by what happens. */
  readonly plannedMillis: number | null;
  /** When the facilitator has put it off to, last. */
  readonly deferredMillis: number | null;
  readonly standing: 'waiting' | 'released' | 'skipped' | 'replaced';
  readonly released: (Logged & { readonly because: 'due' | 'hand' }) | null;
  /** Sent again. */
  readonly resent: readonly Logged[];
  /** Stands in the place of this one. */
  readonly replaces: string | null;
};

/** A command that acts on the world, from the time at which it was given. */
export type TimedCommand = Logged & {
  readonly command: Command;
  readonly source: 'inject' | 'decision' | 'facilitator';
  /** Inject or decision that it comes from. */
  readonly from: string | null;
};

export type DecisionState = Logged & { readonly decision: Decision; readonly refusal: string | null };
export type ObservationState = Logged & { readonly observation: Observation };
export type NoteState = Logged & { readonly text: string; readonly node: string | null };

export const exercisePhases = ['ready', 'running', 'paused', 'finished'] as const;
export type ExercisePhase = (typeof exercisePhases)[number];

/** All that a log amounts to. Nothing of it is kept: it is reduced from the log again whenever it is wanted. */
export type ExerciseState = {
  readonly phase: ExercisePhase;
  readonly clock: ExerciseClock;
  /** Scenario time of the last entry. */
  readonly atMillis: number;
  /** In the order of the plan, replacements after what they replace, unplanned ones last. */
  readonly injects: readonly InjectState[];
  readonly decisions: readonly DecisionState[];
  readonly observations: readonly ObservationState[];
  readonly notes: readonly NoteState[];
  readonly actions: readonly CorrectiveAction[];
  /** In the order of time, then of the log. */
  readonly commands: readonly TimedCommand[];
  readonly screen: 'live' | 'hold' | 'blank';
  /** Entries of the log. */
  readonly lines: number;
};
