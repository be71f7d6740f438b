import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './harness/expect-accessible';
import { openScenario, runOnce } from './harness/open-scenario';
import { reopenAfterPowerCut } from './harness/reopen-after-power-cut';
import { expect, test } from './harness/test';

test('a copy is kept under another name and opened again with its results @loopback', async ({
  page,
  lab,
  keepScreen,
}) => {
  await openScenario(lab, page, 'Pilot district');
  const digest = await runOnce(page);
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Save a copy as…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save a copy as' });
  await dialog.getByRole('textbox', { name: 'File name' }).fill('exercise');
  await expectAccessible(page);
  await keepScreen('6-save-as');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Library' }).first().click();
  await page.getByRole('button', { name: 'Open…' }).click();
  const open = page.getByRole('dialog', { name: 'Open document' });
  await open.getByRole('button', { name: /exercise\.holdfast/u }).click();
  await open.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('tab', { name: 'Results' }).click();
  const results = page.getByRole('list', { name: 'Stored results' });
  await expect(results.getByRole('listitem')).toHaveCount(1);
  await expect(results).toContainText(digest.replace('Digest ', ''));
  const files = await readdir(join(lab.home, 'documents'));
  expect(files).toContain('exercise.holdfast');
});

test('a file that is no document is refused with a clear message and left as it was @loopback', async ({
  page,
  lab,
}) => {
  await mkdir(join(lab.home, 'documents'), { recursive: true });
  await writeFile(join(lab.home, 'documents', 'letter.holdfast'), 'Dear reader');
  await lab.open(page);
  await page.getByRole('button', { name: 'Open…' }).click();
  const open = page.getByRole('dialog', { name: 'Open document' });
  await open.getByRole('button', { name: /letter\.holdfast/u }).click();
  await open.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(open.getByText(/not a Holdfast/iu)).toBeVisible();
  expect(await readdir(join(lab.home, 'documents'))).toEqual(['letter.holdfast']);
});

test('after the power fails, everything that was finished is there again @loopback', async ({ page, lab, watch }) => {
  watch.expectError('WebSocket');
  watch.expectError('ERR_CONNECTION_REFUSED');
  await openScenario(lab, page, 'Pilot district');
  const digest = await runOnce(page);
  await reopenAfterPowerCut(lab, page);
  await page.getByRole('tab', { name: 'Results' }).click();
  await expect(page.getByRole('list', { name: 'Stored results' })).toContainText(digest.replace('Digest ', ''));
});
