import type { Settings as StoredSettings } from '@host/contract/host';
import { language, type Language } from '@ui/i18n/language.svelte';
import type { AskHost } from './ask-host';
import type { Problems } from './problems.svelte';

export type Theme = StoredSettings['theme'];
export const themes = ['system', 'light', 'dark', 'projector'] as const satisfies readonly Theme[];

/** Language and theme; kept by the host, applied to the page at once. */
export class Settings {
  theme = $state<Theme>('system');
  #systemDark = $state(false);
  readonly #ask: AskHost;
  readonly #problems: Problems;

  /** The theme that is drawn now. */
  readonly shownTheme = $derived<'light' | 'dark' | 'projector'>(
    this.theme === 'system' ? (this.#systemDark ? 'dark' : 'light') : this.theme,
  );

  constructor(ask: AskHost, problems: Problems) {
    this.#ask = ask;
    this.#problems = problems;
  }

  get language(): Language {
    return language.current;
  }

  /** Follows the system's own choice of light or dark. */
  followSystem(query: MediaQueryList): void {
    this.#systemDark = query.matches;
    query.addEventListener('change', (event) => {
      this.#systemDark = event.matches;
    });
  }

  async load(): Promise<void> {
    const answer = await this.#ask('readSettings', {});
    if (!answer.ok) return;
    language.current = answer.value.language;
    this.theme = answer.value.theme;
  }

  async setLanguage(chosen: Language): Promise<void> {
    language.current = chosen;
    await this.#store();
  }

  async setTheme(chosen: Theme): Promise<void> {
    this.theme = chosen;
    await this.#store();
  }

  async #store(): Promise<void> {
    const answer = await this.#ask('writeSettings', { language: language.current, theme: this.theme });
    if (!answer.ok && answer.issues[0] !== undefined) this.#problems.report(answer.issues[0]);
  }
}
