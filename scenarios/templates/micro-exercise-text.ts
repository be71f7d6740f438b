import type { WrittenText } from '@scenarios/format/exercise/written-text';

export const written = (en: string, zhHant: string): WrittenText => ({ en, 'zh-Hant': zhHant });

/** Who leads a drill, and says what is given to everybody. */
export const controller = written('Controller', '管制員');

/** A figure as people say it: to a tenth below ten, whole above. */
export const spoken = (value: number): string => String(value < 10 ? Math.round(value * 10) / 10 : Math.round(value));

/** Several names in one sentence. */
export const listed = (names: readonly WrittenText[]): WrittenText => ({
  en: names.map(({ en }) => en).join(', '),
  'zh-Hant': names.map((name) => name['zh-Hant']).join('、'),
});

export const percent = (share: number): string => `${spoken(share * 100)} %`;
