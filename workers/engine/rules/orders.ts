import { impactKind } from '../impact';
import type { World } from '../world';
import type { Crews } from './crews';
import { orderNeeds, regradeNeed } from './needs';
import { ration } from './ration';
import { restock } from './stores';
import { updateNeed } from './supply';
import type { Ties } from './ties';

/** Carries out what is no damage and nothing that lasts: a kind of impact, its target and its value. An unknown kind throws. */
export type Orders = (kind: number, target: number, value: number) => void;

/** What people order. Orders to crews do nothing where the mesh has none. */
export function createOrders(
  world: World,
  ties: Pick<Ties, 'order'>,
  crews: Pick<Crews, 'first' | 'follow'> | null,
): Orders {
  return (kind, target, value) => {
    switch (kind) {
      case impactKind.orderTie:
        return ties.order(target, value === 1);
      case impactKind.orderNeeds:
        return orderNeeds(world, target, value);
      case impactKind.ration:
        return ration(world, target, value);
      case impactKind.restock:
        restock(world, target, value);
        return updateNeed(world, world.model.storeNeed[target] as number);
      case impactKind.regradeNeed:
        return regradeNeed(world, target, value);
      case impactKind.repairNodeFirst:
        return crews?.first(target, false);
      case impactKind.repairLinkFirst:
        return crews?.first(target, true);
      case impactKind.repairPolicy:
        return crews?.follow(value);
      default:
        throw new Error(`Unknown impact of kind ${kind}.`);
    }
  };
}
