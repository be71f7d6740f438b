import { exampleScenario } from '@scenarios/format/example-scenario';
import { link } from '@scenarios/format/link';
import { nodeKinds, node } from '@scenarios/format/node';
import type { Mesh } from '@scenarios/format/mesh';
import { parseScenario } from '@scenarios/format/parse';
import type { Scenario } from '@scenarios/format/scenario';
import { service } from '@scenarios/format/service';
import fc from 'fast-check';

/** Texts that try the writers: formulas, quotes, line ends, other scripts, halves of characters. */
const text = fc
  .oneof(
    fc.constantFrom(
      '=1+2',
      "'=x",
      '-5',
      '@cmd',
      'a,b;c|d',
      '"q"',
      'x\r\ny',
      ' 空格 ',
      '臺北車站',
      '\u0000',
      '\ud800',
      '+886',
      'a\tb',
      '＝x',
    ),
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.string({ minLength: 1, maxLength: 8, unit: 'binary' }),
  )
  .filter((given) => given !== '');
const localText = fc.record({ en: text, 'zh-Hant': text });
const figure = fc.oneof(
  fc.constantFrom(0, 1, 0.1, 1e-7, 123456.789, 1e9),
  fc.double({ min: 0, max: 1e9, noNaN: true }),
);
const share = fc.constantFrom(0, 0.25, 1);
const unit = fc.constantFrom('MW', 'm³/h', 'rations/h', 'Gbit/s', 'a (b), "c"', '%');
const serviceIds = ['power', 'water', 'talk', 's.1', 'x'] as const;
const nodeIds = ['a', 'b', 'c-1', '001', 'constructor'] as const;

const partly = <Model extends Record<string, fc.Arbitrary<unknown>>>(
  required: Model,
  optional: Record<string, fc.Arbitrary<unknown>>,
) => fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) });

const serviceId = fc.constantFrom(...serviceIds);
const anyNode = (id: string) =>
  partly(
    {
      id: fc.constant(id),
      name: localText,
      kind: fc.constantFrom(...nodeKinds),
      position: fc.record({
        lon: fc.double({ min: -180, max: 180, noNaN: true }).map((degrees) => degrees + 0),
        lat: fc.double({ min: -90, max: 90, noNaN: true }).map((degrees) => degrees + 0),
      }),
    },
    {
      community: fc.constantFrom(...nodeIds),
      owner: text,
      quantity: fc.constantFrom(1, 2.5, 480),
      population: figure.map((people) => ({ people: people / 10 })),
      provides: fc.array(
        partly(
          { service: serviceId, capacity: figure },
          { dispatch: figure, blackStart: fc.boolean(), hub: fc.boolean() },
        ),
        { maxLength: 3 },
      ),
      needs: fc.constant(serviceIds.map((id) => ({ service: id, rate: 1.5, class: 'life', floor: 0.3 }))),
      relays: fc.array(fc.record({ service: serviceId, capacity: fc.constantFrom(null, 4) }), { maxLength: 2 }),
      modes: fc.constant([{ id: 'local', function: 0.5, needs: 0.2 }]),
      staffing: fc.record({ needed: fc.constant(3), bound: figure.map((value) => value / 1e4), closesBelow: share }),
      sop: fc.constant({
        triggers: [{ when: 'hazard' }],
        reporting: { to: 'a' },
        offers: [{ role: 'shelter', capacity: 3 }],
      }),
      authority: fc.constant({ nodes: ['a', 'b'], tier: 2 }),
      fragility: fc.constant({ wind: 'light-building', hardening: 2 }),
      provenance: text.map((source) => [{ source, quality: 'judgement' }]),
    },
  ).chain((value) =>
    value.needs === undefined
      ? fc.constant(value)
      : fc
          .array(
            fc.record({
              kind: fc.constantFrom('battery', 'tank', 'shelf', 'generator'),
              service: serviceId,
              capacity: figure,
              level: share,
            }),
            { maxLength: 3 },
          )
          .map((stores) => ({ ...value, stores })),
  );

const anyLink = (id: string) =>
  partly(
    {
      id: fc.constant(id),
      kind: fc.constantFrom('road', 'cable', 'pipe'),
      from: fc.constantFrom('a', 'b'),
      to: fc.constantFrom('c-1', '001', 'constructor'),
      carries: fc.array(
        fc.record({
          service: serviceId,
          capacity: fc.oneof(fc.constant(null), figure),
          reactance: fc.constantFrom(0.1, 3),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    },
    {
      name: localText,
      directed: fc.boolean(),
      lengthKm: figure.map((value) => value / 1e5),
      latencyMinutes: fc.constantFrom(0, 1, 2.5),
      rightOfWay: fc.constantFrom('valley', '7', 'a--b'),
      tie: fc.record({ switchMinutes: fc.constant(5), commandedBy: fc.constantFrom(...nodeIds) }),
      cost: fc.constant({ capital: 5 }),
      provenance: text.map((source) => [{ source, quality: 'judgement' }]),
    },
  );

/** Any valid mesh of up to five nodes and three links, with what is hard to write into a table. */
export const anyMesh: fc.Arbitrary<Mesh> = fc
  .record({
    units: fc.array(unit, { minLength: serviceIds.length, maxLength: serviceIds.length }),
    flow: fc.constantFrom('capacitated', 'reach', 'dc-power'),
    nodes: fc.tuple(...nodeIds.map(anyNode)),
    links: fc.tuple(anyLink('line'), anyLink('2'), anyLink('x.y')),
  })
  .map(({ units, flow, nodes, links }) => ({
    services: serviceIds.map((id, index) =>
      service.parse({ id, name: { en: id, 'zh-Hant': `服務 ${id}` }, unit: units[index], layer: 'physical', flow }),
    ),
    nodes: nodes.map((each) => node.parse(each)),
    links: links.map((each) => link.parse(each)),
    owners: [],
    people: [],
    agreements: [],
  }));

/** A document whose only design has this mesh. */
export function scenarioOf(mesh: Mesh): Scenario {
  const name = { en: 'Plain', 'zh-Hant': '原設計' };
  const { format, version, id, title, summary, start, horizonHours, fictional, hazards } = exampleScenario();
  const result = parseScenario({
    format,
    version,
    id,
    title,
    summary,
    start,
    horizonHours,
    fictional,
    designs: [{ id: 'plain', name, summary: name, mesh }],
    hazards: [hazards[1]],
  });
  if (!result.ok) throw new Error(result.issues.map(({ path, message }) => `${path} ${message.en}`).join('\n'));
  return result.value;
}
