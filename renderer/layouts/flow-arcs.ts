import type { LayoutFlow } from './layout';

/** Arcs from giver to taker, positions of nodes. */
export type Arcs = { readonly from: readonly number[]; readonly to: readonly number[] };

/** Steps of every node from the nearest provider of a flow; −1 where none reaches it. Linear. */
function stepsFrom(count: number, flow: LayoutFlow): Int32Array {
  const { providers, from, to, oneWay } = flow;
  const first = new Int32Array(count + 1);
  const ends = (link: number): readonly number[] =>
    oneWay[link] === 1 ? [from[link] as number] : [from[link] as number, to[link] as number];
  for (let link = 0; link < from.length; link += 1)
    for (const end of ends(link)) first[end + 1] = (first[end + 1] as number) + 1;
  for (let node = 0; node < count; node += 1) first[node + 1] = (first[node + 1] as number) + (first[node] as number);
  const next = first.slice(0, count);
  const neighbours = new Int32Array(first[count] as number);
  for (let link = 0; link < from.length; link += 1)
    for (const end of ends(link)) {
      const place = next[end] as number;
      next[end] = place + 1;
      neighbours[place] = end === from[link] ? (to[link] as number) : (from[link] as number);
    }
  const steps = new Int32Array(count).fill(-1);
  const queue = new Int32Array(count);
  let filled = 0;
  for (const provider of providers) {
    if (steps[provider] === 0) continue;
    steps[provider] = 0;
    queue[filled++] = provider;
  }
  for (let at = 0; at < filled; at += 1) {
    const node = queue[at] as number;
    for (let place = first[node] as number; place < (first[node + 1] as number); place += 1) {
      const other = neighbours[place] as number;
      if (steps[other] !== -1) continue;
      steps[other] = (steps[node] as number) + 1;
      queue[filled++] = other;
    }
  }
  return steps;
}

/**
 * The links of all flows, each turned away from the nearest provider of its service and taken once. Links between nodes
 * that are equally far, or that no provider reaches, give no arc. Several flows together may run in circles.
 */
export function flowArcs(count: number, flows: readonly LayoutFlow[]): Arcs {
  const arcs = new Map<number, readonly [number, number]>();
  const add = (giver: number, taker: number): void => {
    arcs.set(giver * count + taker, [giver, taker]);
  };
  for (const flow of flows) {
    const steps = stepsFrom(count, flow);
    for (let link = 0; link < flow.from.length; link += 1) {
      const from = flow.from[link] as number;
      const to = flow.to[link] as number;
      const near = steps[from] as number;
      const far = steps[to] as number;
      if (near < 0 || far < 0 || near === far) continue;
      if (near < far) add(from, to);
      else if (flow.oneWay[link] !== 1) add(to, from);
    }
  }
  const list = [...arcs.values()];
  return { from: list.map(([giver]) => giver), to: list.map(([, taker]) => taker) };
}
