import { describe, expect, it } from 'vitest';
import { createFuzz } from '../testing/fuzz';
import { denseSolve } from '../testing/dense-solve';
import { createDcFlow } from './dc-flow';
import { createIslandLabeller } from './islands';

describe('DC flow', () => {
  it('solves as the dense twin does, with outages, islands, parallel branches and loops', () => {
    const fuzz = createFuzz(9);
    for (let round = 0; round < 80; round += 1) {
      const busCount = 2 + fuzz.below(14);
      const branchCount = 1 + fuzz.below(2 * busCount);
      const from = Int32Array.from({ length: branchCount }, () => fuzz.below(busCount));
      const to = Int32Array.from({ length: branchCount }, () => fuzz.below(busCount));
      const reactance = Float64Array.from({ length: branchCount }, () => 0.01 + fuzz.next());
      const network = createDcFlow({ busCount, from, to, reactance });
      const labeller = createIslandLabeller(busCount, from, to);
      const island = new Int32Array(busCount);
      const angle = new Float64Array(busCount);
      const flow = new Float64Array(branchCount);
      for (let state = 0; state < 4; state += 1) {
        const branchUp = Uint8Array.from({ length: branchCount }, () => (fuzz.next() < 0.8 ? 1 : 0));
        const busUp = Uint8Array.from({ length: busCount }, () => (fuzz.next() < 0.9 ? 1 : 0));
        const islands = labeller.label(branchUp, busUp, island);
        const reference = new Int32Array(islands).fill(-1);
        for (let bus = 0; bus < busCount; bus += 1) {
          const label = island[bus] as number;
          if (label >= 0 && (reference[label] === -1 || fuzz.next() < 0.3)) reference[label] = bus;
        }
        const injection = Float64Array.from({ length: busCount }, () => fuzz.next() * 200 - 100);
        network.solve({ branchUp, island, injection, reference }, { angle, flow });

        const live = (branch: number): boolean =>
          branchUp[branch] === 1 && busUp[from[branch] as number] === 1 && busUp[to[branch] as number] === 1;
        const fixed = Array.from({ length: busCount }, (_, bus) => busUp[bus] === 0 || reference.includes(bus));
        const matrix = fixed.map((is, bus) => fixed.map((_, column) => (is && column === bus ? 1 : 0)));
        for (let branch = 0; branch < branchCount; branch += 1) {
          if (!live(branch)) continue;
          const s = 100 / (reactance[branch] as number);
          for (const [a, b] of [
            [from[branch], to[branch]],
            [to[branch], from[branch]],
          ] as [number, number][]) {
            if (fixed[a] === true) continue;
            const row = matrix[a] as number[];
            row[a] = (row[a] ?? 0) + s;
            row[b] = (row[b] ?? 0) - s;
          }
        }
        const expected = denseSolve(
          matrix,
          fixed.map((is, bus) => (is ? 0 : (injection[bus] as number))),
        );
        const left = Array.from(injection);
        for (let branch = 0; branch < branchCount; branch += 1) {
          if (!live(branch)) expect(flow[branch]).toBe(0);
          left[from[branch] as number] = (left[from[branch] as number] ?? 0) - (flow[branch] as number);
          left[to[branch] as number] = (left[to[branch] as number] ?? 0) + (flow[branch] as number);
        }
        for (let bus = 0; bus < busCount; bus += 1) {
          expect(Math.abs((angle[bus] as number) - (expected[bus] as number))).toBeLessThan(1e-9);
          if (fixed[bus] === false) expect(Math.abs(left[bus] as number)).toBeLessThan(1e-8);
        }
      }
    }
  });

  it('factorises again only when branches, islands or references changed', () => {
    const network = createDcFlow({
      busCount: 3,
      from: Int32Array.of(0, 1, 0),
      to: Int32Array.of(1, 2, 2),
      reactance: Float64Array.of(0.1, 0.1, 0.1),
    });
    const output = { angle: new Float64Array(3), flow: new Float64Array(3) };
    const island = Int32Array.of(0, 0, 0);
    const branchUp = Uint8Array.of(1, 1, 1);
    network.solve({ branchUp, island, injection: Float64Array.of(30, 0, -30) }, output);
    expect(output.flow[2]).toBeCloseTo(20, 12);
    network.solve({ branchUp, island, injection: Float64Array.of(60, 0, -60) }, output);
    expect(output.flow[2]).toBeCloseTo(40, 12);
    expect(network.factorisations).toBe(1);
    branchUp[2] = 0;
    network.solve({ branchUp, island, injection: Float64Array.of(60, 0, -60) }, output);
    expect([...output.flow].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([60, 60, 0]);
    network.solve({ branchUp, island, injection: Float64Array.of(60, 0, -60), reference: Int32Array.of(2) }, output);
    expect(output.angle[2]).toBe(0);
    expect(network.factorisations).toBe(3);
  });

  it('refuses a reference outside its island and a reactance that is none', () => {
    const network = createDcFlow({
      busCount: 2,
      from: Int32Array.of(0),
      to: Int32Array.of(1),
      reactance: Float64Array.of(1),
    });
    const input = { branchUp: Uint8Array.of(0), island: Int32Array.of(0, 1), injection: new Float64Array(2) };
    const output = { angle: new Float64Array(2), flow: new Float64Array(1) };
    expect(() => network.solve({ ...input, reference: Int32Array.of(1, 1) }, output)).toThrow(RangeError);
    network.solve(input, output);
    expect(() =>
      createDcFlow({ busCount: 2, from: Int32Array.of(0), to: Int32Array.of(1), reactance: Float64Array.of(0) }),
    ).toThrow(RangeError);
  });
});
