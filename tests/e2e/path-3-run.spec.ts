import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './harness/expect-accessible';
import { openScenario, runOnce } from './harness/open-scenario';
import { expect, test } from './harness/test';

const slider = (page: Page): Locator => page.getByRole('slider', { name: 'Scenario time' });
const hour = async (page: Page): Promise<number> => Number(await slider(page).getAttribute('aria-valuenow')) / 3_600;

/** Sites in each state, as the map says them to those who cannot see it. */
const summary = (page: Page): Locator => page.getByText(/^190 sites and \d+ links\. Now: /u);

test('the island goes dark, and comes back over two days @wide', async ({ page, lab, keepScreen }) => {
  await openScenario(lab, page, 'Hokkaido 2018');
  await expect(summary(page)).toHaveText(/Now: Normal 190/u);
  await runOnce(page);
  const timeline = page.getByRole('region', { name: 'Timeline' });
  for (const service of ['Power', 'Water', 'Mobile data', 'Medical care']) {
    await expect(timeline.getByRole('button', { name: service }).first()).toBeVisible();
  }
  await page.keyboard.press('Home');
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('Shift+ArrowRight');
  expect(await hour(page)).toBeCloseTo(2, 5);
  await expect(timeline.getByRole('button', { name: /Power/u }).first()).toHaveText(/^\s*Power\s+0\s?%\s*$/u);
  await expect(summary(page)).toHaveText(/Down \d+/u);
  await expect(timeline.getByRole('img', { name: /^observed: /u }).first()).toBeVisible();
  await expectAccessible(page);
  await keepScreen('3-dark');
  await page.keyboard.press('End');
  await expect(timeline.getByRole('button', { name: /Power/u }).first()).toHaveText(/\b(99|100)\s?%/u);
  await keepScreen('3-restored');
});

test('the timeline plays, pauses, steps, is scrubbed, and changes its speed', async ({ page, lab }) => {
  await openScenario(lab, page, 'Hokkaido 2018');
  await runOnce(page);
  await page.keyboard.press('Home');
  const timeline = page.getByRole('region', { name: 'Timeline' });
  expect(await hour(page)).toBe(0);
  await timeline.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => hour(page)).toBeGreaterThan(0.1);
  await timeline.getByRole('button', { name: 'Pause' }).click();
  const paused = await hour(page);
  await timeline.getByRole('button', { name: 'Next change' }).click();
  const stepped = await hour(page);
  expect(stepped).toBeGreaterThan(paused);
  await timeline.getByRole('button', { name: 'Previous change' }).click();
  expect(await hour(page)).toBeLessThan(stepped);
  await slider(page).focus();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  expect(await hour(page)).toBeGreaterThan(5);

  const box = await timeline.getByRole('group', { name: 'Events' }).boundingBox();
  if (box === null) throw new Error('The timeline shows no lane of events.');
  const at = { x: box.x + box.width * 0.5, y: box.y - 20 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + box.width * 0.2, at.y, { steps: 5 });
  await page.mouse.up();
  expect(await hour(page)).toBeGreaterThan(33);

  const speed = timeline.getByRole('combobox', { name: 'Speed' });
  const before = await speed.inputValue();
  await page.getByTestId('map').focus();
  await page.keyboard.press(']');
  expect(await speed.inputValue()).not.toBe(before);
  await timeline.getByRole('button', { name: 'Show as table' }).click();
  await expect(page.getByRole('table').filter({ hasText: 'Power' }).first()).toBeVisible();
});
