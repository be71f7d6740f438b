import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createQueue } from './queue';

type Event = {
  time: number;
  priority: number;
  handle: number;
  kind: number;
  target: number;
  value: number;
  cause: number;
};

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('push' as const),
      time: fc.integer({ min: 0, max: 6 }),
      priority: fc.integer({ min: -2, max: 2 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pop' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel' as const), handle: fc.integer({ min: -2, max: 60 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clear' as const) }) },
);

describe('queue', () => {
  it('does what a sorted array does', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const queue = createQueue(1);
        let twin: Event[] = [];
        let sequence = 0;
        for (const now of steps) {
          if (now.do === 'push') {
            const event = {
              time: now.time / 3,
              priority: now.priority,
              handle: sequence,
              kind: sequence % 5,
              target: sequence * 3,
              value: sequence / 7,
              cause: 5 - sequence,
            };
            expect(queue.push(event.time, event.priority, event.kind, event.target, event.value, event.cause)).toBe(
              sequence,
            );
            twin.push(event);
            sequence += 1;
          } else if (now.do === 'cancel') {
            expect(queue.cancel(now.handle)).toBe(twin.some((event) => event.handle === now.handle));
            twin = twin.filter((event) => event.handle !== now.handle);
          } else if (now.do === 'clear') {
            queue.clear();
            twin = [];
            sequence = 0;
          } else {
            twin.sort((a, b) => a.time - b.time || a.priority - b.priority || a.handle - b.handle);
            expect(queue.peekTime()).toBe(twin[0]?.time ?? Infinity);
            const expected = twin.shift();
            expect(queue.pop()).toBe(expected !== undefined);
            if (expected !== undefined) {
              const { time, priority, handle, kind, target, value, cause } = queue;
              expect({ time, priority, handle, kind, target, value, cause }).toEqual(expected);
            }
          }
          expect(queue.size).toBe(twin.length);
        }
      }),
      { numRuns: 400, seed: 20180906 },
    );
  });

  it('keeps Infinity last and refuses NaN', () => {
    const queue = createQueue();
    queue.push(Infinity, 0, 1, 0, 0, 0);
    queue.push(1e12, 0, 2, 0, 0, 0);
    queue.pop();
    expect(queue.kind).toBe(2);
    expect(() => queue.push(NaN, 0, 0, 0, 0, 0)).toThrow(RangeError);
  });
});
