import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expectAccessible } from './harness/expect-accessible';
import { openScenario } from './harness/open-scenario';
import { expect, test } from './harness/test';

/** Sites as a register has them, but with longitude and latitude under each other's names and one word nobody knows. */
const wrongTable = (rows: number): string =>
  [
    'Name,Type,Longitude,Latitude,Power demand (kW)',
    ...Array.from({ length: rows }, (_, row) => {
      const lat = (25.03 + (row % 25) * 0.002).toFixed(4);
      const lon = (121.5 + Math.floor(row / 25) * 0.002).toFixed(4);
      const kind = row % 10 === 0 ? 'Corner shop' : row % 3 === 0 ? 'Clinic' : '便利商店';
      return `Site ${String(row + 1)},${kind},${lat},${lon},${String(20 + (row % 7))}`;
    }),
    '',
  ].join('\r\n');

const openImport = async (page: Page) => {
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Import into this design…' }).click();
  return page.getByRole('dialog', { name: /^Import into/u });
};
const chip = (page: Page, name: string) =>
  page.getByRole('group', { name: 'What would happen' }).getByRole('button', { name: new RegExp(`^${name}`, 'u') });

test('a table of 500 sites with swapped columns is seen through, corrected, imported and taken back', async ({
  page,
  lab,
  keepScreen,
}) => {
  await openScenario(lab, page, 'Pilot district');
  const dialog = await openImport(page);
  await expectAccessible(page);
  await keepScreen('edit-2-choose');
  await dialog.getByTestId('import-file').setInputFiles({
    name: 'sites of the city.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(wrongTable(500)),
  });

  await expect(chip(page, 'Left out')).toContainText('500');
  await expect(chip(page, 'New')).toBeDisabled();
  await chip(page, 'Left out').click();
  await expect(dialog.getByRole('grid')).toContainText('longitude and latitude may be swapped');
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  await expectAccessible(page);
  await keepScreen('edit-2-wrong');

  // Giving one column the other's meaning swaps the two.
  await dialog.getByRole('combobox', { name: 'Meaning of “Longitude”' }).selectOption('Latitude');
  await expect(dialog.getByRole('combobox', { name: 'Meaning of “Latitude”' })).toHaveValue('lon');
  await expect(chip(page, 'New')).toContainText('450');
  await expect(chip(page, 'Left out')).toContainText('50');
  await dialog.getByRole('combobox', { name: 'Kind for “Corner shop”' }).selectOption('Convenience store');
  await expect(chip(page, 'New')).toContainText('500');
  await expect(chip(page, 'Left out')).toBeDisabled();
  await expectAccessible(page);
  await keepScreen('edit-2-right');

  await dialog.getByRole('button', { name: 'Import 500 records' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: /^Undo: import of 500 sites/iu })).toBeVisible();
  await expect(page.getByText(/500 (sites|records)? ?(chosen|selected)/iu).first()).toBeVisible();
  await keepScreen('edit-2-imported');

  await page.getByRole('button', { name: /^Undo: import/iu }).click();
  await expect(page.getByRole('button', { name: /^Undo$/iu })).toBeDisabled();
  const again = await openImport(page);
  await again.getByTestId('import-file').setInputFiles({
    name: 'sites of the city.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(wrongTable(500)),
  });
  await expect(chip(page, 'Same')).toBeDisabled();
  await again.getByRole('button', { name: 'Cancel' }).click();
  await expect(again).toBeHidden();
});

test('a design that was exported is read back with the keyboard alone and changes nothing; a hostile file changes nothing', async ({
  page,
  lab,
  keepScreen,
}) => {
  await openScenario(lab, page, 'Pilot district');
  await page.getByRole('button', { name: 'File' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('e');
  await page.keyboard.press('Enter');
  const out = page.getByRole('dialog', { name: /^Export/u });
  await out.getByRole('radio', { name: /^GraphML/u }).focus();
  await page.keyboard.press('Space');
  await expectAccessible(page);
  await keepScreen('edit-2-export');
  const saving = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/\.graphml$/u);
  const text = await readFile(await saved.path(), 'utf8');

  const dialog = await openImport(page);
  const paste = async (content: string): Promise<void> => {
    await dialog.getByRole('textbox', { name: /paste/iu }).focus();
    await page.evaluate((pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, content);
  };
  await paste(text);
  await expect(dialog.getByRole('combobox', { name: 'Format' })).toBeFocused();
  await expect(dialog.getByRole('combobox', { name: 'Format' })).toHaveValue('graphml');
  await expect(dialog.getByRole('status')).toHaveText('Nothing would change.');
  await expect(chip(page, 'New')).toBeDisabled();
  await expect(chip(page, 'Changed')).toBeDisabled();
  await dialog.getByRole('grid').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await expect(dialog.getByRole('grid')).toHaveAttribute('aria-activedescendant', /.+/u);

  await dialog.getByRole('button', { name: 'Other file…' }).click();
  await paste('<!DOCTYPE graphml [<!ENTITY a "b">]><graphml>&a;</graphml>');
  await expect(dialog.getByText('This file cannot be imported')).toBeVisible();
  await expect(dialog.getByText(/^Line 1:/u)).toBeVisible();
  await expectAccessible(page);
  await keepScreen('edit-2-refused');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: /^Undo$/iu })).toBeDisabled();
});

test('reading 10 000 rows shows progress, can be stopped, and goes on when asked', async ({ page, lab }) => {
  await openScenario(lab, page, 'Pilot district');
  const dialog = await openImport(page);
  await dialog.getByTestId('import-file').setInputFiles({
    name: 'many.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(wrongTable(10_000).replace('Longitude,Latitude', 'Latitude,Longitude')),
  });
  await expect(dialog.getByRole('progressbar', { name: 'Reading the file…' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Stopped. Nothing was changed.');
  await dialog.getByRole('button', { name: 'Read again' }).click();
  await expect(chip(page, 'New')).toContainText('9,000');
  await dialog.getByRole('grid').focus();
  await page.keyboard.press('End');
  await expect(dialog.getByRole('row', { name: /Site 10000/u })).toBeVisible();
});
