import { parameters } from '@scenarios/format/parameters';
import type { Scenario } from '@scenarios/format/scenario';
import { prepareDesign } from '@workers/tasks/prepare-design';
import { describe, expect, it } from 'vitest';
import { readBundled } from './expected';

type Sample = {
  /** Share of a need that is met, by the document's own ids. */
  readonly met: (node: string, service: string) => number;
};

/** Run 0 with its frames, read at the samples by nothing but ids and times. */
function recorded(scenario: Scenario, designId: string, hazard: string) {
  const prepared = prepareDesign(scenario, designId, hazard);
  const design = scenario.designs.find(({ id }) => id === designId);
  if (!prepared.ok || design === undefined) throw new Error(`no ${designId}`);
  const { simulator, draw, info } = prepared.value;
  const run = simulator.run(draw(1, 0), { recording: 'frames' }, () => false);
  if (run === null || run.frames === null) throw new Error('no frames');
  const { frames } = run;
  const step = scenario.sampleMinutes * 60;
  const count = Math.floor((scenario.horizonHours * 3600) / step) + 1;
  const frameOf = new Map([...frames.time].map((time, frame) => [time, frame]));
  const needs = new Map(info.index.needs.map(({ node, service }, at) => [`${node} ${service}`, at]));
  const samples = Array.from({ length: count }, (_, at): Sample => {
    const frame = frameOf.get(at * step);
    if (frame === undefined) throw new Error(`no frame at sample ${String(at)}`);
    return {
      met: (node, service) => frames.needShare[frame * needs.size + (needs.get(`${node} ${service}`) ?? NaN)] ?? NaN,
    };
  });
  const shown = (id: string): number[] => {
    const at = info.series.findIndex((series) => series.id === id);
    return samples.map((_, sample) => run.series[sample * info.series.length + at] ?? NaN);
  };
  const measure = (id: string): number => run.measures[info.measureIds.indexOf(id)] ?? NaN;
  return { mesh: design.mesh, samples, shown, measure };
}

/** Area under straight lines between the samples. */
const area = (values: readonly number[], hours: number): number =>
  values.slice(1).reduce((sum, value, at) => sum + (((values[at] ?? NaN) + value) / 2) * hours, 0);

const cases = ['hokkaido-2018', 'pilot-district'].flatMap((slug) => {
  const { scenario } = readBundled(slug);
  return scenario.designs.flatMap(({ id }) =>
    scenario.hazards.map((hazard) => [slug, id, hazard.id, scenario] as const),
  );
});

describe('figures as shown equal those counted by hand from the frames', () => {
  it.each(cases)('%s, %s, %s', (_slug, design, hazard, scenario) => {
    const { mesh, samples, shown, measure } = recorded(scenario, design, hazard);
    const hours = scenario.sampleMinutes / 60;
    const threshold =
      scenario.parameters.find(({ id }) => id === 'measure.life-threshold')?.value ??
      parameters['measure.life-threshold'].default;
    const headlines = mesh.services.filter(({ headline }) => headline);
    expect(headlines.length).toBeGreaterThan(2);
    for (const { id: service } of headlines) {
      // No bundled community has two needs of one service, so its share is that of its one need.
      const communities = mesh.nodes.flatMap(({ id, population, needs }) => {
        const own = needs.filter((need) => need.service === service).length;
        expect(own, id).toBeLessThan(2);
        return population !== undefined && population.people > 0 && own === 1
          ? [{ id, people: population.people }]
          : [];
      });
      expect(communities.length, service).toBeGreaterThan(0);
      const everybody = communities.reduce((sum, { people }) => sum + people, 0);
      const delivered = samples.map(
        ({ met }) => communities.reduce((sum, { id, people }) => sum + people * met(id, service), 0) / everybody,
      );
      const without = samples.map(({ met }) =>
        communities.reduce((sum, { id, people }) => sum + (met(id, service) < threshold - 1e-6 ? people : 0), 0),
      );
      shown(service).forEach((value, at) => {
        expect(value, `${service} at sample ${String(at)}`).toBeCloseTo(delivered[at] ?? NaN, 5);
      });
      const lost = area(
        delivered.map((value) => 1 - value),
        hours,
      );
      expect(Math.abs(measure(`loss.${service}`) - lost), `loss.${service}`).toBeLessThan(1e-4 * (1 + lost));
      expect(measure(`minimum.${service}`)).toBeCloseTo(Math.min(...delivered), 5);
      const personHours = area(without, hours);
      expect(Math.abs(measure(`person-hours.${service}`) - personHours)).toBeLessThan(1e-6 * (1 + personHours));
      const below = delivered.flatMap((value, at) => (value < 0.9 - 2e-6 ? [at] : []));
      const last = below.at(-1) ?? -1;
      const recovery = last === samples.length - 1 ? last : last + 1 - (below[0] ?? 0);
      expect(measure(`recover90.${service}`)).toBeCloseTo(recovery * hours, 9);
    }
  });

  it('customers out in Hokkaido, at every sample', () => {
    const { scenario } = readBundled('hokkaido-2018');
    const observable = scenario.incident?.observed.find(({ id }) => id === 'customers-out')?.observable;
    if (observable?.kind !== 'people-without') throw new Error('counts something else');
    const { mesh, samples, shown } = recorded(scenario, 'as-built', 'recorded-sequence');
    const out = samples.map(({ met }) =>
      mesh.nodes.reduce((sum, { id, population, needs }) => {
        const counts = needs.some(({ service }) => service === observable.service);
        return counts ? sum + (population?.people ?? 0) * (1 - met(id, observable.service)) : sum;
      }, 0),
    );
    expect(Math.max(...out) * observable.scale).toBeGreaterThan(2_900_000);
    shown('customers-out').forEach((value, at) => {
      expect(Math.abs(value - (out[at] ?? NaN) * observable.scale), String(at)).toBeLessThan(5);
    });
  });
});
