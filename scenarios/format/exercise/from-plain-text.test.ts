import { describe, expect, it } from 'vitest';
import { fromPlainText } from './from-plain-text';

describe('a text that was one string', () => {
  it.each([
    ['Utility', { en: 'Utility', 'zh-Hant': '' }],
    ['演習主持人', { en: '', 'zh-Hant': '演習主持人' }],
    ['', { en: '', 'zh-Hant': '' }],
    ['ops@example.org', { en: 'ops@example.org', 'zh-Hant': '' }],
    ['119 受理臺', { en: '', 'zh-Hant': '119 受理臺' }],
    [' Radio ', { en: ' Radio ', 'zh-Hant': '' }],
    ['Facilitator／演習主持人', { en: 'Facilitator', 'zh-Hant': '演習主持人' }],
    ['演習主持人 ／ Facilitator', { en: 'Facilitator', 'zh-Hant': '演習主持人' }],
    ['市府／消防局', { en: '', 'zh-Hant': '市府／消防局' }],
    ['Town／Fire', { en: 'Town／Fire', 'zh-Hant': '' }],
    ['Town／', { en: 'Town／', 'zh-Hant': '' }],
    ['A／消防局／B', { en: '', 'zh-Hant': 'A／消防局／B' }],
    ['119／消防局', { en: '', 'zh-Hant': '119／消防局' }],
  ])('%j becomes that of the language it is written in', (plain, both) => {
    expect(fromPlainText(plain)).toEqual(both);
  });
});
