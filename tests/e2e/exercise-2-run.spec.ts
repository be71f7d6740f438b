import { exercise, type Exercise } from '@scenarios/format/exercise/exercise';
import type { Locator, Page } from '@playwright/test';
import { askHost } from './harness/ask-host';
import { expectAccessible } from './harness/expect-accessible';
import type { Lab } from './harness/lab';
import { openScenario } from './harness/open-scenario';
import { reopenAfterPowerCut } from './harness/reopen-after-power-cut';
import { expect, test } from './harness/test';

const text = (en: string, zhHant = '') => ({ en, 'zh-Hant': zhHant });

/** A plan with little in it but one of each kind that the console treats apart. */
const drill = (design: string, substation: string): Exercise =>
  exercise.parse({
    id: 'small-drill',
    name: text('Small drill', '小型演習'),
    design,
    clock: { mode: 'paced', speed: 1 },
    durationMinutes: 90,
    marking: 'DRILL DRILL DRILL',
    teams: [
      { id: 'office', name: text('District office', '區公所') },
      { id: 'power', name: text('Power company', '電力公司'), commands: [substation] },
    ],
    storylines: [{ id: 'dark', name: text('Darkness', '停電') }],
    objectives: [
      {
        id: 'lead',
        text: text('Lead the response', '統籌應變'),
        capability: 'operational-coordination',
        tasks: [{ id: 'open', text: text('Open the centre', '開設中心') }],
      },
    ],
    injects: [
      {
        id: 'dark',
        number: '1',
        title: text('Everything goes dark', '全區停電'),
        message: text('The lights went out.', '電燈全滅。'),
        from: text('Control room', '調度室'),
        mode: 'telephone',
        to: ['office'],
        objectives: ['lead'],
        notes: text('Nobody may know the cause yet.'),
        storyline: 'dark',
        trigger: { when: 'at', atSeconds: 300 },
        effects: [{ do: 'fail', target: { node: substation }, left: 0, repairHours: null }],
      },
      {
        id: 'phones',
        number: '2',
        title: text('Phones fail', '電話中斷'),
        message: text('Nobody answers.'),
        trigger: { when: 'at', atSeconds: 1200 },
      },
      {
        id: 'later',
        number: '3',
        title: text('Rumours spread', '謠言四起'),
        trigger: { when: 'at', atSeconds: 2400 },
      },
      {
        id: 'reserve',
        number: 'C1',
        title: text('A second fire', '另一起火災'),
        kind: 'contingency',
        trigger: { when: 'by-hand' },
      },
      {
        id: 'centre',
        number: 'E1',
        title: text('Centre opened', '中心開設'),
        kind: 'expected-action',
        trigger: { when: 'by-hand', plannedSeconds: 600 },
      },
    ],
  });

/** Opens the pilot district with the drill as its first plan, and the Run tab. */
async function openDrill(lab: Lab, page: Page): Promise<void> {
  await openScenario(lab, page, 'Pilot district');
  const { designs } = await askHost(lab, page, 'readScenario', {});
  const [design] = designs;
  const substation = design?.mesh.nodes.find(({ kind }) => kind === 'substation');
  if (design === undefined || substation === undefined) throw new Error('Not the pilot district.');
  const plan = drill(design.id, substation.id);
  await askHost(lab, page, 'applyEdit', { edit: { kind: 'add-exercise', at: 0, exercise: plan } });
  await openRun(page);
}

async function openRun(page: Page): Promise<void> {
  await expect(page.getByTestId('map').first()).toBeVisible();
  await page.keyboard.press('Alt+x');
  await page.getByRole('radio', { name: 'Run', exact: true }).check();
}

async function startDrill(page: Page): Promise<void> {
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Small drill' })
    .getByRole('button', { name: 'Start a session' })
    .click();
  await expect(page.getByTestId('phase')).toHaveText('Not started');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByTestId('phase')).toHaveText('In progress');
}

const group = (page: Page, name: string): Locator =>
  page.getByRole('listbox', { name: 'Injects' }).getByRole('group', { name: new RegExp(`^${name}`, 'u') });

const line = (page: Page, title: string): Locator =>
  page.getByRole('listbox', { name: 'Injects' }).getByRole('option', { name: title });

/** Seconds of the exercise that the head of the console shows. */
async function secondsShown(page: Page): Promise<number> {
  const [hours = 0, minutes = 0, seconds = 0] = ((await page.getByTestId('elapsed').textContent()) ?? '')
    .replace('+', '')
    .split(':')
    .map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

async function advanceTo(page: Page, time: string): Promise<void> {
  await page.getByRole('heading', { name: 'Injects' }).click();
  await page.keyboard.press('a');
  await page.getByRole('textbox', { name: 'To a time' }).fill(time);
  await page.keyboard.press('Enter');
}

test('a session is released, delayed, skipped, decided, forked and resumed @wide @loopback', async ({
  page,
  lab,
  context,
  keepScreen,
}) => {
  await openDrill(lab, page);
  await startDrill(page);
  await expect(page.getByTestId('elapsed')).toHaveText('+0:00:00');
  await expect(group(page, 'Next three').getByRole('option')).toHaveCount(3);
  await expectAccessible(page);

  // The first comes by itself on the way to the next event; the clock stands there.
  await page.getByRole('button', { name: 'Next event' }).click();
  await expect(group(page, 'Released').getByRole('option', { name: /Everything goes dark/u })).toBeVisible();
  await expect(page.getByTestId('elapsed')).toHaveText('+0:05:00');
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(page.getByTestId('phase')).toHaveText('Paused');
  await page.getByRole('button', { name: 'Resume', exact: true }).click();

  // Delay the second, skip the third, release what was held in reserve, tick off what was expected.
  await line(page, 'Phones fail').click();
  await page.keyboard.press('d');
  await page.getByRole('button', { name: /^By 10 min/u }).click();
  await expect(page.getByText('Put off to')).toBeVisible();
  await line(page, 'Rumours spread').click();
  await page.keyboard.press('s');
  await expect(group(page, 'Skipped').getByRole('option', { name: /Rumours spread/u })).toBeVisible();
  await line(page, 'A second fire').click();
  await page.keyboard.press('Enter');
  await expect(group(page, 'Released').getByRole('option')).toHaveCount(2);
  await expect(page.getByText('Released: locked.')).toBeVisible();
  // Sent again twice in the same second.
  for (const times of [1, 2]) {
    await page.keyboard.press('r');
    await expect(page.getByRole('term').filter({ hasText: 'Sent again' })).toHaveCount(times);
  }
  await line(page, 'Centre opened').click();
  await page.getByRole('button', { name: 'Done by the players' }).click();
  await expect(group(page, 'Released').getByRole('option')).toHaveCount(3);

  // A decision that works, and one that the world refuses with its words.
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: 'What was decided' }).fill('Ration food to half');
  await page.getByRole('combobox', { name: 'Order', exact: true }).selectOption('ration');
  const service = page.getByRole('combobox', { name: 'Service', exact: true });
  await service.fill('food');
  await service.press('Enter');
  await expect(page.getByTestId('judgement')).toBeVisible();
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await expect(page.getByText('Carried out', { exact: true })).toBeVisible();
  await page.getByRole('combobox', { name: 'Order', exact: true }).selectOption('activate');
  const site = page.getByRole('combobox', { name: 'Site', exact: true });
  await site.fill('hospital');
  await site.press('Enter');
  await expect(page.getByTestId('refusal').first()).toContainText('It would be refused now');
  await keepScreen('exercise-2-decision');
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await expect(page.getByTestId('refusal').filter({ hasText: 'Refused' }).first()).toContainText(
    'Nobody has switched this site off.',
  );

  // The screen has what was released and nothing else.
  const [screen] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: 'Open screen' }).last().click(),
  ]);
  await screen.setViewportSize({ width: 1_920, height: 1_080 });
  await expect(screen.getByText('DRILL DRILL DRILL').first()).toBeVisible();
  await expect(screen.getByRole('heading', { name: 'A second fire' })).toBeVisible();
  await expect(screen.getByText('Everything goes dark')).toBeVisible();
  const seen = await screen.evaluate(() => document.documentElement.outerHTML);
  for (const secret of ['Phones fail', 'Nobody may know', 'Rumours spread', 'Centre opened', 'Ration food'])
    expect(seen).not.toContain(secret);
  const scripts = await screen.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(
    scripts.filter((name) => /\/index-[^/]*\.js$/u.test(name)),
    'code of the lab',
  ).toEqual([]);
  await expectAccessible(screen);
  await keepScreen('exercise-2-console');
  await expect(screen.getByText('Control room')).toBeVisible();
  await expect(screen.getByText('調度室')).toHaveCount(0);
  await screen.keyboard.press('l');
  await expect(screen.getByRole('heading', { name: '另一起火災' })).toBeVisible();
  await expect(screen.getByText('調度室')).toBeVisible();
  await expect(screen.getByText('Control room')).toHaveCount(0);
  await screen.keyboard.press('l');
  await page.bringToFront();
  await page.getByRole('radio', { name: 'Blank' }).check();
  await expect(screen.getByRole('heading', { name: 'A second fire' })).toBeHidden();
  await expect(screen.getByText('DRILL DRILL DRILL').first()).toBeVisible();
  await page.getByRole('radio', { name: 'Live' }).check();
  await expect(screen.getByRole('heading', { name: 'A second fire' })).toBeVisible();

  // A branch shares the log up to its line and goes on by itself.
  await page.getByRole('tab', { name: /^Log/u }).click();
  const head = await page.getByTestId('head').textContent();
  await keepScreen('exercise-2-log');
  await page.getByRole('table', { name: 'Log' }).getByRole('button', { name: 'Fork here · 1', exact: true }).click();
  await expect(page.getByText('Branch of the original, from line 2 on')).toBeVisible();
  await expect(group(page, 'Released').getByRole('option')).toHaveCount(1);

  // Participants go on seeing the original until the branch is shown to them.
  const strip = page.getByRole('region', { name: 'Participants see' });
  await expect(strip.getByText(/^This is a branch: not shown\. Shown is that of /u)).toBeVisible();
  await expect(screen.getByRole('heading', { name: 'A second fire' })).toBeVisible();
  await expectAccessible(page);
  await keepScreen('exercise-2-branch');
  await page.getByRole('heading', { name: 'Injects' }).click();
  await page.keyboard.press('l');
  await expect(strip.getByRole('radio', { name: 'Live' })).toBeChecked();
  await expect(screen.getByText('A second fire')).toHaveCount(0);
  await expect(screen.getByRole('heading', { name: 'Everything goes dark' })).toBeVisible();
  await page.getByRole('tab', { name: /^Log/u }).click();
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(group(page, 'Released').getByRole('option')).toHaveCount(3);
  await page.getByRole('tab', { name: /^Log/u }).click();
  await expect(page.getByTestId('head')).toHaveText(head ?? '');
  await expect(page.getByText(/from line 2/u)).toBeVisible();
  await strip.getByRole('button', { name: 'Show participants nothing' }).click();
  await expect(screen.getByText('Everything goes dark')).toHaveCount(0);

  // Nor do they see a rehearsal; the list of sessions tells which is one.
  await page.getByRole('button', { name: 'All sessions' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Small drill' }).getByRole('button', { name: 'Rehearse' }).click();
  await expect(strip.getByText('This is a rehearsal: not shown.')).toBeVisible();
  await expect(strip.getByText('Participants see nothing.')).toBeVisible();
  await page.getByRole('button', { name: 'All sessions' }).click();
  const rehearsal = page.getByRole('table', { name: 'Sessions' }).getByRole('row', { name: /^Small drill Rehearsal/u });
  await expect(rehearsal).toHaveCount(1);
  await expectAccessible(page);
  await keepScreen('exercise-2-sessions');
});

test('a session that ran when the power went stands at its second when it is opened again @loopback', async ({
  page,
  lab,
  watch,
}) => {
  watch.expectError('WebSocket');
  watch.expectError('ERR_CONNECTION');
  watch.expectError('401');
  await openDrill(lab, page);
  await startDrill(page);
  await page.getByRole('button', { name: 'Next event' }).click();
  await expect(line(page, 'Everything goes dark')).toBeVisible();
  await page.getByRole('radio', { name: 'Running', exact: true }).check();
  await expect.poll(() => secondsShown(page)).toBeGreaterThan(303);
  const shown = await secondsShown(page);

  await reopenAfterPowerCut(lab, page);
  await openRun(page);
  await page.getByRole('table', { name: 'Sessions' }).getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByTestId('phase')).toHaveText('Paused');
  // The file is told every second how far the clock has come.
  expect(Math.abs((await secondsShown(page)) - shown)).toBeLessThanOrEqual(2);
  const paused = await secondsShown(page);
  await expect(group(page, 'Released').getByRole('option')).toHaveCount(1);
  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  await expect(page.getByTestId('phase')).toHaveText('In progress');
  await expect.poll(() => secondsShown(page)).toBeGreaterThan(paused);
  expect((await secondsShown(page)) - paused).toBeLessThan(30);
});

test('a session is run by keyboard alone @loopback', async ({ page, lab }) => {
  await openDrill(lab, page);
  const start = page.getByRole('button', { name: 'Start a session' }).first();
  for (let turn = 0; turn < 40 && !(await start.evaluate((node) => node === document.activeElement)); turn += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const phase = page.getByTestId('phase');
  await expect(phase).toHaveText('Not started');

  await page.keyboard.press('Space');
  await expect(phase).toHaveText('In progress');
  await page.keyboard.press('Enter');
  await expect(group(page, 'Released').getByRole('option', { name: /Everything goes dark/u })).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('d');
  await page.keyboard.type('+1:00');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Put off to')).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.type('The room is calm.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('3');
  await page.keyboard.type('It took long.');
  const site = page.getByRole('combobox', { name: 'Site' });
  for (let turn = 0; turn < 20 && !(await site.evaluate((node) => node === document.activeElement)); turn += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.type('District hospital');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('+0:00');
  await page.keyboard.press('Control+Enter');
  const taken = page
    .getByRole('region', { name: 'Taken down' })
    .getByRole('listitem')
    .filter({ hasText: 'It took long.' });
  await expect(taken).toContainText('District hospital');
  await expect(taken.getByTitle(/^Observed at 07:00, written down at /u)).toBeVisible();
  await page.getByRole('textbox', { name: 'What was seen' }).focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await expect(page.getByRole('radio', { name: 'Blank' })).toBeChecked();
  await page.keyboard.press('b');
  await expect(page.getByRole('radio', { name: 'Live' })).toBeChecked();

  // The facilitator acts on the world by themselves: at once less is delivered, and the log says what was done.
  const care = page.getByRole('button', { name: /^Medical care \d/u });
  const before = (await care.textContent()) ?? '';
  await page.keyboard.press('x');
  const effect = page.getByRole('dialog', { name: 'Act on the simulation' });
  await expect(effect.getByText('Still to be filled in: Target.')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('District hospital');
  await page.keyboard.press('Enter');
  await expect(effect.getByRole('combobox', { name: 'Target' })).toHaveValue('District hospital');
  await page.keyboard.press('Control+Enter');
  await expect(effect).toBeHidden();
  await expect(care).not.toHaveText(before);
  await page.keyboard.press('g');
  await expect(page.getByText('By the facilitator: Failure: District hospital; share left 0%')).toBeVisible();
  await page.keyboard.press('i');
  await page.keyboard.press('Space');
  await expect(phase).toHaveText('Paused');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('unplanned');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A visitor asks');
  await page.keyboard.press('Enter');
  await expect(line(page, 'A visitor asks')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('finish');
  await page.keyboard.press('Enter');
  const question = page.getByRole('dialog', { name: 'Finish' });
  await expect(question).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await question.getByRole('button', { name: 'Finish' }).focus();
  await page.keyboard.press('Enter');
  await expect(phase).toHaveText('Finished');
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toContainText('Release the chosen inject');
});

test('what is due while the clock is moved on comes at its own time, and the map can be looked through @loopback', async ({
  page,
  lab,
}) => {
  await openDrill(lab, page);
  await startDrill(page);
  await advanceTo(page, '+0:30');
  await expect(group(page, 'Released').getByRole('option')).toHaveCount(2);
  await expect(page.getByTestId('elapsed')).toHaveText('+0:30:00');
  await line(page, 'Everything goes dark').click();
  await expect(page.getByRole('article').getByText('Released', { exact: true })).toBeVisible();

  const shown = page.getByRole('region', { name: 'Map and timeline of the session' }).getByTestId('clock');
  const now = (await shown.textContent()) ?? '';
  await page.getByRole('button', { name: 'Next change' }).click();
  const back = page.getByRole('button', { name: 'Back to now' });
  await expect(back).toBeVisible();
  await expect(shown).not.toHaveText(now);
  await back.click();
  await expect(shown).toHaveText(now);
  await expect(back).toBeHidden();
});
