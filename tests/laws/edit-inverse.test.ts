import { edit } from '@scenarios/format/edit';
import type { Edit } from '@scenarios/format/edit';
import { applyEdit } from '@scenarios/format/apply-edit';
import { exampleScenario } from '@scenarios/format/example-scenario';
import { parameterIds, parameters } from '@scenarios/format/parameters';
import { parseScenario } from '@scenarios/format/parse';
import type { Scenario } from '@scenarios/format/scenario';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const parsedExample = (): Scenario => {
  const parsed = parseScenario(exampleScenario());
  if (!parsed.ok) throw new Error('the example is not valid');
  return parsed.value;
};

const nodeIds = ['plant', 'hill-village', 'shore-village', 'mill', 'well', 'ghost'];
const linkIds = ['line-1', 'line-2', 'track', 'path'];
const design = fc.constantFrom('plain', 'plain', 'plain', 'plain', 'absent');

const nodeInput = fc.record({
  id: fc.constantFrom(...nodeIds),
  name: fc.constant({ en: 'Site', 'zh-Hant': '據點' }),
  kind: fc.constantFrom('clinic', 'school', 'power-plant'),
  position: fc.record({ lon: fc.integer({ min: 139, max: 141 }), lat: fc.integer({ min: 9, max: 11 }) }),
  provides: fc.constantFrom([], [{ service: 'power', capacity: 3 }], [{ service: 'steam', capacity: 3 }]),
  needs: fc.constantFrom([], [{ service: 'power', rate: 0.5 }]),
  stores: fc.constantFrom([], [{ kind: 'battery', service: 'power', capacity: 1 }]),
});
const linkInput = fc.record({
  id: fc.constantFrom(...linkIds),
  kind: fc.constantFrom('road', 'cable'),
  from: fc.constantFrom(...nodeIds),
  to: fc.constantFrom(...nodeIds),
  carries: fc.constantFrom([{ service: 'data' }], [{ service: 'power', reactance: 0.2 }], [{ service: 'power' }]),
});
const at = fc.integer({ min: 0, max: 5 });
const overrideInput = fc.constantFrom(...parameterIds).map((id) => ({
  id,
  override: { id, value: parameters[id].max, quality: 'judgement' as const, note: 'law' },
}));

const localName = { en: 'Hazard', 'zh-Hant': '災害' };
const hazardInput = fc
  .record({
    id: fc.constantFrom('storm', 'cut', 'wave'),
    node: fc.constantFrom(...nodeIds),
    repairHours: fc.constantFrom(null, 5),
  })
  .map(({ id, node, repairHours }) => ({
    kind: 'single-failure',
    id,
    name: localName,
    summary: localName,
    atHours: 1,
    target: { node },
    repairHours,
  }));
const repairInput = fc
  .constantFrom(...nodeIds)
  .map((base) => ({ crews: [{ id: 'line-crew', trade: 'electrical', base }] }));

const some = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 3 });
const listChange = <Value>(ids: readonly string[], value: fc.Arbitrary<Value>) =>
  fc.option(
    fc.record({
      remove: some(fc.constantFrom(...ids)),
      set: some(value),
      add: some(fc.record({ at, value })).map((added) => added.toSorted((one, other) => one.at - other.at)),
    }),
    { nil: undefined },
  );
const groupInput = fc.record({
  id: fc.constantFrom('medics', 'guards'),
  name: fc.constant(localName),
  role: fc.constantFrom('medical', 'volunteer'),
  count: fc.integer({ min: 1, max: 9 }),
  boundTo: fc.constantFrom(...nodeIds),
});
const layerInput = fc.record({
  id: fc.constantFrom('flood', 'wards'),
  name: fc.constant(localName),
  kind: fc.constant('flood'),
  features: fc.constant([{ shape: 'point', rings: [[[140, 10]]] }]),
});
const designInput = fc.constantFrom('plain', 'second', 'third').map((id) => ({
  ...parsedExample().designs[0],
  id,
}));

const edits: fc.Arbitrary<Edit> = fc
  .oneof(
    fc.record({ kind: fc.constant('add-node'), design, at, node: nodeInput }),
    fc.record({ kind: fc.constant('remove-node'), design, id: fc.constantFrom(...nodeIds) }),
    fc.record({ kind: fc.constant('set-node'), design, node: nodeInput }),
    fc.record({ kind: fc.constant('add-link'), design, at, link: linkInput }),
    fc.record({ kind: fc.constant('remove-link'), design, id: fc.constantFrom(...linkIds) }),
    fc.record({ kind: fc.constant('set-link'), design, link: linkInput }),
    fc.record({ kind: fc.constant('add-hazard'), at, hazard: hazardInput }),
    fc.record({ kind: fc.constant('set-hazard'), hazard: hazardInput }),
    fc.record({ kind: fc.constant('remove-hazard'), id: fc.constantFrom('storm', 'cut', 'wave') }),
    fc.record({ kind: fc.constant('set-repair'), design, repair: fc.option(repairInput, { nil: null }) }),
    fc.record({
      kind: fc.constant('change-mesh'),
      design,
      action: fc.constantFrom('move', 'paste', 'delete'),
      nodes: listChange(nodeIds, nodeInput),
      links: listChange(linkIds, linkInput),
      people: listChange(['medics', 'guards'], groupInput),
      repair: fc.option(repairInput, { nil: undefined }),
    }),
    fc.record({
      kind: fc.constant('change-mesh'),
      design: fc.constant('plain'),
      action: fc.constant('add'),
      people: fc.record({
        add: groupInput.map((value) => [{ at: 0, value: { ...value, boundTo: 'plant' } }]),
      }),
    }),
    fc.record({ kind: fc.constant('change-layers'), layers: listChange(['flood', 'wards'], layerInput) }),
    fc.record({ kind: fc.constant('add-design'), at, design: designInput }),
    fc.record({ kind: fc.constant('remove-design'), id: fc.constantFrom('plain', 'second', 'third') }),
    fc.record({
      kind: fc.constant('name-design'),
      id: fc.constantFrom('plain', 'second'),
      name: fc.constant(localName),
      summary: fc.constant(localName),
    }),
    fc.record({
      kind: fc.constant('set-scenario'),
      title: fc.constant(localName),
      summary: fc.constant(localName),
      marking: fc.constantFrom(null, 'EXERCISE'),
      start: fc.constant('2031-02-03T04:05:00+09:00'),
      horizonHours: fc.integer({ min: 1, max: 99 }),
    }),
    fc.constant({ kind: 'restore', scenario: { ...parsedExample(), horizonHours: 12 } }),
    overrideInput.map((input) => ({ kind: 'set-parameter', ...input })),
    fc
      .constantFrom(...parameterIds.slice(0, 4), 'power.ufls.quota')
      .map((id) => ({ kind: 'set-parameter', id, override: null })),
  )
  .map((input) => edit.parse(input));

const options = { seed: 20_260_501, numRuns: 400 };

/** Applies what it can of a list of edits and gives every state with the edit that led to it. */
const walk = (
  list: readonly Edit[],
): { readonly before: Scenario; readonly applied: Edit; readonly after: Scenario; readonly inverse: Edit }[] => {
  let present = parsedExample();
  return list.flatMap((applied) => {
    const result = applyEdit(present, applied);
    if (!result.ok) return [];
    const step = { before: present, applied, after: result.value.scenario, inverse: result.value.inverse };
    present = step.after;
    return [step];
  });
};

describe('laws of edits', () => {
  it('an edit and then its inverse give back the document, order included', () => {
    let applied = 0;
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 12 }), (list) => {
        for (const step of walk(list)) {
          applied += 1;
          const back = applyEdit(step.after, step.inverse);
          expect(back.ok && JSON.stringify(back.value.scenario)).toBe(JSON.stringify(step.before));
          expect(back.ok && back.value.scenario).toEqual(step.before);
        }
      }),
      options,
    );
    expect(applied).toBeGreaterThan(400);
  });

  it('undoing everything in reverse order gives back the first document', () => {
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 12 }), (list) => {
        const steps = walk(list);
        let present = steps.at(-1)?.after ?? parsedExample();
        for (const step of steps.toReversed()) {
          const back = applyEdit(present, step.inverse);
          if (!back.ok) throw new Error(JSON.stringify(back.issues));
          present = back.value.scenario;
        }
        expect(present).toEqual(parsedExample());
      }),
      options,
    );
  });

  it('keeps the scenario valid, leaves the old one alone and shares what it did not touch', () => {
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 6 }), (list) => {
        const first = JSON.stringify(parsedExample());
        const steps = walk(list);
        expect(JSON.stringify(steps[0]?.before ?? parsedExample())).toBe(first);
        for (const { before, applied, after } of steps) {
          expect(parseScenario(after).ok).toBe(true);
          if (!applied.kind.endsWith('-hazard') && applied.kind !== 'restore')
            expect(after.hazards).toBe(before.hazards);
        }
      }),
      { ...options, numRuns: 150 },
    );
  });

  it('edits and scenarios survive JSON, and parsing again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 6 }), (list) => {
        for (const step of walk(list)) {
          expect(edit.parse(JSON.parse(JSON.stringify(step.applied)))).toEqual(step.applied);
          expect(edit.parse(JSON.parse(JSON.stringify(step.inverse)))).toEqual(step.inverse);
          const again = parseScenario(JSON.parse(JSON.stringify(step.after)));
          expect(again).toEqual({ ok: true, value: step.after });
        }
      }),
      { ...options, numRuns: 150 },
    );
  });
});
