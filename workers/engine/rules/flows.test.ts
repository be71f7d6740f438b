import { describe, expect, it } from 'vitest';
import { changeKind, entityKind } from '@scenarios/format/run';
import { why } from '@scenarios/format/why';
import type { TestRun } from '../test-mesh';
import { testModel, testRun, way } from '../test-mesh';

const nameOf = new Map<number, string>(Object.entries(changeKind).map(([name, kind]) => [kind, name]));

/** The chain behind a dark node as words: what, and at which node or link. */
function chain({ run, model }: TestRun, node: string, hours: number): string[] {
  const { log } = run;
  if (log === null) throw new Error('no log');
  return why(log, entityKind.node, model.index.nodes.indexOf(node), hours * 3600).map((position) => {
    const entity = log.entity[position] as number;
    const kind = nameOf.get(log.kind[position] as number) ?? '';
    switch (log.entityKind[position]) {
      case entityKind.node:
        return `${kind} ${model.index.nodes[entity] ?? ''}`;
      case entityKind.link:
        return `${kind} ${model.index.links[entity] ?? ''}`;
      case entityKind.need:
        return `${kind} ${model.index.needs[entity]?.node ?? ''} ${model.index.needs[entity]?.service ?? ''}`;
      default:
        return kind;
    }
  });
}

describe('a carried service', () => {
  it('goes to life first, and finds another way', () => {
    const model = testModel({
      nodes: [
        { id: 'north', provides: [{ service: 'water', capacity: 60 }] },
        { id: 'south', provides: [{ service: 'water', capacity: 60 }] },
        { id: 'ward', needs: [{ service: 'water', rate: 20, class: 'life' }] },
        { id: 'homes', needs: [{ service: 'water', rate: 80 }] },
      ],
      links: [
        way('water', 'north', 'homes'),
        way('water', 'south', 'homes'),
        way('water', 'north', 'ward'),
        way('water', 'south', 'ward'),
      ],
    });
    const result = testRun(model, [{ hours: 1, node: 'south' }]);
    expect(result.share('ward', 'water', 1)).toBe(1);
    expect(result.share('homes', 'water', 1)).toBeCloseTo(0.5);
  });

  it('passes a relay no faster than capacity × function', () => {
    const model = testModel({
      nodes: [
        { id: 'works', provides: [{ service: 'water', capacity: 100 }] },
        { id: 'pumps', relays: [{ service: 'water', capacity: 80 }] },
        { id: 'homes', needs: [{ service: 'water', rate: 80 }] },
      ],
      links: [way('water', 'works', 'pumps'), way('water', 'pumps', 'homes')],
    });
    expect(testRun(model).share('homes', 'water', 1)).toBe(1);
    expect(testRun(model, [{ hours: 1, node: 'pumps', left: 0.25 }]).share('homes', 'water', 1)).toBeCloseTo(0.25);
  });

  it('explains a loss by what stood on the former way, not by what else happened', () => {
    const model = testModel({
      nodes: [
        { id: 'works', provides: [{ service: 'water', capacity: 100 }] },
        { id: 'other', provides: [{ service: 'water', capacity: 100 }] },
        { id: 'pumps', relays: [{ service: 'water', capacity: 80 }] },
        { id: 'homes', needs: [{ service: 'water', rate: 80 }] },
        { id: 'farm', needs: [{ service: 'water', rate: 80 }] },
      ],
      links: [way('water', 'works', 'pumps'), way('water', 'pumps', 'homes'), way('water', 'other', 'farm')],
    });
    const result = testRun(model, [
      { hours: 1, node: 'pumps' },
      { hours: 1, link: 'water.other.farm' },
    ]);
    expect(chain(result, 'homes', 1)).toEqual([
      'functionFell homes',
      'supplyFell homes water',
      'functionFell pumps',
      'hazard pumps',
    ]);
    expect(chain(result, 'farm', 1)).toEqual(['functionFell farm', 'supplyFell farm water', 'hazard water.other.farm']);
  });

  it('asks nothing for a need of rate 0', () => {
    const model = testModel({ nodes: [{ id: 'alone', needs: [{ service: 'water', rate: 0 }] }] });
    expect(testRun(model).share('alone', 'water', 1)).toBe(1);
  });
});

describe('a service of reach', () => {
  const model = testModel({
    nodes: [
      { id: 'hub', provides: [{ service: 'data', capacity: 1, hub: true }] },
      { id: 'east', relays: [{ service: 'data', capacity: null }] },
      { id: 'west', relays: [{ service: 'data', capacity: null }] },
      { id: 'office', needs: [{ service: 'data', rate: 1 }] },
      { id: 'phone', needs: [{ service: 'data', rate: 1 }] },
    ],
    links: [
      way('data', 'hub', 'east'),
      way('data', 'hub', 'west'),
      way('data', 'east', 'office'),
      way('data', 'west', 'office'),
      way('data', 'office', 'phone'),
    ],
  });

  it('takes the other relay when one fails, at the quality of the way', () => {
    const result = testRun(model, [
      { hours: 1, node: 'east' },
      { hours: 2, node: 'west', left: 0.6 },
      { hours: 3, link: 'data.hub.west' },
    ]);
    expect(result.share('office', 'data', 1)).toBe(1);
    expect(result.share('office', 'data', 2)).toBeCloseTo(0.6);
    expect(result.share('office', 'data', 3)).toBe(0);
    expect(chain(result, 'office', 3)).toEqual([
      'functionFell office',
      'supplyFell office data',
      'hazard data.hub.west',
    ]);
  });

  it('is not passed on by a node without a relay', () => {
    expect(testRun(model).share('phone', 'data', 0)).toBe(0);
  });

  it('is gone with its hub', () => {
    const result = testRun(model, [{ hours: 1, node: 'hub', left: 0.5, repairHours: 1 }]);
    expect(result.share('office', 'data', 1)).toBeCloseTo(0.5);
    expect(result.share('office', 'data', 2)).toBe(1);
  });
});

it('a cascade through three services is explained back to its hazard', () => {
  const model = testModel({
    services: [
      { id: 'power', flow: 'dc-power', headline: true },
      { id: 'water', flow: 'capacitated' },
      { id: 'data', flow: 'reach' },
    ],
    nodes: [
      { id: 'plant', provides: [{ service: 'power', capacity: 10 }], needs: [{ service: 'water', rate: 5 }] },
      { id: 'works', provides: [{ service: 'water', capacity: 10 }] },
      {
        id: 'exchange',
        provides: [{ service: 'data', capacity: 1, hub: true }],
        needs: [{ service: 'power', rate: 1 }],
        stores: [{ kind: 'battery', service: 'power', capacity: 6 }],
      },
      { id: 'office', needs: [{ service: 'data', rate: 1 }] },
    ],
    links: [
      way('water', 'works', 'plant'),
      { id: 'wire', from: 'plant', to: 'exchange', kind: 'cable', carries: [{ service: 'power', reactance: 0.1 }] },
      way('data', 'exchange', 'office'),
    ],
  });
  const result = testRun(model, [{ hours: 1, node: 'works' }]);
  expect(result.nodeFunction('office', 6.9)).toBe(1);
  expect(chain(result, 'office', 7)).toEqual([
    'functionFell office',
    'supplyFell office data',
    'functionFell exchange',
    'storeEmpty',
    'supplyFell exchange power',
    'sourceStopped plant',
    'functionFell plant',
    'supplyFell plant water',
    'functionFell works',
    'hazard works',
  ]);
});
