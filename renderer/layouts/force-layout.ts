import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { LayoutGraph, LayoutPlaces } from './layout';

/** Natural length of a link; everything else is in its terms. */
const linkLength = 30;
const repulsion = -70;
/** Beyond this nodes do not push each other, so that parts without a link stay near. */
const reach = 14 * linkLength;
/** Pull to the middle, less across than down: screens are wide. */
const pullAcross = 0.02;
const pullDown = 0.1;
const symbolRadius = 9;
const fewSteps = 150;
const manySteps = 300;
const manyNodes = 3000;
const coldest = 0.001;

/** Uniform number in [0, 1) of a position, by the mixer of SplitMix32. */
function scattered(position: number): number {
  let mixed = Math.imul(position + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
}

/**
 * Places by which linked nodes are near and others apart: links as springs, nodes that push each other (Barnes–Hut), cooled
 * to rest. Begins at the true places, each moved a little by its position, so that the same graph always gives the same
 * places. `progress` is told the steps done and of how many.
 */
export function forceLayout(graph: LayoutGraph, progress?: (done: number, total: number) => void): LayoutPlaces {
  const count = graph.nodes.length;
  const places = new Float64Array(2 * count);
  const placed: LayoutPlaces = { places, spacing: 2 * symbolRadius, levels: [] };
  if (count === 0) return placed;
  const span = (values: Float64Array): readonly [low: number, width: number] => {
    const low = values.reduce((least, value) => Math.min(least, value), Infinity);
    return [low, values.reduce((most, value) => Math.max(most, value), -Infinity) - low];
  };
  const [left, width] = span(graph.x);
  const [top, height] = span(graph.y);
  const scale = (linkLength * Math.sqrt(count)) / Math.max(width, height, 1e-9);
  const nodes = graph.nodes.map((_, at): SimulationNodeDatum => ({
    x: ((graph.x[at] as number) - left - width / 2) * scale + (scattered(2 * at) - 0.5) * linkLength,
    y: ((graph.y[at] as number) - top - height / 2) * scale + (scattered(2 * at + 1) - 0.5) * linkLength,
  }));
  const links = Array.from(graph.from, (from, link) => ({ source: from, target: graph.to[link] as number }));
  const steps = count > manyNodes ? fewSteps : manySteps;
  const simulation = forceSimulation(nodes)
    .stop()
    .alphaDecay(1 - coldest ** (1 / steps))
    .force('link', forceLink(links).distance(linkLength))
    .force('push', forceManyBody().strength(repulsion).distanceMax(reach))
    .force('across', forceX(0).strength(pullAcross))
    .force('down', forceY(0).strength(pullDown))
    .force('symbols', forceCollide(symbolRadius));
  for (let step = 0; step < steps; step += 1) {
    simulation.tick();
    progress?.(step + 1, steps);
  }
  nodes.forEach((node, at) => {
    places[2 * at] = node.x ?? 0;
    places[2 * at + 1] = node.y ?? 0;
  });
  return placed;
}
