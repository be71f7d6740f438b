import { expect, type Page } from '@playwright/test';
import type { Lab } from './lab';

/** Opens the lab and makes a new document from a bundled scenario, as one click in the library does. */
export const openScenario = async (lab: Lab, page: Page, title: string): Promise<void> => {
  await lab.open(page);
  await page.getByRole('table', { name: 'Scenarios' }).getByRole('button', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByTestId('map').first()).toBeVisible();
};

/** Runs the open scenario once and waits until the run is shown; answers its digest as the status line shows it. */
export const runOnce = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Run', exact: true }).first().click();
  const digest = page.getByRole('contentinfo', { name: 'Status' }).getByText(/^Digest /u);
  await expect(digest).toBeVisible();
  return (await digest.textContent()) ?? '';
};
