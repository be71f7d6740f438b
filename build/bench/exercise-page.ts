import type { Browser, Page } from '@playwright/test';
import type { Course } from './exercise-course';
import { writeCourse } from './exercise-course';
import { median, milliseconds, row, spread } from './figures';
import { withOpenedPage } from './opened-page';
import { withBrowser } from './with-browser';

const small = { width: 1280, height: 800 };
/** Commands that are given before any is timed. */
const unmeasured = 3;

type Trip = { readonly state: number; readonly present: number; readonly world: number };

/**
 * Milliseconds from Enter, which releases the next inject, to the painted queue, to the map with the states that follow at once, and
 * to the painted world with all that comes later. The map is NaN where as many sites are in each state as before.
 */
const release = (page: Page): Promise<Trip | null> =>
  page.evaluate(async () => {
    const queue = document.querySelector('[role="listbox"][aria-label="Injects"]');
    const digest = document.querySelector('footer .digest');
    const [summaryId = ''] =
      document.querySelector('[data-testid="map"]')?.getAttribute('aria-describedby')?.split(' ') ?? [];
    const states = document.getElementById(summaryId);
    const frame = (): Promise<number> => new Promise((next) => requestAnimationFrame(next));
    const released = (): string => queue?.textContent ?? '';
    const [queueBefore, digestBefore, statesBefore] = [released(), digest?.textContent, states?.textContent];
    const started = performance.now();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true }));
    const trip = { state: NaN, present: NaN, world: NaN };
    while (performance.now() - started < 5000) {
      await frame();
      const now = performance.now() - started;
      if (Number.isNaN(trip.state) && released() !== queueBefore) {
        await frame();
        trip.state = performance.now() - started;
      }
      if (Number.isNaN(trip.present) && states?.textContent !== statesBefore) {
        await frame();
        trip.present = performance.now() - started;
      }
      if (Number.isNaN(trip.world) && digest?.textContent !== digestBefore) {
        if (now === 0) throw new Error('The clock of the page stands.');
        await frame();
        trip.world = performance.now() - started;
      }
      if (!Number.isNaN(trip.state) && !Number.isNaN(trip.world)) return trip;
    }
    return null;
  });

/** From a key to the screen, over the loopback shell. */
async function benchCourse(browser: Browser, course: Course): Promise<void> {
  await withOpenedPage(
    browser,
    (path) => void writeCourse(path, course),
    small,
    async (page) => {
      await page.keyboard.press('Alt+x');
      await page.getByRole('radio', { name: 'Run', exact: true }).check();
      await page.getByRole('table', { name: 'Sessions' }).getByRole('button', { name: 'Open' }).click();
      await page.locator('footer .digest').waitFor();
      await page.waitForTimeout(1500);
      const session = await page.context().newCDPSession(page);
      await session.send('Performance.enable');
      const busy = async (): Promise<number> => {
        const { metrics } = await session.send('Performance.getMetrics');
        return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
      };
      const trips: Trip[] = [];
      const work: number[] = [];
      for (const [place] of course.steps.entries()) {
        const before = await busy();
        const trip = await release(page);
        await page.waitForTimeout(300);
        if (trip === null || place < unmeasured) continue;
        trips.push(trip);
        work.push((await busy()) - before);
      }
      const [state, world] = [trips.map((trip) => trip.state), trips.map((trip) => trip.world)];
      const present = trips.map((trip) => trip.present).filter((time) => !Number.isNaN(time));
      console.log(row(`key to queue on screen: ${course.name}`, milliseconds(state), `${spread(state)}; aim ≤ 50`));
      console.log(row(`key to map on screen: ${course.name}`, milliseconds(present), `${spread(present)}; aim ≤ 150`));
      console.log(
        row(
          `key to world on screen: ${course.name}`,
          milliseconds(world),
          `${spread(world)}; page busy ${median(work).toFixed(0)} ms; aim ≤ 150`,
        ),
      );
    },
  );
}

/** Figures of the console in a real browser; says so where there is none. */
export async function benchExercisePage(courses: readonly Course[]): Promise<void> {
  await withBrowser(async (browser) => {
    for (const course of courses) await benchCourse(browser, course);
  });
}
