import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readMatpower } from '../testing/matpower';
import { createBridgeFinder } from './bridges';
import { createDcFlow } from './dc-flow';

describe('K9: case9, DC (MATPOWER 8; Chow 1982, p. 70)', () => {
  it('branch flows and the angle of bus 9', () => {
    const from = Int32Array.of(1, 4, 5, 3, 6, 7, 8, 8, 9).map((bus) => bus - 1);
    const to = Int32Array.of(4, 5, 6, 6, 7, 8, 2, 9, 4).map((bus) => bus - 1);
    const reactance = Float64Array.of(0.0576, 0.092, 0.17, 0.0586, 0.1008, 0.072, 0.0625, 0.161, 0.085);
    const angle = new Float64Array(9);
    const flow = new Float64Array(9);
    createDcFlow({ busCount: 9, from, to, reactance }).solve(
      {
        branchUp: new Uint8Array(9).fill(1),
        island: new Int32Array(9),
        injection: Float64Array.of(67, 163, 85, 0, -90, 0, -100, 0, -125),
      },
      { angle, flow },
    );
    const expected = [67, 28.9674, -61.0326, 85, 23.9674, -76.0326, -163, 86.9674, -38.0326];
    expected.forEach((value, branch) => {
      expect(flow[branch]).toBeCloseTo(value, 4);
    });
    expect(((angle[8] as number) * 180) / Math.PI).toBeCloseTo(-4.0634, 4);
  });
});

const file = fileURLToPath(new URL('../../../../shared/data/matpower/case118.m', import.meta.url));
const here = existsSync(file);

describe(
  here ? 'K10: case118, DC' : 'K10: case118, DC (skipped: shared/data/matpower/case118.m is not beside the project)',
  () => {
    it.runIf(here)('load, slack, largest flow and bridges', () => {
      const { bus, gen, branch } = readMatpower(readFileSync(file, 'utf8'));
      const place = new Map(bus.map((row, index) => [row[0], index]));
      const ends = (column: number): Int32Array => Int32Array.from(branch, (row) => place.get(row[column]) ?? -1);
      const [from, to] = [ends(0), ends(1)];
      const reactance = Float64Array.from(branch, (row) => (row[3] ?? 0) * (row[8] === 0 ? 1 : (row[8] ?? 1)));
      const injection = Float64Array.from(bus, (row) => -(row[2] ?? 0) - (row[4] ?? 0));
      const load = bus.reduce((sum, row) => sum + (row[2] ?? 0), 0);
      const slack = place.get(69) ?? -1;
      for (const row of gen) {
        const at = place.get(row[0]) ?? -1;
        if (at !== slack) injection[at] = (injection[at] as number) + (row[1] ?? 0);
      }
      const angle = new Float64Array(bus.length);
      const flow = new Float64Array(branch.length);
      const branchUp = new Uint8Array(branch.length).fill(1);
      createDcFlow({ busCount: bus.length, from, to, reactance }).solve(
        { branchUp, island: new Int32Array(bus.length), injection, reference: Int32Array.of(slack) },
        { angle, flow },
      );
      let slackOutput = -(injection[slack] as number);
      for (let index = 0; index < branch.length; index += 1) {
        if (from[index] === slack) slackOutput += flow[index] as number;
        if (to[index] === slack) slackOutput -= flow[index] as number;
      }
      expect(load).toBe(4242);
      expect(slackOutput).toBeCloseTo(381, 6);
      expect(Math.max(...flow.map(Math.abs))).toBeCloseTo(450, 6);
      const bridge = new Uint8Array(branch.length);
      expect(createBridgeFinder(bus.length, from, to).find(branchUp, bridge)).toBe(9);
      const numbers = [...bridge.keys()].filter((index) => bridge[index] === 1).map((index) => index + 1);
      expect(numbers).toEqual([7, 9, 113, 133, 134, 176, 177, 183, 184]);
    });
  },
);
