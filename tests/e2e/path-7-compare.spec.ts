import { expectAccessible } from './harness/expect-accessible';
import { openScenario } from './harness/open-scenario';
import { expect, test } from './harness/test';

test('two designs meet the same earthquake: paired difference with its interval, curves and maps @wide', async ({
  page,
  lab,
  keepScreen,
}) => {
  await openScenario(lab, page, 'Pilot district');
  await page.getByRole('textbox', { name: 'Runs in the ensemble' }).fill('200');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  const compare = page.getByTestId('compare');
  await expect(compare.getByRole('combobox', { name: 'First design' })).toHaveValue('single-pillar');
  await expect(compare.getByRole('combobox', { name: 'Second design' })).toHaveValue('resilient-mesh');
  await compare.getByRole('button', { name: 'Compare 200 runs' }).click();
  const table = compare.getByRole('table').first();
  await expect(table).toBeVisible({ timeout: 120_000 });
  await expect(compare.getByText(/of 200 paired runs, seed 1/u)).toBeVisible();
  const rows = table.getByRole('row');
  expect(await rows.count()).toBeGreaterThan(4);
  await expect(table.getByRole('columnheader', { name: '95 % interval' })).toBeVisible();
  await expectAccessible(page);
  await keepScreen('7-compare-curves');

  await compare.getByRole('radio', { name: 'Maps' }).check();
  const both = compare.getByRole('button', { name: 'Run both once' });
  if (await both.isVisible()) await both.click();
  await expect(compare.getByTestId('map')).toHaveCount(2);
  await expect(both).toBeHidden();
  await expectAccessible(page);
  await keepScreen('7-compare-maps');

  await page.getByRole('button', { name: 'Map', exact: true }).click();
  await page.getByRole('tab', { name: 'Results' }).click();
  await expect(page.getByRole('list', { name: 'Stored results' })).toContainText('Comparison of 200');
});
