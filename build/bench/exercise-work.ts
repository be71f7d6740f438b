import type { Page } from '@playwright/test';
import { resolve } from 'node:path';
import { forecastJob } from '@host/host/exercise/forecast';
import { createThreadPool } from '@host/pool/thread-pool';
import { makeReport } from '@host/report/make-report';
import { writeDocx } from '@host/report/write-docx';
import { planMselFile, defaultMselFileChoices } from '@scenarios/exchange/msel/plan-msel-file';
import { defaultMselImportChoices } from '@scenarios/exchange/msel/plan-msel-import';
import { startOfExercise } from '@scenarios/exchange/msel/start-of-exercise';
import { writeMsel } from '@scenarios/exchange/msel/write-msel';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import { findPlanProblems } from '@scenarios/format/exercise/find-plan-problems';
import type { Scenario } from '@scenarios/format/scenario';
import { bundled } from './bundled';
import { milliseconds, row, spread, timed } from './figures';
import { largePlan } from './large-plan';
import { withOpenedPage } from './opened-page';
import { withBrowser } from './with-browser';

const repetitions = 5;

async function times(work: () => unknown): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let i = 0; i <= repetitions; i += 1) taken.push(await timed(work));
  return taken.slice(1);
}
const print = (what: string, taken: readonly number[], note = ''): void => {
  console.log(row(what, milliseconds(taken), `${spread(taken)}${note}`));
};

/** Forecasts of the bundled exercises: jobs with progress. */
async function benchForecasts(): Promise<void> {
  const pool = createThreadPool(resolve('out/main/worker.js'), 1);
  try {
    for (const slug of ['pilot-district', 'island']) {
      const scenario = await bundled(slug);
      const [plan] = scenario.exercises;
      if (plan === undefined) throw new Error('no exercise');
      const taken = await times(async () => {
        const outcome = await forecastJob(pool, scenario, plan).outcome;
        if (outcome.kind !== 'done') throw new Error(outcome.kind);
      });
      print(`forecast of ${slug}, ${String(plan.injects.length)} injects`, taken, '; a job');
    }
  } finally {
    await pool.close();
  }
}

/** A list of as many injects as a plan takes, in and out. */
async function benchList(scenario: Scenario, plan: Exercise): Promise<void> {
  const size = `${String(plan.injects.length)} injects`;
  const start = startOfExercise(scenario.start, plan.startHours) ?? scenario.start;
  print(`problems of a plan of ${size}`, await times(() => findPlanProblems(scenario, plan)));
  for (const format of ['csv', 'xlsx'] as const) {
    const options = { preset: 'hseep', format, language: 'en', times: 'relative', start, marking: '' } as const;
    const files: Uint8Array[] = [];
    const written = await times(() => {
      const file = writeMsel(plan, options);
      if (file.ok) files[0] = file.value;
    });
    print(`${size} written as ${format}`, written, '; a job with progress');
    const [bytes] = files;
    if (bytes === undefined) throw new Error('not written');
    const targets: readonly (readonly [what: string, into: Exercise])[] = [
      ['into an empty plan', { ...plan, injects: [] }],
      ['again', plan],
    ];
    for (const [what, into] of targets)
      print(
        `${size} read as ${format} ${what}`,
        await times(() => {
          const read = planMselFile(bytes, defaultMselFileChoices, null, into, {
            choices: defaultMselImportChoices,
            start,
            language: 'en',
          });
          if (!read.ok || read.value.plan === null) throw new Error('not read');
        }),
        '; apart from the page, with progress',
      );
  }
  for (const kind of ['inject-cards', 'msel', 'controller-book'] as const)
    print(
      `${kind} of ${size} as Word`,
      await times(() =>
        writeDocx(
          makeReport(kind, {
            language: 'en',
            plan,
            scenario,
            played: null,
            madeAt: '2026-11-21T00:00:00.000Z',
            zoneMinutes: 0,
            product: 'bench',
            engine: 'bench',
          }),
        ),
      ),
      '; a job',
    );
}

/** Milliseconds from a key in the list to the painted line after it, the change of the document included. */
const keyTimes = (page: Page, keys: readonly string[], done: string): Promise<readonly number[]> =>
  page.evaluate(
    async ({ pressed, attribute }) => {
      const grid = document.querySelector<HTMLElement>('[role="grid"]');
      const frame = (): Promise<number> => new Promise((next) => requestAnimationFrame(next));
      const taken: number[] = [];
      for (const key of pressed) {
        const before =
          attribute === 'revision' ? document.querySelector('footer')?.textContent : grid?.getAttribute(attribute);
        const started = performance.now();
        const [name = '', alt] = key.split('+').toReversed();
        grid?.dispatchEvent(new KeyboardEvent('keydown', { key: name, altKey: alt === 'Alt', bubbles: true }));
        while (
          (attribute === 'revision' ? document.querySelector('footer')?.textContent : grid?.getAttribute(attribute)) ===
            before &&
          performance.now() - started < 10_000
        )
          await frame();
        await frame();
        taken.push(performance.now() - started);
      }
      return taken;
    },
    { pressed: keys, attribute: done },
  );

/** The list on the screen: opened, gone through, moved in, filtered. */
async function benchGrid(scenario: Scenario, plan: Exercise): Promise<void> {
  await withBrowser(async (browser) => {
    await withOpenedPage(browser, { ...scenario, exercises: [plan] }, { width: 1280, height: 800 }, async (page) => {
      const size = `${String(plan.injects.length)} injects`;
      const frame = (): Promise<void> =>
        page.evaluate(() => new Promise((next) => requestAnimationFrame(() => next(undefined))));
      await page.keyboard.press('Alt+x');
      const section = page.getByRole('radio', { name: /^MSEL/u });
      await section.waitFor();
      const opened = await timed(async () => {
        await section.check();
        await page.getByRole('grid').waitFor();
        await frame();
      });
      print(`list of ${size} opened`, [opened]);
      await page.waitForTimeout(1000);
      print(
        `a line on in the list of ${size}`,
        await keyTimes(page, Array<string>(20).fill('ArrowDown'), 'aria-activedescendant'),
      );
      print(
        `to the end of it and back`,
        await keyTimes(page, ['PageDown', 'PageUp', 'PageDown', 'PageUp'], 'aria-activedescendant'),
      );
      print(
        `a line moved by 5 minutes in the list of ${size}`,
        await keyTimes(page, Array<string>(8).fill('Alt+ArrowDown'), 'revision'),
        '; document and file included',
      );
      const search = page.getByRole('searchbox').first();
      const filtered: number[] = [];
      for (const text of ['power', '', 'water', ''])
        filtered.push(
          await timed(async () => {
            await search.fill(text);
            await frame();
          }),
        );
      print(`the list of ${size} filtered`, filtered);
    });
  });
}

/** Work of an exercise beside its world: forecasts, documents, and the longest list that a plan takes. */
export async function benchExerciseWork(): Promise<void> {
  console.log('\nExercises: forecasts, documents and lists (one thread; lists also in headless Chromium, no GPU)');
  await benchForecasts();
  const scenario = await bundled('pilot-district');
  const plan = largePlan(scenario);
  await benchList(scenario, plan);
  await benchGrid(scenario, plan);
}
