import { expect, it } from 'vitest';
import { recordCheck } from './validation';

it('a check is noted with its test', ({ task }) => {
  const check = { id: 'K0', setup: 'none', expected: 1, obtained: 1, tolerance: 'exact', source: 'none' };
  recordCheck(check);
  expect(task.meta).toEqual({ checks: [check] });
  Object.assign(task.meta, { checks: [] });
});
