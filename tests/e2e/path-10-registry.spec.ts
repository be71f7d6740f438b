import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expectAccessible } from './harness/expect-accessible';
import { openScenario } from './harness/open-scenario';
import { expect, test } from './harness/test';

const openRegistry = async (page: Page): Promise<Locator> => {
  await page.keyboard.press('t');
  const grid = page.getByRole('grid', { name: 'Sites' });
  await expect(grid).toBeVisible();
  await grid.focus();
  await page.keyboard.press('Control+Home');
  return grid;
};

/** Pastes as a spreadsheet would; the real clipboard belongs to the machine. */
const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((plain) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', plain);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);

const row = (grid: Locator, name: string): Locator => grid.getByRole('row').filter({ hasText: name });
const undo = (page: Page): Locator => page.getByRole('button', { name: /^Undo/u });

test('cells are edited in place by keyboard alone, and a wrong one is explained and kept', async ({
  page,
  lab,
  keepScreen,
}) => {
  await openScenario(lab, page, 'Pilot district');
  const grid = await openRegistry(page);
  await expect(page.getByRole('tab', { name: 'Sites 134' })).toBeVisible();
  await expectAccessible(page);
  await keepScreen('10-registry');

  // Kind, then on to the community with Tab, which takes the first and opens the next.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  const kind = page.getByRole('combobox', { name: 'Kind, Station Front' });
  await expect(kind).toBeFocused();
  await kind.fill('castle');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('“castle” is not among the choices');
  await expect(kind).toHaveValue('castle');
  await expect(kind).toBeFocused();
  await expectAccessible(page);
  await keepScreen('10-registry-wrong');
  await kind.fill('town h');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Community, Station Front' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(grid).toBeFocused();
  await expect(row(grid, 'Station Front').first()).toContainText('Town hall');
  await expect(undo(page)).toHaveAccessibleName(/Station Front/u);
  await page.keyboard.press('Control+z');
  await expect(row(grid, 'Station Front').first()).not.toContainText('Town hall');

  // Rows chosen here are chosen on the map, and the other way round.
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('tabpanel', { name: 'Inspector' }).getByText('Market').first()).toBeVisible();
  await page.keyboard.press('Alt+t');
  await expect(page.getByTestId('map')).toBeVisible();
  await page.keyboard.press('t');
  await expect(grid.getByRole('row', { selected: true })).toContainText('Market');
});

test('rows are filtered, grouped, chosen and changed together as one step', async ({ page, lab, keepScreen }) => {
  await openScenario(lab, page, 'Pilot district');
  const grid = await openRegistry(page);
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Clinic (6)' });
  await expect(page.getByText('6 of 134 sites')).toBeVisible();
  await page.getByRole('combobox', { name: 'Columns' }).selectOption({ label: 'Supply' });
  await page.getByRole('combobox', { name: 'Group by' }).selectOption({ label: 'Group by: Community' });
  await keepScreen('10-registry-groups');
  const heads = grid.getByRole('gridcell', { expanded: true });
  const groups = await heads.count();
  expect(groups).toBeGreaterThan(1);
  await heads.first().click();
  await expect(grid.getByRole('gridcell', { expanded: false })).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Group by' }).selectOption({ label: 'No groups' });

  await grid.focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('6 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Change…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change 6 sites' });
  await dialog.getByRole('combobox', { name: 'Column' }).selectOption({ label: 'Needs Power (MW)' });
  await dialog.getByRole('radio', { name: 'Multiply by' }).check();
  await dialog.getByRole('textbox', { name: 'Factor' }).fill('1,5');
  await expect(dialog.getByText('6 records will change')).toBeVisible();
  await expectAccessible(page);
  await keepScreen('10-registry-change');
  await dialog.getByRole('button', { name: 'Change 6 records' }).click();
  await expect(dialog).toBeHidden();
  await expect(row(grid, 'Market clinic')).toContainText('0.09');
  await expect(undo(page)).toHaveAccessibleName(/6/u);
  await undo(page).click();
  await expect(row(grid, 'Market clinic')).toContainText('0.06');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Save what is shown as CSV' }).click();
  const file = await (await download).path();
  const lines = (await readFile(file, 'utf8')).split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFFId,Name \(English\),/u);
  expect(lines).toHaveLength(1 + 6 + 1);
});

test('a spreadsheet is pasted after a look at what it would do, and taken back in one step', async ({
  page,
  lab,
  keepScreen,
}) => {
  await openScenario(lab, page, 'Pilot district');
  const grid = await openRegistry(page);
  await paste(
    page,
    'Name\tKind\tCommunity\tLongitude\tLatitude\tNeeds Power (MW)\n' +
      'Riverside hall\tCommunity centre\tMarket\t160.09\t28.02\t0.04\n' +
      'Hill school\tcastle\tOld Street\t160.1\t28.03\t0.06\n' +
      'Quay clinic\tClinic\tHarbour\t160.11\t28.01\t0,05\n',
  );
  const dialog = page.getByRole('dialog', { name: 'Paste into Sites' });
  await expect(dialog.getByText('2 new records')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /Hill school.*Kind.*castle/u })).toBeVisible();
  await expectAccessible(page);
  await keepScreen('10-registry-paste');
  await dialog.getByRole('button', { name: 'Paste the rest' }).click();
  await expect(page.getByRole('tab', { name: 'Sites 136' })).toBeVisible();
  await expect(page.getByText('2 selected')).toBeVisible();
  await expect(row(grid, 'Riverside hall')).toBeVisible();
  await grid.focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('tab', { name: 'Sites 134' })).toBeVisible();

  // Over standing cells: the range begins at the active one.
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await paste(page, 'School\tMarket\nHospital\tHarbour\n');
  await expect(dialog.getByText('4 cells change')).toBeVisible();
  await dialog.getByRole('button', { name: 'Paste', exact: true }).click();
  await expect(row(grid, 'Station Front').first()).toContainText('School');
});

test('owners, people and agreements are added in a form, and deleted', async ({ page, lab, keepScreen }) => {
  await openScenario(lab, page, 'Pilot district');
  await openRegistry(page);
  await page.getByRole('tab', { name: 'Owners' }).click();
  await page.getByRole('button', { name: 'Add…' }).click();
  const owner = page.getByRole('dialog', { name: 'Add: Owners' });
  await owner.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(owner.getByRole('alert').first()).toContainText('Name, Kind');
  await owner.getByRole('textbox', { name: /^Name \(English\)/u }).fill('Pilot city');
  await owner.getByRole('combobox', { name: /^Kind/u }).selectOption({ label: 'Municipality' });
  await expectAccessible(page);
  await keepScreen('10-registry-add');
  await owner.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('tab', { name: /^Owners/u })).toBeVisible();
  const owners = page.getByRole('grid', { name: 'Owners' });
  await expect(row(owners, 'Pilot city')).toContainText('Municipality');
  await expectAccessible(page);
  await owners.focus();
  await page.keyboard.press('Control+Delete');
  const question = page.getByRole('dialog', { name: 'Delete 1 owner?' });
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect(row(owners, 'Pilot city')).toHaveCount(0);
  await owners.focus();
  await page.keyboard.press('Control+z');
  await expect(row(owners, 'Pilot city')).toHaveCount(1);
});

for (const [theme, label] of [
  ['dark', 'Dark'],
  ['projector', /^Projector/u],
] as const) {
  test(`the registry in Chinese and in the ${theme} theme${theme === 'projector' ? ' @wide' : ''}`, async ({
    page,
    lab,
    keepScreen,
  }) => {
    await openScenario(lab, page, 'Pilot district');
    await page.getByRole('button', { name: /Theme/u }).click();
    await page.getByRole('menuitemcheckbox', { name: label }).click();
    await page.getByRole('button', { name: /Language/u }).click();
    await page.getByRole('menuitemcheckbox', { name: '繁體中文' }).click();
    await page.keyboard.press('t');
    const grid = page.getByRole('grid', { name: '據點' });
    await expect(grid).toBeVisible();
    await expect(grid.getByRole('columnheader', { name: '名稱' })).toBeVisible();
    await grid.focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowDown');
    await expectAccessible(page);
    await keepScreen(`10-registry-${theme}`);
  });
}
