import { test as base, expect, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usableElectron } from '../../../build/electron-binary.mjs';
import { startDesktopLab } from './desktop-lab';
import type { Lab } from './lab';
import { startLoopbackLab } from './loopback-lab';
import { watchContext, type PageWatch } from './watch-page';

export { expect };

export type LabOptions = { readonly shell: 'loopback' | 'desktop' };

type Fixtures = {
  /** The running lab. */
  readonly lab: Lab;
  /** What the pages of this test did; anything wrong fails the test at its end. */
  readonly watch: PageWatch;
  /** A page of the lab, not yet opened in the loopback shell: see `lab.open`. */
  readonly page: Page;
  /** Keeps a picture of the page, or of another one, as `test-results/screens/<name>-<project>.png`. */
  readonly keepScreen: (name: string, of?: Page) => Promise<void>;
};

/**
 * Each test has its own lab, home and browser context, in either shell. A test fails when its pages sent a request
 * anywhere but to the lab, threw, logged an error, or broke the content security policy.
 */
export const test = base.extend<Fixtures, LabOptions>({
  shell: ['loopback', { option: true, scope: 'worker' }],

  lab: async ({ shell }, use, testInfo) => {
    const electron = usableElectron();
    testInfo.skip(shell === 'desktop' && electron.program === null, electron.reason ?? '');
    const home = await mkdtemp(join(tmpdir(), 'holdfast-home-'));
    const lab =
      electron.program !== null && shell === 'desktop'
        ? await startDesktopLab(home, electron.program)
        : await startLoopbackLab(home);
    await use(lab);
    await lab.stop();
    await rm(home, { recursive: true, force: true, maxRetries: 3 });
  },

  page: async ({ lab, context }, use) => {
    await use(
      'firstWindow' in lab
        ? await (lab as Awaited<ReturnType<typeof startDesktopLab>>).firstWindow()
        : await context.newPage(),
    );
  },

  watch: [
    async ({ lab, page }, use) => {
      const watch = watchContext(page.context(), lab.origin);
      await use(watch);
      expect(watch.strays(), 'requests that left the lab').toEqual([]);
      expect(watch.errors(), 'errors of the page').toEqual([]);
    },
    { auto: true },
  ],

  keepScreen: async ({ page }, use, testInfo) => {
    await use(async (name, of = page) => {
      const path = join(
        testInfo.project.testDir,
        '..',
        '..',
        'test-results',
        'screens',
        `${name}-${testInfo.project.name}.png`,
      );
      await of.screenshot({ path });
      await testInfo.attach(name, { path, contentType: 'image/png' });
    });
  },
});
