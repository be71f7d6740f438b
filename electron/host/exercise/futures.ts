import type { Material } from '@host/pool/pool';
import type { Scenario } from '@scenarios/format/scenario';
import { createHash } from 'node:crypto';
import type { LiveSession } from './live-session';
import { worldRequest } from './exercise-world';

type Ordered = { readonly scenario: Scenario; readonly design: string; readonly hazard: string };

/** Gives the design and the hazards that an exercise adds names of their own, so that two worlds can stand in one scenario. */
function named({ scenario, design, hazard }: Ordered, name: string): Ordered {
  const own = (id: string): string => (id.startsWith('exercise:') ? `${id}-${name}` : id);
  return {
    scenario: {
      ...scenario,
      designs: scenario.designs.filter(({ id }) => id === design).map((each) => ({ ...each, id: `${design}-${name}` })),
      hazards: scenario.hazards.map((each) =>
        each.kind === 'combination'
          ? { ...each, id: own(each.id), parts: each.parts.map((part) => ({ ...part, hazard: own(part.hazard) })) }
          : { ...each, id: own(each.id) },
      ),
    },
    design: `${design}-${name}`,
    hazard: own(hazard),
  };
}

export type Futures = {
  readonly material: Material;
  readonly designs: readonly [string, string];
  readonly hazards: readonly [string, string];
};

/** The worlds of two sessions as two designs under two hazards of one scenario, in which the draws of both are the same. */
export function futuresOf(first: LiveSession, second: LiveSession): Futures {
  const worldOf = ({ stored: { scenario, plan }, player }: LiveSession, name: string): Ordered => {
    const { material, design, hazard } = worldRequest(scenario, plan, player.state());
    return named({ scenario: material.scenario, design, hazard }, name);
  };
  const [one, other] = [worldOf(first, 'first'), worldOf(second, 'second')];
  const known = new Set(one.scenario.hazards.map(({ id }) => id));
  const scenario: Scenario = {
    ...one.scenario,
    horizonHours: Math.max(one.scenario.horizonHours, other.scenario.horizonHours),
    designs: [...one.scenario.designs, ...other.scenario.designs],
    hazards: [...one.scenario.hazards, ...other.scenario.hazards.filter(({ id }) => !known.has(id))],
  };
  const key = createHash('sha256').update(JSON.stringify(scenario)).digest('hex');
  return {
    material: { scenario, key },
    designs: [one.design, other.design],
    hazards: [one.hazard, other.hazard],
  };
}
