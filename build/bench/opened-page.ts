import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { createDocumentFile } from '@host/store/create';
import type { Scenario } from '@scenarios/format/scenario';
import { startLoopbackProcess } from '../../tests/loopback-process';

/** The built loopback program with its home in a folder. */
export const shellOf = (home: string) => startLoopbackProcess(home, { program: resolve('out/main/loopback.js') });

export const libraryReady = (page: Page): Promise<void> =>
  page.getByRole('table', { name: 'Scenarios' }).getByRole('button', { name: 'Hokkaido 2018' }).waitFor();

function writeScenario(path: string, scenario: Scenario): void {
  const created = createDocumentFile(path, scenario, { overwrite: false, version: 'bench' });
  if (!created.ok) throw new Error(created.issues[0]?.message.en);
}

/**
 * Opens a scenario from a file of its own, or a file that is written for it, in a new page of the built program, and clears up
 * after `work`.
 */
export async function withOpenedPage(
  browser: Browser,
  document: Scenario | ((path: string) => void),
  viewport: { readonly width: number; readonly height: number },
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'holdfast-bench-'));
  const documents = join(home, 'documents');
  mkdirSync(documents, { recursive: true });
  const path = join(documents, 'bench.holdfast');
  if (typeof document === 'function') document(path);
  else writeScenario(path, document);
  const shell = await shellOf(home);
  const page = await browser.newPage({ viewport });
  try {
    await page.goto(shell.address());
    await libraryReady(page);
    await page.getByRole('button', { name: /^Open/u }).first().click();
    await page.getByRole('dialog').getByText('bench.holdfast').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByTestId('map').first().waitFor();
    await work(page);
  } finally {
    await page.close();
    await shell.end('SIGTERM');
    rmSync(home, { recursive: true, force: true });
  }
}
