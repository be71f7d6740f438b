import { mesh as meshSchema } from '@scenarios/format/mesh';
import { expect, it } from 'vitest';
import { importanceOfMesh } from './importance-of-mesh';

const name = { en: 'x', 'zh-Hant': 'x' };
const site = (id: string, more: object = {}) => ({
  id,
  name,
  kind: 'community',
  position: { lon: 0, lat: 0 },
  ...more,
});
const town = (id: string, people: number) =>
  site(id, { population: { people }, needs: [{ service: 'water', rate: 1 }] });
const pipe = (from: string, to: string, more: object = {}) => ({
  id: `${from}-${to}`,
  kind: 'pipe',
  from,
  to,
  carries: [{ service: 'water' }],
  ...more,
});

const mesh = meshSchema.parse({
  services: [
    { id: 'water', name, unit: 'm³/h', layer: 'physical', flow: 'capacitated' },
    { id: 'food', name, unit: 't/h', layer: 'physical', flow: 'capacitated' },
  ],
  nodes: [
    site('works', { provides: [{ service: 'water', capacity: 9 }], owner: 'city' }),
    site('pump', { owner: 'city' }),
    site('tower', { owner: 'firm' }),
    town('hill', 100),
    town('shore', 300),
    town('far', 50),
    site('control', { authority: { nodes: ['pump', 'tower'], links: [] } }),
  ],
  links: [
    pipe('works', 'pump'),
    pipe('pump', 'hill', { rightOfWay: 'bridge' }),
    pipe('pump', 'shore', { rightOfWay: 'bridge' }),
    pipe('works', 'tower'),
    pipe('tower', 'shore'),
  ],
});

it('people cut off by each single loss, by owner, by right-of-way and by controller', () => {
  const [water, ...others] = importanceOfMesh(mesh);
  expect(others).toEqual([]);
  expect(water).toMatchObject({ service: 'water', people: 450, alreadyCut: 50 });
  expect(water?.nodes).toEqual([
    { id: 'works', people: 400 },
    { id: 'shore', people: 300 },
    { id: 'hill', people: 100 },
    { id: 'pump', people: 100 },
  ]);
  expect(water?.links).toEqual([{ id: 'pump-hill', people: 100 }]);
  expect(water?.owners).toEqual([{ id: 'city', people: 400 }]);
  expect(water?.rightsOfWay).toEqual([{ id: 'bridge', people: 100 }]);
  expect(water?.controllers).toEqual([{ id: 'control', people: 400 }]);
});
