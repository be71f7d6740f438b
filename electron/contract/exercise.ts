import type { MselPreset } from '@scenarios/exchange/msel/msel-presets';
import type { TimeStyle } from '@scenarios/exchange/msel/scenario-seconds';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { DeliveryMode } from '@scenarios/format/exercise/inject';
import type { LogLine } from '@scenarios/format/exercise/log';
import type { ExerciseClock, ExercisePhase, ExerciseState } from '@scenarios/format/exercise/state';
import type { WrittenText } from '@scenarios/format/exercise/written-text';
import type { Basemap } from '@scenarios/format/basemap';
import type { LinkKind } from '@scenarios/format/link';
import type { NodeKind } from '@scenarios/format/node';
import type { EntityIndex, Frames, Run, SeriesInfo } from '@scenarios/format/run';
import type { LocalText } from '@scenarios/format/text';
import type { ComparisonResult, Envelope } from './results';
import type { RunChange } from './run-change';

/** The lines before `sequence` are those of another session; who branched off there, null where that was not said. */
export type Parentage = {
  readonly sessionId: string;
  readonly sequence: number;
  readonly by: LogLine['by'] | null;
};

/** One time that a plan is, or was, gone through. */
export type SessionSummary = {
  readonly sessionId: string;
  /** Id of the plan; it may have been changed or removed since. */
  readonly exercise: string;
  readonly name: WrittenText;
  /** Wall clock at which it was set up, ISO 8601. */
  readonly createdAt: string;
  readonly phase: ExercisePhase;
  readonly atMillis: number;
  readonly lines: number;
  /** Where it branched off another; null where it did not. */
  readonly parent: Parentage | null;
  /** SHA-256 over the whole log, hexadecimal: that of the last line, which covers all before. */
  readonly head: string;
  /**
   * Version of the engine that simulated it when it was set up; null where that was not noted. Of another than the present one, what
   * the room saw may have been otherwise.
   */
  readonly engine: string | null;
  /** Gone through without those for whom the exercise is; so are its branches. */
  readonly rehearsal: boolean;
};

/**
 * How a log came to be useless from a line on. `altered`: its hash does not fit; `unreadable`: it is no line of a log; `missing`: it
 * is not there, though later ones are; `cut`: nor are those after it, though the session says that they were written; `other-end`:
 * the log is whole in itself, but does not end with what the session says that it ends with; `impossible`: it says what cannot
 * follow on the lines before; `plan`: what the session was set up with cannot be read, so that not even the first line can be used.
 */
export type LogDamage = {
  readonly kind: 'altered' | 'unreadable' | 'missing' | 'cut' | 'other-end' | 'impossible' | 'plan';
  readonly line: number;
};

/** A session that cannot be opened as it is. It stands in the file as it was found until somebody deletes it. */
export type DamagedSession = {
  readonly sessionId: string;
  readonly exercise: string;
  /** Null where the plan cannot be read. */
  readonly name: WrittenText | null;
  readonly createdAt: string;
  /** Lines that the file holds. */
  readonly lines: number;
  /** Lines that were written, as the session itself says. */
  readonly noted: number;
  /** Lines before the damage, with which a branch can go on. */
  readonly good: number;
  readonly damage: LogDamage;
};

/** When injects that wait fall due, as the world would go on if nobody did anything more. */
export type DueInject = {
  readonly inject: string;
  readonly dueMillis: number;
  /** Whether it comes by itself, and not only when somebody releases it, or what it waits for. */
  readonly automatic: boolean;
};

/** All that a facilitator sees of a session beside the world. */
export type SessionView = {
  readonly session: SessionSummary;
  /** The plan as it was when the session was set up. */
  readonly plan: Exercise;
  readonly state: ExerciseState;
  /** Those that have a time, the next first. */
  readonly due: readonly DueInject[];
  /** False while the world under the last command is not known yet: what waits for a condition is due as before that command. */
  readonly foreseen: boolean;
  /** Wall clock of the host when this was made; the page counts on from it. */
  readonly now: string;
  /** Scenario time at that wall clock. */
  readonly nowMillis: number;
};

/** The simulated world of a session, as a run of the whole scenario: what was, and what comes if nobody does anything more. */
export type WorldView = {
  readonly index: EntityIndex;
  readonly series: readonly SeriesInfo[];
  readonly measureIds: readonly string[];
  readonly sampleSeconds: number;
  readonly run: Run;
  /** Entries of the log that it includes. */
  readonly lines: number;
};

/** The world of a session under its first `commands` commands, and what falls due in it. */
export type SessionWorld = WorldView & { readonly commands: number; readonly due: readonly DueInject[] };

/**
 * What a command does at once: the frame that is in force at its moment in the world under the first `commands` commands, before
 * the rest of that world is known.
 */
export type SessionPresent = { readonly commands: number; readonly frame: Frames };

/** The same as what differs from the world under fewer commands. */
export type SessionWorldChange = Pick<SessionWorld, 'commands' | 'due' | 'lines'> & { readonly change: RunChange };

/** What becomes of a plan on its baseline: everything as written, and nobody decides anything. */
export type Forecast = {
  readonly world: WorldView;
  /** When each inject would be released. */
  readonly releases: readonly DueInject[];
  /** What waits still at the end, with the time that it has, if any. */
  readonly later: readonly DueInject[];
};

/** Runs of such a comparison that are enough to see a difference while people wait. */
export const quickRuns = 200;

/** Two courses of an exercise under the same draws: the comparison of their worlds, with bands. */
export type FuturesView = Omit<ComparisonResult, keyof Envelope | 'kind' | 'request'> & {
  readonly sessions: readonly [string, string];
  /** Heads of their logs when they were compared. */
  readonly heads: readonly [string, string];
  readonly runs: number;
  readonly seed: number;
};

/** What players know of a site. `unknown`: never heard of it since the start. */
export type PerceivedState = 'normal' | 'degraded' | 'on-store' | 'down' | 'damaged' | 'unknown';

export type PerceivedNode = {
  readonly id: string;
  readonly name: LocalText;
  readonly kind: NodeKind;
  readonly position: { readonly lon: number; readonly lat: number };
  readonly state: PerceivedState;
  /** When that was last heard; null where never. */
  readonly asOfMillis: number | null;
};

/** What has been released to players of an inject: never its number, plan, objectives, expected response or notes. */
export type ReleasedMessage = {
  /** Its place in the order of release: no id of the plan. */
  readonly id: string;
  readonly title: WrittenText;
  readonly message: WrittenText;
  readonly from: WrittenText;
  readonly to: readonly WrittenText[];
  readonly mode: DeliveryMode;
  /** When it was sent, last where it was sent again. */
  readonly releasedMillis: number;
  readonly media: readonly {
    readonly sha256: string;
    readonly name: string;
    readonly type: string;
    readonly caption: WrittenText;
  }[];
};

/** All that ever goes to the screen of the participants. Made in the host: nothing else crosses to that connection. */
export type ParticipantView = {
  readonly exercise: WrittenText;
  readonly marking: string | null;
  readonly exerciseMarking: WrittenText;
  readonly show: 'live' | 'hold' | 'blank';
  readonly phase: ExercisePhase;
  readonly clock: ExerciseClock;
  /** Wall clock of the host when this was made. */
  readonly now: string;
  /** Scenario clock at the start of the exercise, ISO 8601 with offset. */
  readonly start: string;
  readonly messages: readonly ReleasedMessage[];
  /** What the players told the public, from when it is out. */
  readonly bulletins: readonly { readonly text: WrittenText; readonly atMillis: number }[];
  readonly map: {
    readonly basemap: Basemap | null;
    readonly nodes: readonly PerceivedNode[];
    readonly links: readonly {
      readonly id: string;
      readonly from: string;
      readonly to: string;
      readonly kind: LinkKind;
    }[];
  };
};

/** Why players cannot do what they want to, and what they can do instead. */
export type CommandRefusal = { readonly code: string; readonly message: LocalText; readonly advice: LocalText };

/** Documents that an exercise yields. */
export const reportKinds = [
  'after-action-report',
  'inject-cards',
  'msel',
  'situation-manual',
  'controller-book',
  'evaluation-guide',
] as const;
export type ReportKind = (typeof reportKinds)[number];
export const reportFormats = ['docx', 'html', 'pdf', 'xlsx', 'csv'] as const;
export type ReportFormat = (typeof reportFormats)[number];
/** What a document is about: a plan as it stands, or a session with what came of it. */
export type ReportSubject = { readonly exercise: string } | { readonly sessionId: string };
export type ReportRequest = {
  /** `all`: every document that there is, in one archive. */
  readonly report: ReportKind | 'all';
  readonly format: ReportFormat;
  readonly language: 'en' | 'zh-Hant';
  readonly of: ReportSubject;
  /** How the list of injects stands in a table; left out: in the columns of HSEEP, with times after the start. */
  readonly list?: { readonly preset: MselPreset; readonly times: TimeStyle };
};
export type ReportFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };
