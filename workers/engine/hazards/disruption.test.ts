import { hazard as hazardSchema } from '@scenarios/format/hazard';
import type { Hazard } from '@scenarios/format/hazard';
import type { Mesh } from '@scenarios/format/mesh';
import { mesh as meshSchema } from '@scenarios/format/mesh';
import { resolveParameters } from '@scenarios/format/parameters';
import { describe, expect, it } from 'vitest';
import { impactKind } from '../impact';
import type { Impact } from '../impact';
import { drawImpact, prepareHazard } from './draw-impact';
import { temperatureRating } from './temperature';

const text = { en: 'x', 'zh-Hant': '某' };
const at = (lon: number) => ({ position: { lon, lat: 0 } });
const site = (id: string, kind: string, lon: number, more: object = {}) => ({
  id,
  name: text,
  kind,
  ...at(lon),
  ...more,
});

const mesh: Mesh = meshSchema.parse({
  services: [
    { id: 'power', name: text, unit: 'MW', layer: 'physical', flow: 'dc-power' },
    { id: 'fuel', name: text, unit: 'm³/h', layer: 'physical', flow: 'capacitated' },
  ],
  nodes: [
    site('port', 'port', 0, { owner: 'state', provides: [{ service: 'fuel', capacity: 10 }] }),
    site('plant', 'power-plant', 0.1, {
      provides: [{ service: 'power', capacity: 100 }],
      staffing: { needed: 10, bound: 12 },
    }),
    site('substation', 'substation', 0.2),
    site('control', 'data-centre', 0.3, {
      authority: { nodes: ['substation', 'deputy', 'vault'], links: ['line'], tier: 4 },
    }),
    site('deputy', 'data-centre', 0.4, { authority: { nodes: ['plant'], tier: 3 } }),
    site('vault', 'data-centre', 0.5, { authority: { nodes: ['port'], tier: 1 } }),
    site('elsewhere', 'data-centre', 0.6, { authority: { nodes: ['port'], tier: 5, partition: 'other' } }),
    site('clinic', 'clinic', 0.2001, { staffing: { needed: 4, bound: 4 } }),
  ],
  links: [
    {
      id: 'line',
      kind: 'overhead-line',
      from: 'plant',
      to: 'substation',
      carries: [{ service: 'power', reactance: 1 }],
    },
    { id: 'sea', kind: 'cable', from: 'port', to: 'plant', carries: [{ service: 'fuel' }], rightOfWay: 'trench' },
    { id: 'sea-2', kind: 'cable', from: 'port', to: 'plant', carries: [{ service: 'fuel' }], rightOfWay: 'trench' },
  ],
});
const nodeAt = (id: string) => mesh.nodes.findIndex((node) => node.id === id);
const linkAt = (id: string) => mesh.links.findIndex((link) => link.id === id);
const parameters = resolveParameters([]);

const hazardOf = (input: object): Hazard => hazardSchema.parse({ id: 'h', name: text, summary: text, ...input });
const impact = (input: object, run = 0, others: readonly Hazard[] = []): Impact =>
  drawImpact(prepareHazard(mesh, hazardOf(input), parameters, others), 7, run);

type Row = { hours: number; kind: number; target: number; value: number; repairHours: number };
const rows = (drawn: Impact): Row[] =>
  Array.from(drawn.time, (time, i) => ({
    hours: time / 3600,
    kind: drawn.kind[i] ?? 0,
    target: drawn.target[i] ?? -1,
    value: drawn.value[i] ?? NaN,
    repairHours: (drawn.repair[i] ?? NaN) / 3600,
  }));

describe('a blockade', () => {
  it('closes links at once and lets sources fall evenly, until it is lifted', () => {
    const drawn = rows(
      impact({
        kind: 'blockade',
        atHours: 1,
        cut: { nodeKinds: ['port'], links: ['sea'] },
        left: 0.2,
        rampHours: 2,
        forHours: 10,
      }),
    );
    expect(drawn).toEqual([
      { hours: 1, kind: impactKind.closeLink, target: linkAt('sea'), value: 0, repairHours: 10 },
      { hours: 2, kind: impactKind.limitProvision, target: 0, value: expect.closeTo(0.6), repairHours: 9 },
      { hours: 3, kind: impactKind.limitProvision, target: 0, value: expect.closeTo(0.2), repairHours: 8 },
    ]);
  });
});

describe('a supply shortage', () => {
  it('limits every source of the service and raises its needs', () => {
    const drawn = rows(impact({ kind: 'supply-shortage', atHours: 0, service: 'fuel', left: 0.5, rampHours: 0 }));
    expect(drawn).toEqual([
      { hours: 0, kind: impactKind.surgeDemand, target: 1, value: 1.5, repairHours: Infinity },
      { hours: 0, kind: impactKind.limitProvision, target: 0, value: 0.5, repairHours: Infinity },
    ]);
  });
});

describe('a cable cut', () => {
  it('takes the links of one trench together, for 38 to 50 days', () => {
    const cut = { kind: 'cable-cut', atHours: 0, cables: { linkKinds: ['cable'] }, chance: 0.5 };
    expect(rows(impact(cut)).map(({ repairHours }) => repairHours / 24)).toEqual([44, 44]);
    const counts = new Set<number>();
    for (let run = 1; run < 40; run += 1) {
      const drawn = rows(impact(cut, run));
      counts.add(drawn.length);
      for (const { repairHours } of drawn) {
        expect(repairHours / 24).toBeGreaterThanOrEqual(38);
        expect(repairHours / 24).toBeLessThanOrEqual(50);
      }
    }
    expect([...counts].sort()).toEqual([0, 2]);
  });
});

describe('a cyber outage', () => {
  it('switches off the scope and goes on within the partition, where tiers let it', () => {
    const drawn = rows(impact({ kind: 'cyber-outage', atHours: 1, controllers: ['control'], spreadHours: 2 }));
    const off = (id: string, hours: number) => ({
      hours,
      kind: impactKind.switchOffNode,
      target: nodeAt(id),
      value: 0,
      repairHours: 12,
    });
    expect(drawn).toEqual([
      off('substation', 1),
      off('deputy', 1),
      off('vault', 1),
      { hours: 1, kind: impactKind.closeLink, target: linkAt('line'), value: 0, repairHours: 12 },
      off('plant', 3),
    ]);
  });

  it('does nothing to a controller of a stricter tier', () => {
    expect(rows(impact({ kind: 'cyber-outage', atHours: 1, controllers: ['vault'] }))).toEqual([]);
    expect(rows(impact({ kind: 'cyber-outage', atHours: 1, controllers: ['vault'], reachesTier: 1 }))).toHaveLength(1);
  });

  it('passes by a controller that is partitioned in time, and gives back what one held that is partitioned later', () => {
    const outage = hazardOf({
      id: 'outage',
      kind: 'cyber-outage',
      atHours: 1,
      controllers: ['control'],
      spreadHours: 2,
    });
    const drawn = (...partitions: object[]) =>
      rows(
        impact({ id: 'all', kind: 'combination', parts: [{ hazard: 'outage', delayHours: 4 }], partitions }, 0, [
          outage,
        ]),
      );
    const of = (row: Row): [number, number, number] => [row.hours, row.target, row.repairHours];
    const whole = drawn().map(of);
    expect(whole).toHaveLength(5);

    const apart = (controller: string, fromHours: number, untilHours: number | null = null) => ({
      controller,
      fromHours,
      untilHours,
    });
    expect(drawn(apart('control', 5))).toEqual([]);
    expect(drawn(apart('control', 1, 5)).map(of)).toEqual(whole);
    expect(drawn(apart('deputy', 6)).map(of)).toEqual(whole.slice(0, 4));
    expect(drawn(apart('deputy', 4)).map(of)).toEqual(
      whole.slice(0, 4).filter(([, target]) => target !== nodeAt('deputy')),
    );
    expect(drawn(apart('control', 8)).map(of)).toEqual(
      whole.map(([hours, target, repair]) => [hours, target, hours === 5 ? 3 : repair]),
    );
  });

  it('draws each target and the way it spreads in later runs', () => {
    const sizes = Array.from(
      { length: 60 },
      (_, run) =>
        rows(impact({ kind: 'cyber-outage', atHours: 1, controllers: ['control'], chance: 0.5 }, run + 1)).length,
    );
    expect(Math.min(...sizes)).toBeLessThan(3);
    expect(Math.max(...sizes)).toBe(5);
  });
});

describe('a strike', () => {
  const aims = [{ node: 'substation', chance: 0.7, radiusKm: 1, nearbyChance: 0.5 }];
  const strike = {
    kind: 'strike',
    atHours: 1,
    waves: [
      { afterHours: 0, aims },
      { afterHours: 6, aims },
    ],
  };

  it('hits what is aimed at as written, wave by wave', () => {
    expect(rows(impact(strike)).map(({ hours, target }) => [hours, target])).toEqual([
      [1, nodeAt('substation')],
      [7, nodeAt('substation')],
    ]);
    expect([...impact(strike).needsCrew]).toEqual([1, 1]);
  });

  it('draws hits at the stated chance, and nearby sites within the radius only', () => {
    let aimed = 0;
    let nearby = 0;
    for (let run = 1; run <= 1000; run += 1) {
      for (const { target } of rows(impact(strike, run))) {
        if (target === nodeAt('substation')) aimed += 1;
        else if (target === nodeAt('clinic')) nearby += 1;
        else throw new Error(`Node ${String(target)} is out of reach.`);
      }
    }
    expect(Math.abs(aimed / 2000 - 0.7)).toBeLessThan(0.05);
    expect(Math.abs(nearby / 2000 - 0.5)).toBeLessThan(0.06);
  });
});

describe('a pandemic', () => {
  it('keeps staff away week by week, only where staffing is stated', () => {
    const weeks = [{ absence: 0.1 }, { absence: 0.4, demand: [{ service: 'power', factor: 0.9 }] }];
    const drawn = rows(impact({ kind: 'pandemic', atHours: 0, weeks }));
    expect(drawn.map(({ hours, kind, target, value }) => [hours, kind, target, value])).toEqual([
      [0, impactKind.absentStaff, nodeAt('plant'), 0.1],
      [0, impactKind.absentStaff, nodeAt('clinic'), 0.1],
      [168, impactKind.surgeDemand, 0, 0.9],
      [168, impactKind.absentStaff, nodeAt('plant'), 0.4],
      [168, impactKind.absentStaff, nodeAt('clinic'), 0.4],
    ]);
    const varied = rows(impact({ kind: 'pandemic', atHours: 0, weeks }, 3)).filter(({ hours }) => hours === 0);
    expect(new Set(varied.map(({ value }) => value)).size).toBe(2);
  });
});

describe('heat', () => {
  it('raises demand and limits thermal plants, hour by hour', () => {
    const curve = [
      { afterHours: 0, celsius: 36.4 },
      { afterHours: 2, celsius: 36.4 },
    ];
    const drawn = rows(impact({ kind: 'temperature', atHours: 5, service: 'power', curve }));
    expect(drawn.map(({ hours, kind, repairHours }) => [hours, kind, repairHours])).toEqual([
      [5, impactKind.surgeDemand, 1],
      [5, impactKind.limitProvision, 1],
      [6, impactKind.surgeDemand, 1],
      [6, impactKind.limitProvision, 1],
    ]);
    expect(drawn[0]?.value).toBeCloseTo(1.3, 9);
    expect(drawn[1]?.value).toBeCloseTo(1 - 0.006 * 6.4, 9);
  });
});

describe('heat on overhead lines', () => {
  // NEC 2017 Table 310.15(B)(2)(b), column of 75 °C, at the upper end of each row.
  it.each([
    [45, 0.93],
    [50, 0.85],
    [55, 0.76],
    [60, 0.65],
    [65, 0.53],
    [70, 0.38],
  ])('leaves at %i °C the share of the published table, %d', (celsius, published) => {
    expect(temperatureRating(celsius, parameters)).toBeCloseTo(published, 2);
  });

  it('never adds to a rating, and leaves nothing at the limit of the conductor', () => {
    expect([20, 40, 75, 90].map((celsius) => temperatureRating(celsius, parameters))).toEqual([1, 1, 0, 0]);
  });

  it('is drawn only where the hazard says so', () => {
    const curve = [
      { afterHours: 0, celsius: 50 },
      { afterHours: 1, celsius: 50 },
    ];
    const lines = (more: object) =>
      rows(impact({ kind: 'temperature', atHours: 0, service: 'power', curve, ...more })).filter(
        ({ kind }) => kind === impactKind.limitLink,
      );
    expect(lines({})).toEqual([]);
    expect(lines({ deratesLines: true }).map(({ target, repairHours }) => [target, repairHours])).toEqual([
      [linkAt('line'), 1],
    ]);
  });
});

describe('a single failure', () => {
  it.each([
    [{ node: 'plant' }, [[impactKind.failNode, nodeAt('plant')]]],
    [{ link: 'line' }, [[impactKind.failLink, linkAt('line')]]],
    [{ owner: 'state' }, [[impactKind.failNode, nodeAt('port')]]],
    [
      { rightOfWay: 'trench' },
      [
        [impactKind.failLink, linkAt('sea')],
        [impactKind.failLink, linkAt('sea-2')],
      ],
    ],
  ])('takes out %j and nothing else', (target, expected) => {
    const drawn = rows(impact({ kind: 'single-failure', atHours: 1, target }));
    expect(drawn.map(({ kind, target: position }) => [kind, position])).toEqual(expected);
  });
});

describe('a combination', () => {
  it('is its parts, later; each draws as if it came alone', () => {
    const strike = hazardOf({
      id: 'strike',
      kind: 'strike',
      atHours: 1,
      waves: [{ afterHours: 0, aims: [{ node: 'plant', chance: 0.5 }] }],
    });
    const cut = hazardOf({ id: 'cut', kind: 'cable-cut', atHours: 0, cables: { linkKinds: ['cable'] }, chance: 0.5 });
    const parts = [{ hazard: 'strike', delayHours: 3 }, { hazard: 'cut' }, { hazard: 'absent' }];
    for (let run = 0; run < 20; run += 1) {
      const together = rows(impact({ id: 'both', kind: 'combination', parts }, run, [strike, cut]));
      const alone = [
        ...rows(impact(cut, run)),
        ...rows(impact(strike, run)).map((row) => ({ ...row, hours: row.hours + 3 })),
      ];
      expect(together).toEqual(alone);
    }
  });
});

it('no draw moves when an unrelated node joins the mesh', () => {
  const larger = meshSchema.parse({ ...mesh, nodes: [site('first', 'clinic', 5), ...mesh.nodes] });
  const hazards = [
    hazardOf({ kind: 'strike', atHours: 1, waves: [{ afterHours: 0, aims: [{ node: 'plant' }] }] }),
    hazardOf({ kind: 'cyber-outage', atHours: 1, controllers: ['control'], chance: 0.5 }),
    hazardOf({ kind: 'cable-cut', atHours: 0, cables: { linkKinds: ['cable'] }, chance: 0.5 }),
  ];
  for (const hazard of hazards) {
    for (let run = 0; run < 20; run += 1) {
      const small = rows(drawImpact(prepareHazard(mesh, hazard, parameters), 7, run));
      const large = rows(drawImpact(prepareHazard(larger, hazard, parameters), 7, run));
      const onNode = (kind: number) => kind === impactKind.failNode || kind === impactKind.switchOffNode;
      expect(large).toEqual(small.map((row) => ({ ...row, target: row.target + (onNode(row.kind) ? 1 : 0) })));
    }
  }
});
