import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** As `draftPath` names them, and what SQLite keeps beside one. */
const draftName = /^\.holdfast-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.part(?:-journal|-wal|-shm)?$/;

/** Milliseconds without a write after which nobody writes a draft any more: whoever does, writes all the time. */
const abandonedAfter = 3_600_000;

/**
 * Removes the drafts that a killed program left in a folder, where some are. Only ordinary files that bear the name of a draft and
 * were not written to for an hour; what cannot be read or removed stays. Never throws.
 */
export function sweepDrafts(folder: string, now: number = Date.now()): void {
  try {
    for (const name of readdirSync(folder)) {
      if (!draftName.test(name)) continue;
      const path = join(folder, name);
      const state = lstatSync(path, { throwIfNoEntry: false });
      if (state?.isFile() === true && now - state.mtimeMs > abandonedAfter) rmSync(path, { force: true });
    }
  } catch {
    // A folder that cannot be listed, or a file of somebody else, is no reason not to go on.
  }
}
