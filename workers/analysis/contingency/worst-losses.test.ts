import { line, testModel } from '@workers/engine/test-mesh';
import { expect, it } from 'vitest';
import { worstLosses } from './worst-losses';

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

function found(size: number, exhaustiveLimit?: number) {
  const search = worstLosses(mesh, 'power', size, exhaustiveLimit);
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
  const { exhaustive, gap, shed, looked } = found(2, 2);
  expect(exhaustive).toBe(false);
  expect(gap).toBeCloseTo(80 - shed, 9);
  expect(looked).toBeGreaterThan(0);
});
