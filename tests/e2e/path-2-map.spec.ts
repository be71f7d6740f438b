import { expectAccessible } from './harness/expect-accessible';
import { openScenario } from './harness/open-scenario';
import { paintedColours } from './harness/painted';
import { expect, test } from './harness/test';

test('the island stands on a map with a legend of kinds and states @wide', async ({ page, lab, keepScreen }) => {
  await openScenario(lab, page, 'Hokkaido 2018');
  await expect.poll(() => paintedColours(page, 'main')).toBeGreaterThan(20);
  await expect(page.getByText(/^190 sites and \d+ links\. Now: /u)).toBeAttached();
  const legend = page.getByRole('complementary', { name: 'Layers and legend' });
  for (const kind of [
    'Thermal power plant',
    'Substation',
    'HVDC converter',
    'Water works',
    'Hospital',
    'Telephone exchange',
    'Base station',
    'Convenience store',
    'Community',
  ]) {
    await expect(legend.getByText(kind, { exact: false }).first()).toBeVisible();
  }
  for (const state of ['Normal', 'Down']) await expect(legend.getByText(state, { exact: true }).first()).toBeVisible();
  await expectAccessible(page);
  await keepScreen('2-map');
});

test('the map answers the keyboard and says where it is', async ({ page, lab }) => {
  await openScenario(lab, page, 'Hokkaido 2018');
  await page.getByTestId('map').focus();
  await page.keyboard.press('ArrowRight');
  const inspector = page.getByRole('tabpanel', { name: 'Inspector' });
  const name = inspector.getByRole('heading', { level: 2 });
  await expect(name).toBeVisible();
  const first = await name.textContent();
  await page.keyboard.press('ArrowUp');
  await expect(name).not.toHaveText(first ?? '');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Not run yet').first()).toBeVisible();
});
