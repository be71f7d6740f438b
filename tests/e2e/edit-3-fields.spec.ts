import type { Page } from '@playwright/test';
import { expect, test } from './harness/test';
import { openScenario } from './harness/open-scenario';

const revision = (page: Page, count: number) =>
  expect(
    page.getByRole('contentinfo', { name: 'Status' }).getByText(`Revision ${String(count)}`, { exact: true }),
  ).toBeVisible();

/** Goes to a site by its name, from wherever the focus is. */
const find = async (page: Page, name: string): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+k');
  const dialog = page.getByRole('dialog', { name: 'Find', exact: true });
  await dialog.getByRole('combobox').fill(name);
  await expect(dialog.getByRole('option', { selected: true })).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
};

test('nothing that is typed into the inspector is lost or misread, by keyboard alone', async ({ lab, page }) => {
  await openScenario(lab, page, 'Pilot district');
  await page.keyboard.press('d');
  await find(page, 'District hospital');

  // A reference that is only looked at stays, and one that names nothing is kept with its reason.
  const owner = page.getByRole('combobox', { name: 'Owner' });
  await expect(owner).toHaveValue('Hospital foundation');
  await owner.click();
  await page.keyboard.press('Tab');
  await expect(owner).toHaveValue('Hospital foundation');
  const community = page.getByRole('combobox', { name: 'Community', exact: true });
  await community.fill('Parkside');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('alert').getByText('Nothing is called so. Choose from the list.')).toBeVisible();
  await expect(community).toHaveAttribute('aria-invalid', 'true');
  await find(page, 'Market clinic');
  await find(page, 'District hospital');
  await expect(community).toHaveValue('Parkside');
  await community.focus();
  await page.keyboard.press('Escape');
  await expect(community).toHaveValue('Park Side');
  await expect(page.getByRole('heading', { level: 2, name: 'District hospital' })).toBeVisible();
  await revision(page, 0);

  // Numbers as people write them; what is no number stays in its field.
  await page.locator('summary', { hasText: 'Needs' }).focus();
  await page.keyboard.press('Enter');
  const rate = page.locator('[data-facet="needs"] input[inputmode=decimal]').first();
  await rate.fill('1,5');
  await page.keyboard.press('Enter');
  await expect(rate).toHaveValue('1.5');
  await revision(page, 1);
  await rate.fill('１２ MW');
  await page.keyboard.press('Enter');
  await expect(rate).toHaveValue('12');
  await revision(page, 2);
  // Undo from within the field, whose text is taken over.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(rate).toHaveValue('1.5');
  await rate.fill('much');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-facet="needs"]').getByRole('alert')).toHaveText(/^A number between/u);
  await find(page, 'Market clinic');
  await find(page, 'District hospital');
  await expect(rate).toHaveValue('much');

  // An order of a site without authority is still named.
  await page.locator('summary', { hasText: 'Procedure' }).click();
  await expect(
    page
      .locator('[data-facet="sop"]')
      .getByRole('combobox', { name: /Ordered by/u })
      .first(),
  ).toHaveValue('District office and emergency operations centre');
});

test('deletions, links and differences are called by their names, and a problem is followed by keyboard', async ({
  lab,
  page,
}) => {
  await openScenario(lab, page, 'Pilot district');
  await page.keyboard.press('d');
  const menu = async (item: string): Promise<void> => {
    await page.getByRole('button', { name: 'File' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await menu('Versions…');
  const versions = page.getByRole('dialog', { name: 'Versions' });
  await versions.getByRole('textbox', { name: 'Name of the version' }).fill('Before');
  await page.keyboard.press('Enter');
  await expect(versions.getByText('Before')).toBeVisible();
  await page.keyboard.press('Escape');

  await find(page, 'Market clinic');
  await page.getByTestId('map').first().focus();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('button', { name: 'Undo: deletion of “Market clinic”' })).toBeVisible();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: /^Undo: deletion of “Market clinic”/u })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('tab', { name: /^Problems/u }).focus();
  await page.keyboard.press('Enter');
  const goTo = page.getByRole('button', { name: /^Go to /u }).first();
  const place = ((await goTo.textContent()) ?? '').trim().replace('Go to ', '');
  await goTo.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: place })).toBeFocused();

  await menu('Versions…');
  await versions.getByRole('button', { name: 'Compare with now' }).click();
  const removed = versions.getByRole('row', { name: /^Removed Link/u });
  await expect(removed.first()).toContainText('– Market clinic');
  await versions.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByRole('button', { name: 'Undo: restoring the document' })).toBeVisible();
  await find(page, 'Market clinic');
});

test('the menu of the map answers the pointer, and columns of the registry can be widened', async ({ lab, page }) => {
  await openScenario(lab, page, 'Pilot district');
  await page.keyboard.press('d');
  await find(page, 'Market clinic');
  await page.getByTestId('map').click({ button: 'right', position: { x: 40, y: 400 } });
  await page.getByRole('menuitem', { name: /^One of \d+ more/u }).click();
  const dialog = page.getByRole('dialog', { name: 'Make members of a community' });
  await dialog.getByRole('combobox').fill('light');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Undo: grouping/u })).toBeVisible();

  await page.getByTestId('map').focus();
  await page.keyboard.press('Alt+t');
  const head = page.getByRole('columnheader', { name: /^Owner/u });
  const width = async () => (await head.boundingBox())?.width ?? 0;
  const before = await width();
  const box = await head.boundingBox();
  if (box === null) throw new Error('the column is not in sight');
  await page.mouse.move(box.x + box.width - 3, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 57, box.y + 10);
  await page.mouse.up();
  await expect.poll(async () => Math.round((await width()) - before)).toBe(60);
  await expect(head).not.toHaveAttribute('aria-sort', /./u);
  await head.click({ position: { x: 10, y: 10 } });
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(async () => Math.round((await width()) - before)).toBe(76);
  await page.keyboard.press('Alt+t');
  await page.getByTestId('map').waitFor();
  await page.keyboard.press('Alt+t');
  await expect.poll(async () => Math.round((await width()) - before)).toBe(76);
});
