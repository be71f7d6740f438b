import { rounded } from './mesh-input';
import type { NodeInput } from './mesh-input';

type StoreInput = NonNullable<NodeInput['stores']>[number];

/** Battery or generator that carries a load of so many MW for so many hours; none for zero hours. */
export function backupPower(kind: 'battery' | 'generator', rate: number, hours: number): StoreInput[] {
  if (hours === 0) return [];
  const spread = kind === 'battery' ? 0.3 : 0.2;
  return [
    {
      kind,
      service: 'power',
      capacity: rounded(rate * hours, 5),
      refillRate: kind === 'battery' ? rounded(rate * 0.5, 5) : 0,
      spread,
    },
  ];
}

/** Stock of a bulk service that lasts so many hours at the given rate; refilled at a fifth of the rate. */
export const stock = (kind: 'tank' | 'shelf', service: string, rate: number, hours: number): StoreInput => ({
  kind,
  service,
  capacity: rounded(rate * hours),
  refillRate: rounded(rate * 0.2),
  spread: 0.2,
});
