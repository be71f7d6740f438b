import { expectAccessible } from './harness/expect-accessible';
import { openScenario } from './harness/open-scenario';
import { expect, test } from './harness/test';

test('the library lists both scenarios, and one click opens Hokkaido 2018 @wide', async ({ page, lab, keepScreen }) => {
  await lab.open(page);
  const scenarios = page.getByRole('table', { name: 'Scenarios' });
  await expect(scenarios.getByRole('button', { name: 'Hokkaido 2018' })).toBeVisible();
  await expect(scenarios.getByRole('row', { name: /Pilot district/u })).toContainText('Fictional');
  await expect(page.getByText('No document was opened on this machine yet.')).toBeVisible();
  await expectAccessible(page);
  await keepScreen('1-library');

  await scenarios.getByRole('button', { name: 'Hokkaido 2018' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hokkaido 2018' })).toBeVisible();
  await expect(page).toHaveTitle('Hokkaido 2018 · Holdfast');
  await expect(page.getByTestId('map')).toBeVisible();
});

test('a document that was opened is found again among the recent ones', async ({ page, lab }) => {
  await openScenario(lab, page, 'Pilot district');
  await page.getByRole('button', { name: 'Library' }).first().click();
  const recent = page.getByRole('table', { name: 'Recent documents' });
  await expect(recent.getByRole('row')).toHaveCount(2);
  await recent
    .getByRole('button', { name: /\.holdfast/u })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Pilot district' })).toBeVisible();
});
