import { describe, expect, it } from 'vitest';
import { memberNames } from './member-names';

describe('memberNames', () => {
  it('takes names as people paste them, in either language', () => {
    for (const typed of [
      'Kim\nLee\nWu',
      'Kim, Lee, Wu',
      ' Kim;Lee ;; Wu;',
      'Kim\r\n\r\nLee\tWu\n',
      'Kim、Lee，Wu',
      'Kim；Lee、Wu',
    ])
      expect(memberNames(typed), typed).toEqual(['Kim', 'Lee', 'Wu']);
    expect(memberNames('王小明、李 華')).toEqual(['王小明', '李 華']);
  });

  it('leaves commas in names that stand apart already, and stays as it is when it is taken again', () => {
    const names = ['Lin, Mei (police)', 'Wu, An'];
    expect(memberNames(names.join('\n'))).toEqual(names);
    expect(memberNames(memberNames(names.join(' ; ')).join('\n'))).toEqual(names);
  });

  it('has nobody where nothing is written', () => {
    expect(memberNames(' \n , ;、')).toEqual([]);
  });
});
