import { fileSizeLimit } from '@scenarios/exchange/file-formats';
import { fileIssue } from '@scenarios/exchange/file-issues';
import type { Issue } from '@scenarios/format/issues';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';

export type ChosenFile = { readonly name: string; readonly bytes: Uint8Array };

/** The bytes of a file that was chosen or dropped; fails where it is empty, too large, a folder, or gone. */
export async function readChosenFile(file: File): Promise<Result<ChosenFile, Issue>> {
  if (file.size > fileSizeLimit) return failure(fileIssue.tooLarge(file.size, fileSizeLimit));
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return bytes.length === 0 ? failure(fileIssue.empty()) : success({ name: file.name, bytes });
  } catch (error) {
    return failure(fileIssue.unreadable(error instanceof Error ? error.name : ''));
  }
}
