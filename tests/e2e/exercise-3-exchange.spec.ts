import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { capOfInject } from '@scenarios/exchange/cap/cap-of-inject';
import { readCap } from '@scenarios/exchange/cap/read-cap';
import { writeCap } from '@scenarios/exchange/cap/write-cap';
import { defaultMselFileChoices, planMselFile } from '@scenarios/exchange/msel/plan-msel-file';
import { defaultMselImportChoices } from '@scenarios/exchange/msel/plan-msel-import';
import { startOfExercise } from '@scenarios/exchange/msel/start-of-exercise';
import { writeMsel } from '@scenarios/exchange/msel/write-msel';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { Inject } from '@scenarios/format/exercise/inject';
import { parseScenarioText } from '@scenarios/format/parse';
import { expectAccessible } from './harness/expect-accessible';
import { openScenario } from './harness/open-scenario';
import { poorList } from './harness/poor-list';
import { expect, test } from './harness/test';

/** The plan that comes with the pilot district, as the document has it, and the start of the exercise. */
const pilot = async (): Promise<{ readonly plan: Exercise; readonly start: string }> => {
  const path = new URL('../../scenarios/bundled/pilot-district/scenario.json', import.meta.url);
  const parsed = parseScenarioText(await readFile(path, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message.en);
  const [plan] = parsed.value.exercises;
  if (plan === undefined) throw new Error('no plan');
  return { plan, start: startOfExercise(parsed.value.start, plan.startHours) ?? '' };
};

const openExercise = async (page: Page): Promise<void> => {
  await page.keyboard.press('Alt+x');
  await expect(page.getByRole('group', { name: 'Exchange and forecast' })).toBeVisible();
};
const openImport = async (page: Page) => {
  await page.getByRole('button', { name: 'Import…', exact: true }).click();
  return page.getByRole('dialog', { name: /^Import injects into/u });
};
const chip = (page: Page, name: string) =>
  page.getByRole('group', { name: 'What would happen' }).getByRole('button', { name: new RegExp(`^${name}`, 'u') });
const undo = (page: Page) => page.getByRole('button', { name: /^Undo/iu });

/** The plan with one message and one time changed, and an inject more. */
const changed = (plan: Exercise): Exercise => ({
  ...plan,
  injects: [
    ...plan.injects.map((inject, at): Inject => {
      if (at === 2) return { ...inject, message: { ...inject.message, en: 'The lifts of the towers stand still.' } };
      return at === 3 ? { ...inject, trigger: { when: 'at', atSeconds: 5400 } } : inject;
    }),
    ...plan.injects.slice(0, 1).map((inject): Inject => ({
      ...inject,
      id: 'one-more',
      number: '99',
      title: { en: 'One more call', 'zh-Hant': '再一通電話' },
    })),
  ],
});

test('a workbook with changed cells is looked at, imported, taken back, and imported again changes nothing', async ({
  page,
  lab,
  keepScreen,
}) => {
  const { plan, start } = await pilot();
  const written = writeMsel(changed(plan), {
    preset: 'hseep',
    format: 'xlsx',
    language: 'en',
    times: 'relative',
    start,
    marking: '',
  });
  if (!written.ok) throw new Error(written.issues[0]?.message.en);
  const file = {
    name: 'msel of the day.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(written.value),
  };

  await openScenario(lab, page, 'Pilot district');
  await openExercise(page);
  const dialog = await openImport(page);
  await expectAccessible(page);
  await keepScreen('exercise-3-choose');
  await dialog.getByTestId('msel-file').setInputFiles(file);
  await expect(dialog.getByText('HSEEP columns')).toBeVisible();
  await expect(chip(page, 'New')).toContainText('1');
  await expect(chip(page, 'Changed')).toContainText('2');
  await expect(chip(page, 'Refused')).toBeDisabled();
  await chip(page, 'Changed').click();
  await dialog.getByRole('grid').focus();
  await expect(dialog.getByRole('row', { name: /Message/u }).last()).toContainText(
    'The lifts of the towers stand still.',
  );
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('cell', { name: 'T+1:30' })).toBeVisible();
  await expectAccessible(page);
  await keepScreen('exercise-3-dry-run');

  await dialog.getByRole('button', { name: 'Import 3 injects' }).click();
  await expect(dialog).toBeHidden();
  await expect(undo(page)).toHaveAccessibleName(/import of 3 injects/iu);
  const again = await openImport(page);
  await again.getByTestId('msel-file').setInputFiles(file);
  await expect(again.getByRole('status')).toHaveText('Nothing would change.');
  await expect(again.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  await again.getByRole('button', { name: 'Cancel' }).click();

  await undo(page).click();
  await expect(undo(page)).toBeDisabled();
  const back = await openImport(page);
  await back.getByTestId('msel-file').setInputFiles(file);
  await expect(chip(page, 'Changed')).toContainText('2');
});

test('a list with bad cells says where and why, loses nothing, and columns can be put right', async ({
  page,
  lab,
  keepScreen,
}) => {
  await openScenario(lab, page, 'Pilot district');
  await openExercise(page);
  const dialog = await openImport(page);
  await dialog
    .getByTestId('msel-file')
    .setInputFiles({ name: 'poor.csv', mimeType: 'text/csv', buffer: Buffer.from(poorList) });
  await expect(chip(page, 'New')).toContainText('1');
  await expect(chip(page, 'Refused')).toContainText('2');
  await chip(page, 'Refused').click();
  await expect(dialog.getByRole('grid')).toContainText('"after lunch" is not understood as a time');
  await expectAccessible(page);
  await keepScreen('exercise-3-bad-cells');

  // What is no time is put into the notes instead, so that the row comes in.
  await dialog.getByRole('combobox', { name: 'Meaning of “When”' }).selectOption('Into the notes');
  await expect(dialog.getByRole('grid')).not.toContainText('is not understood as a time');
  await dialog.getByRole('combobox', { name: 'Meaning of “When”' }).selectOption('Time');
  await dialog.getByRole('combobox', { name: 'Unknown names' }).selectOption('Keep in the notes');
  await chip(page, 'New').click();
  await dialog.getByRole('button', { name: /^Import 2 injects$/u }).click();
  await expect(dialog).toBeHidden();
  await expect(undo(page)).toHaveAccessibleName(/import of 2 injects/iu);

  await page.getByRole('button', { name: 'Export…', exact: true }).click();
  const out = page.getByRole('dialog', { name: /^Export the injects/u });
  await out.getByRole('radio', { name: /CSV/u }).check();
  const saving = page.waitForEvent('download');
  await out.getByRole('button', { name: 'Save' }).click();
  const text = await readFile(await (await saving).path(), 'utf8');
  for (const kept of ['Tap water', 'Harbour police', 'tense', 'calm']) expect(text).toContain(kept);
  expect(text).not.toContain('after lunch');
});

test('a file that is no list says so and changes nothing', async ({ page, lab }) => {
  await openScenario(lab, page, 'Pilot district');
  await openExercise(page);
  const dialog = await openImport(page);
  const give = (name: string, buffer: Buffer) =>
    dialog.getByTestId('msel-file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await give('broken.xlsx', Buffer.from('PK\u0003\u0004 and nothing more'));
  await expect(dialog.getByText('This file cannot be imported')).toBeVisible();
  await dialog.getByRole('button', { name: 'Other file…' }).click();
  await give('numbers.csv', Buffer.from('a,b\r\nx9,Sirens\r\n'));
  await expect(dialog.getByText('Say first what the columns hold')).toBeVisible();
  await expect(dialog.getByRole('region', { name: 'The file as it was read' })).toContainText('a');
  await expectAccessible(page);
  await dialog.getByRole('combobox', { name: 'Column names' }).selectOption({ index: 1 });
  await dialog.getByRole('combobox', { name: 'Meaning of “b”' }).selectOption('Title');
  await dialog.getByRole('combobox', { name: 'Meaning of “a”' }).selectOption('Number');
  await expect(chip(page, 'New')).toContainText('1');
  await page.keyboard.press('Escape');
  await expect(undo(page)).toBeDisabled();
});

test('an export in any layout, language and way of writing times is read back without a change', async ({
  page,
  lab,
  keepScreen,
}) => {
  const { plan, start } = await pilot();
  await openScenario(lab, page, 'Pilot district');
  await openExercise(page);
  for (const [layout, format, language, times] of [
    ['HSEEP', 'Excel workbook', 'English', 'After the start'],
    ['Standard', 'CSV', '繁體中文', 'Clock'],
    ['MITRE', 'Excel workbook', '繁體中文', 'Clock'],
  ] as const) {
    await page.getByRole('button', { name: 'Export…', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: /^Export the injects/u });
    await dialog.getByRole('radio', { name: new RegExp(`^${layout}`, 'u') }).check();
    for (const choice of [format, language, times])
      await dialog.getByRole('radio', { name: new RegExp(`^${choice}`, 'u') }).check();
    if (layout === 'Standard') {
      await expectAccessible(page);
      await keepScreen('exercise-3-export');
    }
    const saving = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toMatch(/-msel\.(?:xlsx|csv)$/u);
    const bytes = new Uint8Array(await readFile(await saved.path()));
    const read = planMselFile(bytes, defaultMselFileChoices, null, plan, {
      start,
      language: 'en',
      choices: defaultMselImportChoices,
    });
    expect(read.ok && read.value.plan?.rows.map(({ action }) => action)).toEqual(plan.injects.map(() => 'same'));
    expect(read.ok && read.value.plan?.edits).toEqual([]);
  }
});

test('a real alert warns before it is taken, and an inject is written as an alert of an exercise', async ({
  page,
  lab,
  keepScreen,
}) => {
  const { plan } = await pilot();
  const [inject] = plan.injects;
  if (inject === undefined) throw new Error('no inject');
  const alert = writeCap(
    capOfInject(inject, {
      identifier: 'alert-1',
      sender: 'eoc@example.org',
      sent: '2031-04-15T09:00:00+08:00',
      status: 'Exercise',
      note: '',
      start: null,
      category: 'Met',
      event: { en: 'Typhoon', 'zh-Hant': '颱風' },
      urgency: 'Expected',
      severity: 'Severe',
      certainty: 'Likely',
      area: { en: 'Bay', 'zh-Hant': '灣區' },
    }),
  );
  if (!alert.ok) throw new Error(alert.issues[0]?.message.en);

  await openScenario(lab, page, 'Pilot district');
  await openExercise(page);
  await page.getByRole('button', { name: 'CAP…', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Alerts of CAP 1.2' });
  await dialog.getByTestId('cap-file').setInputFiles({
    name: 'alert.xml',
    mimeType: 'application/xml',
    buffer: Buffer.from(alert.value.replace('<status>Exercise<', '<status>Actual<')),
  });
  await expect(dialog.getByRole('alert')).toContainText('This is a real alert');
  const take = dialog.getByRole('button', { name: 'Take 1 inject' });
  await expect(take).toBeDisabled();
  await expectAccessible(page);
  await keepScreen('exercise-3-cap-actual');
  await dialog.getByRole('checkbox', { name: /^I know/u }).check();
  await take.click();
  await expect(dialog).toBeHidden();
  await expect(undo(page)).toHaveAccessibleName(/import of “CAP”/iu);

  await page.getByRole('button', { name: 'CAP…', exact: true }).click();
  await dialog.getByRole('radio', { name: 'Write an inject as an alert' }).check();
  const statuses = await dialog.getByRole('combobox', { name: 'Status' }).getByRole('option').allTextContents();
  expect(statuses).toEqual(['Exercise', 'Test', 'Draft']);
  await dialog.getByRole('textbox', { name: 'Sender' }).fill('not an address');
  await expect(dialog.getByRole('alert')).toContainText('It cannot be written like this');
  await dialog.getByRole('textbox', { name: 'Sender' }).fill('eoc@example.org');
  await expectAccessible(page);
  await keepScreen('exercise-3-cap-export');
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const read = readCap(await readFile(await (await saving).path(), 'utf8'));
  expect(read.ok && read.value.alert).toMatchObject({ status: 'Exercise', sender: 'eoc@example.org' });
});

test('the forecast lays the plan over its baseline, says what does not come and why, and goes there @wide', async ({
  page,
  lab,
  keepScreen,
}) => {
  await openScenario(lab, page, 'Pilot district');
  await openExercise(page);
  await page.getByRole('button', { name: 'Forecast', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^Forecast of/u });
  const never = dialog.getByRole('table', { name: 'Do not come' });
  await expect(never.getByRole('row', { name: /^C1 / })).toContainText('Held in reserve');
  await expect(never).toContainText('Waits for the decision');
  await expect(dialog.getByRole('group', { name: 'Injects by team' }).getByRole('button').first()).toBeVisible();
  await expectAccessible(page);
  await keepScreen('exercise-3-forecast');

  await dialog.getByRole('tab', { name: /^Gaps/u }).click();
  const gaps = await dialog.getByRole('table', { name: 'Gaps' }).getByRole('row').count();
  expect(gaps).toBeGreaterThan(0);
  await dialog.getByRole('textbox', { name: 'Gaps over' }).fill('600');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('No team waits that long.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Clashes within' }).fill('15');
  await page.keyboard.press('Enter');
  await dialog.getByRole('tab', { name: /^Clashes/u }).click();
  await expect(dialog.getByRole('table', { name: 'Clashes' }).getByRole('row').first()).toBeVisible();
  await keepScreen('exercise-3-clashes');

  await dialog.getByRole('combobox', { name: 'Show a site…' }).fill('District hospital');
  await page.keyboard.press('Enter');
  await dialog.getByRole('tab', { name: /^Do not come/u }).click();
  await never.getByRole('button', { name: /^C1 / }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('textbox', { name: /^Number/u }).first()).toHaveValue('C1');

  // Nothing was changed, so that the forecast is there at once; other languages and themes show the same.
  await page.getByRole('button', { name: /Language/u }).click();
  await page.getByRole('menuitemcheckbox', { name: '繁體中文' }).click();
  await page.getByRole('button', { name: '預測', exact: true }).click();
  await expect(page.getByRole('table', { name: '不會發布' })).toContainText('備用狀況');
  await expectAccessible(page);
  await keepScreen('exercise-3-forecast-zh');
});
