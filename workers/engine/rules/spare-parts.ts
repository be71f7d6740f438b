import type { RepairPlan } from '../compile-repair';

/** Spare parts in stock, by trade; a repair takes one. */
export type SpareParts = {
  readonly reset: () => void;
  readonly has: (trade: number) => boolean;
  readonly take: (trade: number) => void;
  /** A part that was not used goes back. */
  readonly giveBack: (trade: number) => void;
  /** The delivery at a position of the plan has come; nothing where there is none. */
  readonly deliver: (arrival: number) => void;
};

export function createSpareParts(plan: RepairPlan): SpareParts {
  const stock = new Float64Array(plan.stock.length);
  const add = (trade: number, count: number): void => {
    stock[trade] = (stock[trade] as number) + count;
  };
  return {
    reset() {
      stock.set(plan.stock);
    },
    has: (trade) => (stock[trade] as number) >= 1,
    take(trade) {
      add(trade, -1);
    },
    giveBack(trade) {
      add(trade, 1);
    },
    deliver(arrival) {
      const parts = plan.arrivals[arrival];
      if (parts !== undefined) add(parts.trade, parts.count);
    },
  };
}
