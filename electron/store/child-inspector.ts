import { fork } from 'node:child_process';
import type { Inspection } from './inspect-stranger';

/** Looks at a file without changing it; see `inspectStranger`. */
export type Inspector = (path: string) => Promise<Inspection>;

/** An inspection that takes longer than this, in milliseconds, is killed. */
const patience = 30_000;

/** An inspector that works in a disposable child process, so that a hostile file can hang or break only that. */
export const childInspector =
  (inspectorFile: string, timeLimit: number = patience): Inspector =>
  (path) =>
    new Promise((resolve) => {
      const child = fork(inspectorFile, [], {
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        execArgv: [],
        env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
        serialization: 'advanced',
      });
      const answer = (inspection: Inspection): void => {
        clearTimeout(timer);
        resolve(inspection);
      };
      const timer = setTimeout(() => {
        child.kill('SIGKILL');
        answer({ ok: false, code: 'document/damaged', detail: 'inspection took too long' });
      }, timeLimit);
      child.once('message', (inspection) => {
        answer(inspection as Inspection);
      });
      child.once('error', (error) => {
        answer({ ok: false, code: 'document/io', detail: error.message });
      });
      // Not when it has only exited: what it said may not have been read yet.
      child.once('close', (code, signal) => {
        answer({ ok: false, code: 'document/damaged', detail: `inspection ended by ${String(signal ?? code)}` });
      });
      child.send(path, () => undefined);
    });
