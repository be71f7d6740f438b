import type { Model } from '../model';

/**
 * Bases of crews, ascending, that ask for none of the service that the repair names as fuel: their crews always have fuel. Empty
 * where the repair names none.
 */
export function basesWithoutFuel({ mesh, repair }: Model): readonly number[] {
  if (repair === null || mesh.repair?.fuel === undefined) return [];
  const bases = Array.from(repair.teamBase).filter((_, team) => repair.teamFuelNeed[team] === -1);
  return [...new Set(bases)].sort((a, b) => a - b);
}

/** Whether the repair names a service for roads that no link carries: crews then travel in a straight line. */
export const hasNoRoads = ({ repair }: Model): boolean => repair?.roads?.length === 0;
