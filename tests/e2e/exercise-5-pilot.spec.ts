import { defaultMselFileChoices, planMselFile } from '@scenarios/exchange/msel/plan-msel-file';
import { defaultMselImportChoices } from '@scenarios/exchange/msel/plan-msel-import';
import { startOfExercise } from '@scenarios/exchange/msel/start-of-exercise';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { askHost } from './harness/ask-host';
import {
  act,
  expectedDigest,
  expectOnScreen,
  fieldOf,
  fillIn,
  playTo,
  saveBy,
  sessionOf,
  wordText,
  type Filled,
} from './harness/facilitator';
import type { Lab } from './harness/lab';
import { openScenario } from './harness/open-scenario';
import { pdfPages } from './harness/pdf-pages';
import { expect, test } from './harness/test';

/** What is taken up at a minute of the exercise. */
type Step = { readonly at: number } & (
  | { readonly line: string; readonly press: 'tick' | 'release' | 'skip' }
  | { readonly decide: string; readonly order: readonly Filled[]; readonly refused?: string }
  | { readonly see: string; readonly fields: readonly Filled[]; readonly rating: '1' | '2' | '3' | '4' }
  | { readonly screen: string; readonly told?: string }
);

const steps: readonly Step[] = [
  { at: 15, screen: 'Everything goes dark' },
  { at: 45, line: 'E1 Centre open', press: 'tick' },
  {
    at: 55,
    decide: 'First bulletin by radio van and notice boards',
    order: [
      ['Order', 'Publish a bulletin'],
      ['Over', 'Data'],
      ['Text', 'No power; next word at 10:30.'],
      ['Decided by', 'District office'],
      ['Why', 'Silence feeds rumours.'],
    ],
  },
  { at: 60, line: 'E2 First bulletin', press: 'tick' },
  // Ten minutes after it was decided, a bulletin is out.
  { at: 66, screen: '“A week without power”', told: 'No power; next word at 10:30.' },
  { at: 75, line: 'E3 First estimate', press: 'tick' },
  {
    at: 75,
    see: 'The estimate had no range',
    rating: '3',
    fields: [
      [
        'Objective',
        'The power company and the centre agree who is supplied first, by generator now and by feeder later.',
      ],
      ['Critical task', 'Gives an estimate with a range and says when the next one comes.'],
      ['Team', 'Power company'],
    ],
  },
  {
    at: 85,
    decide: 'Two packs for each customer',
    order: [
      ['Order', 'Controlled distribution'],
      ['Service', 'Food'],
      ['Decided by', 'Shops, fuel and transport'],
    ],
  },
  {
    at: 95,
    decide: 'The works speaks on the radio',
    order: [
      ['Order', 'Correct a rumour'],
      ['Over', 'Data'],
      ['Text', 'The water is safe.'],
      ['Decided by', 'District office'],
    ],
  },
  {
    at: 100,
    decide: 'A second generator for the hospital',
    order: [
      ['Order', 'Send a generator, tanker or stock'],
      ['Site', 'District hospital'],
      ['Service', 'Power'],
      ['Amount', '12'],
      ['Decided by', 'Hospital and clinics'],
      ['Options considered', 'Move the patients first.'],
      ['Follow-up', 'Fuel at 15:00.'],
    ],
  },
  { at: 120, line: 'E4 Sale by allotment', press: 'tick' },
  {
    at: 158,
    decide: 'A generator for the clinic at the market',
    order: [
      ['Order', 'Send a generator, tanker or stock'],
      ['Site', 'Market clinic'],
      ['Service', 'Power'],
      ['Amount', '1'],
      ['Decided by', 'Hospital and clinics'],
    ],
    refused: 'The site has no store for this',
  },
  {
    at: 160,
    decide: 'Less pressure in the mains',
    order: [
      ['Order', 'Ration'],
      ['Service', 'Water'],
      ['Everybody gets', '60'],
      ['Lasts', '6'],
      ['Decided by', 'Water company'],
    ],
  },
  { at: 180, line: 'C2 “The fuel depot burns”', press: 'release' },
  { at: 180, screen: '“The fuel depot burns”' },
  { at: 180, line: 'E5 Plan for silence', press: 'tick' },
  { at: 235, line: 'E6 Everybody on oxygen accounted for', press: 'tick' },
  {
    at: 260,
    decide: 'Those who cannot stay leave the Works Quarter',
    order: [
      ['Order', 'Evacuate'],
      ['Community', 'Works Quarter'],
      ['Leaving', '5 %'],
      ['Decided by', 'Community leaders'],
    ],
    refused: 'No word gets through',
  },
  { at: 345, line: 'C3 Radio amateurs offer help', press: 'release' },
  { at: 465, line: 'C1 A builder lends a generator', press: 'skip' },
  { at: 465, line: 'C4 Light in harbour, south and hills', press: 'skip' },
  { at: 465, line: 'C5 Tired crews', press: 'skip' },
];

/** One way of doing each thing: a choice by pointer, a release and a skip by key. */
async function take(lab: Lab, page: Page, screen: Page, step: Step): Promise<void> {
  const capture = page.getByRole('region', { name: 'Take down' });
  if ('screen' in step) {
    await expectOnScreen(lab, page, screen, step.screen);
    if (step.told !== undefined) await expect(screen.getByText(step.told)).toBeVisible();
  } else if ('line' in step) {
    await page.getByRole('listbox', { name: 'Injects' }).getByRole('option', { name: step.line }).click();
    const tick = page.getByRole('button', { name: 'Done by the players' });
    const key = step.press === 'skip' ? 's' : 'Enter';
    await act(page, () => (step.press === 'tick' ? tick.click() : page.keyboard.press(key)));
  } else if ('decide' in step) {
    await page.keyboard.press('c');
    await expect(fieldOf(capture, 'What was decided')).toBeFocused();
    await page.keyboard.insertText(step.decide);
    await fillIn(capture, step.order);
    await act(page, () => capture.getByRole('button', { name: 'Record the decision' }).click());
    await expect(capture.getByRole('status')).toContainText(step.refused ?? 'Carried out');
  } else {
    await page.keyboard.press(step.rating);
    await expect(fieldOf(capture, 'What was seen')).toBeFocused();
    await page.keyboard.insertText(step.see);
    await fillIn(capture, step.fields);
    await capture.getByRole('radio', { name: 'Area for improvement' }).check();
    await act(page, () => page.getByRole('button', { name: 'Record the observation' }).click());
  }
}

const part = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('radiogroup', { name: 'Parts of the evaluation' })
    .getByRole('radio', { name: new RegExp(`^${name}`, 'u') })
    .check();

test('the exercise of the pilot district is played to its end and its documents are opened @loopback', async ({
  page,
  lab,
  context,
  watch,
  keepScreen,
}) => {
  // What the driver of the browser tries in every frame, the preview refuses like any other script.
  watch.expectError('Blocked script execution in');
  await openScenario(lab, page, 'Pilot district');
  await page.keyboard.press('Alt+x');
  await expect(page.getByRole('combobox', { name: 'Exercise plan' })).toBeVisible();
  await keepScreen('exercise-5-plan');
  await page.getByRole('button', { name: 'Start session' }).click();
  const phase = page.getByTestId('phase');
  await expect(phase).toHaveText('Not started');
  await page.getByRole('radio', { name: 'Paced' }).check();
  const [screen] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: 'Open screen' }).click(),
  ]);
  await screen.setViewportSize({ width: 1_920, height: 1_080 });
  await page.bringToFront();
  await act(page, () => page.getByRole('button', { name: 'Start', exact: true }).click());
  await expect(phase).toHaveText('In progress');
  await expectOnScreen(lab, page, screen, 'An ordinary Tuesday');

  for (const step of steps) {
    await playTo(lab, page, step.at, 'To a time');
    await take(lab, page, screen, step);
  }
  await expect(page.getByTestId('elapsed')).toHaveText('+7:45:00');
  await expect(page.getByText('Nothing waits.')).toBeVisible();
  // A look at another tab takes nothing of the session away.
  await page.getByRole('radio', { name: 'Plan', exact: true }).check();
  await page.getByRole('radio', { name: 'Run', exact: true }).check();
  const queue = page.getByRole('listbox', { name: 'Injects' });
  await expect(queue.getByRole('option', { name: 'C5 Tired crews', selected: true })).toBeVisible();
  await expect(page.getByText('The screen waits for the session to start.')).toBeHidden();
  // The same world as that of the same decisions without a screen; stories that go round change nothing in it.
  const status = page.getByRole('contentinfo', { name: 'Status' });
  await expect(status.getByText(`Digest ${await expectedDigest('pilot-district')}`)).toBeVisible();
  await keepScreen('exercise-5-run');
  await page.getByRole('button', { name: 'Finish', exact: true }).click();
  await act(page, () => page.getByRole('dialog', { name: 'Finish' }).getByRole('button', { name: 'Finish' }).click());
  await expect(phase).toHaveText('Finished');
  await expect(screen.getByText('The exercise has ended')).toBeVisible();
  await expectOnScreen(lab, page, screen, 'Hand-over');
  await keepScreen('exercise-5-screen', screen);
  const { plan, session, state } = await sessionOf(lab, page);
  const numbered = (standing: string): readonly string[] =>
    state.injects.filter((each) => each.standing === standing).map(({ inject }) => inject.number);
  expect(numbered('waiting')).toEqual([]);
  expect(numbered('skipped')).toEqual(['C1', 'C4', 'C5']);

  // Evaluators rate every objective, teams say what went wrong, and something comes of it.
  await page.getByRole('radio', { name: 'Evaluate', exact: true }).check();
  await part(page, 'Guides');
  for (const [place, { text, tasks }] of plan.objectives.entries()) {
    await page.getByRole('button', { name: text.en }).click();
    const rows = page.getByRole('region', { name: text.en }).getByRole('listitem');
    await rows.last().focus();
    await page.keyboard.press(String((place % 3) + 1));
    await expect(rows.last().getByRole('button', { pressed: true })).toBeVisible();
    expect(await rows.count()).toBe(tasks.length + 1);
  }
  await keepScreen('exercise-5-guides');
  await part(page, 'Hot wash');
  const wash = page.getByRole('region', { name: 'Hot wash' });
  for (const { name, role } of plan.teams) {
    if (role !== 'players') continue;
    await wash.getByRole('textbox', { name: `What to improve, ${name.en}` }).fill(`${name.en}: call earlier`);
    await page.keyboard.press('Enter');
    await expect(wash.getByRole('listitem').filter({ hasText: `${name.en}: call earlier` })).toBeVisible();
  }
  await keepScreen('exercise-5-hot-wash');
  await part(page, 'Observations');
  await page
    .getByRole('table', { name: 'Observations' })
    .getByRole('row', { name: /The estimate had no range/u })
    .click();
  await keepScreen('exercise-5-observations');
  await page.getByRole('button', { name: 'Make a corrective action of it' }).click();
  const action = page.getByRole('form', { name: 'New corrective action' });
  await expect(fieldOf(action, 'Issue')).toHaveValue('The estimate had no range');
  await fillIn(action, [
    ['Corrective action', 'Give every estimate with a range'],
    ['Responsible', 'Duty officer'],
  ]);
  await action.getByRole('button', { name: 'Write down' }).click();
  await expect(page.getByRole('table', { name: 'Improvement plan' })).toContainText('Duty officer');
  await keepScreen('exercise-5-actions');
  await part(page, 'Ratings');
  await keepScreen('exercise-5-ratings');
  await part(page, 'Log');
  await expect(page.getByText(/^Chain of hashes verified over \d+ lines$/u)).toBeVisible();
  await keepScreen('exercise-5-log');

  // Every document in one archive as Word files, the list as tables, the report as a page and on paper.
  await part(page, 'Documents');
  const save = async (document: string, format: string): Promise<{ name: string; bytes: Uint8Array }> => {
    await page.getByRole('combobox', { name: 'Document' }).selectOption({ label: document });
    await page.getByRole('radiogroup', { name: 'Format' }).getByRole('radio', { name: format }).check();
    return saveBy(page, () => page.getByRole('button', { name: 'Save', exact: true }).click());
  };
  const archive = await save('All documents', 'Word');
  expect(archive.name).toMatch(/^Blackout and rumours.*\.zip$/u);
  const documents = new Map(
    Object.entries(unzipSync(archive.bytes)).map(([name, bytes]) => [name.replace(/^.* – /u, ''), wordText(bytes)]),
  );
  const text = (name: string): string => documents.get(`${name}.docx`) ?? '';
  const injects = state.injects.map(({ inject }) => inject);
  for (const { title } of injects) {
    expect(text('Master scenario events list')).toContain(title.en);
    expect(text('Controller book')).toContain(title.en);
  }
  for (const { message, kind } of injects) if (kind === 'inject') expect(text('Inject cards')).toContain(message.en);
  for (const { text: objective, tasks } of plan.objectives)
    for (const words of [objective, ...tasks.map((task) => task.text)])
      expect(text('Exercise evaluation guides')).toContain(words.en);
  expect(text('Situation manual')).toContain(plan.situation.en);
  for (const { title, message } of injects)
    for (const secret of [title, message])
      if (secret.en.length > 12) expect(text('Situation manual')).not.toContain(secret.en);
  const told = [
    'After-action report and improvement plan',
    session.sessionId,
    ...steps.flatMap((step) => ('decide' in step ? [step.decide] : [])),
    'Refused: The site has no store for this',
    'Silence feeds rumours.',
    'Move the patients first.',
    'The estimate had no range',
    'Give every estimate with a range',
    'Duty officer',
    'Police and fire: call earlier',
    'C4 Light in harbour, south and hills: skipped',
    // What the model made of it: power gone for everybody, and medical care for want of it.
    'Power: least 0% at T+0:15',
  ];
  for (const words of told) expect(text('After-action report and improvement plan')).toContain(words);
  const rated = [
    'P – Performed without challenges',
    'S – Performed with some challenges',
    'M – Performed with major challenges',
  ];
  for (const words of rated) expect(text('After-action report and improvement plan')).toContain(words);

  const scenario = await askHost(lab, page, 'readScenario', {});
  const start = startOfExercise(scenario.start, plan.startHours) ?? '';
  for (const format of ['Excel', 'CSV']) {
    const { bytes } = await save('MSEL', format);
    const context = { start, language: 'en', choices: defaultMselImportChoices } as const;
    const read = planMselFile(bytes, defaultMselFileChoices, null, plan, context);
    expect(read.ok && read.value.plan?.rows.map((row) => row.action)).toEqual(plan.injects.map(() => 'same'));
  }
  const web = await save('After-action report', 'Web page');
  await expect(page.frameLocator('iframe[title="Preview"]').getByText('Duty officer').first()).toBeVisible();
  await keepScreen('exercise-5-documents');
  const paper = await context.newPage();
  await paper.setContent(strFromU8(web.bytes));
  const pages = pdfPages(await paper.pdf({ preferCSSPageSize: true }));
  expect(pages.length).toBeGreaterThan(10);
  for (const [at, words] of pages.entries())
    expect(words, `page ${String(at + 1)}`).toMatch(/EXERCISEEXERCISEEXERCISE.*EXERCISEEXERCISEEXERCISE/su);
  for (const words of [...told, ...rated])
    expect(pages.join('')).toContain(words.normalize('NFKC').replace(/\s+/gu, ''));
});
