import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../format/apply-edit';
import { exampleScenario } from '../format/example-scenario';
import { edit as editSchema } from '../format/edit';
import { parseScenario } from '../format/parse';
import type { Scenario } from '../format/scenario';
import { blankScenario } from '../templates/blank-scenario';
import type { ImportPlan } from './import-plan';
import type { MeshDraft } from './mesh-draft';
import { planImport } from './plan-import';
import type { ImportOptions } from './plan-import';

const parsed = (input: unknown): Scenario => {
  const result = parseScenario(input);
  if (!result.ok) throw new Error(result.issues.map(({ path, message }) => `${path} ${message.en}`).join('\n'));
  return result.value;
};
const example = parsed(exampleScenario());
const blank = blankScenario({
  title: { en: 'New', 'zh-Hant': '新' },
  place: { lon: 121, lat: 25 },
  start: '2030-01-01T00:00:00+08:00',
});
const nothing: MeshDraft = { services: [], nodes: [], links: [], layers: [], notes: [] };
const name = (text: string) => ({ en: text, 'zh-Hant': text });

const planned = (scenario: Scenario, draft: Partial<MeshDraft>, options?: ImportOptions): ImportPlan => {
  const result = planImport(scenario, scenario.designs[0]?.id ?? '', { ...nothing, ...draft }, options);
  if (!result.ok) throw new Error(result.issues.map(({ path, message }) => `${path} ${message.en}`).join('\n'));
  return result.value;
};
const applied = (scenario: Scenario, plan: ImportPlan): Scenario => {
  let next = scenario;
  for (const edit of plan.edits) {
    expect(editSchema.safeParse(edit).success).toBe(true);
    const result = applyEdit(next, edit);
    if (!result.ok) throw new Error(result.issues.map(({ path, message }) => `${path} ${message.en}`).join('\n'));
    next = result.value.scenario;
  }
  return next;
};
const actions = ({ rows }: ImportPlan): readonly string[] => rows.map(({ action, id }) => `${action} ${id}`);
const said = ({ rows }: ImportPlan): readonly string[] =>
  rows.flatMap(({ issues }) => issues.map(({ code, message }) => `${code} ${message.en}`));

const clinic = {
  line: 2,
  id: 'clinic-1',
  values: {
    name: name('Clinic'),
    kind: 'clinic' as const,
    position: { lon: 121.5, lat: 25 },
    needs: [{ service: 'power', rate: 0.1 }],
  },
};
const village = {
  line: 3,
  id: 'village',
  values: { kind: 'community' as const, position: { lon: 121.51, lat: 25 }, population: { people: 900 } },
};
const wire = {
  line: 4,
  id: 'wire',
  values: { from: 'clinic-1', to: 'village', carries: [{ service: 'power' }] },
};

describe('the plan of an import', () => {
  it('creates, fills in what is left out, and changes nothing the second time', () => {
    const draft = { nodes: [clinic, village], links: [wire] };
    const plan = planned(blank, draft);
    expect(actions(plan)).toEqual(['create clinic-1', 'create village', 'create wire']);
    expect(said(plan)).toEqual([
      expect.stringMatching(/^exchange\/adjusted Line 4: the file has no reactance; 0\.00\d+ per unit/),
    ]);
    const after = applied(blank, plan);
    const mesh = after.designs[0]?.mesh;
    expect(mesh?.nodes[0]).toMatchObject({ id: 'clinic-1', needs: [{ class: 'normal', rate: 0.1 }] });
    expect(mesh?.nodes[1]?.name).toEqual(name('village'));
    expect(mesh?.links[0]).toMatchObject({ kind: 'overhead-line', provenance: [{ quality: 'judgement' }] });
    const again = planned(after, draft);
    expect(actions(again)).toEqual(['same clinic-1', 'same village', 'same wire']);
    expect(again.edits).toEqual([]);
  });

  it('keeps what the file does not say of a record that stands, and names what changes', () => {
    const change = (byService: boolean) =>
      planned(example, {
        nodes: [
          {
            line: 7,
            id: 'hill-village',
            values: { population: { people: 1300 }, needs: [{ service: 'power', rate: 2 }] },
            ...(byService ? { byService } : {}),
          },
        ],
      });
    const flat = change(true);
    expect(flat.rows).toMatchObject([
      { action: 'change', line: 7, fields: ['population', 'needs'], name: { en: 'Hill village' } },
    ]);
    const after = applied(example, flat).designs[0]?.mesh.nodes[1];
    expect(after).toMatchObject({ population: { people: 1300 }, stores: [{ kind: 'battery' }] });
    expect(after?.needs).toMatchObject([
      { service: 'power', rate: 2, class: 'essential' },
      { service: 'data', rate: 0.1 },
    ]);
    const whole = applied(example, change(false)).designs[0]?.mesh.nodes[1];
    expect(whole?.needs).toMatchObject([{ service: 'power', rate: 2, class: 'normal' }]);
  });

  it('takes the typology for new nodes only, as far as the design has the services, and not for whole records', () => {
    const defaultsOf = () => ({
      needs: [
        { service: 'power', rate: 0.4, class: 'life' as const },
        { service: 'steam', rate: 1 },
      ],
      stores: [{ kind: 'tank' as const, service: 'steam', capacity: 1 }],
      sop: { triggers: [{ when: 'order' as const, by: 'ghost' }] },
      staffing: { needed: 4, bound: 9 },
    });
    const draft = {
      nodes: [
        { ...clinic, byService: true as const },
        { ...village, whole: true as const },
      ],
    };
    const [first, second] = applied(blank, planned(blank, draft, { defaultsOf })).designs[0]?.mesh.nodes ?? [];
    expect(first?.needs).toEqual([
      { service: 'power', rate: 0.1, class: 'life', floor: 0, curve: 'linear', threshold: 0.5 },
    ]);
    expect(first).toMatchObject({ stores: [], staffing: { bound: 9 } });
    expect(first?.sop).toBeUndefined();
    expect(second?.needs).toEqual([]);
  });

  it('skips what cannot be taken, each with its line and why', () => {
    const plan = planned(blank, {
      services: [
        { line: 1, id: 'water', values: { unit: 'L/s', flow: 'capacitated', layer: 'physical' } },
        { line: 1, id: 'ladder', values: { unit: 'share', flow: 'ladder', layer: 'information' } },
      ],
      nodes: [
        clinic,
        { ...clinic, line: 9 },
        { line: 10, id: 'far', values: { ...clinic.values, position: { lon: 500, lat: 0 } } },
        { line: 11, id: 'bare', values: { name: name('Bare') } },
        { line: 12, id: 'steamy', values: { ...clinic.values, needs: [{ service: 'steam', rate: 1 }] } },
        { line: 13, id: 'wet', values: { ...clinic.values, needs: [{ service: 'water', rate: 1 }] } },
        {
          line: 14,
          id: 'lost',
          values: { ...clinic.values, community: 'nowhere', stores: [{ kind: 'tank', service: 'fuel', capacity: 1 }] },
        },
      ],
      links: [
        wire,
        { ...wire, line: 20, id: 'loop', values: { ...wire.values, to: 'clinic-1' } },
        { ...wire, line: 21, id: 'dull', values: { ...wire.values, to: 'far' } },
      ],
    });
    expect(actions(plan)).toEqual([
      'skip water',
      'skip ladder',
      'create clinic-1',
      'skip clinic-1',
      'skip far',
      'skip bare',
      'skip steamy',
      'skip wet',
      'create lost',
      'skip wire',
      'skip loop',
      'skip dull',
    ]);
    expect(said(plan)).toEqual([
      'exchange/bad-unit Line 1: the unit of this service is "L/s", but the design has "m³/h".',
      'mesh/bad-ladder Line 1: The ladder service ladder has no rungs.',
      'exchange/duplicate-id Line 9: the id "clinic-1" came before in this file.',
      'format/out-of-range Line 10: position.lon: The value must be at most 180.',
      'exchange/missing-column Line 11: the file does not say what kind of site this is.',
      'exchange/bad-place Line 11: the file does not say where this site is.',
      'exchange/unknown-service Line 12: the service "steam" is not in the design, and the file does not describe it.',
      'exchange/unknown-service Line 13: it uses the service "water", which could not be taken from this file.',
      'exchange/adjusted Line 14: the store of "fuel" was left out, because the node does not need it.',
      'exchange/unknown-node Line 14: the community "nowhere" neither stands nor comes with this file; the entry was left out.',
      'exchange/unknown-node Line 4: the node "village" neither stands nor comes with this file, so the link was left out.',
      'exchange/skipped Line 20: the link starts and ends at "clinic-1" and was left out.',
      'exchange/unknown-node Line 21: the node "far" neither stands nor comes with this file, so the link was left out.',
    ]);
    expect(actions(planned(applied(blank, plan), { nodes: [clinic] }))).toEqual(['same clinic-1']);
  });

  it('adds usual services that a file uses', () => {
    const plan = planned(example, {
      nodes: [{ ...clinic, values: { ...clinic.values, needs: [{ service: 'water', rate: 1 }] } }],
    });
    expect(actions(plan)).toEqual(['create water', 'create clinic-1']);
    expect(said(plan)).toEqual([
      'exchange/adjusted Service "water": the file uses this service and the design lacks it, so it was added.',
    ]);
    expect(applied(example, plan).designs[0]?.mesh.services.at(-1)?.unit).toBe('m³/h');
  });

  it('keeps what stands, or puts a copy beside it, as wanted', () => {
    const draft = {
      nodes: [
        { line: 1, id: 'plant', values: { owner: 'firm' } },
        { line: 2, id: 'hill-village', values: { community: 'shore-village' } },
        { line: 3, id: 'shore-village', values: { name: name('Shore'), community: 'shore-village' } },
      ],
      links: [{ line: 4, id: 'line-1', values: { rightOfWay: 'ridge' } }],
    };
    const kept = planned(example, draft, { onExisting: 'keep' });
    expect(kept.rows.every(({ action }) => action === 'skip')).toBe(true);
    expect(kept.edits).toEqual([]);
    const copied = planned(example, draft, { onExisting: 'add-copy' });
    expect(actions(copied)).toEqual([
      'create plant-2',
      'create hill-village-2',
      'create shore-village-2',
      'create line-1-2',
    ]);
    const mesh = applied(example, copied).designs[0]?.mesh;
    expect(mesh?.nodes.slice(3).map(({ id, community, owner }) => [id, community, owner])).toEqual([
      ['plant-2', undefined, 'firm'],
      ['hill-village-2', 'shore-village-2', undefined],
      ['shore-village-2', 'shore-village-2', undefined],
    ]);
    expect(mesh?.links[2]).toMatchObject({ from: 'plant-2', to: 'hill-village-2', rightOfWay: 'ridge' });
    expect(mesh?.nodes.slice(0, 3)).toEqual(example.designs[0]?.mesh.nodes);
  });

  it('does not take away what a hazard aims at', () => {
    const plan = planned(example, { nodes: [{ line: 5, id: 'plant', values: { provides: [] } }] });
    expect(said(plan)).toEqual([
      'exchange/in-use Line 5: the change of "provides" would take away what a hazard aims at, so the record was kept as it is.',
    ]);
    expect(plan.edits).toEqual([]);
  });

  it('refuses an unknown design and more than a design can hold', () => {
    expect(planImport(example, 'absent', nothing)).toMatchObject({
      ok: false,
      issues: [{ code: 'edit/unknown-design' }],
    });
    const many = Array.from({ length: 19_999 }, (_, index) => ({ ...clinic, id: `n${String(index)}` }));
    expect(planImport(example, 'plain', { ...nothing, nodes: many })).toMatchObject({
      ok: false,
      issues: [{ code: 'exchange/too-large' }],
    });
  });
});

const ids = ['plant', 'hill-village', 'shore-village', 'mill', 'well', 'plant-2'];
const nodeId = fc.constantFrom(...ids);
const serviceId = fc.constantFrom('power', 'data', 'water', 'steam', 'talk', 'roads');
const some = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 3 });
const line = fc.option(fc.integer({ min: 1, max: 99 }), { nil: null });
const flags = {
  byService: fc.option(fc.constant(true as const), { nil: undefined }),
  whole: fc.option(fc.constant(true as const), { nil: undefined }),
};
const partly = <Model extends Record<string, fc.Arbitrary<unknown>>>(model: Model) =>
  fc.record(model, { requiredKeys: [] });
const rate = fc.constantFrom(0, 1, 2.5, 3, 4, 5, 6, 7, -1, Infinity);
const drafts = fc.record({
  services: some(
    fc.record({
      line,
      id: serviceId,
      values: partly({
        unit: fc.constantFrom('MW', 'L/s', ''),
        layer: fc.constant('physical'),
        flow: fc.constantFrom('reach', 'capacitated', 'dc-power', 'ladder'),
        rungs: some(serviceId.map((service) => ({ service }))),
      }),
    }),
  ),
  nodes: fc.array(
    fc.record({
      line,
      id: nodeId,
      values: partly({
        name: fc.constant(name('Site')),
        kind: fc.constantFrom('clinic', 'community', 'school', 'clinic', 'castle'),
        position: fc.constantFrom(
          { lon: 140, lat: 10 },
          { lon: 140, lat: 11 },
          { lon: 141, lat: 10 },
          { lon: 140, lat: 100 },
        ),
        community: nodeId,
        owner: fc.constantFrom('firm', 'city'),
        provides: some(fc.record({ service: serviceId, capacity: rate })),
        needs: some(fc.record({ service: serviceId, rate })),
        stores: some(fc.record({ kind: fc.constantFrom('tank', 'battery'), service: serviceId, capacity: rate })),
        authority: fc.record({ nodes: some(nodeId), links: some(fc.constantFrom('line-1', 'track')) }),
        sop: fc.record({
          triggers: fc.constantFrom(
            [{ when: 'order', by: 'well' }],
            [{ when: 'service-below', service: 'steam' }],
            [{ when: 'hazard' }],
          ),
          reporting: nodeId.map((to) => ({ to })),
        }),
      }),
      ...flags,
    }),
    { maxLength: 6 },
  ),
  links: some(
    fc.record({
      line,
      id: fc.constantFrom('line-1', 'line-2', 'track'),
      values: partly({
        kind: fc.constantFrom('road', 'cable'),
        from: nodeId,
        to: nodeId,
        carries: some(fc.record({ service: serviceId })),
        rightOfWay: fc.constantFrom('valley', 'ridge'),
        tie: nodeId.map((commandedBy) => ({ switchMinutes: 1, commandedBy })),
      }),
      ...flags,
    }),
  ),
  layers: some(
    fc.record({
      line,
      id: fc.constantFrom('flood', 'wards'),
      values: partly({ name: fc.constant(name('Layer')), kind: fc.constant('flood'), features: fc.constant([]) }),
    }),
  ),
  notes: fc.constant([]),
}) as unknown as fc.Arbitrary<MeshDraft>;

const aimed = parsed({
  ...exampleScenario(),
  hazards: [
    ...exampleScenario().hazards,
    {
      id: 'cut',
      kind: 'single-failure',
      name: name('Cut'),
      summary: name('Cut'),
      atHours: 1,
      target: { rightOfWay: 'valley' },
      repairHours: 2,
    },
  ],
});

describe('whatever a file holds', () => {
  it('the edits of its plan apply, and a second import changes nothing', () => {
    let created = 0;
    let changed = 0;
    fc.assert(
      fc.property(
        drafts,
        fc.constantFrom('update' as const, 'keep' as const, 'add-copy' as const),
        fc.constantFrom(example, aimed, blank),
        (draft, onExisting, scenario) => {
          const plan = planned(scenario, draft, { onExisting });
          const after = applied(scenario, plan);
          const has = plan.rows.filter(({ action }) => action === 'create' || action === 'change');
          expect(plan.edits.length > 0).toBe(has.length > 0);
          created += plan.rows.filter(({ action }) => action === 'create').length;
          changed += plan.rows.filter(({ action }) => action === 'change').length;
          for (const { action, issues } of plan.rows) {
            if (action === 'skip') expect(issues.length).toBeGreaterThan(0);
            for (const { path, message } of issues) {
              expect(path).not.toBe('');
              expect(message['zh-Hant']).toMatch(/[\u4e00-\u9fff]/);
            }
          }
          if (onExisting === 'add-copy') return;
          const again = planned(after, draft, { onExisting });
          expect(again.rows.filter(({ action }) => action === 'create' || action === 'change')).toEqual([]);
          expect(again.edits).toEqual([]);
        },
      ),
      { seed: 4, numRuns: 1200 },
    );
    expect(created).toBeGreaterThan(500);
    expect(changed).toBeGreaterThan(50);
  });
});
