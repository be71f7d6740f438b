import { expectAccessible } from './harness/expect-accessible';
import { openScenario } from './harness/open-scenario';
import { paintedColours } from './harness/painted';
import { expect, test } from './harness/test';

test('a mesh is arranged by its links and in levels, by keyboard, and taken back to the ground @wide', async ({
  page,
  lab,
  keepScreen,
}) => {
  await openScenario(lab, page, 'Hokkaido 2018');
  await expect(page.getByText('Coast: Natural Earth')).toBeVisible();
  const layout = page.getByRole('combobox', { name: 'Layout' });
  await layout.focus();
  await page.keyboard.type('By');
  await expect(page.getByText('Arranged by links, not by place')).toBeVisible();
  await expect.poll(() => paintedColours(page, 'main')).toBeGreaterThan(20);
  // A list takes letters that follow within a second for one word, however fast the first layout was there.
  await layout.blur();
  await layout.focus();
  await page.keyboard.type('In');
  await expect(page.getByText('Arranged in levels, not by place')).toBeVisible();
  await expect.poll(() => paintedColours(page, 'main')).toBeGreaterThan(20);
  await expectAccessible(page);
  await keepScreen('10-levels');

  await page.getByRole('button', { name: 'Edit the mesh' }).click();
  await expect(page.getByText(/so nothing can be added, moved/u).first()).toBeVisible();
  await page.getByTestId('map').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.getByText('Revision 0', { exact: true })).toBeVisible();

  await layout.selectOption({ label: 'Geographic' });
  await expect(page.getByText('Coast: Natural Earth')).toBeVisible();
  await page.getByTestId('map').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.getByText('Revision 1', { exact: true })).toBeVisible();
});

test('layouts take a mesh of nothing and of one site, in Chinese', async ({ page, lab }) => {
  await lab.open(page);
  await page.getByRole('button', { name: 'New…' }).click();
  const dialog = page.getByRole('dialog', { name: 'New document' });
  await dialog.getByRole('combobox', { name: 'Scenario' }).selectOption({ label: 'Empty mesh' });
  await dialog.getByRole('textbox', { name: 'File name' }).fill('Nothing');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nothing' })).toBeVisible();
  await page.getByRole('button', { name: /Language/u }).click();
  await page.getByRole('menuitemcheckbox', { name: '繁體中文' }).click();
  const layout = page.getByRole('combobox', { name: '版面配置' });
  for (const name of ['依連線', '依層級', '地理位置']) await layout.selectOption({ label: name });
  await page.getByRole('button', { name: '編輯網路' }).click();
  await page.getByTestId('map').focus();
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await expect(page.getByText('版次 1', { exact: true })).toBeVisible();
  for (const [name, note] of [
    ['依連線', '依連線排列，非實際位置'],
    ['依層級', '依層級排列，非實際位置'],
  ] as const) {
    await layout.selectOption({ label: name });
    // Of one site without a link no level can be told from another, but it has its place.
    await expect(page.getByText(note)).toBeVisible();
    await expect.poll(() => paintedColours(page, 'main')).toBeGreaterThan(3);
  }
});
