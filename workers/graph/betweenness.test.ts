import { describe, expect, it } from 'vitest';
import { addBlocks, betweennessBlocks, createBetweenness } from './betweenness';
import { generateRandom } from './generate-random';
import type { Links } from './links';
import { randomSupply } from './testing/random-supply';
import { textbookBetweenness } from './testing/textbook-betweenness';

const betweenness = ({ nodeCount, from, to }: Links): Float64Array => {
  const result = new Float64Array(nodeCount).fill(-1);
  createBetweenness(nodeCount, from, to).all(result);
  return result;
};

describe('betweenness', () => {
  it('of a path of five is what counting by hand gives', () => {
    const path = { nodeCount: 5, from: Int32Array.of(0, 1, 2, 3), to: Int32Array.of(1, 2, 3, 4) };
    expect([...betweenness(path)]).toEqual([0, 3, 4, 3, 0]);
  });

  it('shares pairs between parallel links as between distinct paths', () => {
    const square = { nodeCount: 4, from: Int32Array.of(0, 0, 1, 0, 2), to: Int32Array.of(1, 1, 3, 2, 3) };
    const [, double, single] = betweenness(square);
    expect(double).toBeCloseTo(2 / 3, 12);
    expect(single).toBeCloseTo(1 / 3, 12);
  });

  it('agrees with the textbook on small graphs with loops, parallel links and lone nodes', () => {
    for (let seed = 0; seed < 400; seed += 1) {
      const graph = randomSupply(seed);
      const expected = textbookBetweenness(graph);
      const obtained = betweenness(graph);
      expect(obtained.length).toBe(expected.length);
      expected.forEach((value, node) => {
        expect(obtained[node], `seed ${String(seed)}, node ${node}`).toBeCloseTo(value, 9);
      });
    }
  });

  it('agrees with the textbook on 300 nodes, and again when the workspace is used twice', () => {
    const graph = generateRandom(300, 600, 5);
    const kernel = createBetweenness(graph.nodeCount, graph.from, graph.to);
    const first = new Float64Array(300);
    const second = new Float64Array(300);
    kernel.all(first);
    kernel.all(second);
    expect(second).toEqual(first);
    textbookBetweenness(graph).forEach((value, node) => {
      expect(first[node]).toBeCloseTo(value, 7);
    });
  });

  it('gives the same bits whichever workspace counts which block', () => {
    const { nodeCount, from, to } = generateRandom(200, 500, 6);
    const workers = [0, 1, 2].map(() => createBetweenness(nodeCount, from, to));
    const blocks = new Float64Array(betweennessBlocks * nodeCount);
    for (let block = betweennessBlocks - 1; block >= 0; block -= 1) {
      workers[block % 3]?.block(block, blocks.subarray(block * nodeCount, (block + 1) * nodeCount));
    }
    const added = new Float64Array(nodeCount);
    addBlocks(nodeCount, blocks, added);
    expect(added).toEqual(betweenness({ nodeCount, from, to }));
  });

  it('names a link that leads to no node', () => {
    expect(() => createBetweenness(2, Int32Array.of(0), Int32Array.of(2))).toThrow(/Arc 0 joins 0 and 2/);
  });

  it('says where there are more paths than a number can count, and counts again afterwards', () => {
    const [from, to] = [new Int32Array(2200), new Int32Array(2200)];
    from.forEach((_, link) => {
      from[link] = link >> 1;
      to[link] = (link >> 1) + 1;
    });
    const double = createBetweenness(1101, from, to);
    const result = new Float64Array(1101);
    const sums = new Float64Array(1101);
    expect(() => {
      double.all(result);
    }).toThrow(/Node 0 starts more than 1e308 shortest paths/);
    double.block(betweennessBlocks / 2, sums);
    expect(sums.every((sum) => sum >= 0 && sum < Infinity)).toBe(true);
  });
});
