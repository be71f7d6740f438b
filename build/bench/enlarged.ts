import type { Scenario } from '@scenarios/format/scenario';

/** The scenario with its first design repeated side by side until it has at least `nodes` nodes, for measuring only. */
export function enlarged(scenario: Scenario, nodes: number): Scenario {
  const [design] = scenario.designs;
  if (design === undefined) throw new Error('A scenario without designs cannot be enlarged.');
  const { mesh } = design;
  const copies = Math.ceil(nodes / mesh.nodes.length);
  const width = Math.ceil(Math.sqrt(copies));
  const renamed = (id: string, copy: number): string => (copy === 0 ? id : `${id}.${String(copy)}`);
  const each = Array.from({ length: copies }, (_, copy) => copy);
  return {
    ...scenario,
    designs: [
      {
        ...design,
        mesh: {
          ...mesh,
          nodes: each.flatMap((copy) =>
            mesh.nodes.map((node) => ({
              ...node,
              id: renamed(node.id, copy),
              position: {
                lon: node.position.lon + (copy % width) * 0.2,
                lat: node.position.lat + Math.floor(copy / width) * 0.2,
              },
              ...(node.community === undefined ? {} : { community: renamed(node.community, copy) }),
            })),
          ),
          links: each.flatMap((copy) =>
            mesh.links.map((link) => ({
              ...link,
              id: renamed(link.id, copy),
              from: renamed(link.from, copy),
              to: renamed(link.to, copy),
              ...(link.tie?.commandedBy === undefined
                ? {}
                : { tie: { ...link.tie, commandedBy: renamed(link.tie.commandedBy, copy) } }),
            })),
          ),
        },
      },
    ],
    hazards: scenario.hazards.filter((hazard) => hazard.kind === 'earthquake'),
  };
}
