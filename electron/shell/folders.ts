import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

export type Folders = {
  /** Settings and the list of recent documents. */
  readonly data: string;
  /** Where new documents go. */
  readonly documents: string;
};

/**
 * Where Holdfast keeps its things when Electron does not say: below `HOLDFAST_HOME` if that is set, else in the places
 * that the platform names (XDG base directories on Linux). Creates nothing.
 */
export const defaultFolders = (
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): Folders => {
  const own = environment['HOLDFAST_HOME'];
  if (own !== undefined && own !== '')
    return { data: join(resolve(own), 'data'), documents: join(resolve(own), 'documents') };
  return {
    data: join(applicationData(environment, platform, home), 'Holdfast'),
    documents: join(home, 'Documents', 'Holdfast'),
  };
};

const applicationData = (
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
): string => {
  if (platform === 'win32') return environment['APPDATA'] ?? join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  const configured = environment['XDG_DATA_HOME'];
  return configured !== undefined && isAbsolute(configured) ? configured : join(home, '.local', 'share');
};
