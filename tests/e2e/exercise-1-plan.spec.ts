import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './harness/expect-accessible';
import { openScenario } from './harness/open-scenario';
import { reopenAfterPowerCut } from './harness/reopen-after-power-cut';
import { expect, test } from './harness/test';

const section = (page: Page, name: RegExp): Promise<void> => page.getByRole('radio', { name }).check();
const list = (page: Page): Locator => page.getByRole('grid', { name: 'Master scenario events list' });
const line = (page: Page, number: string): Locator => list(page).locator('[data-inject]').filter({ hasText: number });
const undo = (page: Page): Locator => page.getByRole('button', { name: /^Undo/u });
const times = (page: Page): Promise<readonly string[]> =>
  list(page)
    .locator('[data-inject] [data-column="2"]')
    .evaluateAll((cells) => cells.map((cell) => /T[+-][\d:]+/u.exec(cell.textContent)?.[0] ?? ''));

/** Fills a field of a form and has it taken over. */
const fill = async (field: Locator, text: string): Promise<void> => {
  await field.fill(text);
  await field.press('Tab');
  await expect(field).toHaveAttribute('data-settled', 'true');
};

/** Writes into the cell that has the keyboard; the next line has it afterwards. */
const write = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('F2');
  const editor = list(page).locator('.editor input');
  await editor.fill(text);
  await page.keyboard.press('Enter');
  await expect(editor).toHaveCount(0);
};

test('an exercise is planned from nothing, and is still there after the power fails @loopback', async ({
  page,
  lab,
  watch,
  keepScreen,
}) => {
  watch.expectError('WebSocket');
  watch.expectError('ERR_CONNECTION_REFUSED');
  await openScenario(lab, page, 'Pilot district');
  await page.keyboard.press('Alt+x');
  // The bundled plan goes, comes back, and goes.
  await section(page, /^MSEL/u);
  await expect(line(page, 'An ordinary Tuesday').first()).toBeVisible();
  await expectAccessible(page);
  await keepScreen('ex1-bundled');
  await page.getByRole('button', { name: 'Delete plan' }).click();
  await expect(page.getByText('This document has no exercise plan yet')).toBeVisible();
  await expectAccessible(page);
  await undo(page).click();
  await expect(line(page, 'An ordinary Tuesday').first()).toBeVisible();
  await page.getByRole('button', { name: 'Delete plan' }).click();
  await page.getByRole('button', { name: 'New plan' }).click();
  await fill(page.getByRole('textbox', { name: 'Name', exact: true }), 'Blackout drill');
  await fill(page.getByRole('textbox', { name: 'Situation' }), 'A quiet Tuesday morning.');
  await expect(page.getByText('Starts Tue 15 Apr, 08:45, ends Tue 15 Apr, 10:45 (2:00 h)')).toBeVisible();
  await expectAccessible(page);
  await keepScreen('ex1-overview');

  // Two objectives, one with a task.
  await section(page, /^Objectives/u);
  for (const text of ['Restore power to the hospital', 'Keep the public informed']) {
    await page.getByRole('button', { name: 'Add objective' }).click();
    const field = page.getByRole('textbox', { name: 'Objective', exact: true });
    await expect(field).toHaveValue(/^Objective \d$/u);
    await fill(field, text);
  }
  await page.getByRole('button', { name: 'Add task' }).click();
  await fill(page.getByRole('textbox', { name: 'Task 1', exact: true }), 'Publish a first bulletin');
  await expect(page.getByRole('listbox', { name: 'Objectives' }).getByRole('option', { selected: true })).toContainText(
    'Keep the public informed',
  );
  await expectAccessible(page);
  await keepScreen('ex1-objectives');

  // A team, with its members as they were pasted.
  await section(page, /^Teams/u);
  await page.getByRole('button', { name: 'Add team' }).click();
  const members = page.getByRole('textbox', { name: 'Members', exact: true });
  await fill(members, 'Kim Min-jun、Lee Wei; Wu An');
  await expect(members).toHaveValue('Kim Min-jun\nLee Wei\nWu An');
  await expect(page.getByText('3 members', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await keepScreen('ex1-teams');

  await section(page, /^Storylines/u);
  await page.getByRole('button', { name: 'Add storyline' }).click();
  await fill(page.getByRole('textbox', { name: 'Name', exact: true }), 'Blackout');

  // Three injects by keyboard: their titles and times in place.
  await section(page, /^MSEL/u);
  await page.getByRole('button', { name: 'Inject', exact: true }).first().click();
  await expect(list(page)).toBeFocused();
  for (const count of [2, 3]) {
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(list(page).locator('[data-inject]')).toHaveCount(count);
  }
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await write(page, 'Lights go out');
  await write(page, 'Generator fails');
  await write(page, 'Rumour of poisoned water');
  await expect(line(page, 'Rumour of poisoned water')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await write(page, '0:20');
  await expect.poll(() => times(page)).toEqual(['T+0:00', 'T+0:10', 'T+0:20']);

  // The first one cuts a line of the mesh.
  await line(page, 'Lights go out').getByRole('gridcell').nth(3).click();
  const form = page.getByRole('group', { name: 'Details of the inject' });
  await fill(form.getByRole('textbox', { name: 'Message', exact: true }), 'The lights go out in the whole district.');
  await fill(form.getByRole('textbox', { name: 'Expected response' }), 'The cell asks the utility.');
  await form.getByRole('combobox', { name: 'Add effect' }).selectOption({ label: 'Failure' });
  const target = form.getByRole('combobox', { name: 'Effect 1: Target' });
  await target.click();
  await target.fill('District hospital');
  await page.keyboard.press('Enter');
  await expect(target).toHaveValue('District hospital');
  await form.getByRole('combobox', { name: 'Objectives' }).click();
  await form.getByRole('option', { name: 'Restore power to the hospital' }).click();
  await expect(form.getByRole('button', { name: 'Remove Restore power to the hospital' })).toBeVisible();
  await form.getByRole('combobox', { name: 'Storyline' }).click();
  await form.getByRole('option', { name: 'Blackout', exact: true }).click();

  // A file goes with it; its bytes are kept in the document.
  await form.locator('summary').filter({ hasText: 'Media' }).click();
  await form
    .locator('input[type=file]')
    .setInputFiles({ name: 'notice.txt', mimeType: 'text/plain', buffer: Buffer.from('Boil your water.') });
  await expect(form.getByText('notice.txt')).toBeVisible();

  // The last one comes when the hospital has been dark for a while.
  await line(page, 'Generator fails').getByRole('gridcell').nth(3).click();
  await form.getByRole('combobox', { name: 'When', exact: true }).selectOption({ label: 'On a condition' });
  const site = form.getByRole('combobox', { name: 'Condition: Site' });
  await site.click();
  await site.fill('District hospital');
  await page.keyboard.press('Enter');
  await expect(site).toHaveValue('District hospital');
  await expect(line(page, 'Generator fails')).toContainText('On condition');
  await expectAccessible(page);
  await keepScreen('ex1-msel');

  // Everything after the first moves along by ten minutes, as one step.
  await line(page, 'Lights go out').getByRole('gridcell').nth(3).click();
  await page.keyboard.press('ControlOrMeta+m');
  const dialog = page.getByRole('dialog', { name: 'Move in time' });
  await dialog.getByRole('textbox', { name: 'Later by' }).fill('10');
  await dialog.getByRole('checkbox', { name: 'Shift followers' }).check();
  await expect(dialog.getByText('2 injects after it shift along.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await expect.poll(() => times(page)).toEqual(['T+0:10', 'T+0:20', '']);
  await expect(undo(page)).toHaveAccessibleName(/3 injects/u);
  await undo(page).click();
  await expect.poll(() => times(page)).toEqual(['T+0:00', 'T+0:10', '']);

  // What is still missing, and the way there.
  await section(page, /^Coverage/u);
  const matrix = page.getByRole('table', { name: 'Objectives and injects' });
  await expect(matrix.getByRole('row', { name: /Keep the public informed/u })).toContainText('no inject');
  await matrix
    .getByRole('button', { name: /Rumour of poisoned water does not serve Keep the public informed/u })
    .click();
  await expect(matrix.getByRole('row', { name: /Keep the public informed/u })).not.toContainText('no inject');
  await expectAccessible(page);
  await keepScreen('ex1-coverage');
  await section(page, /^Problems/u);
  await expectAccessible(page);
  await keepScreen('ex1-problems');
  await page.getByRole('button', { name: /Rumour of poisoned water.*It says nothing/u }).click();
  await expect(form.getByRole('textbox', { name: 'Message', exact: true })).toBeFocused();

  // After a power cut.
  await reopenAfterPowerCut(lab, page);
  await expect(page.getByTestId('map').first()).toBeVisible();
  await page.keyboard.press('Alt+x');
  await section(page, /^MSEL/u);
  await expect.poll(() => times(page)).toEqual(['T+0:00', 'T+0:10', '']);
  await expect(line(page, 'Lights go out')).toBeVisible();
});
