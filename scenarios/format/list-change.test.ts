import { describe, expect, it } from 'vitest';
import { applyListChange } from './list-change';

const entry = (id: string, value = 0) => ({ id, value });
const list = ['a', 'b', 'c', 'd'].map((id) => entry(id));
const none = { remove: [], set: [], add: [] };

describe('applyListChange', () => {
  it('removes, replaces in place and adds at positions of the list as it becomes, and back', () => {
    const change = {
      remove: ['b', 'd'],
      set: [entry('c', 7)],
      add: [
        { at: 0, value: entry('x') },
        { at: 2, value: entry('b', 9) },
      ],
    };
    const result = applyListChange(list, change, 10, 'nodes');
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    expect(result.value.next).toEqual([entry('x'), entry('a'), entry('b', 9), entry('c', 7)]);
    const back = applyListChange(result.value.next, result.value.inverse, 10, 'nodes');
    expect(back.ok && back.value.next).toEqual(list);
  });

  it.each([
    ['unknown to remove', { ...none, remove: ['z'] }, 'edit/unknown-id'],
    ['removed twice', { ...none, remove: ['a', 'a'] }, 'edit/unknown-id'],
    ['removed and replaced', { ...none, remove: ['a'], set: [entry('a', 1)] }, 'edit/unknown-id'],
    ['replaced twice', { ...none, set: [entry('a', 1), entry('a', 2)] }, 'edit/unknown-id'],
    ['taken', { ...none, add: [{ at: 0, value: entry('a') }] }, 'edit/duplicate-id'],
    [
      'added twice',
      {
        ...none,
        add: [
          { at: 0, value: entry('x') },
          { at: 1, value: entry('x') },
        ],
      },
      'edit/duplicate-id',
    ],
    ['past the end', { ...none, add: [{ at: 5, value: entry('x') }] }, 'format/out-of-range'],
    [
      'descending',
      {
        ...none,
        add: [
          { at: 3, value: entry('x') },
          { at: 1, value: entry('y') },
        ],
      },
      'format/out-of-range',
    ],
    ['too many', { ...none, add: [{ at: 4, value: entry('x') }] }, 'format/too-large'],
  ])('refuses what is %s', (_, change, code) => {
    const result = applyListChange(list, change, 4, 'nodes');
    expect(result.ok ? 'ok' : result.issues[0]?.code).toBe(code);
  });
});
