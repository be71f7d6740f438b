import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { systemChromium } from '../browser.mjs';

/** Works with a real browser, which is closed afterwards; says so where there is none. */
export async function withBrowser(work: (browser: Browser) => Promise<void>): Promise<void> {
  const executablePath = systemChromium();
  if (executablePath === null) {
    console.log('  absent: no Chromium on this machine');
    return;
  }
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    await work(browser);
  } finally {
    await browser.close();
  }
}
