import { exercise } from '@scenarios/format/exercise/exercise';
import { randomUUID } from 'node:crypto';
import { askHost } from './harness/ask-host';
import { expectAccessible } from './harness/expect-accessible';
import { openScenario } from './harness/open-scenario';
import { expect, test } from './harness/test';

const text = (en: string, zhHant = '') => ({ en, 'zh-Hant': zhHant });

test('what if: fork now, decide otherwise, hold both futures beside each other, keep the branch @loopback', async ({
  page,
  lab,
  keepScreen,
}) => {
  await openScenario(lab, page, 'Pilot district');
  const [design] = (await askHost(lab, page, 'readScenario', {})).designs;
  const plan = exercise.parse({
    id: 'what-if',
    name: text('What if', '假設推演'),
    design: design?.id,
    clock: { mode: 'paced', speed: 1 },
    durationMinutes: 240,
    injects: [
      {
        id: 'dark',
        number: '1',
        title: text('Everything goes dark', '全區停電'),
        trigger: { when: 'at', atSeconds: 600 },
        effects: [
          {
            do: 'fail',
            target: { node: design?.mesh.nodes.find(({ kind }) => kind === 'substation')?.id },
            left: 0,
            repairHours: null,
          },
        ],
      },
    ],
  });
  await askHost(lab, page, 'applyEdit', { edit: { kind: 'add-exercise', at: 0, exercise: plan } });
  await page.keyboard.press('Alt+x');
  await page.getByRole('radio', { name: 'Run', exact: true }).check();
  await page
    .getByRole('listitem')
    .filter({ hasText: 'What if' })
    .getByRole('button', { name: 'Start a session' })
    .click();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('button', { name: 'Next event' }).click();
  await expect(page.getByTestId('elapsed')).toHaveText('+0:10:00');

  // Nothing to compare yet: it says what a branch is.
  const dialog = page.getByRole('dialog', { name: 'Two futures' });
  await page.getByRole('heading', { name: 'Injects' }).click();
  await page.keyboard.press('t');
  await expect(dialog.getByText('No branch yet')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Fork now' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  // One key forks; the branch is live, stands at the same second, and says where it comes from.
  await page.keyboard.press('y');
  const strip = page.getByTestId('branch-strip');
  await expect(strip).toContainText('Branch of the original, from line 3 on');
  await expect(page.getByTestId('elapsed')).toHaveText('+0:10:00');
  await expect(page.getByText('This is a branch: not shown.')).toBeVisible();
  const branch = (await askHost(lab, page, 'listSessions', {})).find(({ parent }) => parent !== null)?.sessionId ?? '';
  const decision = {
    id: randomUUID(),
    command: { do: 'ration' as const, service: 'food', share: 0.5, forHours: null },
    text: 'Half for everybody',
    rationale: '',
    options: '',
    followUp: '',
  };
  await askHost(lab, page, 'actInSession', {
    sessionId: branch,
    entry: { do: 'decide', decision, refusal: null },
    by: { role: 'facilitators', name: '' },
  });
  await expect(page.getByTestId('saved')).toContainText('4 lines');

  // Both futures: what was done otherwise, curves with the difference, measures with their intervals.
  await strip.getByRole('button', { name: 'Compare' }).click();
  await expect(dialog.getByTestId('course-second')).toContainText('Live');
  await expect(dialog.getByRole('region', { name: 'Done otherwise since the fork' })).toContainText(
    'Half for everybody',
  );
  await dialog.getByRole('textbox', { name: 'Runs' }).fill('12');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Compare 12 runs' }).click();
  const measures = dialog.getByRole('table');
  await expect(measures.getByRole('columnheader', { name: '95 % interval' })).toBeVisible({ timeout: 60_000 });
  await expect(dialog.getByRole('radio', { name: 'Food' })).toBeChecked();
  await expect(measures).toContainText(/Original loses .* less Food/u);
  await expectAccessible(page);
  await keepScreen('exercise-6-curves');
  await dialog.getByRole('radio', { name: 'Maps' }).check();
  await expect(dialog.getByTestId('map')).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Most differ' }).click();
  await expect(dialog.getByRole('table', { name: 'Sites that differ' })).toContainText(/Food \d+%/u);
  await expectAccessible(page);
  await keepScreen('exercise-6-maps');

  // Either can be kept: back to the original, then on with the branch, and the original goes.
  await dialog.getByTestId('course-first').getByRole('button', { name: 'Go on with this one' }).click();
  await expect(strip).toContainText('Original, with 1 branch');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('t');
  await dialog.getByTestId('course-second').getByRole('button', { name: 'Go on with this one' }).click();
  await expect(strip).toContainText('Branch of the original');
  await page.keyboard.press('t');
  await dialog.getByRole('button', { name: 'Delete Original' }).click();
  await page.getByRole('button', { name: 'Delete this session' }).last().click();
  await expect(dialog.getByText('No branch yet')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(strip).toContainText('of a session that was deleted');
  expect(await askHost(lab, page, 'listSessions', {})).toHaveLength(1);
});
