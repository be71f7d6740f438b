import { hazardTemplates } from '@scenarios/templates/hazards';
import { bundledScenario } from '@tests/bundled-scenario';
import { describe, expect, it } from 'vitest';
import { hazardFigures } from './hazard-figures';

describe('figures of a hazard', () => {
  it('have the bounds of the schema', async () => {
    const { hazards } = await bundledScenario('pilot-district');
    const earthquake = hazards.find(({ kind }) => kind === 'earthquake');
    if (earthquake === undefined) throw new Error('no earthquake');
    const figures = hazardFigures(earthquake);
    expect(figures.find(({ key }) => key === 'magnitude')).toMatchObject({ min: 4, max: 9.5, integer: false });
    expect(figures.find(({ key }) => key === 'depthKm')).toMatchObject({ unit: 'km', max: 200 });
    const script = hazards.find(({ kind }) => kind === 'script');
    expect(script === undefined ? [] : hazardFigures(script)).toEqual([]);
  });

  it('are there for every ready-made hazard that has any, within its bounds', async () => {
    const { designs } = await bundledScenario('pilot-district');
    for (const template of hazardTemplates) {
      const mesh = designs[1]?.mesh ?? designs[0]?.mesh;
      const made = mesh === undefined ? null : template.make(mesh, new Set());
      if (made?.ok !== true) continue;
      for (const hazard of made.value) {
        for (const { value, min, max } of hazardFigures(hazard)) {
          expect(value).toBeGreaterThanOrEqual(min);
          expect(value).toBeLessThanOrEqual(max);
        }
      }
    }
  });
});
