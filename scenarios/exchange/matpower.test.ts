import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../format/parse';
import { exampleScenario } from '../format/example-scenario';
import { readMatpower } from './matpower';
import { matpowerExample } from './matpower-example';
import { meshOfMatpower } from './matpower-mesh';
import { matpowerTextLimit } from './matpower-tables';

const text = matpowerExample();
const read = (source: string) => {
  const result = readMatpower(source);
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message.en).join('\n'));
  return result.value;
};
/** The messages that a text is refused with. */
const refusal = (source: string): readonly string[] => {
  const result = readMatpower(source);
  return result.ok ? [] : result.issues.map(({ code, message }) => `${code} ${message.en}`);
};
const meshRefusal = (source: string): readonly string[] => {
  const result = meshOfMatpower(read(source));
  return result.ok ? [] : result.issues.map(({ code, message }) => `${code} ${message.en}`);
};
const meshOf = (source: string) => {
  const result = meshOfMatpower(read(source));
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message.en).join('\n'));
  return result.value;
};

describe('a MATPOWER case', () => {
  it('is read with the line of every row', () => {
    const grid = read(text);
    expect(grid).toMatchObject({ name: 'example', baseMva: 100, skipped: [] });
    expect(grid.buses.map(({ line, number, type }) => [line, number, type])).toEqual([
      [7, 1, 'reference'],
      [8, 2, 'generator'],
      [9, 7, 'load'],
    ]);
    expect(grid.generators[1]).toEqual({ line: 13, bus: 2, output: 20, least: 0, most: 50, inService: true });
    expect(grid.branches[2]).toMatchObject({
      line: 18,
      from: 2,
      to: 7,
      reactance: 0.2,
      ratio: 0.95,
      ratings: [0, 0, 0],
    });
  });

  it('becomes a mesh: needs, dispatch balanced at the reference bus, taps in the reactance, parallel lines apart', () => {
    const { mesh, skipped } = meshOf(text);
    expect(mesh.nodes.map(({ id, kind, needs }) => [id, kind, needs.map(({ rate }) => rate)])).toEqual([
      ['bus-1', 'power-plant', []],
      ['bus-2', 'power-plant', [40]],
      ['bus-7', 'substation', [65]],
    ]);
    expect(mesh.nodes[0]?.provides).toMatchObject([{ capacity: 120, dispatch: 85 }]);
    expect(mesh.links.map(({ id, carries }) => [id, carries[0]?.reactance, carries[0]?.capacity])).toEqual([
      ['branch-1', 0.1, 100],
      ['branch-2', 0.1, 100],
      ['branch-3', 0.2 * 0.95, null],
    ]);
    expect(skipped.map(({ path }) => path)).toEqual(['line 19']);
    const document = exampleScenario();
    const [design] = document.designs;
    const parsed = parseScenario({
      ...document,
      designs: [{ ...design, mesh }],
      hazards: [
        { ...document.hazards[0], kind: 'single-failure', atHours: 1, target: { node: 'bus-1' }, events: undefined },
      ],
    });
    expect(parsed.ok ? [] : parsed.issues.filter(({ path }) => path.startsWith('designs'))).toEqual([]);
  });

  it('has its reactances on 100 MVA whatever its own base', () => {
    const { mesh } = meshOf(text.replace('baseMVA = 100', 'baseMVA = 50'));
    expect(mesh.links[0]?.carries[0]?.reactance).toBeCloseTo(0.2, 15);
  });

  it.each([
    ['\t7\t1\t60', '\t2\t1\t60', 'exchange/duplicate-bus Line 9: bus 2 stands already on line 8.'],
    ['\t2\t7\t0\t0.2', '\t2\t12\t0\t0.2', 'exchange/unknown-bus Line 18: bus 12 is not in the bus table.'],
    ['\t2\t20\t0\t10', '\t9\t20\t0\t10', 'exchange/unknown-bus Line 13: bus 9 is not in the bus table.'],
    ['\t2\t2\t40', '\t2\t2\tNaN', 'exchange/not-a-number Line 8: Pd is NaN; a finite number is needed.'],
    ['\t1\t80\t', '\t1\tInf\t', 'exchange/not-a-number Line 12: Pg is Infinity; a finite number is needed.'],
    ['\t1\t80\t', '\t1\t80/2\t', 'exchange/not-a-number Line 12: "80/2" is not a number.'],
    ['\t2\t2\t40', '\t2\t5\t40', 'exchange/out-of-range Line 8: type is 5; it must be 1, 2, 3 or 4.'],
    ['\t2\t2\t40', '\t2.5\t2\t40', 'exchange/out-of-range Line 8: bus_i is 2.5'],
    ['\t2\t2\t40\t0', '\t2\t2\t40', 'exchange/wrong-width Line 8: this row of bus has 12 numbers instead of 13.'],
    ["version = '2'", "version = '1'", 'exchange/unknown-version Line 3: format version "1"'],
    ['function mpc = example', 'function [baseMVA, bus] = example', 'exchange/unknown-version Line 1'],
    ['mpc.baseMVA = 100;', '', 'exchange/missing-table The file has no "mpc.baseMVA".'],
    ['mpc.baseMVA = 100;', 'mpc.baseMVA = 10^2;', 'exchange/unknown-statement Line 4: "mpc.baseMVA = 10^2;"'],
    ['mpc.branch', 'mpc.twig', 'exchange/missing-table The file has no "mpc.branch".'],
    ['mpc.gen = [', 'mpc.bus = [', 'exchange/unknown-statement Line 11: "mpc.bus" is given a second time.'],
  ])('is refused where %j became %j', (good, bad, message) => {
    expect(text).toContain(good);
    expect(refusal(text.replace(good, () => bad))[0]?.slice(0, message.length)).toBe(message);
  });

  it.each([
    'mpc.branch(:, 4) = 2 * mpc.branch(:, 4);',
    'define_constants;',
    'mpc.bus = mpc.bus * 2;',
    'mpc = ext2int(mpc);',
    'for k = 1:3',
    "mpc.bus_extra = [1 2]';",
    "system('rm -rf /');",
    '!rm -rf /',
    'mpc.x == 3',
  ])('is refused with its line where it calculates: %s', (statement) => {
    expect(refusal(`${text}${statement}\n`)[0]).toMatch(/^exchange\/(unknown-statement|not-a-number) Line 21: /);
  });

  it('is refused where it is cut off anywhere inside', () => {
    const whole = text.lastIndexOf(']');
    for (let length = 0; length <= whole; length += 1) {
      const issues = refusal(text.slice(0, length));
      expect(issues.length, text.slice(0, length)).toBeGreaterThan(0);
    }
    expect(refusal(text.slice(0, text.indexOf('mpc.branch') + 40))).toEqual([
      'exchange/unclosed Line 15: "branch" begins here and is never closed.',
    ]);
  });

  it('may hold comments, continued rows, commas, other tables and names', () => {
    const spoken = text
      .replace('\t2\t2\t40', '\t2, 2 ... the second\n 40')
      .replace('%% bus data', '%{\nmpc.bus = nonsense\n%}')
      .concat(
        "mpc.bus_name = {'North'; 'O''Brien'; \"South\"};\nmpc.gencost = [2 0 0 3 0 1 0];\nmpc.colour = {'red'};\n",
      );
    const grid = read(spoken);
    expect(grid.buses.map(({ name, load }) => [name, load])).toEqual([
      ['North', 0],
      ["O'Brien", 40],
      ['South', 60],
    ]);
    expect(grid.skipped.map(({ message }) => message.en)).toEqual(['Line 26: "colour" was not used.']);
  });

  it('is refused as a mesh where it has a phase shifter or no reactance, with the line', () => {
    expect(meshRefusal(text.replace('0.95\t0\t1', '0.95\t-5\t1'))).toEqual([
      'exchange/unsupported Line 18: the branch shifts the phase by -5°; phase shifters are not modelled.',
    ]);
    expect(meshRefusal(text.replace('\t2\t7\t0\t0.2', '\t2\t7\t0\t-0.2'))[0]).toMatch(
      /^exchange\/unsupported Line 18: /,
    );
    expect(refusal(`${text}mpc.dcline = [1 2 1];\n`)[0]).toMatch(/^exchange\/unsupported Line 21/);
  });

  it('keeps what is dead out of the mesh and lists it; loads that feed in and generators that draw change sides', () => {
    const { mesh, skipped } = meshOf(
      text
        .replace('\t7\t1\t60', '\t7\t4\t60')
        .replace('\t2\t2\t40', '\t2\t2\t-40')
        .replace('\t2\t20\t0\t10\t-10\t1\t100\t1\t50\t0', '\t2\t-20\t0\t10\t-10\t1\t100\t1\t0\t-30'),
    );
    expect(mesh.nodes.map(({ id, needs, provides }) => [id, needs[0]?.rate, provides[0]?.capacity])).toEqual([
      ['bus-1', undefined, 120],
      ['bus-2', 20, 40],
    ]);
    expect(mesh.links.map(({ id }) => id)).toEqual(['branch-1', 'branch-2']);
    expect(skipped.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'exchange/skipped line 9',
      'exchange/skipped line 18',
      'exchange/skipped line 19',
      'exchange/adjusted line 7',
      'exchange/adjusted line 8',
      'exchange/adjusted line 13',
    ]);
  });

  it('lists what is wrong in both languages, and never more than twenty places', () => {
    const result = readMatpower(
      text.replaceAll('\t1\t-360', '\tx\t-360').replace('mpc.gen = [', `mpc.gen = [${'y '.repeat(100)}`),
    );
    expect(result.ok ? 0 : result.issues.length).toBe(20);
    if (!result.ok) for (const { message } of result.issues) expect(message['zh-Hant']).toMatch(/^第 \d+ 行：/);
  });
});

describe('hostile case files', () => {
  it('never throw and never yield what a mesh cannot hold', () => {
    const pieces = [
      '[',
      ']',
      '{',
      '}',
      ';',
      ',',
      "'",
      '"',
      '%',
      '%{',
      '%}',
      '...',
      '\n',
      ' ',
      '=',
      'mpc.bus',
      'NaN',
      '-Inf',
      '1e999',
      '9'.repeat(80),
      '\u0000',
      '\uFEFF',
      'function mpc = a',
    ];
    const change = fc.record({
      at: fc.nat({ max: text.length }),
      drop: fc.nat({ max: 12 }),
      put: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 }), fc.double().map(String)),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        let source = text;
        for (const { at, drop, put } of changes) source = source.slice(0, at) + put + source.slice(at + drop);
        const result = readMatpower(source);
        if (!result.ok) {
          expect(result.issues.length).toBeGreaterThan(0);
          for (const { message, advice } of result.issues)
            expect(message.en.length + advice.en.length).toBeLessThan(600);
          return;
        }
        const made = meshOfMatpower(result.value);
        if (!made.ok) return;
        for (const { needs, provides, position } of made.value.mesh.nodes) {
          for (const { rate } of needs) expect(rate).toBeGreaterThan(0);
          for (const { dispatch, capacity } of provides) expect(dispatch ?? 0).toBeLessThanOrEqual(capacity);
          expect(Number.isFinite(position.lon + position.lat)).toBe(true);
        }
      }),
      { seed: 20_260, numRuns: 2000 },
    );
  });

  it.each([
    ['one endless line of numbers', `mpc.bus = [${'1 '.repeat(2_000_000)}];`],
    ['one endless number', `mpc.bus = [${'1'.repeat(4_000_000)}];`],
    ['one endless list', `mpc.bus_name = {${"'a' ".repeat(500_000)}};`],
    ['quotes without end', `mpc.bus_name = {${"'a''".repeat(500_000)}};`],
    ['comment marks', '%{\n'.repeat(1_000_000)],
    ['statements', 'a;'.repeat(1_000_000)],
    ['assignments on one line', Array.from({ length: 200_000 }, (_, index) => `mpc.a${String(index)}='x';`).join('')],
    ['dots', `mpc.bus = [${'.'.repeat(3_000_000)}`],
    ['empty lines', '\n'.repeat(4_000_000)],
    ['brackets', '['.repeat(4_000_000)],
  ])('are refused after one pass: %s', (_, source) => {
    expect(refusal(source).length).toBeGreaterThan(0);
  });

  it('longer than the limit are refused unread', () => {
    expect(refusal(' '.repeat(matpowerTextLimit + 1))).toEqual([
      `exchange/too-large The file has ${String(matpowerTextLimit + 1)} characters; at most ${String(matpowerTextLimit)} are read.`,
    ]);
  });
});

const folder = fileURLToPath(new URL('../../../shared/data/matpower/', import.meta.url));
const here = existsSync(folder);
describe(here ? 'published cases' : 'published cases (skipped: shared/data/matpower is not beside the project)', () => {
  it.runIf(here).each([
    ['case9', 9, 3, 9, 315],
    ['case24', 24, 33, 38, 2850],
    ['case118', 118, 54, 186, 4242],
  ])('%s is read whole', (name, buses, generators, branches, load) => {
    const source = readFileSync(`${folder}${name}.m`, 'utf8');
    const grid = read(source);
    expect([grid.buses.length, grid.generators.length, grid.branches.length]).toEqual([buses, generators, branches]);
    expect(grid.skipped).toEqual([]);
    const { mesh, skipped } = meshOf(source);
    expect(skipped).toEqual([]);
    const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
    expect(total(mesh.nodes.flatMap(({ needs }) => needs.map(({ rate }) => rate)))).toBe(load);
    expect(total(mesh.nodes.flatMap(({ provides }) => provides.map(({ dispatch }) => dispatch ?? 0)))).toBeCloseTo(
      load,
      9,
    );
    expect(new Set(mesh.nodes.map(({ position }) => `${String(position.lon)} ${String(position.lat)}`)).size).toBe(
      buses,
    );
  });
});
