import type { LocalText } from '../text';

/** The language of the lab that a text is written in: Chinese where any Han letter stands in it, else English. */
export const languageOfText = (text: string): keyof LocalText => (/\p{Script=Han}/u.test(text) ? 'zh-Hant' : 'en');
