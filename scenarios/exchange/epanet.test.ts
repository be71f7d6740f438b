import { describe, expect, it } from 'vitest';
import { testModel, testRun } from '@workers/engine/test-mesh';
import { link } from '../format/link';
import { meshLimits } from '../format/mesh';
import { node } from '../format/node';
import { service } from '../format/service';
import { epanetExample } from './epanet-example';
import type { EpanetOptions } from './epanet-options';
import { epanetUnits } from './epanet-units';
import { readEpanet } from './read-epanet';

const text = epanetExample();
const read = (source: string, options: Partial<EpanetOptions> = {}) => {
  const result = readEpanet(source, options);
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message.en).join('\n'));
  return result.value;
};
const meshOf = (source: string, options: Partial<EpanetOptions> = {}) => {
  const draft = read(source, options);
  return {
    services: draft.services.map(({ id, values }) => service.parse({ id, ...values })),
    nodes: draft.nodes.map(({ id, values }) => node.parse({ id, ...values })),
    links: draft.links.map(({ id, values }) => link.parse({ id, ...values })),
  };
};
const refusal = (source: string): readonly string[] => {
  const result = readEpanet(source);
  return result.ok ? [] : result.issues.map(({ code, message }) => `${code} ${message.en}`);
};
const gallonsPerMinute = 0.227124707;

describe('readEpanet', () => {
  it('makes nodes: demands at the mean of their patterns, sources, the tank, the pump', () => {
    const { services, nodes } = meshOf(text);
    expect(services.map(({ id, unit, flow }) => [id, unit, flow])).toEqual([
      ['water', 'm³/h', 'capacitated'],
      ['bulk-water', 'm³/h', 'capacitated'],
    ]);
    const demand = (id: string): number => nodes.find((each) => each.id === id)?.needs[0]?.rate ?? 0;
    // Pattern 1 has a mean of 1.3, pattern 2, the default, of 1; [DEMANDS] takes the place of the 50 of junction 22.
    expect(demand('11') / gallonsPerMinute).toBeCloseTo(260, 2);
    expect(demand('12') / gallonsPerMinute).toBeCloseTo(150, 2);
    expect(demand('13') / gallonsPerMinute).toBeCloseTo(100, 2);
    expect(demand('22') / gallonsPerMinute).toBeCloseTo(100, 2);
    expect(nodes.map(({ id, kind }) => [id, kind])).toEqual([
      ['10', 'pumping-station'],
      ['11', 'community'],
      ['12', 'community'],
      ['13', 'community'],
      ['21', 'pumping-station'],
      ['22', 'community'],
      ['9', 'water-works'],
      ['2', 'reservoir'],
      ['pump-9', 'pumping-station'],
    ]);
    const tank = nodes.find(({ id }) => id === '2');
    // 50 ft of a cylinder of 50.5 ft: 2 835.9 m³; at 20 of 50 ft.
    expect(tank?.stores[0]?.capacity).toBeCloseTo(2835.9, 0);
    expect(tank?.stores[0]?.level).toBeCloseTo(0.4, 12);
    expect(tank?.needs[0]?.rate).toBeCloseTo(610 * gallonsPerMinute, 1);
    expect(tank?.provides[0]).toMatchObject({ service: 'water', capacity: tank?.needs[0]?.rate });
    expect(nodes.at(-1)?.relays[0]?.capacity).toBeCloseTo(1500 * gallonsPerMinute, 2);
  });

  it('makes links: cross-section times velocity, lengths, check valves, a flow control valve, pumps in two parts', () => {
    const { links } = meshOf(text);
    expect(links.map(({ id, from, to, directed }) => [id, from, to, directed])).toEqual([
      ['10', '10', '11', false],
      ['11', '11', '12', false],
      ['12', '12', '13', false],
      ['21', '21', '22', true],
      ['31', '11', '21', false],
      ['32', '11', '21', false],
      ['110', '2', '12', false],
      ['9-in', '9', 'pump-9', true],
      ['9-out', 'pump-9', '10', true],
      ['v1', '12', '22', true],
    ]);
    // 18 in: π/4 · 0.4572² m² · 1.5 m/s · 3600 s/h.
    expect(links[0]?.carries[0]?.capacity).toBeCloseTo(886.55, 1);
    expect(links[0]?.lengthKm).toBeCloseTo(3.2095, 4);
    expect(links.at(-1)?.carries[0]?.capacity).toBeCloseTo(300 * gallonsPerMinute, 2);
    expect(meshOf(text, { velocity: 3 }).links[0]?.carries[0]?.capacity).toBeCloseTo(2 * 886.55, 1);
  });

  it('keeps places in proportion around the place chosen, or true where the map is in metres or degrees', () => {
    const { nodes } = meshOf(text, { place: { lon: 121, lat: 0 }, widthKm: 111.195 });
    expect(nodes.slice(0, 2).map(({ position }) => position)).toEqual([
      { lon: 120.666667, lat: 0.083333 },
      { lon: 120.833333, lat: 0.083333 },
    ]);
    const metres = meshOf(`${text.replace('[END]', '[BACKDROP]\n UNITS Meters\n[END]')}`, {
      place: { lon: 0, lat: 0 },
    });
    expect((metres.nodes[1]?.position.lon ?? 0) - (metres.nodes[0]?.position.lon ?? 0)).toBeCloseTo(10 / 111_195, 5);
    const degrees = meshOf(text.replace('[END]', '[BACKDROP]\nUNITS DEGREES\n[END]'));
    expect(degrees.nodes[0]?.position).toEqual({ lon: 20, lat: 70 });
  });

  it('says what it did not take over, each with its line', () => {
    expect(read(text).notes.map(({ message }) => message.en.replace(/ (and|which|at most|draw|are not) .*$/, ' …')))
      .toMatchInlineSnapshot(`
      [
        "Line 24: pressure, head loss, elevations …",
        "Line 8: demands are those of the mean of their pattern; the change over the day is not taken over.",
        "Line 28: "22" is closed …",
        "Line 64: the section [ENERGY] was not used.",
        "Line 7: the places of the file …",
        "Line 20: tanks …",
        "Line 16: reservoirs give without end, …",
      ]
    `);
    for (const { message } of read(text).notes) expect(message['zh-Hant']).toMatch(/^第 \d+ 行：/u);
  });

  it('gives the same draft each time, and ids of its own with a prefix', () => {
    expect(read(text)).toEqual(read(text));
    const { nodes, links } = meshOf(text, { prefix: 'hill-', standing: new Set(['water']) });
    expect(nodes[0]?.id).toBe('hill-10');
    expect(links.at(-1)).toMatchObject({ id: 'hill-v1', from: 'hill-12', to: 'hill-22' });
    expect(read(text, { standing: new Set(['water', 'bulk-water']) }).services).toEqual([]);
  });

  it.each([
    ['GPM', 0.2271],
    ['CFS', 101.9406],
    ['MGD', 157.7255],
    ['IMGD', 189.4204],
    ['AFD', 51.3951],
    ['LPS', 3.6],
    ['LPM', 0.06],
    ['MLD', 41.6667],
    ['CMH', 1],
    ['CMD', 0.0417],
  ])('takes flow in %s as %d m³/h', (name, factor) => {
    expect(epanetUnits.get(name)?.flow).toBeCloseTo(factor, 4);
    const metric = ['LPS', 'LPM', 'MLD', 'CMH', 'CMD'].includes(name);
    const { links } = meshOf(text.replace('GPM', name));
    expect(links[0]?.lengthKm).toBeCloseTo(metric ? 10.53 : 3.2095, 3);
  });

  it.each([
    [' 11   705   200', ' 11   705   many', 'exchange/not-a-number Line 8: Demand is "many", which is not a number.'],
    [' 11   705   200', ' 10   705   200', 'exchange/duplicate-id Line 8: "10" stands already on line 7.'],
    [
      '10   10    11    10530',
      '10   10    99    10530',
      'exchange/unknown-node Line 24: there is no node "99" in the file.',
    ],
    ['10530  18', '10530  0', 'exchange/out-of-range Line 24: Diameter is 0; it must be from 1e-9 to 1000000.'],
    [
      '10530  18   100       0         Open',
      '10530',
      'exchange/wrong-width Line 24: this line of [PIPES] has 4 entries; at least 5 are needed.',
    ],
    ['10530  18', '1e999  18', 'exchange/not-a-number Line 24: Length is "1e999", which is not a number.'],
    ['GPM', 'buckets', 'exchange/unsupported Line 71: the flow units "buckets" are not known.'],
    [
      '[TITLE]',
      'TITLE',
      'exchange/not-this-format Line 1: "TITLE" stands before any section; an EPANET file begins with one, such as [TITLE].',
    ],
    ['[JUNCTIONS]', '[JUMBLE]', 'exchange/missing-table Line 1: the file has no [JUNCTIONS].'],
  ])('is refused where %j became %j', (good, bad, message) => {
    expect(text).toContain(good);
    expect(refusal(text.replace(good, () => bad))[0]?.slice(0, message.length)).toBe(message);
  });

  it('refuses what is too large, and knows headings by four letters in either case', () => {
    expect(refusal('')).toEqual(['exchange/missing-table Line 1: the file has no [JUNCTIONS].']);
    expect(refusal(`[TITLE]\n${'x'.repeat(5000)}`)[0]).toMatch(/^exchange\/too-large Line 2: /);
    const many = Array.from({ length: meshLimits.nodes + 1 }, (_, index) => ` n${String(index)} 1`).join('\n');
    expect(refusal(`[JUNC]\n${many}`)[0]).toMatch(
      /^exchange\/too-large Line 20002: the network has more than 20000 nodes\./,
    );
    expect(meshOf(text.replace('[JUNCTIONS]', '[junc').replace('[PIPES]', ' [Pipe]')).nodes.length).toBe(9);
  });

  it('leaves out what is closed, but keeps what controls switch; takes negative demand as a source', () => {
    const closed = text
      .replace(' 31   Open', ' 31   Closed\n 9    Closed')
      .replace('150               ;uses', '-150              ;feeds');
    const { nodes, links } = meshOf(closed);
    expect(links.map(({ id }) => id)).not.toContain('31');
    expect(links.map(({ id }) => id)).toContain('9-in');
    const feeding = nodes.find(({ id }) => id === '12');
    expect([feeding?.kind, feeding?.needs, feeding?.provides[0]?.service]).toEqual(['water-works', [], 'water']);
    const codes = read(closed).notes.map(({ code, path }) => `${code} ${path}`);
    expect(codes).toContain('exchange/skipped line 29');
    expect(codes).toContain('exchange/adjusted line 35');
  });
});

describe('an imported network in the engine', () => {
  it('gives everybody water in peace, and lives on its tank when the source is lost', () => {
    const model = testModel({ ...meshOf(text), horizonHours: 24 });
    const customers = ['11', '12', '13', '22'];
    const peace = testRun(model);
    for (const id of customers) expect(peace.share(id, 'water', 24)).toBe(1);

    const lost = testRun(model, [{ hours: 0, node: '9' }]);
    // 0.4 of 2 835.9 m³ at 138.5 m³/h are 8.19 h.
    for (const id of customers) expect([8, 8.5].map((hours) => lost.share(id, 'water', hours))).toEqual([1, 0]);
    const stopped = testRun(model, [{ hours: 0, node: 'pump-9' }]);
    for (const id of customers) expect([8, 8.5].map((hours) => stopped.share(id, 'water', hours))).toEqual([1, 0]);
    const broken = testRun(model, [{ hours: 0, link: '12' }]);
    expect(customers.map((id) => broken.share(id, 'water', 24))).toEqual([1, 1, 0, 1]);
  });
});
