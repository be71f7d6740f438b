import type { MselWriting } from '@scenarios/exchange/msel/write-msel';
import { writeMsel } from '@scenarios/exchange/msel/write-msel';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { Report } from './report';
import { writeDocx } from './write-docx';

/** A file that takes long enough to write that nobody should wait for it. */
export type WriterTask =
  | { readonly file: 'docx'; readonly report: Report }
  | { readonly file: 'injects'; readonly plan: Exercise; readonly writing: MselWriting };

/** Lines of a list of injects after which it is told how far it is. */
const linesToTell = 50;

/**
 * Writes the file.
 * @param reached told how much is done of how much, now and then, where that is known
 */
export async function writeTask(task: WriterTask, reached: (done: number, total: number) => void): Promise<Uint8Array> {
  if (task.file === 'docx') return writeDocx(task.report);
  const total = task.plan.injects.length;
  const written = writeMsel(task.plan, task.writing, (done) => {
    if (done % linesToTell === 0) reached(done, total);
  });
  if (!written.ok) throw new Error(written.issues[0]?.code);
  return written.value;
}
