import type { Mesh } from '@scenarios/format/mesh';
import type { ParameterValues } from '@scenarios/format/parameters';
import type { WorldRun } from './world-run';
import { framesOf } from './world-run';

/** How word goes to and from sites: by their own means, by those of their community, or by somebody who goes there. */
export type MeansOfWord = {
  /** Whether a node needs any means of communication itself, or its community does. */
  readonly has: (node: string) => boolean;
  /** Whether word gets through at a frame; true where there are no means that could fail. */
  readonly works: (node: string, frame: number) => boolean;
};

/**
 * Looks up the needs for services of the information layer in a world. One of them that is met at least to the share of the
 * parameter `exercise.heard-share` is enough.
 */
export function meansOfWord(mesh: Mesh, world: WorldRun, parameters: ParameterValues): MeansOfWord {
  const information = new Set(mesh.services.filter(({ layer }) => layer === 'information').map(({ id }) => id));
  const own = new Map<string, number[]>();
  for (const [place, { node, service }] of world.index.needs.entries()) {
    if (!information.has(service)) continue;
    const known = own.get(node);
    if (known === undefined) own.set(node, [place]);
    else known.push(place);
  }
  const community = new Map(mesh.nodes.map((node) => [node.id, node.community]));
  const { needShare } = framesOf(world);
  const width = world.index.needs.length;
  const least = parameters['exercise.heard-share'];
  const needsOf = (node: string): readonly number[] => own.get(node) ?? own.get(community.get(node) ?? '') ?? [];
  return {
    has: (node) => needsOf(node).length > 0,
    works: (node, frame) => {
      const needs = needsOf(node);
      return needs.length === 0 || needs.some((need) => (needShare[frame * width + need] as number) >= least - 1e-6);
    },
  };
}
