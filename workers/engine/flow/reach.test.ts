import { describe, expect, it } from 'vitest';
import { createFuzz } from '../testing/fuzz';
import { createReach, type ReachInput } from './reach';

type Network = { nodeCount: number; from: Int32Array; to: Int32Array; directed: Uint8Array; hopLimit: number };

/** Twin: try every threshold that occurs, and spread from the hubs above it through the relays above it, hop by hop. */
function naive({ nodeCount, from, to, directed, hopLimit }: Network, input: ReachInput): number[] {
  const effective = (values: Float64Array): number[] =>
    [...values].map((value) => (value < input.threshold ? 0 : value));
  const hub = effective(input.hub);
  const relay = effective(input.relay);
  const best = new Array<number>(nodeCount).fill(0);
  for (const level of new Set([...hub, ...relay].filter((value) => value > 0))) {
    let reached = new Set(hub.flatMap((value, node) => (value >= level ? [node] : [])));
    const gives = new Set(reached);
    for (let hop = 0; hop < (hopLimit || nodeCount); hop += 1) {
      const next = new Set(reached);
      const giving = new Set(gives);
      for (let arc = 0; arc < from.length; arc += 1) {
        if (input.arcUp[arc] === 0) continue;
        const ends = [[from[arc], to[arc]], ...(directed[arc] === 0 ? [[to[arc], from[arc]]] : [])] as [
          number,
          number,
        ][];
        for (const [a, b] of ends) {
          if (!gives.has(a)) continue;
          next.add(b);
          if ((relay[b] ?? 0) >= level) giving.add(b);
        }
      }
      reached = next;
      for (const node of giving) gives.add(node);
    }
    for (const node of reached) best[node] = Math.max(best[node] ?? 0, level);
  }
  return best;
}

describe('reach', () => {
  it.each([0, 1, 2, 3, 5])('finds the quality the naive twin finds, hop limit %i', (hopLimit) => {
    const fuzz = createFuzz(40 + hopLimit);
    for (let round = 0; round < 300; round += 1) {
      const nodeCount = 1 + fuzz.below(14);
      const arcCount = fuzz.below(2 * nodeCount);
      const network: Network = {
        nodeCount,
        from: Int32Array.from({ length: arcCount }, () => fuzz.below(nodeCount)),
        to: Int32Array.from({ length: arcCount }, () => fuzz.below(nodeCount)),
        directed: Uint8Array.from({ length: arcCount }, () => (fuzz.next() < 0.4 ? 1 : 0)),
        hopLimit,
      };
      const reach = createReach(network);
      for (let state = 0; state < 3; state += 1) {
        const draw = (some: number): number => (fuzz.next() < some ? Math.ceil(fuzz.next() * 4) / 4 : 0);
        const input: ReachInput = {
          hub: Float64Array.from({ length: nodeCount }, () => draw(0.25)),
          relay: Float64Array.from({ length: nodeCount }, () => draw(0.7)),
          arcUp: Uint8Array.from({ length: arcCount }, () => (fuzz.next() < 0.85 ? 1 : 0)),
          threshold: fuzz.next() < 0.5 ? 0 : 0.5,
        };
        const quality = new Float64Array(nodeCount);
        const parentArc = new Int32Array(nodeCount);
        reach.solve(input, { quality, parentArc });
        expect([...quality]).toEqual(naive(network, input));
        checkParents(network, input, quality, parentArc);
      }
    }
  });

  it('serves a hub by itself and through the better of two relays; a dead end need not relay', () => {
    const reach = createReach({
      nodeCount: 4,
      from: Int32Array.of(0, 0, 1, 2),
      to: Int32Array.of(1, 2, 3, 3),
      directed: new Uint8Array(4),
      hopLimit: 0,
    });
    const output = { quality: new Float64Array(4), parentArc: new Int32Array(4) };
    reach.solve(
      {
        hub: Float64Array.of(0.9, 0, 0, 0),
        relay: Float64Array.of(0, 0.3, 0.6, 0),
        arcUp: Uint8Array.of(1, 1, 1, 1),
        threshold: 0.05,
      },
      output,
    );
    expect([...output.quality]).toEqual([0.9, 0.9, 0.9, 0.6]);
    expect([...output.parentArc]).toEqual([-1, 0, 1, 3]);
  });
});

/** Every served node that is not its own hub has a chain of working arcs to a hub, each link at least as good. */
function checkParents(network: Network, input: ReachInput, quality: Float64Array, parentArc: Int32Array): void {
  const { nodeCount, from, to, directed } = network;
  for (let start = 0; start < nodeCount; start += 1) {
    let node = start;
    let steps = 0;
    while (parentArc[node] !== -1) {
      const arc = parentArc[node] as number;
      expect(input.arcUp[arc]).toBe(1);
      const backwards = to[arc] !== node;
      if (backwards) expect([from[arc], directed[arc]]).toEqual([node, 0]);
      const before = (backwards ? to[arc] : from[arc]) as number;
      const gives = Math.max(
        input.hub[before] as number,
        Math.min(quality[before] as number, input.relay[before] as number),
      );
      expect(gives).toBeGreaterThanOrEqual(quality[node] as number);
      if ((input.hub[before] as number) >= (quality[node] as number)) {
        node = -1;
        break;
      }
      node = before;
      steps += 1;
      expect(steps).toBeLessThanOrEqual(nodeCount);
    }
    if (node >= 0) expect(quality[node]).toBe((input.hub[node] as number) < input.threshold ? 0 : input.hub[node]);
  }
}
