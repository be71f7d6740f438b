import { reportKinds } from '@host/contract/exercise';
import { reportTitles } from '@host/report/report-words';
import type { ExerciseEntry } from '@scenarios/format/exercise/log';
import type { Page } from '@playwright/test';
import { askHost } from './harness/ask-host';
import { fillIn } from './harness/facilitator';
import type { Lab } from './harness/lab';
import { openScenario } from './harness/open-scenario';
import { classify, putMenu, survey } from './harness/survey';
import { expect, test } from './harness/test';

const by = { role: 'facilitators', name: 'Kim' } as const;
const uuid = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
/** What somebody wrote during the session, in their own language. */
const written = [
  'Half for all',
  'A generator for the clinic',
  'Stores are low.',
  'The estimate had no range',
  'Give every estimate with a range',
  'Duty officer',
  'Kim',
  // The name of a right of way, and what reports cite.
  'old-bridge',
  ...['Zhao et al', 'Sphere Handbook', 'Sphere', 'HAZUS', 'Hazus', 'ENTSO-E SAFA policy', 'IEC', 'very inverse'],
] as const;
const tab = (page: Page, name: string): Promise<void> => page.getByRole('radio', { name, exact: true }).check();
const decision = { rationale: 'Stores are low.', options: '', followUp: '' } as const;
const ration: ExerciseEntry = {
  do: 'decide',
  decision: {
    ...decision,
    id: uuid(1),
    text: 'Half for all',
    command: { do: 'ration', service: 'food', share: 0.5, forHours: null },
  },
  refusal: null,
};

/** The bundled plan of the pilot district with a session that nobody has started. */
async function openSession(lab: Lab, page: Page) {
  await putMenu(page);
  await openScenario(lab, page, 'Pilot district');
  await classify(lab, page);
  const { exercises, designs } = await askHost(lab, page, 'readScenario', {});
  const [plan] = exercises;
  const clinic = designs[0]?.mesh.nodes.find(({ name }) => name.en === 'Market clinic');
  if (plan === undefined || clinic === undefined) throw new Error('no plan');
  return { plan, clinic: clinic.id };
}

test('every screen of a run, in both languages and three themes @loopback', async ({ page, lab, watch }) => {
  test.slow();
  // A document that is shown runs no scripts, not even those of the test.
  watch.expectError('Blocked script execution in');
  const { plan, clinic } = await openSession(lab, page);
  const { look, lookInFrame, expectFaultless } = survey(page, written);
  const preview = page.frameLocator('iframe[title="Preview"]');
  await page.keyboard.press('Alt+x');
  await tab(page, 'Run');
  await look('run-no-session');
  await tab(page, 'Evaluate');
  await expect(preview.getByRole('heading', { level: 1, name: reportTitles['situation-manual'].en })).toBeVisible();
  await look('evaluate-no-session');
  await tab(page, 'Run');
  await page.getByRole('button', { name: 'Start a session' }).first().click();
  await expect(page.getByTestId('phase')).toHaveText('Not started');
  await look('run-ready');

  const { sessionId } = (await askHost(lab, page, 'listSessions', {}))[0] ?? { sessionId: '' };
  const act = (entry: ExerciseEntry, session = sessionId) =>
    askHost(lab, page, 'actInSession', { sessionId: session, entry, by });
  const entries: readonly ExerciseEntry[] = [
    { do: 'clock', mode: 'paced', speed: 1 },
    { do: 'start' },
    { do: 'advance', toMillis: 80 * 60_000 },
    {
      do: 'decide',
      decision: {
        ...decision,
        id: uuid(2),
        team: plan.teams[0]?.id ?? '',
        text: 'A generator for the clinic',
        command: { do: 'supply', by: 'generator', node: clinic, service: 'power', amount: 1 },
      },
      refusal: null,
    },
    {
      do: 'observe',
      observation: {
        id: uuid(3),
        text: 'The estimate had no range',
        rating: 'M',
        kind: 'improvement',
        objective: plan.objectives[0]?.id,
        observedAtMillis: 75 * 60_000,
        recommendation: 'Give every estimate with a range',
      },
    },
    {
      do: 'correct',
      action: {
        id: uuid(4),
        capability: 'infrastructure-systems',
        issue: 'The estimate had no range',
        action: 'Give every estimate with a range',
        element: 'training',
        responsible: 'Duty officer',
        contact: '',
        completion: '2031-09-01',
      },
    },
  ];
  for (const entry of entries) await act(entry);
  await expect(page.getByTestId('elapsed')).toHaveText('+1:20:00');
  await look('run-console');

  await page.keyboard.press('h');
  await page.getByRole('button', { name: 'Show all' }).first().click();
  await look('run-held', page.getByText('Contingency tray'));
  await page.keyboard.press('h');

  // What is taken down, the last of it refused.
  const capture = page.getByRole('region', { name: 'Take down' });
  await page.keyboard.press('c');
  await fillIn(capture, [
    ['What was decided', 'A generator for the clinic'],
    ['Order', 'Send a generator, tanker or stock'],
    ['Site', 'Market clinic'],
    ['Service', 'Power'],
    ['Amount', '1'],
  ]);
  await expect(page.getByTestId('refusal').first()).toBeVisible();
  await look('run-decision', page.getByTestId('refusal').first());
  await capture.getByRole('button', { name: 'Record the decision' }).click();
  await expect(capture.getByRole('status')).toContainText('The site has no store for this');
  await look('run-refused');
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await look('run-observation');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await look('run-note');
  await page.keyboard.press('Escape');
  await page.keyboard.press('v');
  await look('run-inspector');
  await page.keyboard.press('g');
  await expect(page.getByRole('table', { name: 'Log' })).toBeVisible();
  await look('run-log');
  await page.keyboard.press('i');
  const dialogs = [
    ['x', 'effect'],
    ['u', 'add'],
    ['e', 'edit'],
    ['d', 'delay'],
    ['a', 'time'],
    ['Control+k', 'actions'],
    ['Shift+?', 'keys'],
  ] as const;
  for (const [key, name] of dialogs) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(`run-${name}`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  for (const [button, name] of [
    ['Address for another browser…', 'address'],
    ['Finish', 'finish'],
  ] as const) {
    await page.getByRole('button', { name: button }).click();
    await look(`run-${name}`);
    await page.keyboard.press('Escape');
  }

  // A branch in which something else is done, and both futures.
  await page.keyboard.press('t');
  await look('futures-none');
  await page.keyboard.press('Escape');
  await page.keyboard.press('y');
  await expect(page.getByTestId('branch-strip')).toBeVisible();
  const branch = (await askHost(lab, page, 'listSessions', {})).find(({ parent }) => parent !== null)?.sessionId ?? '';
  await act(ration, branch);
  await look('run-branch');
  await page.keyboard.press('t');
  const futures = page.getByRole('dialog', { name: 'Two futures' });
  await expect(futures.getByTestId('course-second')).toBeVisible();
  await look('futures');
  await futures.getByRole('textbox', { name: 'Runs' }).fill('12');
  await page.keyboard.press('Enter');
  await futures.getByRole('button', { name: 'Compare 12 runs' }).click();
  await expect(futures.getByRole('columnheader', { name: '95 % interval' })).toBeVisible({ timeout: 60_000 });
  await look('futures-curves');
  await futures.getByRole('radio', { name: 'Maps' }).check();
  await expect(futures.getByTestId('map')).toHaveCount(2);
  await futures.getByRole('button', { name: 'Most differ' }).click();
  await look('futures-maps');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'All sessions' }).click();
  await look('run-sessions');
  await page.getByRole('button', { name: 'Delete this session' }).first().click();
  await look('run-remove');
  await page.keyboard.press('Escape');

  // After the last word.
  await act({ do: 'finish' });
  await page.getByRole('button', { name: 'Open', exact: true }).last().click();
  await expect(page.getByTestId('phase')).toHaveText('Finished');
  await look('run-ended');
  await tab(page, 'Evaluate');
  for (const part of ['guides', 'observations', 'hotWash', 'actions', 'summary', 'log']) {
    await page.getByRole('radiogroup', { name: 'Parts of the evaluation' }).locator(`input[value="${part}"]`).check();
    await look(`evaluate-${part}`);
  }
  await page.getByRole('radiogroup', { name: 'Parts of the evaluation' }).locator('input[value="documents"]').check();
  for (const kind of reportKinds) {
    const title = reportTitles[kind];
    await page.getByRole('combobox', { name: 'Document' }).selectOption(kind);
    await expect(preview.getByRole('heading', { level: 1, name: title.en })).toBeVisible();
    if (kind === 'after-action-report') await look('evaluate-documents');
    await lookInFrame(`document-${kind}`, 'en');
    await tab(page, '繁體中文');
    await expect(preview.getByRole('heading', { level: 1, name: title['zh-Hant'] })).toBeVisible();
    await lookInFrame(`document-${kind}`, 'zh-Hant');
    await tab(page, 'English');
  }
  await page.getByRole('combobox', { name: 'Document' }).selectOption('all');
  await look('evaluate-all-documents');
  expectFaultless();
});
