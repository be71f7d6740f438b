import { resolveParameters } from '@scenarios/format/parameters';
import { scenario as scenarioSchema } from '@scenarios/format/scenario';
import { exampleScenario } from '@scenarios/format/example-scenario';
import type { Mesh } from '@scenarios/format/mesh';
import { mesh as meshSchema } from '@scenarios/format/mesh';
import { describe, expect, it } from 'vitest';
import { autonomy } from './autonomy';
import { costOfMesh } from './cost-of-mesh';
import { coverage } from './coverage';
import { ownershipConcentration } from './ownership-concentration';

const name = { en: 'x', 'zh-Hant': 'x' };
const water = { id: 'water', name, unit: 'm³/h', layer: 'physical' as const, flow: 'capacitated' as const };
const food = { ...water, id: 'food', unit: 'rations/h' };
const site = (id: string, lon: number, more: object = {}) => ({
  id,
  name,
  kind: 'community' as const,
  position: { lon, lat: 0 },
  ...more,
});

const mesh = (nodes: readonly object[], links: readonly object[] = []): Mesh =>
  meshSchema.parse({ services: [water, food], nodes, links });

describe('what a mesh costs', () => {
  it('adds up what is stated, and says how much is not', () => {
    const cost = costOfMesh(
      mesh(
        [
          site('works', 0, { provides: [{ service: 'water', capacity: 9 }], cost: { capital: 100, yearly: 8760 } }),
          site('depot', 0, {
            provides: [
              { service: 'food', capacity: 1 },
              { service: 'water', capacity: 1 },
            ],
            cost: { capital: 50, yearly: 2 * 8760 },
          }),
          site('town', 0, { needs: [{ service: 'water', rate: 4 }] }),
        ],
        [
          {
            id: 'pipe',
            kind: 'pipe',
            from: 'works',
            to: 'town',
            carries: [{ service: 'water' }],
            cost: { yearly: 8760 },
          },
        ],
      ),
    );
    expect(cost).toMatchObject({ capital: 150, yearly: 4 * 8760, stated: 3, entities: 4 });
    // Works 1, half the depot 1 and the pipe 1 per hour of the year, over 4 m³/h; nobody needs food.
    expect(cost.perUnit.map((entry) => entry.cost)).toEqual([0.75, null]);
  });
});

describe('ownership', () => {
  it('is 1 for one owner and 1/n for n equal ones; a node without an owner is its own', () => {
    const provides = [{ service: 'water', capacity: 5 }];
    const of = (...owners: readonly (string | undefined)[]) =>
      ownershipConcentration(
        mesh(
          owners.map((owner, i) => site(`w${String(i)}`, 0, { provides, ...(owner === undefined ? {} : { owner }) })),
        ),
      )[0];
    expect(of('a', 'a')?.index).toBe(1);
    expect(of('a', 'b', 'c', 'd')?.index).toBeCloseTo(0.25, 12);
    expect(of(undefined, undefined)?.index).toBeCloseTo(0.5, 12);
    expect(of('a', 'a', 'a', 'b')).toMatchObject({ largest: { owner: 'a', share: 0.75 } });
    expect(of('a')).toMatchObject({ service: 'water' });
  });

  it('is null where nothing provides', () => {
    expect(ownershipConcentration(mesh([site('a', 0)]))[1]).toEqual({ service: 'food', index: null, largest: null });
  });
});

describe('autonomy', () => {
  it('is stock over rate, at the communities first', () => {
    const need = [{ service: 'water', rate: 2 }];
    const tank = (capacity: number, level = 1) => [{ kind: 'tank', service: 'water', capacity, level }];
    const [result] = autonomy(
      mesh([
        site('small', 0, { population: { people: 100 }, needs: need, stores: tank(48, 0.5) }),
        site('large', 0, { population: { people: 300 }, needs: need }),
        site('factory', 0, { needs: need, stores: tank(1000) }),
      ]),
    );
    expect(result?.places).toEqual([
      { node: 'small', hours: 12 },
      { node: 'large', hours: 0 },
    ]);
    expect(result).toMatchObject({ least: 0, mean: 3 });
  });

  it('is that of every node where nobody lives, and null where nothing is needed', () => {
    const [first, second] = autonomy(
      mesh([
        site('a', 0, {
          needs: [{ service: 'water', rate: 2 }],
          stores: [{ kind: 'tank', service: 'water', capacity: 10 }],
        }),
      ]),
    );
    expect(first).toMatchObject({ least: 5, mean: 5 });
    expect(second).toMatchObject({ least: null, mean: null });
  });
});

describe('coverage', () => {
  const parameters = { ...resolveParameters([]), 'walk.speed': 1, 'walk.detour': 1 };
  // One thousandth of a degree at the equator is 111.2 m.
  const people = (id: string, lon: number, count: number) => site(id, lon, { population: { people: count } });
  const school = (id: string, lon: number) => site(id, lon, { kind: 'school' });

  it('counts people within a walk of one, two and three', () => {
    const result = coverage(
      mesh([people('near', 0, 10), people('far', 0.1, 5), school('a', 0.001), school('b', -0.001), school('c', 0.004)]),
      ['school'],
      5,
      parameters,
    );
    expect(result.people).toBe(15);
    expect(result.within).toEqual([10, 10, 0]);
    expect(result.gaps).toHaveLength(1);
    expect(result.gaps[0]?.node).toBe('far');
    expect(result.gaps[0]?.nearestMinutes).toBeCloseTo((0.096 * 111_194.9) / 60, 1);
  });

  it('has nothing within where there is no such node', () => {
    const result = coverage(mesh([people('a', 0, 10)]), ['hospital'], 15, parameters);
    expect(result.within).toEqual([0, 0, 0]);
    expect(result.gaps[0]?.nearestMinutes).toBe(Infinity);
  });
});

it('every measure of a design is defined for the example of the format', () => {
  const design = scenarioSchema.parse(exampleScenario()).designs[0];
  if (design === undefined) throw new Error('no design');
  expect(costOfMesh(design.mesh).entities).toBeGreaterThan(0);
  expect(autonomy(design.mesh).length).toBe(design.mesh.services.length);
  expect(ownershipConcentration(design.mesh).length).toBe(design.mesh.services.length);
});
