import type { MeshNode } from '@scenarios/format/node';

/** All communities, those nearest to the middle of the chosen nodes first; in the order of the mesh where none is chosen. */
export function nearestCommunities(nodes: readonly MeshNode[], chosen: ReadonlySet<string>): readonly MeshNode[] {
  const communities = nodes.filter(({ kind }) => kind === 'community');
  const picked = nodes.filter(({ id }) => chosen.has(id));
  if (picked.length === 0) return communities;
  const lon = picked.reduce((sum, { position }) => sum + position.lon, 0) / picked.length;
  const lat = picked.reduce((sum, { position }) => sum + position.lat, 0) / picked.length;
  const narrow = Math.cos((lat * Math.PI) / 180);
  const distance = ({ position }: MeshNode): number => Math.hypot((position.lon - lon) * narrow, position.lat - lat);
  return communities.toSorted((one, other) => distance(one) - distance(other));
}
