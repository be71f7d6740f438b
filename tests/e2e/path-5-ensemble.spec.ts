import { expectAccessible } from './harness/expect-accessible';
import { openScenario } from './harness/open-scenario';
import { expect, test } from './harness/test';

const digestOf = (text: string | null): string => /[0-9a-f]{16,}/u.exec(text ?? '')?.[0] ?? '';

test('a thousand seeded variations run in threads, and the same seed gives the same digest @wide', async ({
  page,
  lab,
  keepScreen,
}) => {
  await openScenario(lab, page, 'Pilot district');
  await expect(page.getByRole('textbox', { name: 'Runs in the ensemble' })).toHaveValue(/^1[,\s]?000$/u);
  const results = page.getByRole('tabpanel', { name: 'Results' }).getByRole('list', { name: 'Stored results' });
  const digests: string[] = [];
  for (let turn = 1; turn <= 2; turn += 1) {
    await page.getByRole('button', { name: 'Ensemble', exact: true }).click();
    await expect(page.getByRole('progressbar', { name: 'Ensemble' }).first()).toBeVisible();
    await page.getByRole('tab', { name: 'Results' }).click();
    await expect(results.getByRole('listitem')).toHaveCount(turn, { timeout: 120_000 });
    digests.push(digestOf(await results.getByRole('listitem').first().textContent()));
  }
  expect(digests[0]).toMatch(/^[0-9a-f]{16,}$/u);
  expect(digests[1]).toBe(digests[0]);
  const timeline = page.getByTestId('timeline');
  await expect(timeline.getByText(/^bands: Power, .+ of 1,000 runs$/u)).toBeVisible();
  await timeline.getByRole('button', { name: 'Show the bands of Water' }).click();
  await expect(timeline.getByRole('button', { name: 'Show the bands of Water' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(timeline.getByText(/^bands: Water, /u)).toBeVisible();
  await page.getByRole('tab', { name: 'Inspector' }).click();
  await expectAccessible(page);
  await keepScreen('5-ensemble');
});

test('an ensemble that is cancelled stops and leaves nothing behind', async ({ page, lab }) => {
  await openScenario(lab, page, 'Hokkaido 2018');
  await page.getByRole('textbox', { name: 'Runs in the ensemble' }).fill('100000');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Ensemble', exact: true }).click();
  const status = page.getByRole('contentinfo', { name: 'Status' });
  await expect(status.getByRole('progressbar', { name: 'Ensemble' })).toBeVisible();
  await status.getByRole('button', { name: 'Cancel' }).click();
  await expect(status.getByRole('progressbar')).toHaveCount(0);
  await page.getByRole('tab', { name: 'Results' }).click();
  await expect(page.getByText('No results yet.')).toBeVisible();
});
