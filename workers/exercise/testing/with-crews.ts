import type { Scenario } from '@scenarios/format/scenario';

/** The same scenario with repair crews in its first design, and with every eleventh link normally open. */
export function withCrews(scenario: Scenario): Scenario {
  const [design, ...others] = scenario.designs;
  const bases = design?.mesh.nodes ?? [];
  const [first, second] = [bases[0]?.id, bases[Math.floor(bases.length / 2)]?.id];
  if (design === undefined || first === undefined || second === undefined) throw new Error('no nodes');
  const crew = { trade: 'general', teams: 1, fromHours: 0, slowness: 1 } as const;
  return {
    ...scenario,
    designs: [
      {
        ...design,
        mesh: {
          ...design.mesh,
          links: design.mesh.links.map((link, place) =>
            place % 11 === 5 ? { ...link, tie: { switchMinutes: place % 3, commandedBy: first } } : link,
          ),
          repair: {
            policy: 'life-first',
            order: [],
            parts: [],
            crews: [
              { ...crew, id: 'one', base: first },
              { ...crew, id: 'two', base: second, trade: 'electrical', fromHours: 3 },
            ],
          },
        },
      },
      ...others,
    ],
  };
}
