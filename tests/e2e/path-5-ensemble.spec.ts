import { expectAccessible } from './harness/expect-accessible';
import { openScenario } from './harness/open-scenario';
import { reopenAfterPowerCut } from './harness/reopen-after-power-cut';
import { expect, test } from './harness/test';

const digestOf = (text: string | null): string => /[0-9a-f]{16,}/u.exec(text ?? '')?.[0] ?? '';

test('a thousand seeded variations run in threads, and the same seed gives the same digest', async ({
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

test('an ensemble ends early once its interval is narrow enough, and verifies', async ({ page, lab, keepScreen }) => {
  await openScenario(lab, page, 'Pilot district');
  await page.getByRole('button', { name: 'Options of the ensemble' }).click();
  const options = page.getByRole('dialog', { name: 'Options of the ensemble' });
  await options.getByRole('combobox', { name: 'Measure' }).selectOption('Power: Resilience loss');
  await options.getByRole('textbox', { name: 'Known to ±' }).fill('20');
  await page.keyboard.press('Enter');
  await options.getByRole('radio', { name: 'Count' }).check();
  await expectAccessible(page);
  await keepScreen('5-ensemble-options');
  await options.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Ensemble', exact: true }).click();
  await page.getByRole('tab', { name: 'Results' }).click();
  const result = page.getByRole('list', { name: 'Stored results' }).getByRole('listitem').first();
  await expect(result.getByText(/^Ensemble of \d00$/u)).toBeVisible({ timeout: 120_000 });
  await expect(result.getByText(/of at most 1,000 runs · Ended early: mean of Power: Resilience loss/u)).toBeVisible();
  await result.getByRole('button', { name: 'Verify' }).click();
  await expect(result.getByText(/^Identical: /u)).toBeVisible({ timeout: 120_000 });
  await page.getByRole('tab', { name: 'Inspector' }).click();
  await expect(page.getByText(/^Bands are counted: within 0\.1 points/u)).toBeVisible();
  await expectAccessible(page);
});

test('an ensemble that a power cut ended goes on to the same result @loopback', async ({ page, lab, watch }) => {
  watch.expectError('WebSocket');
  watch.expectError('ERR_CONNECTION_REFUSED');
  await openScenario(lab, page, 'Pilot district');
  await page.getByRole('textbox', { name: 'Runs in the ensemble' }).fill('1500');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Ensemble', exact: true }).click();
  const status = page.getByRole('contentinfo', { name: 'Status' });
  await expect(status.getByText(/^(?:[4-9]\d\d|1,\d{3}) of 1,500$/u)).toBeVisible({ timeout: 120_000 });
  await reopenAfterPowerCut(lab, page);
  await page.getByRole('tab', { name: 'Results' }).click();
  const unfinished = page.getByRole('list', { name: 'Unfinished ensembles' });
  await expect(unfinished.getByText(/^Ensemble: [\d,]+ of 1,500 runs kept$/u)).toBeVisible();
  await expectAccessible(page);
  await unfinished.getByRole('button', { name: 'Resume' }).click();
  await expect(unfinished).toHaveCount(0);
  const results = page.getByRole('list', { name: 'Stored results' }).getByRole('listitem');
  await expect(results).toHaveCount(1, { timeout: 120_000 });
  await results.first().getByRole('button', { name: 'Verify' }).click();
  await expect(results.first().getByText(/^Identical: /u)).toBeVisible({ timeout: 120_000 });
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
