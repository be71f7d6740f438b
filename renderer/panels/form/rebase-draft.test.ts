import { expect, it } from 'vitest';
import { without } from '@scenarios/format/without';
import { rebaseDraft } from './rebase-draft';

const base = {
  name: 'hall',
  rate: 1,
  needs: [
    { service: 'power', rate: 2 },
    { service: 'water', rate: 3 },
  ],
  owner: 'city',
};

it('keeps what was changed elsewhere while a field was on its way', () => {
  const current = { ...base, rate: 9 };
  expect(rebaseDraft(base, { ...base, name: 'school' }, current)).toEqual({ ...base, name: 'school', rate: 9 });
});

it('follows entries of a list one by one', () => {
  const next = { ...base, needs: base.needs.with(0, { service: 'power', rate: 5 }) };
  const current = { ...base, needs: base.needs.with(1, { service: 'water', rate: 7 }) };
  expect(rebaseDraft(base, next, current)).toEqual({
    ...base,
    needs: [
      { service: 'power', rate: 5 },
      { service: 'water', rate: 7 },
    ],
  });
});

it('takes out what was taken out, and takes a list whole where its length was changed', () => {
  const withoutOwner = without(base, 'owner');
  expect(rebaseDraft(base, withoutOwner, { ...base, rate: 4 })).toEqual({ ...withoutOwner, rate: 4 });
  const next = { ...base, needs: base.needs.slice(1) };
  expect(rebaseDraft(base, next, { ...base, needs: [] })).toEqual(next);
});

it('gives the draft itself where nothing else has happened', () => {
  const next = { ...base, rate: 2 };
  expect(rebaseDraft(base, next, base)).toBe(next);
});
