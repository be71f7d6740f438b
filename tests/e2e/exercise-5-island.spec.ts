import type { Locator, Page } from '@playwright/test';
import {
  act,
  expectedDigest,
  expectOnScreen,
  fieldOf,
  playTo,
  saveBy,
  sessionOf,
  wordText,
  type Filled,
} from './harness/facilitator';
import { expect, test } from './harness/test';

type Step = { readonly at: number } & (
  | { readonly line: string; readonly press: 'Enter' | 's' }
  | { readonly decide: string; readonly order: readonly Filled[] }
  | { readonly screen: string }
);

const steps: readonly Step[] = [
  {
    at: 100,
    decide: '每車限加二十公升',
    order: [
      ['命令', '管制配售'],
      ['服務', '油料'],
      ['決策小組', '物資運輸組'],
    ],
  },
  { at: 120, line: 'E1', press: 'Enter' },
  { at: 178, line: 'E2', press: 'Enter' },
  { at: 180, screen: '爆炸' },
  { at: 270, line: 'E3', press: 'Enter' },
  { at: 300, line: 'E4', press: 'Enter' },
  { at: 420, line: 'E5', press: 'Enter' },
  {
    at: 620,
    decide: '發電機送往赤楊加壓站',
    order: [
      ['命令', '調派發電機、油罐車或物資'],
      ['據點', '赤楊加壓站'],
      ['服務', '電力'],
      ['數量', '4.8'],
      ['決策小組', '水電組'],
    ],
  },
  {
    at: 700,
    decide: '發電機送往赤楊中繼站',
    order: [
      ['命令', '調派發電機、油罐車或物資'],
      ['據點', '赤楊無線電中繼站'],
      ['服務', '電力'],
      ['數量', '0.06'],
      ['決策小組', '警消救災組'],
    ],
  },
  { at: 720, line: 'E6', press: 'Enter' },
  { at: 840, line: 'E7', press: 'Enter' },
  {
    at: 940,
    decide: '行動不便者先行撤離',
    order: [
      ['命令', '疏散'],
      ['社區', '西灣河濱里'],
      ['撤離', '10'],
      ['決策小組', '里長組'],
    ],
  },
  {
    at: 960,
    decide: '燃氣留待夜間尖峰',
    order: [
      ['命令', '停用據點'],
      ['據點', '隼港燃氣電廠'],
      ['決策小組', '水電組'],
    ],
  },
  {
    at: 1290,
    decide: '燃氣電廠重新啟動',
    order: [
      ['命令', '啟用據點'],
      ['據點', '隼港燃氣電廠'],
      ['決策小組', '水電組'],
    ],
  },
  { at: 1440, screen: '我們掌握什麼？' },
  { at: 1500, line: 'E8', press: 'Enter' },
  // What the players have prevented is still there, and is taken away by hand.
  { at: 2160, line: '43', press: 's' },
  { at: 2160, line: 'C1', press: 's' },
  { at: 2160, line: 'C2', press: 's' },
  { at: 2160, line: 'C3', press: 's' },
  { at: 2160, line: 'C4', press: 's' },
  { at: 2160, line: 'C5', press: 's' },
];

/** Goes there with the Tab key. */
async function reach(page: Page, element: Locator): Promise<void> {
  await expect(element).toBeVisible();
  for (let turn = 0; turn < 120; turn += 1) {
    if (await element.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(element).toBeFocused();
}

/** The action or inject that the palette finds under these words. */
async function call(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: '尋找動作' })).toBeFocused();
  await page.keyboard.insertText(words);
  await page.keyboard.press('Enter');
}

/** Chooses with the arrows in a list that has the focus, from the nearer end of it. */
async function chooseByArrows(page: Page, list: Locator, wanted: string): Promise<void> {
  const choices = await list.getByRole('option').allTextContents();
  const place = choices.findIndex((each) => each.trim() === wanted);
  const fromEnd = choices.length - 1 - place;
  const upwards = fromEnd < place;
  await page.keyboard.press(upwards ? 'End' : 'Home');
  for (let turn = 0; turn < (upwards ? fromEnd : place); turn += 1)
    await page.keyboard.press(upwards ? 'ArrowUp' : 'ArrowDown');
  await expect(list.locator('option:checked')).toHaveText(wanted);
}

/** Goes through a form with Tab, and types or chooses. */
async function fillByKeys(page: Page, form: Locator, fields: readonly Filled[]): Promise<void> {
  for (const [label, value] of fields) {
    const field = fieldOf(form, label);
    await reach(page, field);
    if (await field.evaluate((element) => element instanceof HTMLSelectElement)) {
      await chooseByArrows(page, field, value);
      continue;
    }
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(value);
    if ((await field.getAttribute('role')) === 'combobox') await page.keyboard.press('Enter');
  }
}

test('the exercise of the island is played to its end without a pointer, in Chinese, and its report is opened @loopback', async ({
  page,
  lab,
  context,
  watch,
  keepScreen,
}) => {
  watch.expectError('Blocked script execution in');
  await context.addInitScript(() => {
    addEventListener('pointerdown', () => document.documentElement.setAttribute('data-pointed', ''), true);
  });
  await lab.open(page);
  await reach(page, page.getByRole('button', { name: /Language/u }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemcheckbox').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
  await reach(page, page.getByRole('table', { name: '情境' }).getByRole('button', { name: '海島' }));
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('map').first()).toBeVisible();
  await page.keyboard.press('Alt+x');
  await reach(page, page.getByRole('button', { name: '開始場次' }));
  await keepScreen('exercise-5-island-plan');
  await page.keyboard.press('Enter');
  const phase = page.getByTestId('phase');
  await expect(phase).toHaveText('尚未開始');
  await reach(page, page.getByRole('radiogroup', { name: '時鐘進行方式' }).getByRole('radio', { checked: true }));
  await act(page, () => page.keyboard.press('ArrowLeft'));
  await expect(page.getByRole('radio', { name: '逐步推進' })).toBeChecked();
  const [screen] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('w')]);
  await screen.setViewportSize({ width: 1_920, height: 1_080 });
  await page.bringToFront();
  await act(page, () => call(page, '開始'));
  await expect(phase).toHaveText('進行中');
  await expectOnScreen(lab, page, screen, '封鎖第十一日');

  const capture = page.getByRole('region', { name: '記錄' });
  for (const step of steps) {
    await playTo(lab, page, step.at, '至指定時間');
    if ('screen' in step) await expectOnScreen(lab, page, screen, step.screen);
    else if ('line' in step) {
      await call(page, `${step.line}：`);
      await act(page, () => page.keyboard.press(step.press));
    } else {
      await page.keyboard.press('c');
      await expect(fieldOf(capture, '決策內容')).toBeFocused();
      await page.keyboard.insertText(step.decide);
      await fillByKeys(page, capture, step.order);
      await act(page, () => page.keyboard.press('Control+Enter'));
      await expect(capture.getByRole('status')).toContainText('已執行');
      await page.keyboard.press('Escape');
    }
  }
  await keepScreen('exercise-5-island-run');
  // The same world as that of the same decisions without a screen.
  const digest = await expectedDigest('island');
  await expect(page.getByRole('contentinfo').getByText(`摘要碼 ${digest}`)).toBeVisible();

  await call(page, '結束演習');
  const question = page.getByRole('dialog', { name: '結束演習' });
  await reach(page, question.getByRole('button', { name: '結束演習' }));
  await act(page, () => page.keyboard.press('Enter'));
  await expect(phase).toHaveText('已結束');
  await expectOnScreen(lab, page, screen, '全島半數停電');
  await keepScreen('exercise-5-island-screen', screen);
  const { plan, session, state } = await sessionOf(lab, page);
  const numbered = (standing: string): readonly string[] =>
    state.injects.filter((each) => each.standing === standing).map(({ inject }) => inject.number);
  expect(numbered('waiting')).toEqual([]);
  expect(numbered('skipped')).toEqual(['43', 'C1', 'C2', 'C3', 'C4', 'C5']);

  await reach(page, page.getByRole('radio', { name: '執行', exact: true }));
  await page.keyboard.press('ArrowRight');
  const parts = page.getByRole('radiogroup', { name: '評估各部分' });
  await expect(parts).toBeVisible();
  const rows = page.getByRole('region', { name: plan.objectives[0]?.text['zh-Hant'] ?? '' }).getByRole('listitem');
  await reach(page, rows.first());
  for (const [at, key] of ['1', '2', '1', '3'].entries()) {
    await page.keyboard.press(key);
    await expect(rows.nth(at).getByRole('button', { pressed: true })).toBeVisible();
    await page.keyboard.press('j');
  }
  await keepScreen('exercise-5-island-guides');
  await page.keyboard.press('Shift+Tab');
  await reach(page, parts.getByRole('radio', { checked: true }));
  await page.keyboard.press('ArrowLeft');
  await expect(parts.getByRole('radio', { name: '文件' })).toBeChecked();
  const save = page.getByRole('button', { name: '儲存', exact: true });
  await reach(page, save);
  const { name, bytes } = await saveBy(page, () => page.keyboard.press('Enter'));
  expect(name).toBe('海島遭封鎖與有限打擊 – 行動後檢討報告暨改善計畫.docx');
  const report = wordText(bytes);
  for (const words of [
    '行動後檢討報告暨改善計畫',
    session.sessionId,
    ...steps.flatMap((step) => ('decide' in step ? [step.decide] : [])),
    ...plan.objectives.map(({ text }) => text['zh-Hant']),
    'M – 執行時遇到重大困難',
    '43 斷水',
    // What a generator at the pumping station has spared the players.
    '自來水：最低 100%（T+0:00）',
  ])
    expect(report).toContain(words);
  await keepScreen('exercise-5-island-documents');
  expect(await page.locator('html').getAttribute('data-pointed')).toBeNull();
});
