import { expectAccessible } from './harness/expect-accessible';
import { expect, test } from './harness/test';

test('opens on its first view, isolated and accessible @wide', async ({ page, lab, keepScreen }) => {
  await lab.open(page);
  await expect(page).toHaveTitle(/Holdfast/u);
  await expect(page.getByRole('main')).toBeVisible();
  expect(await page.evaluate(() => [window.crossOriginIsolated, window.isSecureContext])).toEqual([true, true]);
  await expectAccessible(page);
  await keepScreen('shell-first-view');
});

test('loads again as often as the user likes', async ({ page, lab }) => {
  await lab.open(page);
  for (let turn = 0; turn < 3; turn += 1) {
    await page.reload();
    await expect(page.getByRole('main')).toBeVisible();
  }
});

test('shows each character in its own fonts', async ({ page, lab }) => {
  await lab.open(page);
  await expect(page.getByRole('main')).toBeVisible();
  const families = await page.evaluate(async () => {
    await Promise.all([
      document.fonts.load('1em "Inter Variable"', 'A'),
      document.fonts.load('1em "Noto Sans TC Variable"', '島'),
    ]);
    return [
      document.fonts.check('1em "Inter Variable"', 'A'),
      document.fonts.check('1em "Noto Sans TC Variable"', '島'),
    ];
  });
  expect(families).toEqual([true, true]);
});

test('turns its one-time address into a hidden session @loopback', async ({ page, lab, browser, watch }) => {
  const address = lab.address() ?? '';
  await lab.open(page);
  expect(page.url()).toBe(`${lab.origin()}/`);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  const cookies = await page.context().cookies();
  expect(cookies.map(({ httpOnly, sameSite, expires }) => ({ httpOnly, sameSite, expires }))).toEqual([
    { httpOnly: true, sameSite: 'Strict', expires: -1 },
  ]);

  const second = await page.context().newPage();
  await second.goto(`${lab.origin()}/`);
  await expect(second.getByRole('main')).toBeVisible();

  watch.expectError('401');
  const stranger = await browser.newContext();
  const refused = await (await stranger.newPage()).goto(address);
  expect(refused?.status()).toBe(401);
  await expect.poll(() => lab.address()).not.toBe(address);
  const admitted = await (await stranger.newPage()).goto(lab.address() ?? '');
  expect(admitted?.status()).toBe(200);
  await stranger.close();
});

test('refuses what a page of a stranger would try @loopback', async ({ page, lab, watch }) => {
  await lab.open(page);
  watch.expectError('Content Security Policy');
  const outcome = await page.evaluate(async () => {
    const fetched = await fetch('https://example.com/').then(
      () => 'fetched',
      () => 'refused',
    );
    const script = document.createElement('script');
    script.textContent = 'window.intruder = true;';
    document.head.append(script);
    const image = await new Promise((resolve) => {
      const element = new Image();
      element.onload = () => resolve('loaded');
      element.onerror = () => resolve('refused');
      element.src = 'https://example.com/x.png';
    });
    return { fetched, image, intruder: 'intruder' in window };
  });
  expect(outcome).toEqual({ fetched: 'refused', image: 'refused', intruder: false });
});
