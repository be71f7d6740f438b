import { expectAccessible } from './harness/expect-accessible';
import { openScenario, runOnce } from './harness/open-scenario';
import { expect, test } from './harness/test';

test('a ready-made hazard is added, set, run, explained and taken back', async ({ page, lab, keepScreen }) => {
  await openScenario(lab, page, 'Pilot district');
  const open = page.getByRole('button', { name: 'Hazards: add, set, remove' });
  await open.click();
  const dialog = page.getByRole('dialog', { name: 'Hazards' });
  await dialog.getByRole('button', { name: 'Add Limited missile strike in waves' }).click();
  const chosen = dialog.getByRole('radio', { name: 'Choose Limited missile strike in waves' });
  await expect(chosen).toBeChecked();
  await expectAccessible(page);
  await keepScreen('9-hazards');

  const repair = dialog.getByRole('textbox', { name: 'Repair', exact: true });
  await repair.fill('-3');
  await expect(repair).toHaveAttribute('aria-invalid', 'true');
  await repair.fill('12');
  await repair.press('Enter');
  await expect(repair).toHaveValue('12');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('combobox', { name: 'Hazard' })).toHaveValue('limited-strike');

  const digest = await runOnce(page);
  await expect(page.getByRole('tab', { name: 'Results' })).toBeVisible();
  await expect(page.getByText('Buffer time').first()).toBeVisible();
  expect(digest).toMatch(/^Digest [0-9a-f]{12}/u);

  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await open.click();
  await expect(dialog.getByRole('radio', { name: 'Choose Limited missile strike in waves' })).toHaveCount(0);
});

test('what a ready-made hazard lacks is said where it cannot be added', async ({ page, lab }) => {
  await openScenario(lab, page, 'Hokkaido 2018');
  await page.getByRole('button', { name: 'Hazards: add, set, remove' }).click();
  const dialog = page.getByRole('dialog', { name: 'Hazards' });
  await expect(dialog.getByRole('button', { name: 'Add Pandemic' })).toBeDisabled();
  await expect(dialog.getByText('No site states its staffing.')).toBeVisible();
  await expect(dialog.getByText('Its course is set in the document.')).toBeVisible();
});
