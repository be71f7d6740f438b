import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './harness/expect-accessible';
import { expect, test } from './harness/test';

type Point = { readonly x: number; readonly y: number };

const boxOf = async (locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> => {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('nothing is there');
  return box;
};
const middleOf = async (locator: Locator): Promise<Point> => {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
};
const drag = async (page: Page, from: Point, to: Point): Promise<void> => {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
};

/** The card stands on the page, wholly in the window and clear of the control that is ringed. */
const expectClear = async (page: Page, card: Locator): Promise<void> => {
  const ring = page.getByTestId('tour-ring');
  await expect(ring).toBeVisible();
  const covered = async (): Promise<boolean> => {
    const [one, other] = [await boxOf(card), await boxOf(ring)];
    const size = page.viewportSize() ?? { width: 0, height: 0 };
    const outside = one.x < 0 || one.y < 0 || one.x + one.width > size.width || one.y + one.height > size.height;
    return (
      outside ||
      (one.x < other.x + other.width &&
        other.x < one.x + one.width &&
        one.y < other.y + other.height &&
        other.y < one.y + one.height)
    );
  };
  await expect.poll(covered).toBe(false);
};

test('a planner is led through the editor by doing it', async ({ lab, page, keepScreen }) => {
  await lab.open(page);
  await page.getByRole('button', { name: 'Tour of the editor' }).click();
  const card = page.getByRole('complementary', { name: 'Tour of the editor' });
  const ring = page.getByTestId('tour-ring');
  const step = (title: string) => expect(card.getByRole('heading', { name: title })).toBeVisible();
  const clear = () => expectClear(page, card);

  await step('Add a site');
  await expect(card.getByRole('heading', { name: 'Add a site' })).toBeFocused();
  await clear();
  await keepScreen('tour-1-begin');
  await page.getByRole('button', { name: 'Edit the mesh' }).click();
  await clear();
  await page.getByRole('button', { name: 'Add a site' }).click();
  await clear();
  await page.getByRole('combobox', { name: 'Kind of the next site' }).fill('School');
  await keepScreen('tour-2-kind');
  await page.getByRole('option', { name: 'School', exact: true }).click();
  const map = page.getByTestId('map').first();
  const area = await boxOf(map);
  const free = { x: area.x + area.width * 0.7, y: area.y + area.height * 0.25 };
  await expect(card.getByRole('listitem')).toHaveCount(3);
  await page.mouse.click(free.x, free.y);

  await step('Move it');
  await page.getByRole('button', { name: 'Select and move' }).click();
  await clear();
  await keepScreen('tour-3-move');
  const site = { x: free.x + 16, y: free.y + 20 };
  await drag(page, free, site);

  await step('Draw a link');
  await page.getByRole('button', { name: 'Draw a link' }).click();
  await expect(card.getByText(/^Done: Take “Draw a link”/u)).toBeVisible();
  await clear();
  await keepScreen('tour-4-link');
  await drag(page, await middleOf(ring), site);

  await step('Make a tie');
  await clear();
  await drag(page, await middleOf(ring), site);
  await expect(card.getByText(/^Done: Draw a second link/u)).toBeVisible();
  await clear();
  await page.locator('summary', { hasText: 'Tie' }).click();
  await clear();
  await keepScreen('tour-5-tie');
  await page.getByRole('button', { name: 'Add: Tie' }).click();

  await step('What a site is made of');
  await page.getByRole('button', { name: 'Select and move' }).click();
  await clear();
  await page.mouse.click(site.x, site.y);
  await expect(page.getByRole('heading', { level: 2, name: /^School \d+$/u })).toBeVisible();
  await page.locator('summary', { hasText: 'Needs' }).click();
  await clear();
  await keepScreen('tour-6-facet');
  const figure = page.locator('[data-facet="needs"] input[inputmode]').first();
  await figure.fill('0.2');
  await figure.press('Enter');

  await step('Look through a lens');
  await clear();
  await keepScreen('tour-7-lens');
  await page.getByRole('combobox', { name: 'Lens' }).selectOption({ label: 'Logistics: stores' });

  await step('Find what is missing');
  await clear();
  await page.getByRole('tab', { name: /^Problems/u }).click();
  await clear();
  await keepScreen('tour-8-problem');
  const target = await middleOf(ring);
  await page.mouse.click(target.x, target.y);

  await step('Run');
  await clear();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Run', exact: true }).first().click();

  await step('Take back, and keep');
  await clear();
  await keepScreen('tour-9-undo');
  await page.getByRole('button', { name: /^Undo: fix of/u }).click();
  await clear();
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Versions…' }).click();
  await page.getByRole('textbox', { name: 'Name of the version' }).fill('With a school');
  await clear();
  await keepScreen('tour-10-version');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save version' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();

  await step('The same as a table');
  await clear();
  await page.getByRole('button', { name: 'Registry' }).click();
  await step('That is the editor');
  await keepScreen('tour-11-end');
  await card.getByRole('button', { name: 'Finish' }).click();
  await expect(card).toHaveCount(0);
  await expect(ring).toHaveCount(0);
});

test('the tour in Chinese and without a mouse: doing, skipping, going back, ending', async ({
  lab,
  page,
  keepScreen,
}) => {
  await lab.open(page);
  await page.getByRole('button', { name: /Language/u }).click();
  await page.getByRole('menuitemcheckbox', { name: '繁體中文' }).click();
  await page.getByRole('button', { name: '編輯器導覽' }).focus();
  await page.keyboard.press('Enter');
  const card = page.getByRole('complementary', { name: '編輯器導覽' });
  const title = (name: string) => card.getByRole('heading', { name });
  await expect(title('新增據點')).toBeFocused();
  await page.keyboard.press('d');
  await page.keyboard.press('a');
  const kind = page.getByRole('combobox', { name: '下一個據點的類型' });
  await kind.focus();
  await kind.fill('學校');
  await kind.press('Enter');
  const map = page.getByTestId('map').first();
  await map.focus();
  await keepScreen('tour-chinese-1');
  await page.keyboard.press('Enter');
  await expect(title('移動據點')).toBeVisible();
  await expect(map).toBeFocused();
  await page.keyboard.press('v');
  await keepScreen('tour-chinese-2');
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect(title('繪製連線')).toBeVisible();
  await page.keyboard.press('l');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(title('設為聯絡線')).toBeVisible();
  await keepScreen('tour-chinese-3');

  // To the card and back, one step back, some skipped, then the end; the focus is never held.
  await page.keyboard.press('F6');
  await expect(title('設為聯絡線')).toBeFocused();
  await page.keyboard.press('F6');
  await expect(map).toBeFocused();
  await page.keyboard.press('F6');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(title('繪製連線')).toBeVisible();
  await page.keyboard.press('Tab');
  for (const next of ['設為聯絡線', '據點的內容', '換個觀點看地圖', '找出缺漏', '推演']) {
    await page.keyboard.press('Enter');
    await expect(title(next)).toBeVisible();
  }
  await expectAccessible(page);
  await page.keyboard.press('r');
  await expect(title('復原與保存')).toBeVisible();
  await keepScreen('tour-chinese-4');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(map).toBeFocused();
});

test('the tour fits the projector, and its card can be read by everyone', async ({ lab, page, keepScreen }) => {
  await lab.open(page);
  await page.getByRole('button', { name: /Theme/u }).click();
  await page.getByRole('menuitemcheckbox', { name: /^Projector/u }).click();
  await page.getByRole('button', { name: 'Tour of the editor' }).click();
  const card = page.getByRole('complementary', { name: 'Tour of the editor' });
  await expect(card.getByRole('heading', { name: 'Add a site' })).toBeFocused();
  await page.keyboard.press('d');
  await page.keyboard.press('a');
  await expect(card.getByText('Done:')).toHaveCount(1);
  await expectClear(page, card);
  await keepScreen('tour-projector');
  await expectAccessible(page);
  // From the file menu it begins anew, in another document.
  await page.getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'Tour of the editor' }).click();
  await expect(card.getByRole('heading', { name: 'Add a site' })).toBeFocused();
  await expect(card.getByText('Done:')).toHaveCount(0);
  await expectClear(page, card);
});
