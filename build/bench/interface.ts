import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { bundled } from './bundled';
import { enlarged } from './enlarged';
import { milliseconds, row, spread, timed } from './figures';
import { libraryReady, shellOf, withOpenedPage } from './opened-page';
import { withBrowser } from './with-browser';

const repetitions = 5;
/** From starting the loopback program to a library page that can be clicked, and from the click to the drawn map. */
async function benchStart(browser: Browser): Promise<void> {
  const start: number[] = [];
  const open: number[] = [];
  for (let i = 0; i < repetitions; i += 1) {
    const home = mkdtempSync(join(tmpdir(), 'holdfast-bench-'));
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    let end: (() => Promise<unknown>) | null = null;
    try {
      start.push(
        await timed(async () => {
          const shell = await shellOf(home);
          end = () => shell.end('SIGTERM');
          await page.goto(shell.address());
          await libraryReady(page);
        }),
      );
      open.push(
        await timed(async () => {
          await page.getByRole('button', { name: 'Hokkaido 2018' }).click();
          await page.getByTestId('map').first().waitFor();
          await page.evaluate(
            () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
          );
        }),
      );
    } finally {
      await page.close();
      await (end as (() => Promise<unknown>) | null)?.();
      rmSync(home, { recursive: true, force: true });
    }
  }
  console.log(row('start of the program to the library page', milliseconds(start), `${spread(start)}; aim ≤ 2000`));
  console.log(row('click on Hokkaido 2018 to its map', milliseconds(open), `${spread(open)}; aim ≤ 500`));
}

/** Steps through a run of a mesh of 500 nodes and reports how long a step keeps the page busy, painting included. */
async function benchScrub(browser: Browser): Promise<void> {
  const scenario = enlarged(await bundled('pilot-district'), 500);
  await withOpenedPage(browser, scenario, { width: 1280, height: 800 }, async (page) => {
    await page.getByRole('button', { name: 'Run', exact: true }).first().click();
    await page
      .getByText(/^Digest /u)
      .first()
      .waitFor();
    await page.getByTestId('map').first().focus();
    const clock = page.getByTestId('clock').first();
    await page.keyboard.press('Home');
    const before = await clock.textContent();
    const stamps = await page.evaluate(async () => {
      const frame = (): Promise<number> => new Promise((next) => requestAnimationFrame(next));
      const press = (key: string, shiftKey: boolean): void => {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, shiftKey, bubbles: true }));
      };
      press('Home', false);
      const times = [await frame()];
      for (let i = 0; i < 120; i += 1) {
        press('ArrowRight', i % 2 === 0);
        times.push(await frame());
      }
      return times;
    });
    if ((await clock.textContent()) === before) throw new Error('The timeline did not move.');
    const frames = stamps.slice(1).map((time, i) => time - (stamps[i] ?? time));
    const nodes = scenario.designs[0]?.mesh.nodes.length ?? 0;
    const late = frames.filter((time) => time > 25).length;
    console.log(
      row(
        `a step of the timeline every frame at ${String(nodes)} nodes`,
        milliseconds(frames),
        `${spread(frames)}; aim 16.7, one frame; frames missed: ${String(late)}`,
      ),
    );
  });
}

/** Figures of the interface in a real browser; says so where there is none. */
export async function benchInterface(): Promise<void> {
  console.log('\nInterface (loopback shell, headless Chromium, no GPU)');
  await withBrowser(async (browser) => {
    await benchStart(browser);
    await benchScrub(browser);
  });
}
