import type { HostMethod } from './host';

const known = {
  describe: true,
  listLibrary: true,
  createDocument: true,
  openDocument: true,
  saveDocumentAs: true,
  closeDocument: true,
  currentDocument: true,
  forgetRecent: true,
  listFolder: true,
  readScenario: true,
  applyEdit: true,
  undo: true,
  redo: true,
  startRun: true,
  startEnsemble: true,
  listUnfinished: true,
  resumeEnsemble: true,
  discardUnfinished: true,
  startComparison: true,
  startVerification: true,
  cancelJob: true,
  listResults: true,
  readRun: true,
  readEnsemble: true,
  readComparison: true,
  readVerification: true,
  removeResult: true,
  readSettings: true,
  writeSettings: true,
} as const satisfies Record<HostMethod, true>;

/** Names of all methods of a host; one that is missing here does not compile. */
export const hostMethods = Object.keys(known) as readonly HostMethod[];
