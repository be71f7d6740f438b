import type { Host } from '@host/contract/host';
import { hostError } from '@host/contract/host-error';
import { fileError } from '@host/store/file-error';
import { mediumBytes, readMedium, writeMedium } from '@host/store/medium-queries';
import { exerciseLimits } from '@scenarios/format/exercise/exercise';
import { failure, success } from '@scenarios/format/result';
import { createHash } from 'node:crypto';
import type { HostContext } from '../host-context';
import { withDocument } from '../host-context';
import { mediumType } from './medium-type';

/** Attachments of injects, kept in the file under the hash of their bytes. */
export function createMedia(context: HostContext): Pick<Host, 'storeMedium' | 'readMedium'> {
  return {
    storeMedium: ({ bytes }) =>
      withDocument(context, ({ file: { database } }) => {
        const type = mediumType(bytes);
        if (type === null) return failure(hostError('medium/unknown-type'));
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        try {
          if (readMedium(database, sha256) === null) {
            if (mediumBytes(database) + bytes.byteLength > exerciseLimits.allMediaBytes)
              return failure(hostError('medium/no-room'));
            writeMedium(database, sha256, { type, bytes });
          }
          return success({ sha256, type, bytes: bytes.byteLength });
        } catch (error) {
          return failure(fileError(error));
        }
      }),
    readMedium: ({ sha256 }) =>
      withDocument(context, ({ file: { database } }) => {
        const found = readMedium(database, sha256);
        return found === null ? failure(hostError('medium/unknown')) : success(found);
      }),
  };
}
