import type { LocalText } from '@scenarios/format/text';
import type { Message, Translatable } from '@ui/i18n/messages';
import { translate } from '@ui/i18n/translate';

/** A message filled in, in both languages; texts among the values are taken in the same language. */
export function inBoth(
  message: Message,
  values: Readonly<Record<string, Translatable | string | number>> = {},
): LocalText {
  const fill = (language: 'en' | 'zh-Hant'): string =>
    translate(
      message,
      Object.fromEntries(
        Object.entries(values).map(([key, value]) => [
          key,
          typeof value === 'object' ? translate(value, undefined, language) : value,
        ]),
      ),
      language,
    );
  return { en: fill('en'), 'zh-Hant': fill('zh-Hant') };
}
