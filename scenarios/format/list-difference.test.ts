import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listDifference } from './list-difference';

type Record = { readonly id: string };
const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 8 });

it('says what goes, what is replaced and what comes, and with that leads from one list to the other', () => {
  let reordered = 0;
  fc.assert(
    fc.property(ids, ids, fc.func(fc.boolean()), (one, other, isKept) => {
      const before: Record[] = one.map((id) => ({ id }));
      const held = new Map(before.map((record) => [record.id, record]));
      const after = other.map((id): Record => (isKept(id) ? held.get(id) : undefined) ?? { id });
      const { gone, replaced, come, sameOrder } = listDifference(before, after);
      if (!sameOrder) reordered += 1;

      const stay = before
        .filter((record) => !gone.includes(record))
        .map((record) => replaced.find((pair) => pair.before === record)?.after ?? record);
      const inTurn = sameOrder ? stay : after.filter((record) => stay.includes(record));
      const built = come.reduce<readonly Record[]>((list, { at, value }) => list.toSpliced(at, 0, value), inTurn);
      expect(built).toHaveLength(after.length);
      built.forEach((record, at) => expect(record).toBe(after[at]));
      expect(stay.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
        inTurn.toSorted((a, b) => a.id.localeCompare(b.id)),
      );
      for (const pair of replaced) expect(pair.before.id).toBe(pair.after.id);
      for (const pair of replaced) expect(pair.before).not.toBe(pair.after);
    }),
    { seed: 20_261_121, numRuns: 1000 },
  );
  expect(reordered).toBeGreaterThan(100);
});

it('finds nothing between a list and itself', () => {
  const list = [{ id: 'a' }, { id: 'b' }];
  expect(listDifference(list, [...list])).toEqual({ gone: [], replaced: [], come: [], sameOrder: true });
});
