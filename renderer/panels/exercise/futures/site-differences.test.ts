import type { RunResult } from '@host/contract/results';
import { nodeState } from '@scenarios/format/run';
import { describe, expect, it } from 'vitest';
import { pairWorlds } from './site-differences';

const { normal, down, degraded } = nodeState;

/** A world of some sites with a need for water each: at 0, 600 and 900 s the state, function and met need of each. */
const world = (
  nodes: readonly string[],
  states: readonly number[],
  shares: readonly number[],
  met: readonly number[],
): RunResult =>
  ({
    index: { nodes, needs: nodes.map((node) => ({ node, service: 'water' })) },
    run: {
      frames: {
        time: Float64Array.of(0, 600, 900),
        nodeState: Uint8Array.from(states),
        nodeFunction: Float32Array.from(shares),
        needShare: Float32Array.from(met),
      },
    },
  }) as unknown as RunResult;
const calm = [normal, normal, normal];
const whole = [1, 1, 1];

describe('sites of two worlds', () => {
  const first = world(
    ['a', 'b', 'c'],
    [...calm, normal, degraded, down, ...calm],
    [...whole, 1, 0.5, 1, ...whole],
    [...whole, ...whole, ...whole],
  );
  const second = world(
    ['c', 'a', 'b'],
    [...calm, normal, normal, degraded, ...calm],
    [...whole, 1, 1, 0.25, ...whole],
    [...whole, 1, 0.5, 1, 1, 0.5, 1],
  );
  const pair = pairWorlds(first, second);

  it('do not differ before anything does', () => {
    expect(pair.at(599)).toEqual([]);
  });

  it('differ by state, work and what they get, the farthest apart first, whatever their order', () => {
    expect(pair.at(600)).toEqual([
      { node: 'c', first: { state: 'down', share: 0 }, second: { state: 'normal', share: 1 }, needs: [] },
      {
        node: 'a',
        first: { state: 'normal', share: 1 },
        second: { state: 'normal', share: 1 },
        needs: [{ service: 'water', first: 1, second: 0.5 }],
      },
      { node: 'b', first: { state: 'degraded', share: 0.5 }, second: { state: 'degraded', share: 0.25 }, needs: [] },
    ]);
  });

  it('are the most at one moment, if they ever differ', () => {
    expect(pair.most()).toBe(600);
    expect(pairWorlds(first, first).most()).toBeNull();
  });

  it('are left out where one world has none of them', () => {
    expect(pairWorlds(first, world(['c'], calm, whole, whole)).at(900)).toEqual([]);
    expect(pairWorlds(first, world(['c'], calm, whole, whole)).at(600)).toHaveLength(1);
  });
});
