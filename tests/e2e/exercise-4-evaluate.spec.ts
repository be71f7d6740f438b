import type { ExerciseEntry } from '@scenarios/format/exercise/log';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { drillPlan } from '../exercise-report/played-drill';
import { askHost } from './harness/ask-host';
import { expectAccessible } from './harness/expect-accessible';
import type { Lab } from './harness/lab';
import { openScenario } from './harness/open-scenario';
import { pdfPages } from './harness/pdf-pages';
import { expect, test } from './harness/test';

const by = { role: 'facilitators', name: 'Kim' } as const;
const marking = 'RESTRICTED';

/** A drill in the pilot district that has been played to its end, open in the Evaluate tab. */
async function openPlayed(lab: Lab, page: Page): Promise<void> {
  await openScenario(lab, page, 'Pilot district');
  const scenario = await askHost(lab, page, 'readScenario', {});
  const { title, summary, start, horizonHours } = scenario;
  const plan = { ...drillPlan(scenario), clock: { mode: 'paced', speed: 1 } } as const;
  await askHost(lab, page, 'applyEdit', {
    edit: { kind: 'set-scenario', title, summary, marking, start, horizonHours },
  });
  await askHost(lab, page, 'applyEdit', { edit: { kind: 'add-exercise', at: 0, exercise: plan } });
  const { session } = await askHost(lab, page, 'startSession', { exercise: plan.id });
  const service = scenario.designs[0]?.mesh.services.find(({ headline }) => headline)?.id ?? '';
  const decision = {
    id: '00000000-0000-4000-8000-000000000001',
    command: { do: 'ration', service, share: 0.5, forHours: 6 },
    text: 'Ration power',
    rationale: 'Stores are low.',
    options: '',
    followUp: '',
    team: 'city',
  } as const;
  const entries: readonly ExerciseEntry[] = [
    { do: 'start' },
    { do: 'advance', toMillis: 30 * 60_000 },
    { do: 'decide', decision, refusal: null },
    { do: 'advance', toMillis: 240 * 60_000 },
    { do: 'finish' },
  ];
  for (const entry of entries) await askHost(lab, page, 'actInSession', { sessionId: session.sessionId, entry, by });
  await page.keyboard.press('Alt+x');
  await page.getByRole('radio', { name: 'Evaluate', exact: true }).check();
  await page.getByRole('combobox', { name: 'Sessions' }).selectOption(session.sessionId);
}

const markedTwice = /(?:RESTRICTED[—―](?:EXERCISE|演習){3}.*){2}/su;

/** What the driver of the browser tries in every frame, the preview refuses like any other script. */
const refusedScript = 'Blocked script execution in';

const part = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('radiogroup', { name: 'Parts of the evaluation' })
    .getByRole('radio', { name: new RegExp(`^${name}`, 'u') })
    .check();

test('an exercise is evaluated by keys, and its report holds what was written @wide @loopback', async ({
  page,
  lab,
  watch,
  keepScreen,
}) => {
  watch.expectError(refusedScript);
  await openPlayed(lab, page);

  await part(page, 'Guides');
  const tasks = page.getByRole('region', { name: 'Warn the public' }).getByRole('listitem');
  await tasks.first().focus();
  await page.keyboard.press('2');
  await expect(tasks.first().getByRole('button', { name: /^S:/u })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The draft came late');
  await page.keyboard.press('Enter');
  await expect(tasks.first().getByRole('textbox')).toHaveValue('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await expect(tasks.last()).toBeFocused();
  await expect(tasks.last()).toContainText('worst task: S');
  await page.keyboard.press('1');
  await expect(tasks.last().getByRole('button', { name: /^P:/u })).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page);
  await keepScreen('evaluate-1-guides');

  await part(page, 'Observations');
  const form = page.getByRole('form', { name: 'New observation' });
  await form.getByRole('textbox', { name: 'What was seen' }).fill('Nobody had the list of contacts');
  await form.getByRole('combobox', { name: 'Kind' }).selectOption('improvement');
  await form.getByRole('combobox', { name: 'Objective' }).selectOption('care');
  const time = form.getByRole('textbox', { name: 'Observed at' });
  await time.fill('+4:01');
  await expect(form.getByRole('alert')).toContainText('Write a time up to now');
  await time.fill('+1:15');
  await form.getByRole('combobox', { name: 'Inject' }).selectOption({ index: 1 });
  await form.getByRole('combobox', { name: 'Decision' }).selectOption({ index: 1 });
  await form.getByRole('combobox', { name: 'Site' }).focus();
  await page.keyboard.type('District hosp');
  await page.keyboard.press('Enter');
  await form.getByRole('textbox', { name: 'Recommendation' }).fill('Keep one on paper');
  await form.getByRole('button', { name: 'Write down' }).click();
  const table = page.getByRole('table', { name: 'Observations' });
  await expect(
    table.getByRole('row', { name: /T\+1:15.* · Decision 1: Ration.* · District hospital.*Nobody had the list/u }),
  ).toBeVisible();
  await table.getByRole('row', { name: /The draft came late/u }).click();
  const change = page.getByRole('form', { name: 'Change observation' });
  await change.getByRole('textbox', { name: 'What was seen' }).fill('The draft came twenty minutes late');
  await change.getByRole('combobox', { name: 'Kind' }).selectOption('strength');
  await change.getByRole('button', { name: 'Write the change down' }).click();
  await expect(table.getByRole('row', { name: /twenty minutes late/u })).toBeVisible();
  await expect(table.getByRole('row', { name: /The draft came late/u })).toHaveCount(0);
  await expectAccessible(page);
  await keepScreen('evaluate-2-observations');

  await part(page, 'Hot wash');
  await page.getByRole('textbox', { name: 'What went well, City' }).fill('We called early');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'We called early' })).toBeVisible();
  await expectAccessible(page);

  await part(page, 'Observations');
  await table.getByRole('row', { name: /Nobody had the list/u }).click();
  await page.getByRole('button', { name: 'Make a corrective action of it' }).click();
  const action = page.getByRole('form', { name: 'New corrective action' });
  await expect(action.getByRole('textbox', { name: 'Issue' })).toHaveValue('Nobody had the list of contacts');
  await expect(action.getByRole('textbox', { name: 'Corrective action' })).toHaveValue('Keep one on paper');
  await action.getByRole('textbox', { name: 'Responsible' }).fill('Duty officer');
  await action.getByLabel('Completion').fill('2027-03-01');
  await action.getByRole('button', { name: 'Write down' }).click();
  await expect(page.getByRole('table', { name: 'Improvement plan' })).toContainText('Duty officer');
  await expectAccessible(page);
  await keepScreen('evaluate-3-actions');

  await part(page, 'Ratings');
  await expect(page.getByRole('region', { name: 'Ratings' })).toContainText('P – Performed without challenges');
  await part(page, 'Log');
  await expect(page.getByText(/^Chain of hashes verified over \d+ lines$/u)).toBeVisible();
  await expect(page.getByRole('table', { name: 'Log' })).toContainText('The draft came late');
  await expectAccessible(page);
  await keepScreen('evaluate-4-log');

  await part(page, 'Documents');
  const preview = page.frameLocator('iframe[title="Preview"]');
  await expect(preview.getByText('The draft came twenty minutes late').first()).toBeVisible();
  await expect(preview.getByText(marking).first()).toHaveCSS('text-align', 'center');
  await expect(preview.getByText('Duty officer')).toBeVisible();
  await keepScreen('evaluate-5-documents');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('Autumn drill – After-action report and improvement plan.docx');
  const word = unzipSync(await readFile(await download.path()));
  const body = strFromU8(word['word/document.xml'] ?? new Uint8Array());
  for (const written of ['Nobody had the list of contacts', 'We called early', 'Duty officer', 'Stores are low.'])
    expect(body).toContain(written);
});

test('documents print with both marks on every page, in both languages @loopback', async ({
  page,
  lab,
  watch,
  context,
}) => {
  watch.expectError(refusedScript);
  await openPlayed(lab, page);
  const sessions = await askHost(lab, page, 'listSessions', {});
  const sessionId = sessions[0]?.sessionId ?? '';
  await part(page, 'Documents');
  const formats = page.getByRole('radiogroup', { name: 'Format' });
  await formats.getByRole('radio', { name: 'Web page' }).check();
  for (const language of ['English', '繁體中文'] as const) {
    await page.getByRole('radiogroup', { name: 'Language' }).getByRole('radio', { name: language }).check();
    for (const [value, title, parts] of [
      [
        'after-action-report',
        ['After-action report', '行動後檢討報告'],
        ['Ration power', 'Stores are low.', sessionId],
      ],
      ['inject-cards', ['Inject cards', '狀況卡'], ['zzinjectmessagezz']],
    ] as const) {
      await page.getByRole('combobox', { name: 'Document' }).selectOption(value);
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      const html = await readFile(await (await waiting).path(), 'utf8');
      const paper = await context.newPage();
      await paper.setContent(html);
      const pages = pdfPages(await paper.pdf({ preferCSSPageSize: true }));
      await paper.close();
      expect(pages.length).toBeGreaterThan(value === 'inject-cards' ? 2 : 5);
      for (const [at, text] of pages.entries())
        expect(text, `${language}, ${value}, page ${String(at + 1)}`).toMatch(markedTwice);
      const whole = pages.join('');
      for (const written of [title[language === 'English' ? 0 : 1], ...parts])
        expect(whole).toContain(written.replace(/\s+/gu, ''));
    }
  }
});
