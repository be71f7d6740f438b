import { failure, success } from '@scenarios/format/result';
import { join } from 'node:path';
import type { Host, Settings } from '../contract/host';
import { requests } from '../contract/requests';
import { fileError } from '../store/file-error';
import type { HostContext } from './host-context';
import { readJsonFile, writeJsonFile } from './json-file';

const defaults: Settings = { language: 'en', theme: 'system' };

const settingsPath = (dataFolder: string): string => join(dataFolder, 'settings.json');

/** The stored settings, or the defaults. */
export const currentSettings = ({ dataFolder }: Pick<HostContext, 'dataFolder'>): Settings =>
  readJsonFile(settingsPath(dataFolder), requests.writeSettings, defaults);

export const createSettings = (context: HostContext): Pick<Host, 'readSettings' | 'writeSettings'> => ({
  readSettings: () => Promise.resolve(success(currentSettings(context))),
  writeSettings: (settings) => {
    try {
      writeJsonFile(settingsPath(context.dataFolder), settings);
      return Promise.resolve(success(settings));
    } catch (error) {
      return Promise.resolve(failure(fileError(error)));
    }
  },
});
