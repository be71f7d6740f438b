import { fileSizeLimit } from '@scenarios/exchange/file-formats';
import { fileIssue } from '@scenarios/exchange/file-issues';
import type { Issue } from '@scenarios/format/issues';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import { readFileSync, statSync } from 'node:fs';
import type { HostError } from '../contract/errors';
import { fileError, systemCodeOf } from '../store/file-error';

export type Refused = { readonly error: HostError | null; readonly issues: readonly Issue[] };

/** The bytes of a file that is to be imported; refused where it is none, cannot be read or is larger than any reader takes. */
export function readInput(path: string): Result<Uint8Array, Refused> {
  const refuse = (issue: Issue): Result<Uint8Array, Refused> => failure({ error: null, issues: [issue] });
  try {
    const about = statSync(path);
    if (about.isDirectory()) return refuse(fileIssue.folder());
    if (!about.isFile()) return refuse(fileIssue.unreadable('no regular file'));
    if (about.size > fileSizeLimit) return refuse(fileIssue.tooLarge(about.size, fileSizeLimit));
    return success(readFileSync(path));
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === 'EACCES' || code === 'EPERM' || code === 'EIO') return refuse(fileIssue.unreadable(code));
    return failure({ error: fileError(error), issues: [] });
  }
}
