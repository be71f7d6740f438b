import { engineVersion } from '@workers/engine/engine-version';
import { prepareDesign } from '@workers/tasks/prepare-design';
import { referenceResults } from '@workers/tasks/reference-results';
import { describe, expect, it } from 'vitest';
import { readBundled } from './expected';

const { scenario, expected } = readBundled('island');

const loss = (design: string, hazard: string, service: string): number => {
  const found = expected.results.find((result) => result.design === design && result.hazard === hazard);
  const value = found?.ensemble.measures[`loss.${service}`];
  if (value === undefined) throw new Error(`expected.json has no ${service} of ${design} under ${hazard}`);
  return value;
};

describe('island', () => {
  it('gives the figures and digests of expected.json; run build/scenarios/write-expected.ts after a wanted change', () => {
    const obtained = referenceResults(scenario);
    expect({ engine: engineVersion, results: obtained.ok ? obtained.value : [] }).toEqual(expected);
  });

  it.each(scenario.designs.map(({ id }) => id))('serves every need of %s while ships still land', (design) => {
    const prepared = prepareDesign(scenario, design, 'blockade');
    if (!prepared.ok) throw new Error('not prepared');
    const { simulator, draw, info } = prepared.value;
    const run = simulator.run(draw(1, 0), { recording: 'frames' }, () => false);
    const frames = run?.frames;
    if (frames === undefined || frames === null) throw new Error('no frames');
    const needs = info.index.needs.length;
    let seen = 0;
    for (const [frame, time] of frames.time.entries()) {
      if (time >= 6 * 3600) break;
      seen += 1;
      for (let need = 0; need < needs; need += 1) {
        const entry = info.index.needs[need];
        expect(frames.needShare[frame * needs + need], `${entry?.node ?? ''} ${entry?.service ?? ''}`).toBeCloseTo(
          1,
          6,
        );
      }
    }
    expect(seen).toBeGreaterThan(1);
    expect(run?.notices).toEqual([]);
  });

  it.each(scenario.hazards.map(({ id }) => id))(
    'the prepared island loses no more of any service under %s',
    (hazard) => {
      for (const service of ['power', 'water', 'food', 'fuel', 'data'])
        expect(loss('prepared', hazard, service), service).toBeLessThanOrEqual(loss('present', hazard, service));
    },
  );

  it('goes dark once the gas is burnt, eleven days into a blockade, unless it is prepared', () => {
    expect(loss('present', 'blockade', 'power')).toBeGreaterThan(24);
    expect(loss('prepared', 'blockade', 'power')).toBeLessThan(1);
    expect(loss('present', 'cables-cut', 'data')).toBeGreaterThan(loss('prepared', 'cables-cut', 'data') + 72);
  });
});
