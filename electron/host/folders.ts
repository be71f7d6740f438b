import { failure, success } from '@scenarios/format/result';
import { mkdirSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { FolderEntry, Host } from '../contract/host';
import { hostError } from '../contract/host-error';
import { fileExtension } from '../store/identity';
import type { HostContext } from './host-context';

/** Most entries of one folder that are listed. */
const entryLimit = 5000;

async function entryOf(folder: string, name: string): Promise<FolderEntry | null> {
  const path = join(folder, name);
  try {
    const state = await stat(path);
    if (state.isDirectory()) return { name, path, kind: 'folder' };
    return state.isFile() && name.endsWith(fileExtension) ? { name, path, kind: 'document' } : null;
  } catch {
    return null;
  }
}

/** Lists folders and documents, nothing else, hidden names left out; folders first, then by name. */
export const createFolders = ({ documentsFolder }: HostContext): Pick<Host, 'listFolder'> => ({
  listFolder: async ({ path }) => {
    const folder = resolve(path ?? documentsFolder);
    try {
      if (path === undefined) mkdirSync(folder, { recursive: true });
      const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
      const found = await Promise.all(names.slice(0, entryLimit).map((name) => entryOf(folder, name)));
      const entries = found.filter((entry) => entry !== null);
      const sorted = [
        ...entries.filter(({ kind }) => kind === 'folder'),
        ...entries.filter(({ kind }) => kind === 'document'),
      ];
      const parent = dirname(folder);
      return success({ path: folder, parent: parent === folder ? null : parent, entries: sorted });
    } catch (error) {
      return failure(hostError('folder/unreadable', { detail: String(error) }));
    }
  },
});
