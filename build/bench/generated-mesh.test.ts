import { compile } from '@workers/engine/compile';
import { describe, expect, it } from 'vitest';
import { generatedMesh } from './generated-mesh';

describe('generatedMesh', () => {
  it.each([100, 137, 1000])('has exactly %i nodes, six services and every flow model that moves', (nodes) => {
    const scenario = generatedMesh({ nodes });
    const mesh = scenario.designs[0]?.mesh;
    expect(mesh?.nodes).toHaveLength(nodes);
    expect(mesh?.services.map(({ flow }) => flow)).toEqual([
      'dc-power',
      'capacitated',
      'capacitated',
      'capacitated',
      'capacitated',
      'reach',
    ]);
    expect(mesh?.links.some((link) => link.tie !== undefined)).toBe(true);
    expect(compile(scenario, 'mesh').ok).toBe(true);
  });

  it('depends on its options alone', () => {
    expect(generatedMesh({ nodes: 300 })).toEqual(generatedMesh({ nodes: 300 }));
    expect(generatedMesh({ nodes: 300, seed: 2 })).not.toEqual(generatedMesh({ nodes: 300 }));
  });
});
