import { mselPresets } from '@scenarios/exchange/msel/msel-presets';
import { timeStyles } from '@scenarios/exchange/msel/scenario-seconds';
import { curveKeepings } from '@scenarios/format/ensemble';
import { command } from '@scenarios/format/command';
import { edit } from '@scenarios/format/edit';
import { exerciseLimits, medium } from '@scenarios/format/exercise/exercise';
import { exerciseEntry, logLine } from '@scenarios/format/exercise/log';
import { nodeKind } from '@scenarios/format/node';
import { runLimit, seedLimit } from '@scenarios/format/run-limits';
import { identifier, localText } from '@scenarios/format/text';
import { z } from 'zod';
import { reportFormats, reportKinds } from './exercise';
import type { Host, HostMethod } from './host';

/** Longest path that is accepted, in characters. */
export const pathLimit = 4096;

const nothing = z.strictObject({});
const path = z
  .string()
  .min(1)
  .max(pathLimit)
  .refine((text) => !text.includes('\0'), 'A path has no NUL character.');
const seed = z.int().min(0).max(seedLimit);
const runs = z.int().min(1).max(runLimit);
const handle = z.string().regex(/^[a-z0-9-]{1,64}$/);
const result = z.strictObject({ resultId: handle });
const unfinished = z.strictObject({ unfinishedId: handle });
const version = z.strictObject({ versionId: handle });
const session = z.strictObject({ sessionId: handle });
const wanted = z.number().gt(0).max(1e15);
const untilWidth = z.strictObject({
  measure: z.string().min(1).max(200),
  halfWidth: z.union([z.strictObject({ absolute: wanted }), z.strictObject({ relative: wanted })]),
  confidence: z.number().min(0.5).max(0.999),
  minimumRuns: z.int().min(2).max(runLimit),
  checkEvery: z.int().min(10).max(runLimit),
});

/** The argument of every method. What a host gets has passed its schema; a method without one does not compile. */
export const requests = {
  describe: nothing,
  listLibrary: nothing,
  createDocument: z.strictObject({
    slug: identifier,
    path: path.exactOptional(),
    overwrite: z.boolean().exactOptional(),
  }),
  createBlank: z.strictObject({
    title: localText,
    place: z.strictObject({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) }),
    path: path.exactOptional(),
    overwrite: z.boolean().exactOptional(),
  }),
  openDocument: z.strictObject({ path }),
  saveDocumentAs: z.strictObject({ path, overwrite: z.boolean() }),
  closeDocument: nothing,
  currentDocument: nothing,
  forgetRecent: z.strictObject({ path }),
  listFolder: z.strictObject({ path: path.exactOptional() }),
  readScenario: nothing,
  applyEdit: z.strictObject({ edit }),
  undo: nothing,
  redo: nothing,
  listVersions: nothing,
  saveVersion: z.strictObject({ name: z.string().trim().min(1).max(200), note: z.string().max(2000) }),
  readVersion: version,
  removeVersion: version,
  readCoverage: z.strictObject({
    design: identifier,
    kinds: z.array(nodeKind).max(100),
    minutes: z.number().gt(0).max(1440),
  }),
  search: z.strictObject({ design: identifier, text: z.string().max(500), limit: z.int().min(1).max(1000) }),
  startRun: z.strictObject({
    design: identifier,
    hazard: identifier,
    seed,
    run: z
      .int()
      .min(0)
      .max(runLimit - 1),
  }),
  startEnsemble: z.strictObject({
    design: identifier,
    hazard: identifier,
    seed,
    runs,
    curves: z.enum(curveKeepings).exactOptional(),
    untilWidth: untilWidth.exactOptional(),
  }),
  listUnfinished: nothing,
  resumeEnsemble: unfinished,
  discardUnfinished: unfinished,
  startComparison: z.strictObject({
    designs: z.tuple([identifier, identifier]),
    hazard: identifier,
    seed,
    runs,
    curves: z.enum(curveKeepings).exactOptional(),
    untilWidth: untilWidth.exactOptional(),
  }),
  startVerification: result,
  cancelJob: z.strictObject({ jobId: handle }),
  listResults: nothing,
  readRun: result,
  readEnsemble: result,
  readComparison: result,
  readVerification: result,
  removeResult: result,
  listSessions: nothing,
  listDamagedSessions: nothing,
  recoverSession: session,
  exportLog: session,
  startSession: z.strictObject({ exercise: identifier, rehearsal: z.literal(true).exactOptional() }),
  readSession: session,
  actInSession: z.strictObject({ sessionId: handle, entry: exerciseEntry, by: logLine.shape.by }),
  judgeDecision: z.strictObject({ sessionId: handle, command, team: identifier.exactOptional() }),
  startForecast: z.strictObject({ exercise: identifier }),
  readForecast: result,
  startFutures: z.strictObject({
    sessions: z.tuple([handle, handle]),
    runs: z.int().min(2).max(runLimit),
    seed: seed.exactOptional(),
  }),
  readFutures: result,
  findFutures: z.strictObject({ sessions: z.tuple([handle, handle]) }),
  startReport: z.strictObject({
    report: z.enum([...reportKinds, 'all']),
    format: z.enum(reportFormats),
    language: z.enum(['en', 'zh-Hant']),
    of: z.union([z.strictObject({ exercise: identifier }), session]),
    list: z.strictObject({ preset: z.enum(mselPresets), times: z.enum(timeStyles) }).exactOptional(),
  }),
  readReport: result,
  storeMedium: z.strictObject({
    bytes: z.custom<Uint8Array>(
      (value) => value instanceof Uint8Array && value.byteLength <= exerciseLimits.mediaBytes,
      'An attachment is at most 10 MiB.',
    ),
  }),
  readMedium: z.strictObject({ sha256: medium.shape.sha256 }),
  readWorld: session,
  readPresent: session,
  readWorldChange: z.strictObject({ sessionId: handle, from: z.int().min(0) }),
  readLog: session,
  forkSession: z.strictObject({
    sessionId: handle,
    sequence: z.int().min(0),
    by: logLine.shape.by.exactOptional(),
  }),
  removeSession: session,
  showSession: z.strictObject({ sessionId: handle.nullable() }),
  offerToScreen: z.strictObject({ sessionId: handle.nullable() }),
  screenAddress: nothing,
  readParticipantView: nothing,
  readSettings: nothing,
  writeSettings: z.strictObject({
    language: z.enum(['en', 'zh-Hant']),
    theme: z.enum(['system', 'light', 'dark', 'projector']),
  }),
} satisfies { readonly [Method in HostMethod]: z.ZodType<Parameters<Host[Method]>[0]> };
