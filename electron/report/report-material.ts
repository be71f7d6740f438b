import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { LogLine } from '@scenarios/format/exercise/log';
import type { ExerciseState } from '@scenarios/format/exercise/state';
import type { Scenario } from '@scenarios/format/scenario';
import type { WorldRun } from '@workers/exercise/world-run';
import type { ReportLanguage } from './report';

/** How it would have gone with fewer decisions: the same injects and the other decisions at the same times, and the same draws. */
export type OtherCourses = {
  /** Without any decision of the players. */
  readonly undecided: WorldRun;
  /** Measures without one decision, by its id, in the order of `measureIds`. */
  readonly measuresWithout: ReadonlyMap<string, Float64Array>;
  /** Decisions that are taken away one by one, at most: the first that were carried out. */
  readonly mostTakenAway: number;
};

/** A session as its documents tell of it. */
export type PlayedExercise = {
  readonly sessionId: string;
  /** Wall clock at which it was set up, ISO 8601. */
  readonly createdAt: string;
  /** Version of the engine at that time; null where it was not noted. */
  readonly engine: string | null;
  /** Lines that it shares with the session that it branched off; null where it did not. */
  readonly sharedLines: number | null;
  readonly state: ExerciseState;
  /** Scenario time that it has come to, thousandths of a second after its start. */
  readonly atMillis: number;
  readonly lines: readonly LogLine[];
  /** SHA-256 over the whole log; its chain was verified when the session was opened. */
  readonly head: string;
  readonly world: WorldRun & { readonly measureIds: readonly string[] };
  /** Null where the players decided nothing that was carried out. */
  readonly otherCourses: OtherCourses | null;
};

/** All that documents of an exercise are made from. Nothing else goes in: the same material gives the same document. */
export type ReportMaterial = {
  readonly language: ReportLanguage;
  /** Plan and document as they are, or were when the session was set up. */
  readonly plan: Exercise;
  readonly scenario: Scenario;
  /** Null: documents are made from the plan alone. */
  readonly played: PlayedExercise | null;
  /** Wall clock, ISO 8601, and the minutes east of UTC of the place where it is read. */
  readonly madeAt: string;
  readonly zoneMinutes: number;
  /** Name and version of the program, and version of the engine. */
  readonly product: string;
  readonly engine: string;
};
