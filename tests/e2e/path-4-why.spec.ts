import { expectAccessible } from './harness/expect-accessible';
import { openScenario, runOnce } from './harness/open-scenario';
import { expect, test } from './harness/test';

test('any dark site says why, step by step back to the hazard', async ({ page, lab, keepScreen }) => {
  await openScenario(lab, page, 'Hokkaido 2018');
  await runOnce(page);
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  for (let hour = 0; hour < 3; hour += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.getByRole('tab', { name: 'Sites' }).click();
  await page.getByRole('searchbox', { name: 'Filter sites' }).fill('substation');
  await page.getByRole('combobox', { name: 'State' }).selectOption({ label: 'Not normal' });
  const sites = page.getByRole('table', { name: 'All sites' });
  await sites.locator('tbody').getByRole('button').first().click();

  const inspector = page.getByRole('tabpanel', { name: 'Inspector' });
  const why = inspector
    .getByRole('list')
    .filter({ has: page.getByRole('button', { name: /collapses|loses its voltage|is hit/u }) })
    .first();
  await expect(inspector.getByRole('heading', { name: 'Why?' })).toBeVisible();
  const steps = why.getByRole('listitem');
  expect(await steps.count()).toBeGreaterThan(2);
  await expect(steps.last()).toContainText(/is hit/u);
  await expectAccessible(page);
  await keepScreen('4-why');

  const before = await inspector.getByRole('heading', { level: 2 }).textContent();
  await steps.last().getByRole('button').click();
  await expect(inspector.getByRole('heading', { level: 2 })).not.toHaveText(before ?? '');
});
