import Database from 'better-sqlite3';
import { screenPath } from '@host/contract/shell';
import type { ExerciseEntry } from '@scenarios/format/exercise/log';
import type { Page } from '@playwright/test';
import { askHost } from './harness/ask-host';
import { openScenario } from './harness/open-scenario';
import { reopenAfterPowerCut } from './harness/reopen-after-power-cut';
import { classify, faultsOf, keepPicture, putMenu, survey } from './harness/survey';
import { expect, test } from './harness/test';

const by = { role: 'facilitators', name: 'Kim' } as const;
const sizes = { small: { width: 1_280, height: 800 }, large: { width: 1_920, height: 1_080 } } as const;

/** The smallest type that is shown, as a share of the height of the screen. */
const smallestType = (page: Page, within: string): Promise<number> =>
  page.evaluate((selector) => {
    const texts = document.createTreeWalker(document.querySelector(selector) ?? document.body, NodeFilter.SHOW_TEXT);
    let least = Infinity;
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const element = text.parentElement;
      if (element === null || text.textContent?.trim() === '' || element.closest('.visually-hidden') !== null) continue;
      least = Math.min(least, parseFloat(getComputedStyle(element).fontSize));
    }
    return least / Math.min(innerHeight, (innerWidth * 9) / 16);
  }, within);

test('every screen of the participants is legible from afar, and damaged sessions are told of @loopback', async ({
  page,
  lab,
  watch,
  context,
}) => {
  test.slow();
  watch.expectError('WebSocket');
  watch.expectError('ERR_CONNECTION');
  watch.expectError('401');
  await putMenu(page);
  await openScenario(lab, page, 'Pilot district');
  await classify(lab, page);
  const [plan] = (await askHost(lab, page, 'readScenario', {})).exercises;
  if (plan === undefined) throw new Error('no plan');
  const { session } = await askHost(lab, page, 'startSession', { exercise: plan.id });
  const act = (entry: ExerciseEntry) => askHost(lab, page, 'actInSession', { sessionId: session.sessionId, entry, by });
  await page.keyboard.press('Alt+x');
  await page.getByRole('radio', { name: 'Run', exact: true }).check();
  const screen = await context.newPage();
  await screen.goto(new URL(screenPath, lab.origin()).href);
  const root = screen.locator('html');
  const faults: string[] = [];
  /** The display in both sizes, languages and themes: its own keys change them. */
  const look = async (name: string, heading: Record<'en' | 'zh-Hant', string>, marked = true): Promise<void> => {
    for (const theme of ['projector', 'dark'] as const) {
      for (const language of ['en', 'zh-Hant'] as const) {
        await expect(root).toHaveAttribute('lang', language);
        await expect(root).toHaveAttribute('data-theme', theme);
        if (heading[language] !== '') await expect(screen.getByText(heading[language]).first()).toBeVisible();
        for (const [size, viewport] of Object.entries(sizes)) {
          await screen.setViewportSize(viewport);
          const place = `display-${name}-${size}`;
          for (const fault of await faultsOf(screen, language, theme, [], marked))
            faults.push(`${place} ${language} ${theme}: ${fault}`);
          // The rule of the room view: nothing is smaller than 0.024 of the height (26 of 1080), a headline at least 0.042.
          expect(await smallestType(screen, 'body'), `type, ${place}`).toBeGreaterThanOrEqual(0.024);
          await keepPicture(screen, language, theme, place);
        }
        await screen.keyboard.press('l');
      }
      await screen.keyboard.press('t');
    }
  };
  // As long as no session is open there is nothing to mark either.
  const waiting = { en: 'Waiting for the exercise', 'zh-Hant': '等待演習開始' } as const;
  await look('waiting', waiting, false);
  await page.getByRole('table', { name: 'Sessions' }).getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByTestId('phase')).toBeVisible();
  await screen.bringToFront();
  await look('ready', { en: 'The exercise has not started yet.', 'zh-Hant': '演習尚未開始' });
  await act({ do: 'clock', mode: 'paced', speed: 1 });
  await act({ do: 'start' });
  await act({ do: 'advance', toMillis: 80 * 60_000 });
  await expect(screen.getByRole('article')).toBeVisible();
  await look('live', { en: '“The water is bad”', 'zh-Hant': '「自來水有毒」' });
  expect(await smallestType(screen, 'article h2'), 'type of the headline').toBeGreaterThanOrEqual(0.042);
  await act({ do: 'screen', show: 'hold' });
  await look('held', { en: 'Display held', 'zh-Hant': '畫面' });
  await act({ do: 'screen', show: 'blank' });
  await expect(screen.getByRole('article')).toBeHidden();
  await look('blank', { en: '', 'zh-Hant': '' });
  await act({ do: 'screen', show: 'live' });
  await act({ do: 'finish' });
  await look('finished', { en: 'The exercise has ended', 'zh-Hant': '演習' });
  expect(faults).toEqual([]);
  // Whether a session is taken from the screen or deleted: nothing of it stays there.
  await askHost(lab, page, 'showSession', { sessionId: null });
  await expect(screen.getByText(waiting.en)).toBeVisible();
  const again = await askHost(lab, page, 'startSession', { exercise: plan.id });
  await askHost(lab, page, 'showSession', { sessionId: again.session.sessionId });
  await expect(screen.getByText('The exercise has not started yet.')).toBeVisible();
  await askHost(lab, page, 'removeSession', { sessionId: again.session.sessionId });
  await expect(screen.getByText(waiting.en)).toBeVisible();
  await screen.close();

  // A log that was changed behind the back of the lab.
  const [{ path } = { path: '' }] = (await askHost(lab, page, 'listLibrary', {})).recent;
  // Nobody tries to reach a lab that is gone.
  await page.goto('about:blank');
  await lab.kill();
  const file = new Database(path);
  file.prepare('UPDATE exercise_line SET line = ? WHERE session_id = ? AND sequence = 4').run('{}', session.sessionId);
  file.close();
  await reopenAfterPowerCut(lab, page);
  await expect(page.getByTestId('map').first()).toBeVisible();
  await page.keyboard.press('Alt+x');
  await page.getByRole('radio', { name: 'Run', exact: true }).check();
  await expect(page.getByText('Damaged sessions')).toBeVisible();
  const { look: lookAtDamage, expectFaultless } = survey(page);
  await lookAtDamage('run-damaged');
  expectFaultless();
});
