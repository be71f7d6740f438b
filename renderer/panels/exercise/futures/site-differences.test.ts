import type { RunResult } from '@host/contract/results';
import { nodeState } from '@scenarios/format/run';
import { describe, expect, it } from 'vitest';
import { siteDifferences } from './site-differences';

const { normal, down, degraded } = nodeState;

/** A world of some sites: at 0 s and at 600 s the state and the function share of each. */
const world = (nodes: readonly string[], states: readonly number[], shares: readonly number[]): RunResult =>
  ({
    index: { nodes },
    run: {
      frames: {
        time: Float64Array.of(0, 600),
        nodeState: Uint8Array.from(states),
        nodeFunction: Float32Array.from(shares),
      },
    },
  }) as unknown as RunResult;

describe('sites of two worlds', () => {
  const first = world(['a', 'b', 'c'], [normal, normal, normal, normal, degraded, down], [1, 1, 1, 1, 0.5, 1]);
  const second = world(['c', 'a', 'b'], [normal, normal, normal, normal, normal, degraded], [1, 1, 1, 1, 1, 0.3]);

  it('do not differ before anything does', () => {
    expect(siteDifferences(first, second, 599)).toEqual([]);
  });

  it('differ by state and by share, the farthest apart first, whatever their order', () => {
    expect(siteDifferences(first, second, 600)).toEqual([
      { node: 'c', first: { state: 'down', share: 0 }, second: { state: 'normal', share: 1 } },
      {
        node: 'b',
        first: { state: 'degraded', share: 0.5 },
        second: { state: 'degraded', share: expect.closeTo(0.3) as number },
      },
    ]);
  });

  it('are left out where one world has none of them', () => {
    expect(siteDifferences(first, world(['c'], [normal, normal], [1, 1]), 900)).toHaveLength(1);
  });
});
