import { describe, expect, it } from 'vitest';
import { createFuzz } from '../testing/fuzz';
import { createQuickestPaths } from './quickest-paths';

describe('quickest paths', () => {
  it('are those of a search through all walks within the hop limit (seeded)', () => {
    const fuzz = createFuzz(11);
    let found = 0;
    for (let round = 0; round < 300; round += 1) {
      const nodeCount = 2 + fuzz.below(6);
      const arcCount = fuzz.below(12);
      const from = Int32Array.from({ length: arcCount }, () => fuzz.below(nodeCount));
      const to = Int32Array.from({ length: arcCount }, () => fuzz.below(nodeCount));
      const directed = Uint8Array.from({ length: arcCount }, () => fuzz.below(2));
      const latency = Float64Array.from({ length: arcCount }, () => fuzz.below(5));
      const hopLimit = fuzz.below(5);
      const qualities = () => Float64Array.from({ length: nodeCount }, () => fuzz.below(4) / 3);
      const hub = qualities().map((quality, node) => (node % 2 === 0 ? quality : 0));
      const relay = qualities();
      const arcUp = Uint8Array.from({ length: arcCount }, () => (fuzz.next() < 0.8 ? 1 : 0));
      const level = (1 + fuzz.below(3)) / 3;
      const best = new Array<number>(nodeCount).fill(Infinity);
      const walk = (node: number, seconds: number, hops: number): void => {
        best[node] = Math.min(best[node] ?? Infinity, seconds);
        if (hops === (hopLimit || nodeCount) || (hops > 0 && (relay[node] ?? 0) < level)) return;
        for (let arc = 0; arc < arcCount; arc += 1) {
          if (arcUp[arc] === 0) continue;
          if (from[arc] === node) walk(to[arc] ?? 0, seconds + (latency[arc] ?? 0), hops + 1);
          else if (to[arc] === node && directed[arc] === 0)
            walk(from[arc] ?? 0, seconds + (latency[arc] ?? 0), hops + 1);
        }
      };
      if (nodeCount > 5 && arcCount > 8) continue;
      for (let node = 0; node < nodeCount; node += 1) if ((hub[node] ?? 0) >= level) walk(node, 0, 0);
      const paths = createQuickestPaths({ nodeCount, from, to, directed, hopLimit, latency });
      paths.solve({ hub, relay, arcUp, threshold: 0.1 }, level);
      const arcs = new Int32Array(nodeCount + 1);
      for (let node = 0; node < nodeCount; node += 1) {
        expect(paths.secondsTo(node)).toBe(best[node]);
        const length = paths.pathTo(node, arcs);
        let seconds = 0;
        for (let at = 0; at < length; at += 1) seconds += latency[arcs[at] ?? -1] ?? NaN;
        expect(seconds).toBe(best[node] === Infinity ? 0 : best[node]);
        if (length > 0) found += 1;
      }
    }
    expect(found).toBeGreaterThan(100);
  });
});
