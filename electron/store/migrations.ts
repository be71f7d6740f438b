import initial from './migrations/001-initial.sql?raw';
import unfinished from './migrations/002-unfinished.sql?raw';
import version from './migrations/003-version.sql?raw';
import exercise from './migrations/004-exercise.sql?raw';
import records from './migrations/005-records.sql?raw';
import logHead from './migrations/006-log-head.sql?raw';
import futures from './migrations/007-futures.sql?raw';
import sessionEngine from './migrations/008-session-engine.sql?raw';
import rehearsal from './migrations/009-rehearsal.sql?raw';

/** Every step of the file format in order: position 0 leads from an empty file to version 1. */
export const migrations: readonly string[] = [
  initial,
  unfinished,
  version,
  exercise,
  records,
  logHead,
  futures,
  sessionEngine,
  rehearsal,
];
