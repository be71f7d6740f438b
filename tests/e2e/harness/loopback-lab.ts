import type { Page } from '@playwright/test';
import { startLoopbackProcess, type LoopbackProcess } from '../../loopback-process';
import type { Lab } from './lab';

export const startLoopbackLab = async (home: string): Promise<Lab> => {
  let running: LoopbackProcess = await startLoopbackProcess(home);
  return {
    shell: 'loopback',
    home,
    open: async (page: Page) => {
      await page.goto(running.address());
    },
    origin: () => new URL(running.address()).origin,
    address: () => running.address(),
    kill: () => running.end('SIGKILL').then(() => undefined),
    restart: async () => {
      running = await startLoopbackProcess(home);
    },
    stop: () => running.end('SIGTERM').then(() => undefined),
  };
};
