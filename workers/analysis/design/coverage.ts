import type { Mesh } from '@scenarios/format/mesh';
import type { MeshNode, NodeKind } from '@scenarios/format/node';
import type { ParameterValues } from '@scenarios/format/parameters';
import { hypocentralDistance } from '@workers/engine/hazards/hypocentral-distance';

export type Coverage = {
  /** People of all communities. */
  readonly people: number;
  /** People within the walk of at least 1, 2 and 3 of the nodes. */
  readonly within: readonly [number, number, number];
  /** Communities with none within the walk, most people first. */
  readonly gaps: readonly { readonly node: string; readonly people: number; readonly nearestMinutes: number }[];
};

/**
 * People within a walk of ≥ 1, 2, 3 nodes of the chosen kinds: straight-line distance times the detour factor at the walking
 * speed of the parameter table. A community counts as one point, and as near to itself.
 */
export function coverage(
  mesh: Mesh,
  kinds: readonly NodeKind[],
  minutes: number,
  parameters: ParameterValues,
): Coverage {
  const chosen = mesh.nodes.filter((node) => kinds.includes(node.kind));
  const metresPerMinute = parameters['walk.speed'] * 60;
  const walk = (from: MeshNode, to: MeshNode): number =>
    (hypocentralDistance(from.position, to.position, 0) * 1000 * parameters['walk.detour']) / metresPerMinute;
  const within: [number, number, number] = [0, 0, 0];
  const gaps: { node: string; people: number; nearestMinutes: number }[] = [];
  let people = 0;
  for (const community of mesh.nodes) {
    const here = community.population?.people ?? 0;
    if (here <= 0) continue;
    people += here;
    let near = 0;
    let nearest = Infinity;
    for (const node of chosen) {
      const walked = walk(community, node);
      nearest = Math.min(nearest, walked);
      if (walked <= minutes) near += 1;
    }
    for (let least = 0; least < 3; least += 1) if (near > least) within[least] = (within[least] as number) + here;
    if (near === 0) gaps.push({ node: community.id, people: here, nearestMinutes: nearest });
  }
  gaps.sort((a, b) => b.people - a.people || (a.node < b.node ? -1 : 1));
  return { people, within, gaps };
}
