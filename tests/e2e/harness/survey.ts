import AxeBuilder from '@axe-core/playwright';
import type { MenuCommand } from '@host/contract/shell';
import { expect, type CDPSession, type Locator, type Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { askHost } from './ask-host';
import { faultsOfScreen } from './faults-of-screen';
import type { Lab } from './lab';

type Language = 'en' | 'zh-Hant';
type Theme = 'light' | 'dark' | 'projector';
/** Every language in every theme, in an order that changes little at each step and ends where the page was before. */
const dresses = [
  ['zh-Hant', 'light'],
  ['zh-Hant', 'dark'],
  ['zh-Hant', 'projector'],
  ['en', 'projector'],
  ['en', 'dark'],
  ['en', 'light'],
] as const satisfies readonly (readonly [Language, Theme])[];

/** The classification that documents of surveys have, and the marking of the bundled exercises. */
export const classification = 'RESTRICTED';
const markings: Readonly<Record<Language, readonly string[]>> = {
  en: [classification, 'EXERCISE EXERCISE EXERCISE'],
  'zh-Hant': [classification, '演習 演習 演習'],
};

/** Gives the open document that classification. */
export async function classify(lab: Lab, page: Page): Promise<void> {
  const { title, summary, start, horizonHours } = await askHost(lab, page, 'readScenario', {});
  const edit = { kind: 'set-scenario', title, summary, marking: classification, start, horizonHours } as const;
  await askHost(lab, page, 'applyEdit', { edit });
}

const folder = join(import.meta.dirname, '..', '..', '..', 'test-results', 'screens');
const ofTheTest = 'menu-of-the-test';

/** Lets the test choose what the menu of the desktop shell has, in a loopback lab, too, and over an open dialog. */
export async function putMenu(page: Page): Promise<void> {
  await page.addInitScript((name) => {
    const lab = window as { holdfastShell?: unknown };
    lab.holdfastShell = {
      nameSteps: () => undefined,
      onMenu: (listener: (command: string) => void) => {
        // The page meets its host over the socket afterwards, as without a shell.
        delete lab.holdfastShell;
        window.addEventListener(name, (event) => {
          if (event instanceof CustomEvent) listener(String(event.detail));
        });
        return () => undefined;
      },
    };
  }, ofTheTest);
}

/** Shows the page in a language and a theme. */
async function dress(page: Page, language: Language, theme: Theme): Promise<void> {
  const commands: readonly MenuCommand[] = [`language-${language}`, `theme-${theme}`];
  await page.evaluate(
    async ({ name, wanted, commands }) => {
      const { documentElement: page } = document;
      if (page.lang !== wanted.language || page.dataset['theme'] !== wanted.theme)
        for (const command of commands) window.dispatchEvent(new CustomEvent(name, { detail: command }));
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let turn = 0; turn < 2; turn += 1) await frame();
      await document.fonts.ready;
      if (page.lang !== wanted.language || page.dataset['theme'] !== wanted.theme)
        throw new Error('It does not change.');
    },
    { name: ofTheTest, wanted: { language, theme }, commands },
  );
}

/** Names and terms that stand in Latin letters in a Chinese page. */
const latin = String.raw`\b(?:MSEL|HSEEP|MITRE|CAP|CSV|JSON|Excel|Word|HTML|PDF|Holdfast|English|Tab|Ctrl|Enter|Esc|Space|Shift|Alt|Del|Delete|RESTRICTED|EXERCISE|xlsx|csv|zip|kVA|kW|UTC|SHA)\b`;

const contrastOnly: Parameters<AxeBuilder['options']>[0] = {
  runOnly: ['color-contrast'],
  resultTypes: ['violations'],
  preload: false,
};

type Node = { readonly target: readonly unknown[]; readonly failureSummary?: string };
/** As much of axe as is asked for here. */
type Axe = {
  readonly run: (
    within: Element | Document,
    options: typeof contrastOnly,
  ) => Promise<{ readonly violations: readonly { readonly nodes: readonly Node[] }[] }>;
};

export type Survey = {
  /**
   * Pictures of what is shown, in every language and theme, and what is wrong with it. `about` is kept in sight, however much
   * larger the type around it gets.
   */
  readonly look: (screen: string, about?: Locator) => Promise<void>;
  /** A picture of the document that is previewed, in its own language, and what is wrong with it. */
  readonly lookInFrame: (screen: string, language: Language) => Promise<void>;
  /** Fails with all that was found. */
  readonly expectFaultless: () => void;
};

/** Text with less contrast than WCAG 2.1 AA asks for, as axe measures it; of a page with a dialog, that of the dialog. */
async function contrastFaults(page: Page): Promise<readonly string[]> {
  // The builder leaves axe in the page, which is then asked again without reading half a megabyte of it anew.
  if (!(await page.evaluate(() => 'axe' in window)))
    await new AxeBuilder({ page }).setLegacyMode(true).options(contrastOnly).include('head').analyze();
  return page.evaluate(async (options) => {
    const { axe } = window as unknown as { readonly axe: Axe };
    const dialogs = document.querySelectorAll('[role="dialog"], [role="alertdialog"]');
    const { violations } = await axe.run(dialogs[dialogs.length - 1] ?? document, options);
    return violations.flatMap(({ nodes }) =>
      nodes.map(({ target, failureSummary }) => `contrast: ${target.join(' ')} ${failureSummary ?? ''}`),
    );
  }, contrastOnly);
}

/** Whether the marking of the exercise and that of the document stand at the top and at the bottom, uncovered. */
const markingFaults = (page: Page, language: Language): Promise<readonly string[]> =>
  page.evaluate((texts) => {
    const bands = [...document.querySelectorAll<HTMLElement>('[data-testid="marking"] p')]
      .filter((band) => band.closest('[inert]') === null)
      .map((band) => ({
        text: band.textContent.trim(),
        band,
        rect: band.getBoundingClientRect(),
      }));
    return texts.flatMap((text) =>
      (['top', 'bottom'] as const).flatMap((edge) => {
        const at = bands.find(
          (each) =>
            each.text === text &&
            (edge === 'top' ? each.rect.top < innerHeight / 4 : each.rect.bottom > innerHeight * 0.75),
        );
        if (at === undefined) return [`no marking “${text}” at the ${edge}`];
        const { left, top, width, height } = at.rect;
        // A dialog takes the pointer away from what lies around it.
        at.band.style.pointerEvents = 'auto';
        const over = document.elementFromPoint(left + width / 2, top + height / 2);
        at.band.style.removeProperty('pointer-events');
        return over !== null && at.band.contains(over) ? [] : [`the marking “${text}” at the ${edge} is covered`];
      }),
    );
  }, markings[language]);

/** What may stand in Latin letters, as an expression that takes the longest first. */
function latinOf(own: readonly string[]): string {
  const whole = own.toSorted((one, other) => other.length - one.length);
  return [...whole.map((text) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')), latin].join('|');
}

/**
 * What is wrong with a page that is in a language and a theme. The dark theme has colours of its own and nothing else, and
 * a language has none, so contrast is measured in English and what is cut or covered not in the dark. `marked`: whether its
 * markings have to stand on it.
 */
export async function faultsOf(
  page: Page,
  language: Language,
  theme: Theme,
  own: readonly string[],
  marked = true,
): Promise<readonly string[]> {
  const known = latinOf(own);
  return [
    ...(theme === 'dark' ? [] : await faultsOfScreen(page, { language, latin: known })),
    ...(theme === 'dark' || !marked ? [] : await markingFaults(page, language)),
    ...(language === 'en' ? await contrastFaults(page) : []),
  ];
}

const cameras = new WeakMap<Page, CDPSession>();

/** Keeps a picture of the page among those of a language and theme. */
export async function keepPicture(page: Page, language: Language, theme: Theme, screen: string): Promise<void> {
  const camera = cameras.get(page) ?? (await page.context().newCDPSession(page));
  cameras.set(page, camera);
  // Nothing is compared with such a picture, so that nothing needs to be held still for it.
  const { data } = await camera.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
  const path = join(folder, `${language}-${theme}`, `${screen}.png`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, data, 'base64');
}

/**
 * Takes pictures of a page that has the menu of `putMenu`, one folder for each language and theme. `own` are texts that stand in
 * the document in one language only.
 */
export function survey(page: Page, own: readonly string[] = []): Survey {
  /** Where each fault was found. */
  const found = new Map<string, string[]>();
  const note = (faults: readonly string[], place: string): void => {
    for (const fault of faults) found.set(fault, [...(found.get(fault) ?? []), place]);
  };
  return {
    look: async (screen, about) => {
      // By itself, as its name changes with the language.
      const element = await about?.elementHandle({ timeout: 30_000 });
      for (const [language, theme] of dresses) {
        await dress(page, language, theme);
        await element?.evaluate((each) => (each as Element).scrollIntoView({ block: 'nearest' }));
        note(await faultsOf(page, language, theme, own), `${screen} ${language} ${theme}`);
        await keepPicture(page, language, theme, screen);
      }
    },
    lookInFrame: async (screen, language) => {
      note(await faultsOfScreen(page, { language, latin: latinOf(own), framed: true }), `${screen} ${language}`);
      await keepPicture(page, language, 'light', screen);
    },
    expectFaultless: () => {
      expect([...found].map(([fault, places]) => `${fault} — ${places.join(', ')}`)).toEqual([]);
    },
  };
}
