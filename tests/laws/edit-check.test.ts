import { checkChange } from '@scenarios/format/check-change';
import { checkReferences } from '@scenarios/format/check-references';
import { exampleScenario } from '@scenarios/format/example-scenario';
import { parseScenario } from '@scenarios/format/parse';
import type { Design, Scenario } from '@scenarios/format/scenario';
import { describe, expect, it } from 'vitest';
import { generatedMesh } from '../../build/bench/generated-mesh';
import { bundledScenario } from '../bundled-scenario';

type Json = Record<string, unknown>;

/** A fixed sequence of whole numbers below a bound, so that a failure can be repeated. */
function numbers(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % bound;
  };
}

const lists = ['nodes', 'links', 'nodes', 'links', 'people', 'agreements', 'owners', 'services'] as const;
const optional = ['community', 'owner', 'authority', 'sop', 'tie', 'rightOfWay', 'livesIn', 'repair', 'rungs'];

/** Every name by which one thing refers to another in this scenario, and one that nothing has. */
const namesIn = ({ designs }: Scenario): readonly string[] => [
  'ghost',
  ...designs.flatMap(({ mesh }) => [
    ...mesh.nodes.flatMap(({ id, owner }) => [id, ...(owner === undefined ? [] : [owner])]),
    ...mesh.links.flatMap(({ id, rightOfWay }) => [id, ...(rightOfWay === undefined ? [] : [rightOfWay])]),
    ...mesh.services.map(({ id }) => id),
    ...mesh.people.map(({ id }) => id),
  ]),
];

/** A copy of a record with one change in it: another name, an entry of a list left out, or something optional gone. */
function spoil(record: object, names: readonly string[], pick: (bound: number) => number): object {
  const known = new Set(names);
  const copy = structuredClone(record) as Json;
  const changes: (() => void)[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const place = value as Json;
      if (optional.includes(key)) changes.push(() => Reflect.deleteProperty(place, key));
      if (Array.isArray(inner) && inner.length > 1) changes.push(() => inner.splice(pick(inner.length), 1));
      if (typeof inner === 'string' && known.has(inner))
        changes.push(() => {
          place[key] = pick(4) === 0 ? 'ghost' : names[pick(names.length)];
        });
      visit(inner);
    }
  };
  visit(copy);
  changes[pick(changes.length)]?.();
  return copy;
}

const replaceMesh = (scenario: Scenario, at: number, change: (mesh: Json) => Json): Scenario => ({
  ...scenario,
  designs: scenario.designs.map((design, index) =>
    index === at ? { ...design, mesh: change(design.mesh) as Design['mesh'] } : design,
  ),
});

/** One random change, which may leave the scenario valid or not. */
function change(scenario: Scenario, names: readonly string[], pick: (bound: number) => number): Scenario {
  const kind = pick(20);
  const at = pick(scenario.designs.length);
  if (kind === 0) {
    const hazards = [...scenario.hazards];
    const which = pick(hazards.length);
    hazards[which] = spoil(hazards[which] as object, names, pick) as (typeof hazards)[number];
    return { ...scenario, hazards };
  }
  if (kind === 1) return { ...scenario, designs: scenario.designs.toReversed() };
  if (kind === 2 && scenario.designs.length < 3) {
    const designs = [...scenario.designs, { ...(scenario.designs[at] as Design), id: pick(2) === 0 ? 'more' : 'mesh' }];
    return { ...scenario, designs };
  }
  if (kind === 3)
    return replaceMesh(scenario, at, ({ repair, ...mesh }) =>
      repair === undefined || pick(4) === 0 ? mesh : { ...mesh, repair: spoil(repair as object, names, pick) },
    );
  const key = lists[pick(lists.length)] ?? 'nodes';
  return replaceMesh(scenario, at, (mesh) => {
    const list = mesh[key] as readonly { id: string }[];
    const which = pick(Math.max(1, list.length));
    const record = list[which];
    if (record === undefined) return mesh;
    const spoilt = spoil(record, names, pick) as { id: string };
    if (kind < 9) return { ...mesh, [key]: list.with(which, spoilt) };
    if (kind < 13) return { ...mesh, [key]: list.toSpliced(which, 1 + pick(2)) };
    if (kind < 15) return { ...mesh, [key]: list.toSpliced(pick(list.length), 0, { ...spoilt, id: 'newcomer' }) };
    if (kind < 16) return { ...mesh, [key]: list.toSpliced(pick(list.length), 0, record) };
    if (kind < 17) return { ...mesh, [key]: [...list.slice(which), ...list.slice(0, which)] };
    return { ...mesh, [key]: list.map((each) => ({ ...each })) };
  });
}

/** The example with more that one thing can refer to another by, and things that only a hazard or a crew's order names. */
function entangled(): Scenario {
  const input = exampleScenario();
  const mesh = input.designs[0]?.mesh;
  const node = mesh?.nodes[2];
  const link = mesh?.links[1];
  if (mesh === undefined || node === undefined || link === undefined) throw new Error('the example is too small');
  const name = { en: 'Thing', 'zh-Hant': '物' };
  const alone = { ...node, needs: [] };
  const around = { ...link, carries: [{ service: 'data' }], tie: undefined };
  mesh.services.push({
    id: 'orders',
    name,
    unit: 'share',
    layer: 'information',
    flow: 'ladder',
    rungs: [{ service: 'data' }],
  });
  mesh.nodes.push({ ...alone, id: 'islet', owner: 'islanders' }, { ...alone, id: 'shed' }, {
    ...alone,
    id: 'office',
    community: 'hill-village',
    authority: { nodes: ['plant', 'shed'], links: ['track'] },
    sop: { triggers: [{ when: 'order', by: 'plant' }], reporting: { to: 'shore-village' } },
  } as never);
  mesh.links.push({ ...around, id: 'track', rightOfWay: 'coast' }, { ...around, id: 'path', rightOfWay: 'ridge' });
  mesh.people = [{ id: 'medics', name, role: 'medical', count: 3, boundTo: 'office', livesIn: 'shore-village' }];
  mesh.owners = [{ id: 'islanders', name, kind: 'household' }];
  mesh.agreements = [
    {
      id: 'aid',
      name,
      kind: 'mutual-aid',
      parties: ['islanders', 'others'],
      nodes: ['shed', 'plant'],
      services: ['data'],
    },
  ];
  mesh.repair = {
    crews: [{ id: 'crew', trade: 'electrical', base: 'plant' }],
    order: ['path', 'shed', 'line-1'],
    roads: 'data',
  } as never;
  const start = { name, summary: name, atHours: 1, kind: 'single-failure' as const };
  input.hazards.push(
    { ...start, id: 'at-islet', target: { node: 'islet' } },
    { ...start, id: 'at-owner', target: { owner: 'islanders' } },
    { ...start, id: 'at-ridge', target: { rightOfWay: 'ridge' } },
    { ...start, id: 'at-track', target: { link: 'track' } },
    { ...start, id: 'at-office', kind: 'cyber-outage', controllers: ['office'] } as never,
  );
  const parsed = parseScenario(input);
  if (!parsed.ok) throw new Error(parsed.issues.map(({ path, message }) => `${path} ${message.en}`).join());
  return parsed.value;
}

describe('the check of a change', () => {
  it.each([
    ['the example, entangled', () => Promise.resolve(entangled()), 6000],
    ['a bundled scenario of several designs', () => bundledScenario('pilot-district'), 250],
    ['a bundled scenario', () => bundledScenario('hokkaido-2018'), 300],
    ['a generated mesh', () => Promise.resolve(generatedMesh({ nodes: 100 })), 300],
  ])('says of %s what the check of the whole says', async (_name, read, rounds) => {
    const first = await read();
    const names = namesIn(first);
    const pick = numbers(20_261_121);
    let present = first;
    let good = 0;
    let bad = 0;
    for (let round = 0; round < rounds; round += 1) {
      // Steps of up to three changes, so that one may make good what another has spoilt.
      let next = present;
      for (let step = pick(3); step >= 0; step -= 1) next = change(next, names, pick);
      const whole = checkReferences(structuredClone(next));
      expect(checkChange(present, next)).toEqual(whole);
      if (whole.length > 0) bad += 1;
      else if (next !== present) {
        good += 1;
        present = good % 25 === 0 ? first : next;
      }
    }
    expect(good).toBeGreaterThan(rounds / 12);
    expect(bad).toBeGreaterThan(rounds / 12);
  });
});
