import type { HostError } from '../contract/errors';
import type { EnsembleCourse } from '../pool/pool';
import { systemCodeOf } from '../store/file-error';
import type { PackedPart } from '../store/pack-part';
import { packPart } from '../store/pack-part';
import type { StoredUnfinished } from '../store/unfinished-queries';
import { keepPart, keptParts, removeUnfinished } from '../store/unfinished-queries';
import type { HostContext } from './host-context';
import type { OpenDocument } from './open-document';

/**
 * Keeps an ensemble or a comparison in its document while it runs. Closing the document or a crash leaves what is done there; the user's
 * cancelling removes it, and so does an error, unless it may come from a lack of memory. Where a part cannot be written, for
 * want of room on the disk, nothing more is kept and it goes on.
 */
export function keepRuns(
  { clock, keepInterval, serial, session }: HostContext,
  document: OpenDocument,
  unfinished: StoredUnfinished,
): {
  readonly course: EnsembleCourse;
  readonly forget: () => void;
  readonly dropped: (error: HostError | null) => void;
} {
  const { unfinishedId } = unfinished;
  let last = clock().getTime();
  let writable = true;
  const write = (part: PackedPart): void => {
    if (!writable || session.document !== document) return;
    try {
      keepPart(document.file.database, unfinished, part);
    } catch (error) {
      if (systemCodeOf(error) === null) throw error;
      writable = false;
    }
  };
  const forget = (): void => {
    removeUnfinished(document.file.database, unfinishedId);
  };
  document.ensembles.add(unfinishedId);
  return {
    course: {
      parts: keptParts(document.file.database, unfinishedId),
      isDue: () => clock().getTime() - last >= keepInterval,
      keep: (part) => {
        const packed = packPart(part);
        last = clock().getTime();
        void serial(() => {
          write(packed);
        });
      },
    },
    forget: () => {
      document.ensembles.delete(unfinishedId);
      forget();
    },
    dropped: (error) => {
      document.ensembles.delete(unfinishedId);
      if (error?.code === 'run/worker-crashed') return;
      try {
        forget();
      } catch (problem) {
        if (systemCodeOf(problem) === null) throw problem;
      }
    },
  };
}
