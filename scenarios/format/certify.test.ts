import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { certificationFacts, certify, createCertifier } from './certify';
import { mesh as meshSchema } from './mesh';
import type { Mesh } from './mesh';
import { resolveParameters } from './parameters';
import { checklistItems } from './site';

type Input = z.input<typeof meshSchema>;
type NodeInput = Input['nodes'][number];

const name = { en: 'x', 'zh-Hant': '某' };
const position = { lon: 121, lat: 24 };
const services: Input['services'] = [
  { id: 'power', name, unit: 'MW', layer: 'physical', flow: 'dc-power' },
  { id: 'water', name, unit: 'm³/h', layer: 'physical', flow: 'capacitated' },
  { id: 'data', name, unit: 'Gbit/s', layer: 'information', flow: 'reach' },
  { id: 'radio', name, unit: 'channels', layer: 'information', flow: 'reach' },
];
/** A school that has everything. */
const school: NodeInput = {
  id: 'school',
  name,
  kind: 'school',
  position,
  needs: [
    { service: 'power', rate: 0.1 },
    { service: 'water', rate: 1 },
  ],
  stores: [
    { kind: 'battery', service: 'power', capacity: 2.4 },
    { kind: 'tank', service: 'water', capacity: 72 },
  ],
  site: {
    shelterPlaces: 500,
    checklist: checklistItems.map((item) => ({ item, state: 'met' as const })),
    contact: name,
  },
  sop: {
    triggers: [{ when: 'hazard' }],
    offers: [{ role: 'shelter', capacity: 500 }],
    reporting: { to: 'hall' },
  },
};
const whole = (change: Partial<NodeInput> = {}, more: Partial<Input> = {}): Mesh =>
  meshSchema.parse({
    services,
    nodes: [
      { ...school, ...change },
      { id: 'hall', name, kind: 'town-hall', position },
    ],
    links: [
      { id: 'fibre', kind: 'fibre', from: 'hall', to: 'school', carries: [{ service: 'data' }], rightOfWay: 'road' },
      { id: 'air', kind: 'radio', from: 'school', to: 'hall', carries: [{ service: 'radio' }] },
    ],
    people: [{ id: 'head', name, role: 'manager', count: 2, trained: 0.5, boundTo: 'school' }],
    ...more,
  } satisfies Input);

const judge = (mesh: Mesh, overrides: Parameters<typeof resolveParameters>[0] = []) => {
  const [node] = mesh.nodes;
  if (node === undefined) throw new Error('no node');
  const { deserved, items } = certify(mesh, node, resolveParameters(overrides));
  return { deserved, state: Object.fromEntries(items.map(({ id, state }) => [id, state])), items };
};

describe('certify', () => {
  it('gives the mark to a site that meets every item', () => {
    const { deserved, items } = judge(whole());
    expect(deserved).toBe(true);
    expect(items.map(({ id }) => id)).toEqual([...checklistItems, ...certificationFacts]);
    expect(new Set(items.map(({ state }) => state))).toEqual(new Set(['met']));
    for (const { reason } of items) expect(reason['zh-Hant']).toMatch(/\p{Script=Han}/u);
  });

  it.each([
    ['backup-hours', { stores: [{ kind: 'tank', service: 'water', capacity: 72 }] }, 'missing'],
    ['supply-hours', { stores: [{ kind: 'battery', service: 'power', capacity: 2.4 }] }, 'missing'],
    ['procedure', { sop: undefined }, 'missing'],
    ['reporting', { sop: { triggers: [{ when: 'hazard' }], offers: [{ role: 'shelter', capacity: 1 }] } }, 'missing'],
    ['crisis-contact', { site: { ...school.site, contact: undefined } }, 'missing'],
    ['signage', { site: { ...school.site, checklist: [] } }, 'unknown'],
  ] as const)('withholds it for %s alone', (id, change, state) => {
    const found = judge(whole(change as Partial<NodeInput>));
    expect(found.state[id]).toBe(state);
    expect(found.deserved).toBe(false);
  });

  it('counts the hours of what is filled, stretched by the mode that it enters on its stores', () => {
    const half = whole({
      stores: [
        { kind: 'battery', service: 'power', capacity: 2.4, level: 0.5 },
        { kind: 'tank', service: 'water', capacity: 72 },
      ],
    });
    expect(judge(half).state['backup-hours']).toBe('partly');
    expect(judge(half).items.find(({ id }) => id === 'backup-hours')?.reason.en).toContain('12 h of the 24 h');
    const mode = { id: 'degraded' as const, function: 0.6, needs: 0.5 };
    expect(judge(whole({ stores: half.nodes[0]?.stores ?? [], modes: [mode] })).state['backup-hours']).toBe('met');
  });

  it('takes two links in one trench for one way', () => {
    const { links } = whole();
    const shared = links.map((link) => ({ ...link, rightOfWay: 'road' }));
    expect(judge(whole({}, { links: shared })).state['independent-ways']).toBe('partly');
    expect(judge(whole({}, { links: [] })).state['independent-ways']).toBe('missing');
    expect(judge(whole({}, { services: services.slice(0, 2), links: [] })).state['independent-ways']).toBe('unknown');
  });

  it('counts managers who are trained, and only those bound to the site', () => {
    const { people } = whole();
    const trained = (share: number) => people.map((group) => ({ ...group, trained: share }));
    expect(judge(whole({}, { people: trained(0.4) })).state['trained-manager']).toBe('partly');
    const elsewhere = people.map((group) => ({ ...group, boundTo: 'hall' }));
    expect(judge(whole({}, { people: elsewhere })).state['trained-manager']).toBe('missing');
  });

  it('allows as many items in part as the table says', () => {
    const checklist = checklistItems.map((item, at) => ({
      item,
      state: at < 2 ? ('partly' as const) : ('met' as const),
    }));
    const two = whole({ site: { ...school.site, checklist } });
    expect(judge(two).deserved).toBe(false);
    const allow = { id: 'certification.partly-items', value: 2, quality: 'judgement', note: 'x' } as const;
    expect(judge(two, [allow]).deserved).toBe(true);
  });

  it('asks for no stocks where nothing is handed out, and for no backup where no power is needed', () => {
    const plain = whole({
      needs: [],
      stores: [],
      site: { ...school.site, shelterPlaces: 0 },
      sop: { triggers: [{ when: 'hazard' }] },
    });
    const { state } = judge(plain);
    expect([state['backup-hours'], state['supply-hours'], state['procedure']]).toEqual(['met', 'met', 'partly']);
  });

  it('looks at many nodes as at each by itself', () => {
    const one = whole();
    const many = createCertifier(one);
    for (const node of one.nodes) expect(many(node)).toEqual(certify(one, node));
  });
});
