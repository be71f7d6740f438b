import { z } from 'zod';
import { seedLimit } from '../run-limits';
import { identifier } from '../text';
import { coreCapability, missionArea } from './core-capability';
import { inject } from './inject';
import { writtenLine, writtenName, writtenText } from './written-text';

/** Lengths above which a plan is refused. */
export const exerciseLimits = {
  exercises: 32,
  injects: 2000,
  objectives: 64,
  teams: 64,
  storylines: 64,
  media: 200,
  /** Bytes of one attachment, and of all of an exercise. */
  mediaBytes: 10 * 1024 * 1024,
  allMediaBytes: 100 * 1024 * 1024,
} as const;

const empty = { en: '', 'zh-Hant': '' };

/** What exercises are marked with where nobody writes anything else. */
const usualMarking = { en: 'EXERCISE EXERCISE EXERCISE', 'zh-Hant': '演習 演習 演習' };
/** Earlier versions had one string here: the usual one of those is the usual one in both languages. */
const exerciseMarking = z.preprocess((value) => (value === usualMarking.en ? usualMarking : value), writtenLine);

/** One thing that evaluators look for. */
export const criticalTask = z.strictObject({ id: identifier, text: writtenName });
export type CriticalTask = z.infer<typeof criticalTask>;

/** What the exercise is to show, and how it is judged: objective → core capability → capability target → critical tasks. */
export const objective = z.strictObject({
  id: identifier,
  text: writtenName,
  capability: coreCapability,
  target: writtenText.default(empty),
  tasks: z.array(criticalTask).max(32).default([]),
  /** Notes to the evaluator, printed in the guide. */
  guide: writtenText.default(empty),
});
export type Objective = z.infer<typeof objective>;

export const teamRoles = ['players', 'facilitators', 'controllers', 'evaluators', 'observers'] as const;
export const teamRole = z.enum(teamRoles);
export type TeamRole = z.infer<typeof teamRole>;

export const team = z.strictObject({
  id: identifier,
  name: writtenName,
  role: teamRole.default('players'),
  organisation: writtenLine.default(empty),
  /** Names of its members, one to a line. */
  members: z.string().max(4000).default(''),
  /** Nodes and controllers of the mesh that it speaks for: only these may it give orders to; none: all. */
  commands: z.array(identifier).max(10_000).default([]),
});
export type Team = z.infer<typeof team>;

export const storyline = z.strictObject({ id: identifier, name: writtenName, summary: writtenText.default(empty) });
export type Storyline = z.infer<typeof storyline>;

/** What is attached to injects; the bytes stand in the file beside the document. */
export const medium = z.strictObject({
  id: identifier,
  name: z.string().min(1).max(200),
  type: z.enum(['image/png', 'image/jpeg', 'image/webp', 'application/pdf', 'text/plain', 'audio/mpeg', 'video/mp4']),
  bytes: z.int().min(0).max(exerciseLimits.mediaBytes),
  /** SHA-256 of the bytes, hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Told to those who cannot see it. */
  caption: writtenText.default(empty),
});
export type Medium = z.infer<typeof medium>;

/**
 * How scenario time goes. `paced`: it stands until the facilitator goes to the next event or moves it on. `running`: it goes
 * with the wall clock times `speed`; 1 is real time, more is compressed, less is stretched.
 */
export const clockModes = ['paced', 'running'] as const;
export const clockMode = z.enum(clockModes);
export type ClockMode = z.infer<typeof clockMode>;
export const clockSpeed = z.number().min(0.1).max(600);

/** A plan: what the log of an exercise is run against. It never changes by being run. */
export const exercise = z.strictObject({
  id: identifier,
  name: writtenName,
  summary: writtenText.default(empty),
  /** What players are told at the beginning; printed in the situation manual, so nothing here may give the story away. */
  situation: writtenText.default(empty),
  scope: writtenText.default(empty),
  purpose: writtenText.default(empty),
  design: identifier,
  /** Hazard that strikes by itself on the timeline of the scenario; left out, only injects do something to the mesh. */
  hazard: identifier.optional(),
  seed: z.int().min(0).max(seedLimit).default(1),
  /** Scenario time at which the exercise starts, hours after the start of the scenario. */
  startHours: z.number().min(0).max(100_000).default(0),
  durationMinutes: z.number().gt(0).max(100_000).default(120),
  clock: z
    .strictObject({ mode: clockMode.default('paced'), speed: clockSpeed.default(1) })
    .default({ mode: 'paced', speed: 1 }),
  /** Whether injects that fall due are released by themselves, or wait for the facilitator. */
  release: z.enum(['automatic', 'by-hand']).default('automatic'),
  /** Whose exercise it is. */
  sponsor: writtenLine.default(empty),
  contact: writtenLine.default(empty),
  location: writtenLine.default(empty),
  /** Who takes part. */
  organisations: z.array(writtenLine).max(200).default([]),
  missionAreas: z.array(missionArea).max(5).default([]),
  /** Told apart from the classification mark of the document. */
  marking: exerciseMarking.default(usualMarking),
  objectives: z.array(objective).max(exerciseLimits.objectives).default([]),
  teams: z.array(team).max(exerciseLimits.teams).default([]),
  storylines: z.array(storyline).max(exerciseLimits.storylines).default([]),
  injects: z.array(inject).max(exerciseLimits.injects).default([]),
  media: z.array(medium).max(exerciseLimits.media).default([]),
  /** What the players may rely on without asking. */
  assumptions: z.array(writtenName).max(100).default([]),
});
export type Exercise = z.infer<typeof exercise>;
