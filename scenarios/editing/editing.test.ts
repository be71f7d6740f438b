import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../format/apply-edit';
import type { Edit } from '../format/edit';
import { edit as editSchema } from '../format/edit';
import { exampleScenario } from '../format/example-scenario';
import { link } from '../format/link';
import { node, nodeKinds } from '../format/node';
import { parseScenario } from '../format/parse';
import type { Design, Scenario } from '../format/scenario';
import { alignments, alignNodes } from './align-nodes';
import { copyRecords, readClip } from './clip';
import { connectNodes, usualLinkKind } from './connect-nodes';
import { deleteRecords } from './delete-records';
import { greatCircleKm } from './great-circle';
import { groupNodes } from './group-nodes';
import { moveNodes } from './move-nodes';
import { placeNode } from './place-node';
import { pasteRecords } from './paste-records';

const named = (name: string) => ({ en: name, 'zh-Hant': name });
const ids = ['hall', 'school', 'clinic', 'town', 'pump'];

/** Five sites that name each other in every way that a record can. */
function tangled(): Scenario {
  const example = parseScenario({ ...exampleScenario(), hazards: [exampleScenario().hazards[1]], incident: undefined });
  if (!example.ok) throw new Error(JSON.stringify(example.issues));
  const [design] = example.value.designs;
  if (design === undefined) throw new Error('no design');
  const at = (index: number) => ({ lon: 140 + index * 0.01, lat: 10 + (index % 3) * 0.01 });
  const sop = {
    triggers: [{ when: 'order', by: 'hall' }],
    crowd: { mostPeople: 50, overflowTo: 'clinic' },
    reporting: { to: 'hall' },
    deEscalation: { order: 'hall' },
  };
  const nodes = [
    { id: 'hall', kind: 'town-hall', authority: { nodes: ['school', 'pump'], links: ['a'] } },
    { id: 'school', kind: 'school', community: 'town', sop },
    { id: 'clinic', kind: 'clinic', community: 'town' },
    { id: 'town', kind: 'community', population: { people: 900 } },
    { id: 'pump', kind: 'pumping-station', community: 'town' },
  ].map((entry, index) => node.parse({ ...entry, name: named(entry.id), position: at(index) }));
  const links = [
    { id: 'a', from: 'hall', to: 'school', tie: { switchMinutes: 1, commandedBy: 'hall' } },
    { id: 'b', from: 'school', to: 'clinic' },
    { id: 'c', from: 'clinic', to: 'town' },
    { id: 'd', from: 'pump', to: 'town' },
    { id: 'e', from: 'pump', to: 'town' },
  ].map((entry) => link.parse({ ...entry, kind: 'fibre', carries: [{ service: 'data' }] }));
  const scenario = {
    ...example.value,
    designs: [
      {
        ...design,
        mesh: {
          ...design.mesh,
          nodes,
          links,
          people: [
            { id: 'nurses', name: named('nurses'), role: 'medical', count: 3, boundTo: 'clinic', livesIn: 'town' },
            { id: 'guards', name: named('guards'), role: 'police', count: 3, boundTo: 'hall', livesIn: 'town' },
          ],
          agreements: [
            { id: 'aid', name: named('aid'), kind: 'mutual-aid', parties: ['x', 'y'], nodes: ['school', 'pump'] },
          ],
          repair: { crews: [{ id: 'crew', trade: 'general', base: 'pump' }], order: ['pump', 'a'] },
        },
      },
    ],
  };
  const parsed = parseScenario(JSON.parse(JSON.stringify(scenario)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

const designOf = (scenario: Scenario): Design => {
  const [design] = scenario.designs;
  if (design === undefined) throw new Error('no design');
  return design;
};

function applied(scenario: Scenario, edit: Edit): Scenario {
  const result = applyEdit(scenario, editSchema.parse(JSON.parse(JSON.stringify(edit))));
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const back = applyEdit(result.value.scenario, result.value.inverse);
  expect(back.ok && back.value.scenario).toEqual(scenario);
  expect(parseScenario(JSON.parse(JSON.stringify(result.value.scenario))).ok).toBe(true);
  return result.value.scenario;
}

const subset = fc.subarray(ids).map((list) => new Set(list));
const options = { seed: 4, numRuns: 120 };

describe('deleteRecords', () => {
  it('leaves a valid document whatever is deleted, with nothing that names what is gone, and can be undone', () => {
    fc.assert(
      fc.property(subset, fc.subarray(['a', 'b', 'c', 'd', 'e']), (gone, links) => {
        const scenario = tangled();
        const made = deleteRecords(scenario, designOf(scenario), { nodes: gone, links: new Set(links) });
        if (!made.ok) throw new Error(JSON.stringify(made.issues));
        const { mesh } = designOf(applied(scenario, made.value.edit));
        expect(mesh.nodes.map(({ id }) => id)).toEqual(ids.filter((id) => !gone.has(id)));
        expect(mesh.links.some(({ id }) => links.includes(id))).toBe(false);
        for (const id of gone) expect(JSON.stringify(mesh)).not.toContain(`"${id}"`);
      }),
      options,
    );
  });

  it('tells what goes along, and refuses what only a hazard still aims at', () => {
    const scenario = tangled();
    const made = deleteRecords(scenario, designOf(scenario), { nodes: new Set(['pump']), links: new Set(['d']) });
    expect(made.ok && made.value.along).toEqual({ links: 1, people: 0, crews: 1 });
    const name = named('cut');
    const aimed: Scenario = {
      ...scenario,
      hazards: [
        {
          id: 'cut',
          name,
          summary: name,
          kind: 'single-failure',
          atHours: 1,
          target: { node: 'pump' },
          repairHours: null,
          provenance: [],
        },
      ],
    };
    const refused = deleteRecords(aimed, designOf(aimed), { nodes: new Set(['pump']), links: new Set() });
    expect(!refused.ok && refused.issues[0]?.message.en).toContain('cut');
  });
});

describe('copy and paste', () => {
  it('puts copies with free ids beside the originals, their links and names among them', () => {
    fc.assert(
      fc.property(subset, (chosen) => {
        const scenario = tangled();
        const design = designOf(scenario);
        const clip = readClip(JSON.stringify(copyRecords(design.mesh, chosen)));
        if (clip === null) throw new Error('not read back');
        const pasted = pasteRecords(design, clip, { lon: 0.5, lat: 0 }, 'duplicate');
        if (pasted === null) {
          expect(chosen.size).toBe(0);
          return;
        }
        const { mesh } = designOf(applied(scenario, pasted.edit));
        expect(mesh.nodes.length).toBe(ids.length + chosen.size);
        expect(mesh.links.length).toBe(5 + clip.links.length);
        if (chosen.has('school') && chosen.has('town'))
          expect(mesh.nodes.find(({ id }) => id === 'school-2')?.community).toBe('town-2');
        if (chosen.has('school') && !chosen.has('hall'))
          expect(mesh.nodes.find(({ id }) => id === 'school-2')?.sop?.reporting?.to).toBe('hall');
      }),
      options,
    );
  });

  it('brings the services along into another mesh and forgets what does not stand there', () => {
    const scenario = tangled();
    const clip = copyRecords(designOf(scenario).mesh, new Set(['school', 'clinic']));
    const design = designOf(scenario);
    const empty: Scenario = {
      ...scenario,
      designs: [
        { ...design, mesh: { services: [], nodes: [], links: [], owners: [], people: [], agreements: [] } as never },
      ],
    };
    const pasted = pasteRecords(designOf(empty), clip, { lon: 0, lat: 0 });
    const result = applyEdit({ ...empty, parameters: [] }, pasted?.edit as Edit);
    const mesh = result.ok ? designOf(result.value.scenario).mesh : null;
    expect(mesh?.services.map(({ id }) => id)).toEqual(['data']);
    expect(mesh?.nodes[0]?.community).toBeUndefined();
    expect(mesh?.nodes[0]?.sop).toMatchObject({ triggers: [{ when: 'hazard' }], crowd: { overflowTo: 'clinic' } });
  });

  it('brings owners along once, and tells of services that mean something else here', () => {
    const scenario = tangled();
    const design = designOf(scenario);
    const owner = {
      id: 'town-office',
      name: { en: 'Town', 'zh-Hant': '鎮' },
      kind: 'municipality',
      provenance: [],
    } as const;
    const from = {
      ...design.mesh,
      owners: [owner, { ...owner, id: 'other' }] as never,
      nodes: design.mesh.nodes.map((node) => (node.id === 'school' ? { ...node, owner: owner.id } : node)),
    };
    const clip = readClip(JSON.stringify(copyRecords(from, new Set(['school', 'clinic']))));
    if (clip === null) throw new Error('the clip is not read');
    expect(clip.owners.map(({ id }) => id)).toEqual(['town-office']);
    const services = design.mesh.services.map((each) => (each.id === 'data' ? { ...each, unit: 'Tbit/s' } : each));
    const pasted = pasteRecords({ ...design, mesh: { ...design.mesh, services } }, clip, { lon: 0, lat: 0 });
    expect(pasted?.edit.owners?.add.map(({ value }) => value.id)).toEqual(['town-office']);
    expect(pasted?.unlike.map(({ copied, here }) => [copied.id, here.unit])).toEqual([['data', 'Tbit/s']]);
    const again = pasteRecords({ ...design, mesh: from }, clip, { lon: 0, lat: 0 });
    expect(again?.edit.owners).toBeUndefined();
    expect(again?.unlike).toEqual([]);
  });

  it('reads nothing from a clipboard that is not its own', () => {
    for (const text of [
      '',
      'holdfast-records',
      '{"format":"holdfast-records"}',
      '{"__proto__":{"format":"holdfast-records"}}',
    ])
      expect(readClip(text)).toBeNull();
  });
});

describe('moving, aligning, grouping', () => {
  it('moves only what moves, keeps places on the globe, and takes back everything', () => {
    const scenario = tangled();
    const design = designOf(scenario);
    expect(
      moveNodes(
        design,
        new Map([
          ['hall', { lon: 140, lat: 10 }],
          ['none', { lon: 1, lat: 1 }],
        ]),
      ),
    ).toBeNull();
    const edit = moveNodes(design, new Map([['hall', { lon: 190, lat: -95.5 }]]));
    expect(edit).not.toBeNull();
    expect(designOf(applied(scenario, edit as Edit)).mesh.nodes[0]?.position).toEqual({ lon: 180, lat: -90 });
  });

  it.each(alignments)('lines up: %s', (how) => {
    const scenario = tangled();
    const edit = alignNodes(designOf(scenario), new Set(['hall', 'school', 'pump']), how);
    const { nodes } = designOf(applied(scenario, edit as Edit)).mesh;
    const axis = ['west', 'east', 'column', 'spread-row'].includes(how) ? 'lon' : 'lat';
    const values = [nodes[0], nodes[1], nodes[4]].flatMap((each) => each ?? []).map(({ position }) => position[axis]);
    if (how.startsWith('spread')) {
      const sorted = values.toSorted((one, other) => one - other);
      expect((sorted[1] ?? 0) - (sorted[0] ?? 0)).toBeCloseTo((sorted[2] ?? 0) - (sorted[1] ?? 0), 5);
    } else expect(new Set(values).size).toBe(1);
  });

  it('groups into a community and out of it, communities excepted', () => {
    const scenario = tangled();
    const edit = groupNodes(designOf(scenario), new Set(['hall', 'town', 'school']), 'town');
    const grouped = applied(scenario, edit as Edit);
    expect(designOf(grouped).mesh.nodes.map(({ community }) => community)).toEqual([
      'town',
      'town',
      'town',
      undefined,
      'town',
    ]);
    const out = applied(grouped, groupNodes(designOf(grouped), new Set(ids), null) as Edit);
    expect(designOf(out).mesh.nodes.every((each) => !('community' in each))).toBe(true);
  });
});

describe('placeNode', () => {
  it.each(nodeKinds)('makes a valid node with a free id of every kind: %s', (kind) => {
    const scenario = tangled();
    const place = { lon: 140.05, lat: 10.05 };
    const first = applied(scenario, placeNode(designOf(scenario), kind, place).edit);
    const second = placeNode(designOf(first), kind, place, 'large');
    const { mesh } = designOf(applied(first, second.edit));
    expect(new Set(mesh.nodes.map(({ id }) => id)).size).toBe(ids.length + 2);
    expect(mesh.nodes.at(-1)?.name.en).toMatch(/ \d+$/);
  });
});

describe('connectNodes', () => {
  it('makes a valid link of the straight length, with a reactance for power, and never a loop', () => {
    const scenario = tangled();
    const design = designOf(scenario);
    const [from, to] = design.mesh.nodes;
    const [power] = design.mesh.services;
    if (from === undefined || to === undefined || power === undefined) throw new Error('too few');
    const made = connectNodes(design, from, to, usualLinkKind(power), design.mesh.services);
    if (!made.ok) throw new Error('refused');
    const { mesh } = designOf(applied(scenario, made.value.edit));
    expect(mesh.links.at(-1)).toMatchObject({ kind: 'overhead-line', from: 'hall', to: 'school' });
    expect(mesh.links.at(-1)?.lengthKm).toBeCloseTo(greatCircleKm(from.position, to.position), 2);
    expect(connectNodes(design, from, from, 'road', [power]).ok).toBe(false);
  });

  it('knows the length of a degree: 111.195 km on the sphere of mean radius', () => {
    expect(greatCircleKm({ lon: 0, lat: 0 }, { lon: 0, lat: 1 })).toBeCloseTo(111.195, 3);
    expect(greatCircleKm({ lon: 10, lat: 60 }, { lon: 11, lat: 60 })).toBeCloseTo(55.597, 2);
  });
});
