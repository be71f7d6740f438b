import type { TimedCommand } from '@scenarios/format/exercise/state';
import type { Mesh } from '@scenarios/format/mesh';
import type { MeshNode } from '@scenarios/format/node';
import type { ParameterOverride } from '@scenarios/format/parameters';
import { resolveParameters } from '@scenarios/format/parameters';
import { nodeState } from '@scenarios/format/run';
import { effectMillis } from './command-terms';
import { meansOfWord } from './means-of-word';
import type { WorldRun } from './world-run';
import { frameAt, framesOf } from './world-run';

/** How a site shows to players; `unknown`: they have not heard of it since the start. */
export type Perceived = 'normal' | 'degraded' | 'on-store' | 'down' | 'damaged' | 'unknown';

/** What players know of a site, and when they heard it, thousandths of a second after the start of the exercise. */
export type PerceivedSite = Pick<MeshNode, 'id' | 'name' | 'kind' | 'position'> & {
  readonly state: Perceived;
  readonly asOfMillis: number | null;
};

export type Perception = {
  readonly world: WorldRun;
  readonly commands: readonly TimedCommand[];
  /** Start of the exercise, seconds after that of the scenario. */
  readonly startSeconds: number;
  /** The moment at which players look. */
  readonly atMillis: number;
  readonly parameters: readonly ParameterOverride[];
};

const words: Readonly<Record<number, Perceived>> = {
  [nodeState.normal]: 'normal',
  [nodeState.degraded]: 'degraded',
  [nodeState.onStore]: 'on-store',
  [nodeState.down]: 'down',
  [nodeState.damaged]: 'damaged',
};

/**
 * What players know of every node at a moment, in the order of the mesh: its state when they last heard of it. They hear of a site
 * while it, or the community that it belongs to, has any means of communication; of one that needs none they know how it was some
 * time ago (parameter `exercise.report-delay`), and at the start how it is; and of any when an order reveals it. Nothing in it is
 * later than the moment.
 */
export function perceive(mesh: Mesh, perception: Perception): readonly PerceivedSite[] {
  const { world, commands, startSeconds, atMillis } = perception;
  const parameters = resolveParameters(perception.parameters);
  const frames = framesOf(world);
  const width = world.index.nodes.length;
  const word = meansOfWord(mesh, world, parameters);
  const frameOf = (millis: number): number => frameAt(frames, startSeconds + millis / 1000);
  const millisOf = (frame: number): number => ((frames.time[frame] as number) - startSeconds) * 1000;
  const [first, last] = [frameOf(0), frameOf(atMillis)];
  const reportDelay = Math.round(parameters['exercise.report-delay'] * 60_000);

  /** Last moment at which word of a site came through; null for none since the start. */
  function heardAt(node: string): number | null {
    if (!word.has(node)) return Math.max(0, atMillis - reportDelay);
    if (word.works(node, last)) return atMillis;
    for (let frame = last - 1; frame >= first; frame -= 1) {
      if (!word.works(node, frame)) continue;
      const until = Math.ceil(millisOf(frame + 1) - 1e-3) - 1;
      if (until >= Math.max(0, millisOf(frame) - 1e-3)) return until;
    }
    return null;
  }

  const revealed = new Map<string, number>();
  for (const given of commands) {
    const { command } = given;
    if (command.do !== 'reveal') continue;
    const millis = effectMillis(given, parameters);
    if (millis > atMillis) continue;
    for (const node of command.nodes) revealed.set(node, Math.max(millis, revealed.get(node) ?? 0));
  }

  const placeOf = new Map(world.index.nodes.map((id, place) => [id, place]));
  return mesh.nodes.map(({ id, name, kind, position }) => {
    const place = placeOf.get(id);
    const known = [heardAt(id), revealed.get(id) ?? null].filter((millis) => millis !== null);
    const asOfMillis = place === undefined || known.length === 0 ? null : Math.max(...known);
    const state =
      asOfMillis === null || place === undefined
        ? 'unknown'
        : (words[frames.nodeState[frameOf(asOfMillis) * width + place] as number] ?? 'unknown');
    return { id, name, kind, position, state, asOfMillis };
  });
}
