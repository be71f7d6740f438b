import type { Browser, Page } from '@playwright/test';
import { median, milliseconds, row, spread } from './figures';
import { generatedMesh } from './generated-mesh';
import { withOpenedPage } from './opened-page';
import { withBrowser } from './with-browser';

const frames = 90;
const edits = 11;
const small = { width: 1280, height: 800 };
const large = { width: 1920, height: 1080 };

const perSecond = (times: readonly number[]): string => `${(1000 / median(times)).toFixed(0)} /s`;

/** A place of the map on which a drag moves a node; the drag is left pressed. */
async function takeUpNode(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const map = page.getByTestId('map').first();
  const box = await map.boundingBox();
  if (box === null) throw new Error('The map has no place on the page.');
  for (let step = 0; step < 400; step += 1) {
    const x = box.x + box.width * (0.4 + 0.2 * ((step * 0.618) % 1));
    const y = box.y + box.height * (0.4 + 0.2 * ((step * 0.414) % 1));
    await page.mouse.move(x, y);
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
    const title = await page
      .locator('.tip strong')
      .first()
      .textContent({ timeout: 200 })
      .catch(() => null);
    if (title === null || title.includes(' – ')) continue;
    await page.mouse.down();
    return { x, y };
  }
  throw new Error('No node was found under the pointer.');
}

/** Milliseconds between the frames of a page while a node is dragged around, one move of the pointer to a frame. */
async function dragFrames(page: Page): Promise<readonly number[]> {
  const { x, y } = await takeUpNode(page);
  await page.mouse.move(x + 12, y + 12);
  const stamps = await page.evaluate(
    async ({ startX, startY, count }) => {
      const map = document.querySelector('[data-testid="map"]');
      const frame = (): Promise<number> => new Promise((next) => requestAnimationFrame(next));
      const times = [await frame()];
      for (let i = 0; i < count; i += 1) {
        const [clientX, clientY] = [startX + 60 * Math.sin(i / 9), startY + 60 * Math.cos(i / 9)];
        map?.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY, bubbles: true, buttons: 1 }));
        times.push(await frame());
      }
      return times;
    },
    { startX: x, startY: y, count: frames },
  );
  await page.mouse.move(x + 30, y + 20);
  await page.mouse.up();
  await page.getByRole('button', { name: /^Undo: move/u }).waitFor();
  return stamps.slice(1).map((time, i) => time - (stamps[i] ?? time));
}

/** Milliseconds from a key that moves the chosen node to the painted map after it. */
async function roundTrips(page: Page): Promise<readonly number[]> {
  await page.getByTestId('map').first().focus();
  return page.evaluate(async (count) => {
    const map = document.querySelector('[data-testid="map"]');
    const status = document.querySelector('footer');
    const frame = (): Promise<number> => new Promise((next) => requestAnimationFrame(next));
    const times: number[] = [];
    for (let i = 0; i < count; i += 1) {
      const before = status?.textContent;
      const started = performance.now();
      map?.dispatchEvent(
        new KeyboardEvent('keydown', { key: i % 2 === 0 ? 'ArrowRight' : 'ArrowLeft', altKey: true, bubbles: true }),
      );
      while (status?.textContent === before) await frame();
      await frame();
      times.push(performance.now() - started);
      await new Promise((rest) => setTimeout(rest, 700));
    }
    return times;
  }, edits);
}

/** Milliseconds between the frames of the table while it is scrolled, `pixels` to a frame. */
async function scrollFrames(page: Page, pixels: number): Promise<readonly number[]> {
  await page.getByTestId('map').first().focus();
  await page.keyboard.press('Alt+t');
  await page.getByTestId('registry').waitFor();
  await page.waitForTimeout(1500);
  const stamps = await page.evaluate(
    async ({ step, count }) => {
      const all = [...document.querySelectorAll<HTMLElement>('[data-testid="registry"] *')];
      const scroller = all.toSorted((a, b) => b.scrollHeight - b.clientHeight - (a.scrollHeight - a.clientHeight))[0];
      const frame = (): Promise<number> => new Promise((next) => requestAnimationFrame(next));
      const times = [await frame()];
      for (let i = 0; i < count; i += 1) {
        scroller?.scrollBy({ top: step, behavior: 'instant' });
        times.push(await frame());
      }
      if ((scroller?.scrollTop ?? 0) < step) throw new Error('The table did not scroll.');
      return times;
    },
    { step: pixels, count: frames },
  );
  return stamps.slice(1).map((time, i) => time - (stamps[i] ?? time));
}

async function benchEdited(browser: Browser, nodes: number, viewport: typeof small, all: boolean): Promise<void> {
  const scenario = generatedMesh({ nodes });
  const links = scenario.designs[0]?.mesh.links.length ?? 0;
  const size = `${String(nodes)} nodes, ${String(links)} links, ${String(viewport.width)}×${String(viewport.height)}`;
  await withOpenedPage(browser, scenario, viewport, async (page) => {
    await page.getByRole('button', { name: 'Edit the mesh' }).click();
    await page.waitForTimeout(1000);
    const dragged = await dragFrames(page);
    const aim = nodes <= 2000 && viewport === small ? '; aim ≥ 30 /s' : '';
    console.log(row(`a node is dragged at ${size}`, perSecond(dragged), `ms a frame: ${spread(dragged)}${aim}`));
    if (!all) return;
    await page.waitForTimeout(1000);
    const trips = await roundTrips(page);
    console.log(row(`from a key to the moved node at ${size}`, milliseconds(trips), spread(trips)));
  });
}

async function benchTable(browser: Browser): Promise<void> {
  await withOpenedPage(browser, generatedMesh({ nodes: 5000 }), small, async (page) => {
    for (const [name, pixels] of [
      ['40 pixels', 40],
      ['a page', 500],
    ] as const) {
      const times = await scrollFrames(page, pixels);
      console.log(row(`a table of 5 000 rows, ${name} a frame`, perSecond(times), `ms a frame: ${spread(times)}`));
      await page.keyboard.press('Alt+t');
      await page.getByTestId('map').first().waitFor();
    }
  });
}

/** Figures of drawing in a real browser; says so where there is none. */
export async function benchEditingPage(): Promise<void> {
  await withBrowser(async (browser) => {
    await benchEdited(browser, 2000, small, true);
    await benchEdited(browser, 2000, large, false);
    await benchEdited(browser, 10_000, small, true);
    await benchTable(browser);
  });
}
