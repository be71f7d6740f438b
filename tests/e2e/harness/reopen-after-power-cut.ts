import type { Page } from '@playwright/test';
import type { Lab } from './lab';

/** Ends the lab as a power cut does, starts it again and opens the document that was open last. */
export const reopenAfterPowerCut = async (lab: Lab, page: Page): Promise<void> => {
  await lab.kill();
  await lab.restart();
  await lab.open(page);
  await page
    .getByRole('table', { name: 'Recent documents' })
    .getByRole('button', { name: /\.holdfast/u })
    .first()
    .click();
};
