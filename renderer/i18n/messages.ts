import type { LocalText } from '@scenarios/format/text';

/** Text with `{name}` places; with plural forms where the language has them, chosen by the value `count`. */
export type MessageText = string | { readonly one: string; readonly other: string };
export type Message = { readonly en: MessageText; readonly 'zh-Hant': MessageText };

/**
 * A catalogue of one panel. Both languages must have the same keys: a missing or extra one is a type error. Returned by
 * key, so that a use reads `t(libraryMessages.open)`.
 */
export function messages<const English extends Readonly<Record<string, MessageText>>>(catalogue: {
  readonly en: English;
  readonly 'zh-Hant': { readonly [Key in keyof English]: MessageText };
}): { readonly [Key in keyof English]: Message } {
  const entries = Object.keys(catalogue.en).map((key: keyof English) => [
    key,
    { en: catalogue.en[key], 'zh-Hant': catalogue['zh-Hant'][key] },
  ]);
  return Object.fromEntries(entries) as { readonly [Key in keyof English]: Message };
}

/** What can be translated: a message of the catalogue or a text of the document. */
export type Translatable = Message | LocalText;
