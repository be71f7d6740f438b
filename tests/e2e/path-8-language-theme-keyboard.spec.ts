import { expectAccessible } from './harness/expect-accessible';
import { openScenario } from './harness/open-scenario';
import { expect, test } from './harness/test';

test('the interface changes its language while it runs, and keeps it', async ({ page, lab, keepScreen }) => {
  await openScenario(lab, page, 'Hokkaido 2018');
  await page.getByRole('button', { name: /Language/u }).click();
  await page.getByRole('menuitemcheckbox', { name: '繁體中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
  await expect(page.getByRole('heading', { level: 1, name: '2018年北海道' })).toBeVisible();
  await page.getByRole('button', { name: '推演', exact: true }).first().click();
  await expect(page.getByText(/^摘要碼 [0-9a-f]+$/u).first()).toBeVisible();
  await page.keyboard.press('Shift+ArrowRight');
  await page.getByRole('tab', { name: '據點' }).click();
  await page.locator('table tbody').getByRole('button').first().click();
  await expect(page.getByRole('heading', { name: '為什麼？' })).toBeVisible();
  const latin = await page.locator('body').innerText();
  for (const english of ['Run', 'Ensemble', 'Compare', 'Needs', 'Stores', 'Sites', 'Normal', 'Legend', 'Library']) {
    expect(latin.split(/\s+/u)).not.toContain(english);
  }
  await expectAccessible(page);
  await keepScreen('8-chinese');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: '2018年北海道' })).toBeVisible();
});

for (const [theme, label] of [
  ['dark', 'Dark'],
  ['light', 'Light'],
  ['projector', /^Projector/u],
] as const) {
  test(`the ${theme} theme can be read by everyone${theme === 'projector' ? ' @wide' : ''}`, async ({
    page,
    lab,
    keepScreen,
  }) => {
    await openScenario(lab, page, 'Hokkaido 2018');
    await page.getByRole('button', { name: /Theme/u }).click();
    await page.getByRole('menuitemcheckbox', { name: label }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await page.getByRole('button', { name: 'Run', exact: true }).first().click();
    await expect(page.getByText(/^Digest /u).first()).toBeVisible();
    await expectAccessible(page);
    await keepScreen(`8-${theme}`);
  });
}

test('everything up to the cause of an outage can be done without a mouse', async ({ page, lab, keepScreen }) => {
  await lab.open(page);
  const first = page.getByRole('table', { name: 'Scenarios' }).getByRole('button', { name: 'Hokkaido 2018' });
  await expect(first).toBeVisible();
  for (let step = 0; step < 30 && !(await first.evaluate((element) => element === document.activeElement)); step += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Hokkaido 2018' })).toBeVisible();
  await page.keyboard.press('r');
  await expect(page.getByText(/^Digest /u).first()).toBeVisible();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('f');
  const find = page.getByRole('dialog', { name: 'Find', exact: true });
  await expect(find).toBeVisible();
  await page.keyboard.type('substation');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(find).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Why?' })).toBeVisible();
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  await expectAccessible(page);
  await keepScreen('8-keyboard');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
