import { describe, expect, it } from 'vitest';
import { createSingleLoss } from './single-loss';
import { randomSupply } from './testing/random-supply';
import { remove } from './testing/remove';

describe('single loss', () => {
  it('leaves what removing each node and each link one by one leaves', () => {
    for (let seed = 0; seed < 600; seed += 1) {
      const supply = randomSupply(seed);
      const loss = createSingleLoss(supply);
      loss.run();
      loss.run();
      const { largest, cut } = remove(supply, []);
      expect(loss.whole, `seed ${String(seed)}`).toEqual({ largest, cut });
      for (let node = 0; node < supply.nodeCount; node += 1) {
        const left = remove(supply, [node]);
        expect([loss.nodeLargest[node], loss.nodeCut[node]], `seed ${String(seed)}, node ${node}`).toEqual([
          left.largest,
          left.cut,
        ]);
      }
      for (let link = 0; link < supply.from.length; link += 1) {
        const left = remove(supply, [], [link]);
        expect([loss.linkLargest[link], loss.linkCut[link]], `seed ${String(seed)}, link ${link}`).toEqual([
          left.largest,
          left.cut,
        ]);
      }
    }
  });

  it('refuses people that are no number and lists that do not fit', () => {
    const links = { nodeCount: 1, from: new Int32Array(0), to: new Int32Array(0) };
    const source = new Uint8Array(1);
    expect(() => createSingleLoss({ ...links, source, people: Float64Array.of(Number.NaN) })).toThrow(/Node 0 has NaN/);
    expect(() => createSingleLoss({ ...links, source, people: new Float64Array(2) })).toThrow(/1 nodes, but 2/);
  });
});
