import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { ExerciseState } from '@scenarios/format/exercise/state';
import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { askHost } from './ask-host';
import type { Lab } from './lab';
import { expect } from './test';

/** A field of a form by its label, and what goes in: typed, or the choice of that name. */
export type Filled = readonly [label: string, value: string];

/** A field by what is spoken of it, whatever its kind. */
export const fieldOf = (form: Locator, label: string): Locator =>
  form.getByRole('combobox', { name: label, exact: true }).or(form.getByRole('textbox', { name: label, exact: true }));

/** Fills fields of a form in their order, each as it appears, and leaves each as a click elsewhere would. */
export async function fillIn(form: Locator, fields: readonly Filled[]): Promise<void> {
  for (const [label, value] of fields) {
    const field = fieldOf(form, label);
    if (await field.evaluate((element) => element instanceof HTMLSelectElement)) {
      await field.selectOption({ label: value });
      continue;
    }
    await field.fill(value);
    if ((await field.getAttribute('role')) === 'combobox') await field.press('Enter');
    else await field.blur();
  }
}

/** Does something that writes into the log, and waits until the console shows that it is written. */
export async function act(page: Page, press: () => Promise<void>): Promise<void> {
  const saved = page.getByTestId('saved');
  const before = (await saved.textContent()) ?? '';
  await press();
  await expect(saved).not.toHaveText(before);
}

/** The only session of the open document. */
export async function sessionOf(lab: Lab, page: Page) {
  const [session] = await askHost(lab, page, 'listSessions', {});
  if (session === undefined) throw new Error('No session.');
  return askHost(lab, page, 'readSession', { sessionId: session.sessionId });
}

/** Digest of the world of a bundled exercise that is decided as its script says, as far as the status line shows it. */
export async function expectedDigest(slug: string): Promise<string> {
  const path = new URL(`../../../scenarios/bundled/${slug}/expected-exercise.json`, import.meta.url);
  const { exercises } = JSON.parse(await readFile(path, 'utf8')) as {
    readonly exercises: readonly { readonly decided: { readonly digest: string } }[];
  };
  const [first] = exercises;
  if (first === undefined) throw new Error(slug);
  return first.decided.digest.slice(0, 12);
}

/** Goes on by keys, from event to event, to this minute of the exercise, which need not be one. */
export async function playTo(lab: Lab, page: Page, minutes: number, toTime: string): Promise<void> {
  for (;;) {
    const { due, nowMillis } = await sessionOf(lab, page);
    if (nowMillis >= minutes * 60_000) return;
    const next = due.find(({ dueMillis }) => dueMillis > nowMillis)?.dueMillis ?? Infinity;
    if (next <= minutes * 60_000) {
      await act(page, () => page.keyboard.press('.'));
      continue;
    }
    await page.keyboard.press('a');
    await expect(page.getByRole('textbox', { name: toTime })).toBeFocused();
    await page.keyboard.type(`+${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`);
    await act(page, () => page.keyboard.press('Enter'));
  }
}

/** Texts of a plan that its players have not been given yet, or never are. */
export const secretsOf = (plan: Exercise, state: ExerciseState): readonly string[] =>
  [
    ...state.injects.flatMap(({ inject, standing }) => [
      ...(standing === 'released' && inject.kind !== 'expected-action' ? [] : [inject.message]),
      inject.expectedResponse,
      inject.evaluatorInstructions,
      inject.notes,
    ]),
    ...plan.objectives.flatMap(({ guide, tasks }) => [guide, ...tasks.map(({ text }) => text)]),
  ]
    .flatMap((text) => Object.values(text))
    .filter((text) => text.length > 12);

/** The screen of the participants shows this message as the one that is read, and nothing of what they may not know. */
export async function expectOnScreen(lab: Lab, page: Page, screen: Page, title: string): Promise<void> {
  await expect(screen.getByRole('heading', { level: 2, name: title })).toBeVisible();
  const { plan, state } = await sessionOf(lab, page);
  const seen = await screen.evaluate(() => document.documentElement.outerHTML);
  expect(secretsOf(plan, state).filter((secret) => seen.includes(secret))).toEqual([]);
  // What is read is read whole: it is set as large as it fits.
  const cut = await screen
    .getByRole('article')
    .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  expect(cut).toBeLessThanOrEqual(1);
}

/** Presses what saves a file, and reads the file. */
export async function saveBy(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

/** Words of a Word document, a line for each paragraph. */
export const wordText = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    .replace(/<\/w:p>/gu, '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&apos;|&#39;/gu, "'")
    .replace(/&amp;/gu, '&');
