import { describe, expect, it } from 'vitest';
import { familyOf, firstPair } from './family-of';

const session = (sessionId: string, minute: number, parent?: string) => ({
  sessionId,
  createdAt: `2026-11-21T09:${String(minute).padStart(2, '0')}:00.000Z`,
  parent: parent === undefined ? null : { sessionId: parent, sequence: 3 },
});
const sessions = [
  session('twig', 40, 'branch'),
  session('stranger', 5),
  session('branch', 20, 'root'),
  session('root', 0),
  session('second', 30, 'root'),
  session('orphan', 50, 'gone'),
  session('sister', 51, 'gone'),
];

describe('a family of sessions', () => {
  it('is all that share the beginning of a log, the oldest first', () => {
    expect(familyOf(sessions, 'twig').map(({ sessionId }) => sessionId)).toEqual(['root', 'branch', 'second', 'twig']);
    expect(familyOf(sessions, 'stranger')).toHaveLength(1);
    expect(familyOf(sessions, 'nobody')).toEqual([]);
  });

  it('holds together where what it branched off is deleted', () => {
    expect(familyOf(sessions, 'orphan').map(({ sessionId }) => sessionId)).toEqual(['orphan', 'sister']);
  });

  it('ends where a file says that sessions go back to each other, or to themselves', () => {
    const rings = [
      session('one', 1, 'two'),
      session('two', 2, 'one'),
      session('three', 3, 'one'),
      session('self', 4, 'self'),
    ];
    for (const each of ['one', 'two', 'three']) expect(familyOf(rings, each)).toHaveLength(3);
    expect(familyOf(rings, 'self')).toHaveLength(1);
    expect(firstPair(rings, 'self')).toBeNull();
  });

  it('is looked at first beside what it left, then beside its newest branch', () => {
    expect(firstPair(sessions, 'twig')).toEqual(['branch', 'twig']);
    expect(firstPair(sessions, 'root')).toEqual(['root', 'second']);
    expect(firstPair(sessions, 'sister')).toEqual(['orphan', 'sister']);
    expect(firstPair(sessions, 'stranger')).toBeNull();
    expect(firstPair(sessions, 'nobody')).toBeNull();
  });
});
