import type { ImpactKind } from '../impact';
import { impactKind } from '../impact';
import type { World } from '../world';

/** What the impacts of a list act on together: they combine among themselves, and with nothing else. */
export type ImpactList = 'node' | 'link' | 'provision' | 'service' | 'staff' | 'rating';

const listOfKind: Readonly<Partial<Record<ImpactKind, ImpactList>>> = {
  [impactKind.failNode]: 'node',
  [impactKind.switchOffNode]: 'node',
  [impactKind.failLink]: 'link',
  [impactKind.closeLink]: 'link',
  [impactKind.limitProvision]: 'provision',
  [impactKind.surgeDemand]: 'service',
  [impactKind.absentStaff]: 'staff',
  [impactKind.limitLink]: 'rating',
};

/** Which impacts of the run are in force, by what they act on. */
export type ActiveImpacts = {
  /** Takes in the impact of a run; none is in force yet. */
  readonly reset: () => void;
  readonly isActive: (position: number) => boolean;
  /** Log record with which an impact began; −1 before. */
  readonly recordOf: (position: number) => number;
  readonly begin: (position: number, record: number) => void;
  readonly end: (position: number) => void;
  /** Positions of the impacts on a target, in force or not: the first, then the next; −1 after the last. */
  readonly first: (list: ImpactList, target: number) => number;
  readonly next: (position: number) => number;
};

export function createActiveImpacts(world: World): ActiveImpacts {
  const { model } = world;
  let active = new Uint8Array(64);
  let record = new Int32Array(64);
  let next = new Int32Array(64);
  const first: Readonly<Record<ImpactList, Int32Array>> = {
    node: new Int32Array(model.nodeCount),
    link: new Int32Array(model.linkCount),
    provision: new Int32Array(model.provisionCount),
    service: new Int32Array(model.serviceCount),
    staff: new Int32Array(model.nodeCount),
    rating: new Int32Array(model.linkCount),
  };

  return {
    reset() {
      const { impact } = world;
      const count = impact.time.length;
      if (active.length < count) {
        active = new Uint8Array(count * 2);
        record = new Int32Array(count * 2);
        next = new Int32Array(count * 2);
      }
      active.fill(0);
      record.fill(-1);
      for (const list of Object.values(first)) list.fill(-1);
      for (let i = 0; i < count; i += 1) {
        const list = listOfKind[impact.kind[i] as ImpactKind];
        if (list === undefined) continue;
        const target = impact.target[i] as number;
        next[i] = first[list][target] as number;
        first[list][target] = i;
      }
    },
    isActive: (position) => active[position] === 1,
    recordOf: (position) => record[position] as number,
    begin(position, own) {
      active[position] = 1;
      record[position] = own;
    },
    end(position) {
      active[position] = 0;
    },
    first: (list, target) => first[list][target] as number,
    next: (position) => next[position] as number,
  };
}
