import type { z } from 'zod';
import type { mesh as meshSchema } from '../format/mesh';
import { scenario as scenarioSchema } from '../format/scenario';
import type { Scenario } from '../format/scenario';
import { blankScenario } from '../templates/blank-scenario';

type MeshInput = z.input<typeof meshSchema>;
type NodeInput = MeshInput['nodes'][number];
type LinkInput = MeshInput['links'][number];

const name = (en: string) => ({ en, 'zh-Hant': '某地' });
const provenance = [{ source: 'test', quality: 'judgement' as const }];
const place = { lon: 121, lat: 24 };
/** A node without problems of its own. */
export const node = (id: string, kind: NodeInput['kind'], more: Partial<NodeInput> = {}): NodeInput => ({
  id,
  name: name(id),
  kind,
  position: place,
  provenance,
  ...(kind === 'community' ? { population: { people: 1000 } } : { community: 'village' }),
  ...more,
});
/** A line. */
export const power = (id: string, from: string, to: string, more: Partial<LinkInput> = {}): LinkInput => ({
  id,
  kind: 'overhead-line',
  from,
  to,
  carries: [{ service: 'power', reactance: 0.1 }],
  ...more,
});
const carries = (id: string, service: string, from: string, to: string, more: Partial<LinkInput> = {}): LinkInput => ({
  id,
  kind: 'fibre',
  from,
  to,
  carries: [{ service }],
  ...more,
});
const service = (id: string, flow: MeshInput['services'][number]['flow'], more = {}) => ({
  id,
  name: name(id),
  unit: 'MW',
  layer: 'physical' as const,
  flow,
  ...more,
});

/** A village with a school, fed by a plant; nothing is wrong with it. */
export const soundMesh = (): MeshInput => ({
  services: [service('power', 'dc-power'), service('water', 'capacitated'), service('data', 'reach')],
  nodes: [
    node('plant', 'power-plant', {
      provides: [
        { service: 'power', capacity: 10 },
        { service: 'water', capacity: 100 },
        { service: 'data', capacity: 1, hub: true },
      ],
    }),
    node('village', 'community', {
      community: 'village',
      needs: [
        { service: 'power', rate: 2 },
        { service: 'water', rate: 10 },
        { service: 'data', rate: 1 },
      ],
      relays: [{ service: 'data', capacity: null }],
    }),
    node('school', 'school', {
      needs: [
        { service: 'power', rate: 1 },
        { service: 'data', rate: 1 },
      ],
    }),
  ],
  links: [
    power('line-1', 'plant', 'village'),
    power('line-2', 'village', 'school'),
    carries('main', 'water', 'plant', 'village', { directed: true }),
    carries('fibre-1', 'data', 'plant', 'village'),
    carries('fibre-2', 'data', 'village', 'school'),
  ],
});

/** A document with one design of this mesh. */
export const scenarioWith = (mesh: MeshInput, hazards?: Scenario['hazards']): Scenario => {
  const blank = blankScenario({ title: name('x'), place, start: '2030-01-01T00:00:00+08:00' });
  const [design] = blank.designs;
  if (design === undefined) throw new Error('no design');
  return scenarioSchema.parse({
    ...blank,
    designs: [{ ...design, mesh }],
    hazards: hazards ?? [
      {
        id: 'none',
        name: name('none'),
        summary: name('none'),
        kind: 'single-failure',
        atHours: 1,
        target: { node: 'plant' },
      },
    ],
  });
};

/** A document whose mesh is sound but for one change. */
export const spoilt = (change: (mesh: MeshInput) => void): Scenario => {
  const mesh = soundMesh();
  change(mesh);
  return scenarioWith(mesh);
};
/** The node of an id of the sound mesh. */
export const at = (mesh: MeshInput, id: string): NodeInput => {
  const found = mesh.nodes.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
export const shelterSop = {
  triggers: [{ when: 'hazard' as const }],
  offers: [{ role: 'shelter' as const, capacity: 10 }],
};

/** What is wrong, a document with it, the problem that tells of it, and whether it can be fixed. */
export type ProblemCase = readonly [what: string, make: () => Scenario, problem: string, fixed: boolean];

/** One document or more for every code but that of services that do not stand, which no valid document has. */
export const problemCases: readonly ProblemCase[] = [
  [
    'a node with needs and no links',
    () => spoilt((mesh) => mesh.nodes.push(node('shop', 'supermarket', { needs: [{ service: 'power', rate: 1 }] }))),
    'dangling-node node shop',
    false,
  ],
  [
    'a service that nothing gives',
    () => spoilt((mesh) => (at(mesh, 'plant').provides = at(mesh, 'plant').provides?.slice(0, 1))),
    'service-without-provider service water',
    false,
  ],
  [
    'a service without hubs',
    () =>
      spoilt(
        (mesh) =>
          (at(mesh, 'plant').provides = [
            ...(at(mesh, 'plant').provides?.slice(0, 2) ?? []),
            { service: 'data', capacity: 1 },
          ]),
      ),
    'service-without-provider service data',
    true,
  ],
  [
    'a one-way link the wrong way round',
    () => spoilt((mesh) => (mesh.links[2] = carries('main', 'water', 'village', 'plant', { directed: true }))),
    'unreachable-need node village',
    false,
  ],
  [
    'a path over a node that passes nothing on',
    () => spoilt((mesh) => (at(mesh, 'village').relays = [])),
    'unreachable-need node school',
    false,
  ],
  [
    'a path that is too long',
    () => spoilt((mesh) => (mesh.services[2] = service('data', 'reach', { hopLimit: 1 }))),
    'unreachable-need node school',
    false,
  ],
  [
    'a ladder none of whose rungs arrives',
    () =>
      spoilt((mesh) => {
        mesh.services.push(service('orders', 'ladder', { rungs: [{ service: 'data' }] }));
        at(mesh, 'village').needs?.push({ service: 'orders', rate: 1 });
        mesh.nodes.push(node('hall', 'town-hall', { needs: [{ service: 'orders', rate: 1 }] }));
        mesh.links.push(power('line-3', 'village', 'hall'));
      }),
    'unreachable-need node hall',
    false,
  ],
  [
    'a community that nothing reaches',
    () =>
      spoilt((mesh) => {
        mesh.nodes.push(node('hamlet', 'community', { community: 'hamlet', needs: [{ service: 'water', rate: 1 }] }));
        mesh.links.push(power('line-3', 'village', 'hamlet'));
      }),
    'community-cut-off node hamlet',
    false,
  ],
  [
    'more asked than given',
    () => spoilt((mesh) => (at(mesh, 'village').needs = [{ service: 'power', rate: 9.5 }])),
    'short-in-peace node village',
    false,
  ],
  [
    'a tie that nobody commands',
    () => spoilt((mesh) => mesh.links.push(power('tie', 'plant', 'school', { tie: { switchMinutes: 5 } }))),
    'uncommanded-tie link tie',
    false,
  ],
  [
    'a tie whose commander has no authority',
    () =>
      spoilt((mesh) =>
        mesh.links.push(power('tie', 'plant', 'school', { tie: { switchMinutes: 5, commandedBy: 'plant' } })),
      ),
    'tie-without-authority link tie',
    true,
  ],
  [
    'a controller of nothing',
    () => spoilt((mesh) => (at(mesh, 'school').authority = {})),
    'idle-controller node school',
    false,
  ],
  [
    'two ways in one trench',
    () =>
      spoilt((mesh) => {
        mesh.links[1] = power('line-2', 'village', 'school', { rightOfWay: 'road' });
        mesh.links.push(power('line-3', 'plant', 'school', { rightOfWay: 'road' }));
      }),
    'shared-right-of-way node school',
    false,
  ],
  [
    'a community without a site',
    () =>
      spoilt((mesh) => {
        mesh.nodes.push(node('hamlet', 'community', { community: 'hamlet' }));
      }),
    'community-without-site node hamlet',
    false,
  ],
  [
    'a site of no community',
    () =>
      spoilt((mesh) => {
        const shop = node('shop', 'supermarket');
        delete shop.community;
        mesh.nodes.push(shop);
      }),
    'no-community node shop',
    true,
  ],
  [
    'an owner without a record',
    () => spoilt((mesh) => (at(mesh, 'school').owner = 'City')),
    'unlisted-owner owner City',
    true,
  ],
  [
    'a community without people',
    () => spoilt((mesh) => (at(mesh, 'village').population = { people: 0 })),
    'no-population node village',
    false,
  ],
  [
    'a node without a source',
    () => spoilt((mesh) => (at(mesh, 'school').provenance = [])),
    'no-provenance node school',
    false,
  ],
  [
    'a provider of nothing',
    () => spoilt((mesh) => (at(mesh, 'school').provides = [{ service: 'water', capacity: 0 }])),
    'zero-capacity node school',
    false,
  ],
  [
    'a store that holds nothing',
    () => spoilt((mesh) => (at(mesh, 'school').stores = [{ kind: 'battery', service: 'power', capacity: 0 }])),
    'zero-capacity node school',
    true,
  ],
  [
    'a link that carries nothing',
    () =>
      spoilt((mesh) =>
        mesh.links.push(
          carries('pipe', 'water', 'village', 'school', { carries: [{ service: 'water', capacity: 0 }] }),
        ),
      ),
    'zero-capacity link pipe',
    false,
  ],
  [
    'people where no staff is asked for',
    () =>
      spoilt(
        (mesh) => (mesh.people = [{ id: 'teachers', name: name('x'), role: 'staff', count: 5, boundTo: 'school' }]),
      ),
    'people-without-staffing people teachers',
    true,
  ],
  [
    'a procedure that offers nothing',
    () => spoilt((mesh) => (at(mesh, 'school').sop = { ...shelterSop, offers: [] })),
    'sop-without-offers node school',
    false,
  ],
  [
    'a trigger that never fires',
    () =>
      spoilt((mesh) => {
        mesh.services.push(service('gas', 'capacitated'));
        const triggers = [{ when: 'hazard' as const }, { when: 'service-below' as const, service: 'gas' }];
        at(mesh, 'school').sop = { ...shelterSop, triggers };
      }),
    'idle-trigger node school',
    true,
  ],
  [
    'a party that owns nothing',
    () =>
      spoilt((mesh) => {
        at(mesh, 'school').owner = 'city';
        mesh.owners = [{ id: 'city', name: name('City'), kind: 'municipality' }];
        mesh.agreements = [{ id: 'aid', name: name('Aid'), kind: 'mutual-aid', parties: ['city', 'nobody'] }];
      }),
    'party-without-sites agreement aid',
    false,
  ],
  [
    'a crew without fuel to lack',
    () => spoilt((mesh) => (mesh.repair = { crews: [{ id: 'crew', trade: 'general', base: 'plant' }], fuel: 'water' })),
    'crew-without-fuel repair crew',
    false,
  ],
  [
    'a crew without a road',
    () =>
      spoilt((mesh) => (mesh.repair = { crews: [{ id: 'crew', trade: 'general', base: 'school' }], roads: 'water' })),
    'crew-without-road repair crew',
    false,
  ],
  [
    'a site that no earthquake harms',
    () => {
      const mesh = soundMesh();
      const blank = blankScenario({ title: name('x'), place, start: '2030-01-01T00:00:00+08:00' });
      return scenarioWith(mesh, blank.hazards);
    },
    'no-fragility node school',
    true,
  ],
];
