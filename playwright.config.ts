import { defineConfig } from '@playwright/test';
import { systemChromium } from './build/browser.mjs';
import type { LabOptions } from './tests/e2e/harness/test';

const executablePath = systemChromium();
if (executablePath === null)
  throw new Error('No Chromium found. Run the tests with "npm test", which brings one where it may.');

const small = { width: 1_280, height: 800 };
const large = { width: 1_920, height: 1_080 };

export default defineConfig<object, LabOptions>({
  testDir: './tests/e2e',
  outputDir: './test-results/e2e',
  forbidOnly: process.env['CI'] !== undefined,
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    headless: true,
    viewport: small,
    locale: 'en-GB',
    timezoneId: 'Asia/Taipei',
    colorScheme: 'light',
    contextOptions: { reducedMotion: 'reduce' },
    // A trace costs a quarter of the time; whoever looks for a fault adds `--trace retain-on-failure`.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-dev-shm-usage',
        '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
      ],
    },
  },
  projects: [
    { name: 'loopback', use: { shell: 'loopback' } },
    { name: 'loopback-wide', grep: /@wide/u, use: { shell: 'loopback', viewport: large } },
    { name: 'desktop', grepInvert: /@loopback/u, use: { shell: 'desktop' } },
  ],
});
