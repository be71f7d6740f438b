import { describe, expect, it } from 'vitest';
import { createCutPoints } from './cut-points';
import { randomSupply } from './testing/random-supply';
import { remove } from './testing/remove';

describe('cut points', () => {
  it('are those whose removal leaves more parts, on small graphs with loops, parallel links and lone nodes', () => {
    let points = 0;
    let bridges = 0;
    for (let seed = 0; seed < 600; seed += 1) {
      const graph = randomSupply(seed);
      const { nodeCount, from, to } = graph;
      const cuts = createCutPoints(nodeCount, from, to);
      const point = new Uint8Array(nodeCount).fill(7);
      const bridge = new Uint8Array(from.length).fill(7);
      cuts.find(point, bridge);
      cuts.find(point, bridge);
      const before = remove(graph, []).parts;
      const expectedPoints = Array.from({ length: nodeCount }, (_, node) => {
        const alone = from.every((a, link) => a === to[link] || (a !== node && to[link] !== node));
        return remove(graph, [node]).parts > before - (alone ? 1 : 0) ? 1 : 0;
      });
      const expectedBridges = Array.from(from, (_, link) => (remove(graph, [], [link]).parts > before ? 1 : 0));
      expect([...point], `points of seed ${seed}`).toEqual(expectedPoints);
      expect([...bridge], `bridges of seed ${seed}`).toEqual(expectedBridges);
      expect(cuts.found.points).toBe(expectedPoints.filter((cut) => cut === 1).length);
      expect(cuts.found.bridges).toBe(expectedBridges.filter((cut) => cut === 1).length);
      points += cuts.found.points;
      bridges += cuts.found.bridges;
    }
    expect(points).toBeGreaterThan(100);
    expect(bridges).toBeGreaterThan(100);
  });

  it('stand all along a path of 200 000 nodes, without a deep call stack', () => {
    const length = 200_000;
    const from = Int32Array.from({ length: length - 1 }, (_, link) => link);
    const cuts = createCutPoints(
      length,
      from,
      from.map((node) => node + 1),
    );
    cuts.find(new Uint8Array(length), new Uint8Array(length - 1));
    expect(cuts.found).toEqual({ points: length - 2, bridges: length - 1 });
  });
});
