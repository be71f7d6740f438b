import { expect, it } from 'vitest';
import { admitCall } from './admit-call';

const methods = ['run', 'prepare'];
const call = { id: '1', type: 'APPLY', path: ['run'], argumentList: [{ type: 'RAW', value: 7 }] };

it('admits the call of a known method with one plain argument', () => {
  expect(admitCall({ ...call, extra: true }, methods)).toEqual(call);
});

it.each([
  null,
  'text',
  { ...call, id: 1 },
  { ...call, type: 'GET' },
  { ...call, type: 'CONSTRUCT' },
  { ...call, path: ['constructor'] },
  { ...call, path: ['run', 'constructor'] },
  { ...call, path: [] },
  { ...call, path: 'run' },
  { ...call, argumentList: [] },
  { ...call, argumentList: [{ type: 'HANDLER', name: 'proxy' }] },
  { ...call, argumentList: [{ type: 'RAW' }, { type: 'RAW' }] },
  { ...call, argumentList: null },
])('drops %j', (message) => {
  expect(admitCall(message, methods)).toBeNull();
});
