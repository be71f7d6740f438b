import { describe, expect, it } from 'vitest';
import { noticeText } from './notice-text';

const nameAt = (position: number): string => `Site ${String(position)}`;

describe('noticeText', () => {
  it('names the count and the first few of the nodes that a notice is about', () => {
    const notice = { code: 'repair/no-road', time: 0, nodes: [4, 2, 9, 7, 1] } as const;
    expect(noticeText(notice, nameAt, 'en')).toBe(
      'No working road leads a crew to some of the damage. (5: Site 4, Site 2, Site 9 …)',
    );
    expect(noticeText(notice, nameAt, 'zh-Hant')).toBe(
      '部分損壞地點沒有可通行的道路供搶修隊前往。（共 5 處：Site 4、Site 2、Site 9 …）',
    );
    expect(noticeText({ ...notice, nodes: [4, 2] }, nameAt, 'en')).toMatch(/\(2: Site 4, Site 2\)$/);
  });

  it('is the sentence alone where there are none', () => {
    expect(noticeText({ code: 'repair/roads-without-links', time: 0 }, nameAt, 'en')).toBe(
      'No link carries the roads of repair: crews travel in a straight line.',
    );
  });
});
