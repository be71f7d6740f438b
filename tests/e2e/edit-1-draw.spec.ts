import type { Page } from '@playwright/test';
import { expectAccessible } from './harness/expect-accessible';
import { expect, test } from './harness/test';
import type { Lab } from './harness/lab';

/** A new document with an empty mesh, ready to be drawn on. */
const startBlank = async (lab: Lab, page: Page): Promise<void> => {
  await lab.open(page);
  await page.getByRole('button', { name: 'New…' }).click();
  const dialog = page.getByRole('dialog', { name: 'New document' });
  await dialog.getByRole('combobox', { name: 'Scenario' }).selectOption({ label: 'Empty mesh' });
  await dialog.getByRole('textbox', { name: 'File name' }).fill('Small district');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Small district' })).toBeVisible();
  await page.getByRole('button', { name: 'Edit the mesh' }).click();
};

const revision = (page: Page, count: number) =>
  expect(
    page.getByRole('contentinfo', { name: 'Status' }).getByText(`Revision ${String(count)}`, { exact: true }),
  ).toBeVisible();

const chooseKind = async (page: Page, kind: string): Promise<void> => {
  const field = page.getByRole('combobox', { name: 'Kind of the next site' });
  await field.fill(kind);
  await page
    .getByRole('listbox', { name: 'Kind of the next site' })
    .getByRole('option', { name: kind, exact: true })
    .click();
};

test('a planner draws a district from nothing, runs it and takes everything back', async ({
  lab,
  page,
  keepScreen,
}) => {
  await startBlank(lab, page);
  await expect(page.getByText('An empty mesh')).toBeVisible();
  const map = page.getByTestId('map').first();
  const box = await map.boundingBox();
  if (box === null) throw new Error('the map has no box');
  const point = ([x, y]: readonly [number, number]) => ({ x: box.width * x, y: box.height * y });

  const sites = [
    ['Thermal power plant', [0.86, 0.12]],
    ['Substation', [0.72, 0.3]],
    ['Hospital', [0.9, 0.42]],
    ['Water works', [0.52, 0.16]],
    ['Community', [0.54, 0.62]],
    ['Community', [0.78, 0.66]],
    ['School', [0.44, 0.8]],
    ['Convenience store', [0.64, 0.84]],
    ['Base station', [0.9, 0.8]],
    ['Fuel depot', [0.62, 0.45]],
  ] as const;
  await page.keyboard.press('a');
  let revisions = 0;
  for (const [kind, place] of sites) {
    await chooseKind(page, kind);
    await map.click({ position: point(place) });
    await revision(page, (revisions += 1));
  }
  await expect(page.getByRole('heading', { level: 2, name: 'Fuel depot 1' })).toBeVisible();
  await keepScreen('editor-place');

  await page.getByRole('button', { name: 'Draw a link' }).click();
  await page
    .getByRole('group', { name: 'What the next link carries' })
    .getByRole('checkbox', { name: 'Power' })
    .check();
  const drag = async (from: readonly [number, number], to: readonly [number, number]): Promise<void> => {
    const [start, end] = [point(from), point(to)];
    await page.mouse.move(box.x + start.x, box.y + start.y);
    await page.mouse.down();
    await page.mouse.move(box.x + end.x, box.y + end.y, { steps: 4 });
    await page.mouse.up();
    await revision(page, (revisions += 1));
  };
  await drag(sites[0][1], sites[1][1]);
  for (const place of [sites[2], sites[4], sites[5]]) await drag(sites[1][1], place[1]);
  await keepScreen('editor-links');
  // A normally open tie between the communities, switched within five minutes.
  await drag(sites[4][1], sites[5][1]);
  await expect(page.getByRole('heading', { level: 2, name: /Community 1 – Community 2/u })).toBeVisible();
  await page.locator('summary', { hasText: 'Tie' }).click();
  await page.getByRole('button', { name: 'Add: Tie' }).click();
  await revision(page, (revisions += 1));
  const minutes = page.getByRole('textbox', { name: 'Tie: Closes after' });
  await minutes.fill('-5');
  await expect(page.getByRole('alert').getByText('A number between 0 and 10,000.')).toBeVisible();
  await minutes.fill('5');
  await minutes.press('Enter');
  await revision(page, (revisions += 1));
  await expectAccessible(page);

  // Drag, frame several, align them, and delete.
  await page.getByRole('button', { name: 'Select and move' }).click();
  const hospital = point(sites[2][1]);
  await page.mouse.move(box.x + hospital.x, box.y + hospital.y);
  await page.mouse.down();
  await page.mouse.move(box.x + hospital.x - 40, box.y + hospital.y + 30, { steps: 3 });
  await page.mouse.up();
  await revision(page, (revisions += 1));
  await expect(page.getByRole('button', { name: 'Undo: move of “Hospital 1”' })).toBeVisible();
  await page.keyboard.down('Shift');
  const [corner, opposite] = [point([0.36, 0.55]), point([0.98, 0.97])];
  await page.mouse.move(box.x + corner.x, box.y + corner.y);
  await page.mouse.down();
  await page.mouse.move(box.x + opposite.x, box.y + opposite.y, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(page.getByRole('heading', { level: 2, name: '6 chosen' })).toBeVisible();
  await page.getByRole('button', { name: 'Side by side' }).click();
  await revision(page, (revisions += 1));
  await expect(page.getByRole('button', { name: 'Undo: aligning 6 sites' })).toBeVisible();

  await page.getByRole('button', { name: 'Run', exact: true }).first().click();
  await expect(page.getByRole('contentinfo', { name: 'Status' }).getByText(/^Digest /u)).toBeVisible();
  await keepScreen('editor-run');

  const undo = page.getByRole('button', { name: /^Undo/u });
  for (let left = revisions; left > 0; left -= 1) {
    await undo.click();
    await revision(page, (revisions += 1));
  }
  await expect(undo).toBeDisabled();
  await expect(page.getByText('An empty mesh')).toBeVisible();
});

test('the same with the keyboard alone, and the changes outlive a crash', async ({ lab, page }) => {
  await startBlank(lab, page);
  const map = page.getByTestId('map').first();
  await page.keyboard.press('a');
  await chooseKind(page, 'Substation');
  await map.focus();
  await page.keyboard.press('Enter');
  await revision(page, 1);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Alt+Shift+ArrowRight');
  await revision(page, 4);
  const field = page.getByRole('combobox', { name: 'Kind of the next site' });
  await field.focus();
  await field.fill('Community');
  await field.press('Enter');
  await map.focus();
  await page.keyboard.press('Enter');
  await revision(page, 5);
  await expect(page.getByRole('heading', { level: 2, name: 'Community 1' })).toBeVisible();
  // A link: L at one end, arrow to the other, Enter.
  await page.keyboard.press('Escape');
  await page.keyboard.press('l');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await revision(page, 6);
  await expect(page.getByRole('button', { name: /^Undo: drawing/u })).toBeVisible();
  // Everything copied, pasted and deleted again.
  await map.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+d');
  await revision(page, 7);
  await expect(page.getByRole('button', { name: 'Undo: duplicate of 2 sites' })).toBeVisible();
  await page.keyboard.press('Delete');
  await revision(page, 8);
  await expect(page.getByRole('button', { name: 'Undo: deletion of 2 sites' })).toBeVisible();

  await lab.kill();
  await lab.restart();
  await lab.open(page);
  await page
    .getByRole('table', { name: 'Recent documents' })
    .getByRole('button', { name: 'Small district.holdfast', exact: true })
    .click();
  await expect(page.getByRole('button', { name: 'Undo: deletion of 2 sites' })).toBeVisible();
  for (let left = 8; left > 0; left -= 1) {
    await page.keyboard.press('ControlOrMeta+z');
    await revision(page, 17 - left);
  }
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
});
