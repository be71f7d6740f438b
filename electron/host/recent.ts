import { localText } from '@scenarios/format/text';
import type { LocalText } from '@scenarios/format/text';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { RecentDocument } from '../contract/host';
import { pathLimit } from '../contract/requests';
import type { HostContext } from './host-context';
import { readJsonFile, writeJsonFile } from './json-file';

const limit = 20;
const schema = z
  .array(z.strictObject({ path: z.string().min(1).max(pathLimit), title: localText, openedAt: z.string().max(40) }))
  .max(limit);
type Entry = z.infer<typeof schema>[number];
type Folder = Pick<HostContext, 'dataFolder'>;

const listPath = ({ dataFolder }: Folder): string => join(dataFolder, 'recent.json');

const read = (folder: Folder): readonly Entry[] => readJsonFile(listPath(folder), schema, []);

/** A list that cannot be written is no reason to refuse a document. */
function write(folder: Folder, entries: readonly Entry[]): void {
  try {
    writeJsonFile(listPath(folder), entries.slice(0, limit));
  } catch (error) {
    console.warn('The list of recent documents could not be written.', error);
  }
}

/** Documents in the order in which they were last opened, the latest first. */
export const readRecent = (folder: Folder): readonly RecentDocument[] =>
  read(folder).map((entry) => ({ ...entry, missing: !existsSync(entry.path) }));

export const rememberRecent = (folder: Folder, path: string, title: LocalText, openedAt: Date): void => {
  const others = read(folder).filter((entry) => entry.path !== path);
  write(folder, [{ path, title, openedAt: openedAt.toISOString() }, ...others]);
};

export const forgetRecent = (folder: Folder, path: string): void => {
  write(
    folder,
    read(folder).filter((entry) => entry.path !== path),
  );
};
