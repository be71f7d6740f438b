import type { RunResult } from '@host/contract/results';
import type { EntityIndex } from '@scenarios/format/run';
import { lastAtOrBefore } from '@ui/state/last-at-or-before';
import { linkStateNames, nodeStateNames, type LinkStateName, type NodeStateName } from '@ui/state/frame-view.svelte';
import type { MapModel } from './elements';

/** Where the nodes and links of a model stand in the arrays of a run; −1 where the run does not know them. */
export type RunPlaces = { readonly nodes: Int32Array; readonly links: Int32Array };

export function runPlaces(model: MapModel, index: Pick<EntityIndex, 'nodes' | 'links'>): RunPlaces {
  const nodes = new Map(index.nodes.map((id, position) => [id, position]));
  const links = new Map(index.links.map((id, position) => [id, position]));
  return {
    nodes: Int32Array.from(model.nodes, (node) => nodes.get(node.id) ?? -1),
    links: Int32Array.from(model.links, (link) => links.get(link.id) ?? -1),
  };
}

/** State of everything on the map at one instant, by position in the model. */
export type MapFrame = {
  readonly nodeState: (node: number) => NodeStateName | null;
  readonly nodeFunction: (node: number) => number | null;
  readonly linkState: (link: number) => LinkStateName | null;
  readonly linkLoad: (link: number) => number;
};

/** Before any run: everything normal, ties open. */
export const restFrame: MapFrame = {
  nodeState: () => 'normal',
  nodeFunction: () => null,
  linkState: () => null,
  linkLoad: () => 0,
};

/** Position of the frame of a run in force at a time (seconds after the start); −1 where it kept none. */
export const frameAt = (run: RunResult | null, time: number): number => {
  const times = run?.run.frames?.time;
  return times === undefined || times.length === 0 ? -1 : Math.max(0, lastAtOrBefore(times, time));
};

/** A frame of a run by its position, read without copying; `restFrame` where it kept none. */
export function mapFrame(run: RunResult, places: RunPlaces, frame: number): MapFrame {
  const frames = run.run.frames;
  if (frames === null || frame < 0) return restFrame;
  const nodeRow = frame * run.index.nodes.length;
  const linkRow = frame * run.index.links.length;
  return {
    nodeState: (node) => {
      const place = places.nodes[node] as number;
      return place < 0 ? null : (nodeStateNames[frames.nodeState[nodeRow + place] as number] ?? null);
    },
    nodeFunction: (node) => {
      const place = places.nodes[node] as number;
      return place < 0 ? null : (frames.nodeFunction[nodeRow + place] as number);
    },
    linkState: (link) => {
      const place = places.links[link] as number;
      return place < 0 ? null : (linkStateNames[frames.linkState[linkRow + place] as number] ?? null);
    },
    linkLoad: (link) => {
      const place = places.links[link] as number;
      return place < 0 ? 0 : (frames.linkLoad[linkRow + place] as number);
    },
  };
}
