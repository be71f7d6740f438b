import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import type { Lab } from './lab';

const project = fileURLToPath(new URL('../../..', import.meta.url));

export type DesktopLab = Lab & { readonly firstWindow: () => Promise<Page> };

export const startDesktopLab = async (home: string, program: string): Promise<DesktopLab> => {
  const launch = (): Promise<ElectronApplication> => {
    const environment = Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    const env = { ...Object.fromEntries(environment), HOLDFAST_HOME: home };
    return _electron.launch({ executablePath: program, args: [project], env });
  };
  let running = await launch();
  return {
    shell: 'desktop',
    home,
    firstWindow: () => running.firstWindow(),
    open: (page) => page.waitForLoadState('load'),
    origin: () => 'app://holdfast',
    address: () => null,
    kill: async () => {
      const ended = new Promise((resolve) => running.process().once('exit', resolve));
      running.process().kill('SIGKILL');
      await ended;
    },
    restart: async () => {
      running = await launch();
    },
    stop: () => running.close(),
  };
};
