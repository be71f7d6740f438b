import type { z } from 'zod';
import type { node, NodeKind, PriorityClass } from '@scenarios/format/node';

type NodeInput = z.input<typeof node>;
type Need = NonNullable<NodeInput['needs']>[number];

const need = (service: string, rate: number, priority: PriorityClass, floor: number, threshold?: number): Need => ({
  service,
  rate,
  class: priority,
  floor,
  ...(threshold === undefined ? {} : { curve: 'threshold' as const, threshold }),
});

/** Facets of a generated site, sized for a district of about 25 000 people. */
export function generatedFacets(kind: NodeKind, people: number): Partial<NodeInput> {
  const battery = (rate: number, hours: number) =>
    ({ kind: 'battery', service: 'power', capacity: rate * hours, refillRate: rate / 4, spread: 0.3 }) as const;
  const generator = (rate: number, hours: number) =>
    ({ kind: 'generator', service: 'power', capacity: rate * hours, spread: 0.2 }) as const;
  switch (kind) {
    case 'substation':
      return { relays: [{ service: 'power', capacity: null }] };
    case 'power-plant':
      return {
        provides: [{ service: 'power', capacity: 130, startHours: 2, blackStart: true, fastReserve: 20 }],
        needs: [need('data', 0.1, 'essential', 0.9)],
      };
    case 'solar-battery':
      return { provides: [{ service: 'power', capacity: 6, startHours: 0.5, blackStart: true, fastReserve: 2 }] };
    case 'pumping-station':
      return {
        needs: [need('power', 0.4, 'life', 0)],
        relays: [{ service: 'water', capacity: 900 }],
        stores: [generator(0.4, 24)],
      };
    case 'water-works':
      return {
        provides: [{ service: 'water', capacity: 360 }],
        needs: [need('power', 0.8, 'life', 0)],
        stores: [generator(0.8, 36)],
      };
    case 'exchange':
      return {
        needs: [need('power', 0.1, 'life', 0)],
        relays: [{ service: 'data', capacity: null }],
        stores: [battery(0.1, 8)],
      };
    case 'base-station':
      return {
        needs: [need('power', 0.03, 'essential', 0)],
        relays: [{ service: 'data', capacity: null }],
        stores: [battery(0.03, 4)],
      };
    case 'data-centre':
      return {
        provides: [{ service: 'data', capacity: 10_000, hub: true }],
        needs: [need('power', 0.6, 'life', 0), need('fuel', 0.05, 'life', 0.5)],
        relays: [{ service: 'data', capacity: null }],
        stores: [generator(0.6, 48)],
      };
    case 'supermarket':
    case 'convenience-store':
    case 'logistics-depot': {
      const size = kind === 'convenience-store' ? 0.2 : kind === 'supermarket' ? 0.5 : 0.45;
      return {
        provides: [{ service: 'food', capacity: 3900 * size }],
        needs: [need('power', 0.3 * size, 'normal', 0.5), need('data', 0.1, 'normal', 0.8)],
        stores: [generator(0.3 * size, 6)],
      };
    }
    case 'clinic':
    case 'hospital':
      return {
        provides: [{ service: 'medical', capacity: kind === 'hospital' ? 26 : 6 }],
        needs: [
          need('power', 0.5, 'life', 0.1),
          need('water', 6, 'life', 0.2),
          need('data', 0.2, 'essential', 0.7),
          need('fuel', 0.02, 'life', 0.6, 0.5),
        ],
        stores: [
          generator(0.5, 24),
          { kind: 'tank', service: 'water', capacity: 48, refillRate: 2, spread: 0.2 },
          { kind: 'tank', service: 'fuel', capacity: 1, refillRate: 0.05 },
        ],
      };
    case 'filling-station':
    case 'fuel-depot':
      return {
        provides: [{ service: 'fuel', capacity: kind === 'fuel-depot' ? 0.6 : 0.4 }],
        needs: [need('power', 0.05, 'essential', 0)],
        stores: kind === 'fuel-depot' ? [generator(0.05, 72)] : [],
      };
    case 'fire-station':
    case 'town-hall':
    case 'school':
      return {
        needs: [
          need('power', 0.1, kind === 'school' ? 'normal' : 'life', 0.3),
          need('water', 2, 'essential', 0.5),
          need('data', 0.1, 'essential', 0.7),
          ...(kind === 'fire-station' ? [need('fuel', 0.03, 'life', 0.4)] : []),
        ],
        stores: kind === 'school' ? [] : [generator(0.1, 48)],
      };
    default:
      return {
        population: { people },
        needs: [
          need('power', people * 0.00075, 'normal', 0.4),
          need('water', people * 0.0104, 'essential', 0.3),
          need('food', people * 0.125, 'essential', 0.5),
          need('medical', people * 0.0002, 'life', 0.8),
          need('data', people * 0.0001, 'normal', 0.8),
          need('fuel', people * 0.00002, 'normal', 0.8),
        ],
        stores: [{ kind: 'shelf', service: 'food', capacity: people * 0.125 * 24, refillRate: people * 0.02 }],
      };
  }
}
