import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { FuturesView, Parentage } from '@host/contract/exercise';
import type { CourseDifferences } from '@scenarios/format/exercise/course-differences';
import type { LogLine } from '@scenarios/format/exercise/log';
import type { ExercisePhase, ExerciseState } from '@scenarios/format/exercise/state';
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

/** Another session that begins with the same log, as far as the documents of one tell of it. */
export type RelatedCourse = {
  readonly sessionId: string;
  readonly createdAt: string;
  readonly parent: Parentage | null;
  readonly forkMillis: number;
  readonly phase: ExercisePhase;
  readonly atMillis: number;
  readonly injects: ExerciseState['injects'];
  readonly decisions: ExerciseState['decisions'];
  /** How the logs differ: the first is that of the session of the report. */
  readonly differences: CourseDifferences;
  /** What both futures come to, the older session first or as somebody compared them; null: they were not compared. */
  readonly compared: FuturesView | 'same-orders' | null;
};

/** A session as its documents tell of it. */
export type PlayedExercise = {
  readonly sessionId: string;
  /** Wall clock at which it was set up, ISO 8601. */
  readonly createdAt: string;
  /** Version of the engine at that time; null where it was not noted. */
  readonly engine: string | null;
  /** Where it branched off another; null where it did not. */
  readonly parent: Parentage | null;
  /** Gone through without those for whom the exercise is. */
  readonly rehearsal: boolean;
  /** Scenario time of the last line that it shares with that one; 0 where it did not branch off. */
  readonly forkMillis: number;
  /** The others of its family, the oldest first. */
  readonly related: readonly RelatedCourse[];
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
