import { line, testModel } from '@workers/engine/test-mesh';
import { expect, it } from 'vitest';
import { createLeastShed } from './least-shed';
import { createFuzz } from '@workers/engine/testing/fuzz';
import type { Losing } from './worst-losses';
import { supplyGridOfMesh, worstLosses } from './worst-losses';

const { mesh } = testModel({
  nodes: [
    { id: 'plant', provides: [{ service: 'power', capacity: 100 }] },
    { id: 'east', needs: [{ service: 'power', rate: 30 }] },
    { id: 'west', needs: [{ service: 'power', rate: 50 }] },
  ],
  links: [
    line('plant', 'east', 100),
    line('plant', 'west', 45, 'west-1'),
    line('plant', 'west', 45, 'west-2'),
    { ...line('east', 'west', 5), id: 'spare', tie: { switchMinutes: 5 } },
  ],
});

function found(size: number, more: { losing?: Losing; exhaustiveLimit?: number } = {}, of = mesh) {
  const search = worstLosses(of, 'power', size, more);
  let looked = 0;
  for (;;) {
    const step = search.next();
    if (step.done === true) return { ...step.value, looked };
    looked = step.value.looked;
    expect(step.value.looked).toBeLessThanOrEqual(step.value.total);
  }
}

it('finds what must be shed without the worst links together, open ties left out', () => {
  expect(found(1)).toMatchObject({ sets: [['plant.east']], shed: 30, load: 80, shedIntact: 0, gap: 0 });
  expect(found(2)).toMatchObject({ sets: [['west-1', 'west-2']], shed: 50, exhaustive: true });
  expect(found(9)).toMatchObject({ size: 3, shed: 80 });
});

it('states how much worse a set that it did not look at could be', () => {
  const { exhaustive, gap, shed, looked } = found(2, { exhaustiveLimit: 2 });
  expect(exhaustive).toBe(false);
  expect(gap).toBeCloseTo(80 - shed, 9);
  expect(looked).toBeGreaterThan(0);
});

it('finds the worst nodes too, whose own load and generation go with them', () => {
  expect(found(1, { losing: 'nodes' })).toMatchObject({ losing: 'nodes', sets: [['plant']], shed: 80 });
  const { mesh: held } = testModel({
    nodes: [
      { id: 'big', provides: [{ service: 'power', capacity: 100 }], needs: [{ service: 'power', rate: 20 }] },
      { id: 'small', provides: [{ service: 'power', capacity: 60 }], needs: [{ service: 'power', rate: 10 }] },
      { id: 'town', needs: [{ service: 'power', rate: 55 }] },
      { id: 'school', needs: [{ service: 'water', rate: 1 }] },
    ],
    links: [line('big', 'town', 100), line('small', 'town', 100)],
  });
  // Without the town nothing crosses, but only its own 55 MW go; without "big" 20 MW there and 5 MW that "small" cannot give.
  expect(found(1, { losing: 'nodes' }, held)).toMatchObject({ sets: [['town']], shed: 55, exhaustive: true });
  expect(found(2, { losing: 'nodes' }, held)).toMatchObject({
    sets: [['big', 'small']],
    shed: 85,
  });
  expect(found(9, { losing: 'nodes' }, held)).toMatchObject({ size: 3, shed: 85, gap: 0 });
});

it('finds the same nodes as taking each pair out of the mesh', () => {
  const fuzz = createFuzz(31);
  for (let round = 0; round < 12; round += 1) {
    const names = Array.from({ length: 7 }, (_, at) => `n${String(at)}`);
    const { mesh: random } = testModel({
      nodes: names.map((id) => ({
        id,
        provides: fuzz.below(2) === 0 ? [{ service: 'power', capacity: 10 * fuzz.below(9) }] : [],
        needs: [{ service: 'power', rate: 5 * fuzz.below(9) }],
      })),
      links: names.slice(1).flatMap((id, at) => {
        const one = line(names[fuzz.below(at + 1)] ?? 'n0', id, 10 + 10 * fuzz.below(5));
        return fuzz.below(2) === 0 ? [one] : [one, { ...one, id: `${id}-again` }];
      }),
    });
    const whole = supplyGridOfMesh(random, 'power').load.reduce((sum, each) => sum + each, 0);
    let most = 0;
    for (const [at, one] of names.entries())
      for (const other of names.slice(at + 1)) {
        const gone = (id: string): boolean => id === one || id === other;
        const links = random.links.filter(({ from, to }) => !gone(from) && !gone(to));
        const rest = supplyGridOfMesh({ ...random, nodes: random.nodes.filter(({ id }) => !gone(id)), links }, 'power');
        const left = rest.load.reduce((sum, each) => sum + each, 0);
        most = Math.max(most, whole - left + createLeastShed(rest).shed([]));
      }
    expect(found(2, { losing: 'nodes' }, random).shed).toBeCloseTo(most, 6);
  }
});
