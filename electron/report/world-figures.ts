import type { Mesh } from '@scenarios/format/mesh';
import type { ParameterValues } from '@scenarios/format/parameters';
import type { WorldRun } from '@workers/exercise/world-run';
import { frameAt, framesOf } from '@workers/exercise/world-run';

/** A headline service at a moment: what of its demand is delivered, and how many people are without it. */
export type ServiceFigure = { readonly service: string; readonly share: number; readonly peopleWithout: number };

/** Figures of a world at any moment, seconds after the start of the scenario. */
export type WorldFigures = {
  readonly services: readonly string[];
  readonly at: (seconds: number) => readonly ServiceFigure[];
  /** Delivered share of a headline service, by its place in `services`. */
  readonly shareAt: (place: number, seconds: number) => number;
  /** Moments at which something changed within a stretch, ends included. */
  readonly moments: (from: number, until: number) => readonly number[];
};

type Community = { readonly people: number; readonly needs: readonly number[]; readonly weights: readonly number[] };

/**
 * Reads what a world delivers. Shares are those of the run itself; people are those of communities whose need is met by less than
 * the life threshold, as in the measures of a run.
 */
export function readFigures(world: WorldRun, mesh: Mesh, parameters: ParameterValues): WorldFigures {
  const frames = framesOf(world);
  const { index, series } = world;
  const curves = series.flatMap((info, place) =>
    info.kind === 'delivered-share' ? [{ service: info.service, place }] : [],
  );
  const rates = mesh.nodes.flatMap((node) => node.needs.map(({ rate }) => rate));
  const people = new Map(mesh.nodes.map(({ id, population }) => [id, population?.people ?? 0]));
  const communitiesOf = (service: string): readonly Community[] => {
    const byNode = new Map<string, number[]>();
    index.needs.forEach((need, place) => {
      if (need.service !== service || (people.get(need.node) ?? 0) <= 0) return;
      byNode.set(need.node, [...(byNode.get(need.node) ?? []), place]);
    });
    return [...byNode].map(([node, needs]): Community => {
      const total = needs.reduce((sum, need) => sum + (rates[need] ?? 0), 0);
      const weights = needs.map((need) => (total > 0 ? (rates[need] ?? 0) / total : 1 / needs.length));
      return { people: people.get(node) ?? 0, needs, weights };
    });
  };
  const communities = curves.map(({ service }) => communitiesOf(service));
  const threshold = parameters['measure.life-threshold'];
  const shareIn = (place: number, frame: number): number =>
    frames.series[frame * series.length + (curves[place]?.place ?? 0)] ?? 1;
  const withoutIn = (place: number, frame: number): number =>
    (communities[place] ?? []).reduce((sum, community) => {
      const met = community.needs.reduce(
        (share, need, at) =>
          share + (community.weights[at] ?? 0) * (frames.needShare[frame * index.needs.length + need] ?? 1),
        0,
      );
      return met < threshold - 1e-9 ? sum + community.people : sum;
    }, 0);
  return {
    services: curves.map(({ service }) => service),
    at: (seconds) => {
      const frame = frameAt(frames, seconds);
      return curves.map(({ service }, place) => ({
        service,
        share: shareIn(place, frame),
        peopleWithout: withoutIn(place, frame),
      }));
    },
    shareAt: (place, seconds) => shareIn(place, frameAt(frames, seconds)),
    moments: (from, until) => [from, ...[...frames.time].filter((time) => time > from && time < until), until],
  };
}

/** Moment of a stretch at which headline services are lowest on average; the first of equals, its beginning where there are none. */
export function worstMoment(figures: WorldFigures, from: number, until: number): number {
  let worst = from;
  let least = Infinity;
  for (const moment of figures.moments(from, until)) {
    const mean = figures.services.reduce((sum, _, place) => sum + figures.shareAt(place, moment), 0);
    if (mean < least - 1e-9) [worst, least] = [moment, mean];
  }
  return worst;
}
