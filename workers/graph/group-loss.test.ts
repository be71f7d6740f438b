import { purposes, uniform } from '@workers/engine/random';
import { describe, expect, it } from 'vitest';
import { createGroupLoss } from './group-loss';
import { importanceOf } from './importance';
import { randomSupply } from './testing/random-supply';
import { remove } from './testing/remove';

const members = (of: Int32Array, group: number): number[] =>
  [...of.keys()].filter((index) => (of[index] ?? -1) === group);
const grouping = (seed: number, run: number, length: number, count: number): Int32Array =>
  Int32Array.from({ length }, (_, index) => Math.floor(uniform(seed, run, purposes.graph, index) * (count + 1)) - 1);

describe('group loss', () => {
  it('leaves what removing the nodes and links of each group leaves', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const supply = randomSupply(seed);
      const count = 1 + (seed % 7);
      const ofNode = grouping(seed, 2, supply.nodeCount, count);
      const ofLink = grouping(seed, 3, supply.from.length, count);
      const loss = createGroupLoss(supply, { count, ofNode, ofLink });
      loss.run();
      loss.run();
      for (let group = 0; group < count; group += 1) {
        const left = remove(supply, members(ofNode, group), members(ofLink, group));
        const name = `seed ${String(seed)}, group ${String(group)}`;
        expect([loss.largest[group], loss.cut[group]], name).toEqual([left.largest, left.cut]);
      }
    }
  });

  it('refuses a group beyond the count and lists that do not fit', () => {
    const supply = randomSupply(3);
    const ofNode = new Int32Array(supply.nodeCount).fill(1);
    const ofLink = new Int32Array(supply.from.length);
    expect(() => createGroupLoss(supply, { count: 1, ofNode, ofLink })).toThrow(/Node 0 is in group 1 of 1/);
    expect(() => createGroupLoss(supply, { count: 1, ofNode: new Int32Array(99), ofLink })).toThrow(/do not fit/);
  });
});

describe('importance', () => {
  it('tells the people cut off by every node, link, owner and right-of-way, as removing them does', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const supply = randomSupply(seed);
      const owner = grouping(seed, 2, supply.nodeCount, 3);
      const rightOfWay = grouping(seed, 3, supply.from.length, 4);
      const importance = importanceOf({ ...supply, owner, ownerCount: 3, rightOfWay, rightOfWayCount: 4 });
      const before = remove(supply, []).cut;
      expect(importance.alreadyCut).toBe(before);
      importance.node.forEach((people, node) => {
        expect(people).toBe(remove(supply, [node]).cut - before);
      });
      importance.link.forEach((people, link) => {
        expect(people).toBe(remove(supply, [], [link]).cut - before);
      });
      importance.owner.forEach((people, group) => {
        expect(people).toBe(remove(supply, members(owner, group)).cut - before);
      });
      importance.rightOfWay.forEach((people, group) => {
        expect(people).toBe(remove(supply, [], members(rightOfWay, group)).cut - before);
      });
    }
  });
});
