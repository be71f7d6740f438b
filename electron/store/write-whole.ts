import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { draftPath } from './publish-file';
import { sweepDrafts } from './sweep-drafts';

/**
 * Writes a file under a draft name beside it and then gives it its own, in place of one that is there: there is never half a
 * file under that name, and none is left when writing fails. Throws the system's error.
 */
export function writeWhole(path: string, pieces: readonly Uint8Array[]): void {
  const draft = draftPath(path);
  sweepDrafts(dirname(path));
  try {
    const file = openSync(draft, 'wx');
    try {
      for (const piece of pieces) {
        for (let written = 0; written < piece.length;) written += writeSync(file, piece, written);
      }
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}
