import type { Locator, Page } from '@playwright/test';
import type { Lab } from './harness/lab';
import { openScenario } from './harness/open-scenario';
import { poorList } from './harness/poor-list';
import { classify, putMenu, survey } from './harness/survey';
import { expect, test } from './harness/test';

/** The bundled plan of the pilot district in a document that is marked. */
async function openPlan(lab: Lab, page: Page): Promise<void> {
  await putMenu(page);
  await openScenario(lab, page, 'Pilot district');
  await classify(lab, page);
  await page.keyboard.press('Alt+x');
  await expect(page.getByRole('combobox', { name: 'Exercise plan' })).toBeVisible();
}

const alert = `<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
<identifier>1</identifier><sender>a@example.org</sender><sent>2031-04-15T09:00:00+08:00</sent>
<status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
<info><language>en</language><category>Met</category><event>Typhoon</event><urgency>Expected</urgency>
<severity>Severe</severity><certainty>Likely</certainty><headline>Typhoon</headline><description>Stay in.</description>
<area><areaDesc>Bay</areaDesc></area></info></alert>`;

const section = (page: Page, value: string): Promise<void> =>
  page.getByRole('radiogroup', { name: 'Sections of the plan' }).locator(`input[value="${value}"]`).check();
const preset = (page: Page, value: string): Promise<void> =>
  page.getByRole('radiogroup', { name: 'Columns' }).locator(`input[value="${value}"]`).check();
const line = (page: Page, title: string): Locator =>
  page.getByRole('grid', { name: 'Master scenario events list' }).locator('[data-inject]').filter({ hasText: title });

test('every screen of the plan, in both languages and three themes @loopback', async ({ page, lab }) => {
  test.slow();
  await openPlan(lab, page);
  const { look, expectFaultless } = survey(page, [
    ...poorList.split(/[,\r\n]+/u).filter((cell) => /[A-Za-z]{3}/u.test(cell)),
    ...['old-bridge', 'notice.txt', 'poor.csv', 'alert.xml', 'a@example.org', 'Typhoon', 'Stay in.'],
    ...['Actual', 'Alert', 'Public', 'Met', 'Expected', 'Severe', 'Likely', 'Bay'],
    ...['status', 'event', 'category', 'urgency', 'severity', 'certainty', 'area'],
  ]);

  for (const name of ['overview', 'objectives', 'teams', 'storylines', 'coverage', 'problems']) {
    await section(page, name);
    await look(`plan-${name}`);
  }
  await section(page, 'msel');
  for (const name of ['hseep', 'standard', 'mitre']) {
    await preset(page, name);
    await look(`plan-msel-${name}`);
  }
  await preset(page, 'hseep');
  await line(page, 'Cars at dead pumps').getByRole('gridcell').nth(3).click();
  const form = page.getByRole('group', { name: 'Details of the inject' });
  await expect(form).toBeVisible();
  await look('plan-inject');
  const effect = form.getByRole('combobox', { name: 'What effect 1 does' });
  if (!(await effect.isVisible()))
    await form.locator('summary').filter({ hasText: 'Effects on the simulation' }).click();
  await look('plan-effects', form.getByRole('combobox', { name: 'Add effect' }));
  await form.locator('summary').filter({ hasText: 'Media' }).click();
  await form
    .locator('input[type=file]')
    .setInputFiles({ name: 'notice.txt', mimeType: 'text/plain', buffer: Buffer.from('Boil your water.') });
  await expect(form.getByText('notice.txt')).toBeVisible();
  await look('plan-media', form.getByText('notice.txt'));
  await page.getByRole('button', { name: 'Timeline of storylines' }).click();
  await look('plan-list-alone');

  await page.getByRole('button', { name: 'Import…', exact: true }).click();
  await look('import-choose');
  await page
    .getByTestId('msel-file')
    .setInputFiles({ name: 'poor.csv', mimeType: 'text/csv', buffer: Buffer.from(poorList) });
  await expect(page.getByRole('dialog').getByRole('grid')).toBeVisible();
  await look('import-dry-run');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Export…', exact: true }).click();
  await look('export');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'CAP…', exact: true }).click();
  await page
    .getByTestId('cap-file')
    .setInputFiles({ name: 'alert.xml', mimeType: 'application/xml', buffer: Buffer.from(alert) });
  await expect(page.getByRole('alert')).toContainText('This is a real alert');
  await look('cap-in');
  await page.getByRole('radio', { name: 'Write an inject as an alert' }).check();
  await look('cap-out');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Forecast', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Do not come' })).toBeVisible();
  await look('forecast');
  await page.keyboard.press('Escape');

  // The drill of one site is a plan like any other.
  await page.keyboard.press('Alt+x');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('District hospital');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /drill/iu }).click();
  await expect(page.getByRole('combobox', { name: 'Exercise plan' })).toBeVisible();
  await section(page, 'overview');
  await look('drill-overview');
  await section(page, 'msel');
  await look('drill-msel');
  expectFaultless();
});
