import type { LocalText } from '@scenarios/format/text';

export type Language = keyof LocalText;
export const languages = ['en', 'zh-Hant'] as const satisfies readonly Language[];

/** The language that every text of the interface is shown in; reading `language.current` follows a change. */
class LanguageChoice {
  current = $state<Language>('en');
}

export const language = new LanguageChoice();
