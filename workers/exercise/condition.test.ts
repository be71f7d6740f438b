import type { Condition } from '@scenarios/format/exercise/condition';
import { condition as conditionSchema } from '@scenarios/format/exercise/condition';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstHolds } from './condition';
import { given, orderedWorld, smallDocument, smallPlan } from './testing/ordered-world';
import type { Given, OrderedWorld } from './testing/ordered-world';
import { frameAt, framesOf } from './world-run';

const document = smallDocument({
  horizonHours: 12,
  services: [
    { id: 'power', flow: 'dc-power' },
    { id: 'water', flow: 'capacitated' },
  ],
  nodes: [
    { id: 'works', provides: [{ service: 'water', capacity: 101 }] },
    {
      id: 'ward',
      kind: 'community',
      population: { people: 10 },
      needs: [{ service: 'water', rate: 100 }],
      stores: [{ kind: 'tank', service: 'water', capacity: 400, refillRate: 50 }],
    },
    { id: 'school', needs: [{ service: 'water', rate: 1 }] },
  ],
  links: [
    { id: 'a', from: 'works', to: 'ward', carries: [{ service: 'water', capacity: 101 }] },
    { id: 'b', from: 'ward', to: 'school', carries: [{ service: 'water' }] },
  ],
});
const fail = (left: number, repairHours: number | null) => ({
  do: 'fail',
  target: { node: 'works' },
  left,
  repairHours,
});
const worldOf = (...commands: readonly Given[]): OrderedWorld =>
  orderedWorld(document, smallPlan(), given(...commands));
const when = (world: OrderedWorld, fields: object, fromHours = 0): number | null => {
  const seconds = firstHolds(conditionSchema.parse(fields), world, fromHours * 3600);
  return seconds === null ? null : seconds / 3600;
};
const ward = { of: 'need', node: 'ward', service: 'water', share: 0.9 };
const tank = { of: 'store', node: 'ward', service: 'water' };

describe('firstHolds', () => {
  const world = worldOf([1, fail(0, 8)]);

  it('finds when something begins to be so, and when it has been so for its time', () => {
    expect(when(world, { of: 'node-function', node: 'works', share: 0.5 })).toBe(1);
    expect(when(world, { of: 'node-function', node: 'works', share: 0.5, forMinutes: 90 })).toBe(2.5);
    expect(when(world, { of: 'node-function', node: 'works', share: 0.5, forMinutes: 8 * 60 })).toBeNull();
    expect(when(world, { of: 'node-function', node: 'works', comparison: 'at-least', share: 1 }, 2)).toBe(9);
    expect(when(world, ward)).toBeCloseTo(5, 6);
    expect(when(world, { of: 'delivered', service: 'water', share: 0.9 })).toBeCloseTo(5, 6);
  });

  it('counts what was so before the moment that it looks from', () => {
    expect(when(world, { of: 'node-function', node: 'works', share: 0.5, forMinutes: 60 }, 6)).toBe(6);
    expect(when(world, { of: 'node-function', node: 'works', share: 0.5, forMinutes: 60 }, 1.5)).toBe(2);
  });

  it('finds when a store passes a level between two frames', () => {
    expect(when(world, { ...tank, share: 0.6 })).toBeCloseTo(1 + 4 * 0.4, 4);
    expect(when(world, { ...tank, comparison: 'at-least', share: 0.25 }, 6)).toBeCloseTo(9 + 2, 4);
  });

  it('lets a store that is filled from outside rise at once', () => {
    const filled = worldOf(
      [1, fail(0, null)],
      [3.1, { do: 'supply', by: 'tanker', node: 'ward', service: 'water', amount: 400 }],
    );
    expect(when(filled, { ...tank, comparison: 'at-least', share: 0.9 }, 2)).toBeCloseTo(3.1, 6);
  });

  it('is never so of what the world does not have', () => {
    for (const fields of [
      { of: 'node-function', node: 'nowhere', share: 1 },
      { of: 'need', node: 'works', service: 'water', share: 1 },
      { of: 'store', node: 'school', service: 'water', share: 1 },
      { of: 'delivered', service: 'gas', share: 1 },
    ])
      expect(when(world, fields)).toBeNull();
  });

  it('agrees with looking at every minute of the run', () => {
    const share = fc.constantFrom(0.1, 0.33, 0.5, 0.77, 1);
    const condition = fc
      .record({
        of: fc.constantFrom('node-function', 'need', 'store', 'delivered'),
        node: fc.constantFrom('works', 'ward', 'school'),
        comparison: fc.constantFrom('below', 'at-least'),
        share,
        forMinutes: fc.constantFrom(0, 7, 60, 200),
      })
      .map(({ of, node, ...held }): Condition => {
        const service = 'water';
        const fields =
          of === 'node-function' ? { of, node } : of === 'delivered' ? { of, service } : { of, node, service };
        return conditionSchema.parse({ ...fields, ...held });
      });
    const orders = fc.array(
      fc.record({
        minute: fc.integer({ min: 0, max: 600 }),
        left: fc.constantFrom(0, 0.25, 0.6, 1),
        forHours: fc.constantFrom(null, 1, 2.5),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(condition, orders, fc.integer({ min: 0, max: 500 }), (of, list, fromMinute) => {
        const run = worldOf(
          ...list
            .toSorted((one, other) => one.minute - other.minute)
            .map(
              ({ minute, left, forHours }) =>
                [minute / 60, { do: 'derate', node: 'works', service: 'water', left, forHours }] as const,
            ),
        );
        const found = firstHolds(of, run, fromMinute * 60);
        const slow = byLooking(of, run, fromMinute);
        if (slow === null) expect(found === null || found > 720 * 60 - 60).toBe(true);
        else {
          if (found === null) throw new Error(`not found, though it holds at minute ${String(slow)}`);
          expect(found / 60).toBeGreaterThan(slow - 1.001);
          expect(found / 60).toBeLessThan(slow + 0.001);
        }
      }),
      { seed: 11, numRuns: 400 },
    );
  });
});

/** First whole minute at which the condition has held at every whole minute for its time; null where it never has. */
function byLooking(condition: Condition, world: OrderedWorld, fromMinute: number): number | null {
  const frames = framesOf(world);
  const { index } = world;
  const valueAt = (minute: number): number => {
    const seconds = minute * 60;
    const frame = frameAt(frames, seconds);
    const column = (values: ArrayLike<number>, width: number, place: number): number => {
      if (place < 0) return NaN;
      return values[frame * width + place] as number;
    };
    const at = (list: readonly { node: string; service: string }[]): number =>
      list.findIndex((each) => 'node' in condition && each.node === condition.node);
    if (condition.of === 'node-function')
      return column(frames.nodeFunction, index.nodes.length, index.nodes.indexOf(condition.node));
    if (condition.of === 'need') return column(frames.needShare, index.needs.length, at(index.needs));
    if (condition.of === 'delivered')
      return column(
        frames.series,
        world.series.length,
        world.series.findIndex((each) => each.kind === 'delivered-share' && each.service === condition.service),
      );
    const store = at(index.stores);
    const now = column(frames.storeLevel, index.stores.length, store);
    const next = frames.storeLevel[(frame + 1) * index.stores.length + store] ?? now;
    const [begins, ends] = [frames.time[frame] as number, frames.time[frame + 1] ?? Infinity];
    return ends === Infinity ? now : now + ((seconds - begins) / (ends - begins)) * (next - now);
  };
  const holds = (minute: number): boolean => {
    const value = valueAt(minute);
    return condition.comparison === 'below' ? value < condition.share - 1e-6 : value >= condition.share - 1e-6;
  };
  let since = -1;
  for (let minute = 0; minute <= 720; minute += 1) {
    if (!holds(minute)) since = -1;
    else if (since < 0) since = minute;
    if (since >= 0 && minute >= fromMinute && minute - since >= condition.forMinutes) return minute;
  }
  return null;
}
