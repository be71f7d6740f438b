import { failure, success } from '@scenarios/format/result';
import type { DocumentVersion, Host } from '../contract/host';
import { hostError } from '../contract/host-error';
import { fileError } from '../store/file-error';
import { insertVersion, listVersions, readVersion, removeVersion } from '../store/version-queries';
import type { HostContext } from './host-context';
import { withDocument } from './host-context';

/** Named versions of the open document, kept in its file. Restoring one is an edit: it can be undone. */
export function createVersions(
  context: HostContext,
): Pick<Host, 'listVersions' | 'saveVersion' | 'readVersion' | 'removeVersion'> {
  return {
    listVersions: () => withDocument(context, ({ file }) => success(listVersions(file.database))),
    saveVersion: ({ name, note }) =>
      withDocument(context, ({ file, scenario, revision }) => {
        const taken = new Set(listVersions(file.database).map(({ versionId }) => versionId));
        let nth = taken.size + 1;
        while (taken.has(`version-${String(nth)}`)) nth += 1;
        const version: DocumentVersion = {
          versionId: `version-${String(nth)}`,
          name,
          note,
          revision,
          savedAt: context.clock().toISOString(),
        };
        try {
          insertVersion(file.database, version, scenario);
        } catch (error) {
          return failure(fileError(error));
        }
        return success(version);
      }),
    readVersion: ({ versionId }) =>
      withDocument(context, ({ file }) => {
        const scenario = readVersion(file.database, versionId);
        if (scenario === null) return failure(hostError('version/unknown'));
        if (scenario === 'damaged') return failure(hostError('document/damaged', { detail: versionId }));
        return success(scenario);
      }),
    removeVersion: ({ versionId }) =>
      withDocument(context, ({ file }) => {
        try {
          return removeVersion(file.database, versionId) ? success(null) : failure(hostError('version/unknown'));
        } catch (error) {
          return failure(fileError(error));
        }
      }),
  };
}
