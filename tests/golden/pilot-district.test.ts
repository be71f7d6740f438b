import { engineVersion } from '@workers/engine/engine-version';
import { prepareDesign } from '@workers/tasks/prepare-design';
import { referenceResults } from '@workers/tasks/reference-results';
import { describe, expect, it } from 'vitest';
import { readBundled } from './expected';

const { scenario, expected } = readBundled('pilot-district');

const reference = (design: string, hazard: string) => {
  const found = expected.results.find((result) => result.design === design && result.hazard === hazard);
  if (found === undefined) throw new Error(`expected.json has no ${design} under ${hazard}`);
  return found.ensemble.measures;
};

describe('pilot district', () => {
  it('gives the figures and digests of expected.json; run build/scenarios/write-expected.ts after a wanted change', () => {
    const obtained = referenceResults(scenario);
    expect({ engine: engineVersion, results: obtained.ok ? obtained.value : [] }).toEqual(expected);
  });

  it.each(scenario.designs.flatMap(({ id }) => scenario.hazards.map((hazard) => [id, hazard.id] as const)))(
    'serves every need of %s until the hazard (%s) strikes',
    (design, hazard) => {
      const prepared = prepareDesign(scenario, design, hazard);
      if (!prepared.ok) throw new Error('not prepared');
      const { simulator, draw, info } = prepared.value;
      const run = simulator.run(draw(1, 1), { recording: 'frames' }, () => false);
      const frames = run?.frames;
      if (frames === undefined || frames === null) throw new Error('no frames');
      const needs = info.index.needs.length;
      const stores = info.index.stores.length;
      let seen = 0;
      for (const [frame, time] of frames.time.entries()) {
        if (time >= 2 * 3600) break;
        seen += 1;
        for (let need = 0; need < needs; need += 1) {
          const entry = info.index.needs[need];
          expect(frames.needShare[frame * needs + need], `${entry?.node ?? ''} ${entry?.service ?? ''}`).toBeCloseTo(
            1,
            6,
          );
        }
        for (let store = 0; store < stores; store += 1)
          expect(frames.storeLevel[frame * stores + store]).toBeCloseTo(1, 6);
      }
      expect(seen).toBeGreaterThan(1);
      expect(run?.notices).toEqual([]);
    },
  );

  it.each(scenario.hazards.map((hazard) => hazard.id))(
    'the mesh loses less of every headline service under %s',
    (hazard) => {
      const pillar = reference('single-pillar', hazard);
      const mesh = reference('resilient-mesh', hazard);
      for (const service of ['power', 'water', 'data', 'medical', 'food'])
        expect(mesh[`loss.${service}`], service).toBeLessThanOrEqual(pillar[`loss.${service}`] ?? 0);
    },
  );
});
