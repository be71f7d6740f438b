import type { Residual } from './residual';

/** Sends an amount over the arc at a place, from where the place stands: less fits there, more fits back. */
export type Push = (place: number, amount: number) => void;

/** Prepares `Push`; what goes over arcs that have no limit back is kept by place in `unlimited`, as room cannot tell it. */
export function createPush({ mate, room }: Residual, unlimited: Float64Array): Push {
  return (place, amount) => {
    const back = mate[place] as number;
    const fitsBack = (room[back] as number) + amount;
    room[place] = (room[place] as number) - amount;
    room[back] = fitsBack;
    if (fitsBack < Infinity) return;
    unlimited[place] = (unlimited[place] as number) + amount;
    unlimited[back] = (unlimited[back] as number) - amount;
  };
}
