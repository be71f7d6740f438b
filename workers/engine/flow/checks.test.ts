import { readMatpower } from '@scenarios/exchange/matpower';
import { meshReactance } from '@scenarios/exchange/matpower-mesh';
import { recordCheck } from '@tests/validation';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createBridgeFinder } from './bridges';
import { createDcFlow } from './dc-flow';

describe('K9: case9, DC (MATPOWER 8; Chow 1982, p. 70)', () => {
  it('K9 branch flows and the angle of bus 9', () => {
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
    const degrees = ((angle[8] as number) * 180) / Math.PI;
    recordCheck({
      id: 'K9',
      setup: 'case9, DC: flows of branches 1–9, MW, and angle of bus 9, degrees',
      expected: [...expected, -4.0634],
      obtained: [...flow, degrees],
      tolerance: '5e-5',
      source: 'MATPOWER 8 (Zimmerman, Murillo-Sánchez, Thomas 2011); Chow 1982, p. 70',
    });
    expected.forEach((value, branch) => {
      expect(flow[branch]).toBeCloseTo(value, 4);
    });
    expect(degrees).toBeCloseTo(-4.0634, 4);
  });
});

const file = fileURLToPath(new URL('../../../../shared/data/matpower/case118.m', import.meta.url));
const here = existsSync(file);

describe(
  here ? 'K10: case118, DC' : 'K10: case118, DC (skipped: shared/data/matpower/case118.m is not beside the project)',
  () => {
    it.runIf(here)('K10 load, slack, largest flow and bridges', () => {
      const read = readMatpower(readFileSync(file, 'utf8'));
      if (!read.ok) throw new Error(read.issues[0]?.message.en);
      const { baseMva, buses: bus, generators, branches: branch } = read.value;
      const place = new Map(bus.map(({ number }, index) => [number, index]));
      const from = Int32Array.from(branch, (each) => place.get(each.from) ?? -1);
      const to = Int32Array.from(branch, (each) => place.get(each.to) ?? -1);
      const reactance = Float64Array.from(branch, (each) => meshReactance(each, baseMva));
      const injection = Float64Array.from(bus, (each) => -each.load - each.shunt);
      const load = bus.reduce((sum, each) => sum + each.load, 0);
      const slack = place.get(69) ?? -1;
      for (const each of generators) {
        const at = place.get(each.bus) ?? -1;
        if (at !== slack) injection[at] = (injection[at] as number) + each.output;
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
      const bridge = new Uint8Array(branch.length);
      const bridges = createBridgeFinder(bus.length, from, to).find(branchUp, bridge);
      const numbers = [...bridge.keys()].filter((index) => bridge[index] === 1).map((index) => index + 1);
      recordCheck({
        id: 'K10',
        setup:
          'case118, DC: load, output at slack bus 69, largest flow (MW), number of bridges and their branch numbers',
        expected: [4242, 381, 450, 9, 7, 9, 113, 133, 134, 176, 177, 183, 184],
        obtained: [load, slackOutput, Math.max(...flow.map(Math.abs)), bridges, ...numbers],
        tolerance: '5e-7 MW; exact',
        source: 'computed from the IEEE 118-bus case of MATPOWER',
      });
      expect(load).toBe(4242);
      expect(slackOutput).toBeCloseTo(381, 6);
      expect(Math.max(...flow.map(Math.abs))).toBeCloseTo(450, 6);
      expect(bridges).toBe(9);
      expect(numbers).toEqual([7, 9, 113, 133, 134, 176, 177, 183, 184]);
    });
  },
);
