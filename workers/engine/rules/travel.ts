import type { RepairPlan } from '../compile-repair';
import { hypocentralDistance } from '../hazards/hypocentral-distance';
import type { World } from '../world';

/** How long a crew takes from a node to any other, as the roads are now. */
export type Travel = {
  /** Looks which roads carry now: true where that has changed since the last look. Comes before everything else here. */
  readonly look: () => boolean;
  /** Whether working roads lead from one node to another. */
  readonly reaches: (from: number, to: number) => boolean;
  /** Looks at the roads from a node; what `to` answers holds until the next call. */
  readonly from: (node: number) => void;
  /** Seconds to a node, Infinity where no working road leads there. */
  readonly to: (node: number) => number;
};

/**
 * Travel over the road links that carry now, shortest time first (Dijkstra 1959); from and to places off the roads in a
 * straight line to the nearest node on them, times the detour. Crews drive both ways on every road, so the way back takes as
 * long. Without roads, a straight line times the detour all the way.
 */
export function createTravel(world: World, plan: RepairPlan): Travel {
  const { model, state } = world;
  const speed = model.parameters['repair.speed'] / 3.6;
  const detour = model.parameters['repair.detour'];
  const across = (a: number, b: number): number => {
    const from = plan.position[a];
    const to = plan.position[b];
    if (from === undefined || to === undefined || a === b) return 0;
    return (hypocentralDistance(from, to, 0) * 1000 * detour) / speed;
  };
  if (plan.roads === null) {
    let start = 0;
    return {
      look: () => false,
      reaches: () => true,
      from(node) {
        start = node;
      },
      to: (node) => across(start, node),
    };
  }

  const { roads } = plan;
  const linksAt: number[][] = Array.from({ length: model.nodeCount }, () => []);
  for (const link of roads) {
    linksAt[model.linkFrom[link] as number]?.push(link);
    linksAt[model.linkTo[link] as number]?.push(link);
  }
  const onRoad = [...linksAt.keys()].filter((node) => (linksAt[node]?.length ?? 0) > 0);
  /** Where each node meets the roads, −1 where there are none; and how long it is to there. */
  const access = new Int32Array(model.nodeCount).fill(-1);
  const accessSeconds = new Float64Array(model.nodeCount).fill(Infinity);
  for (let node = 0; node < model.nodeCount; node += 1) {
    if ((linksAt[node]?.length ?? 0) > 0) {
      access[node] = node;
      accessSeconds[node] = 0;
      continue;
    }
    for (const near of onRoad) {
      const seconds = across(node, near);
      if (seconds >= (accessSeconds[node] as number)) continue;
      access[node] = near;
      accessSeconds[node] = seconds;
    }
  }
  const seconds = new Float64Array(model.nodeCount);
  const done = new Uint8Array(model.nodeCount);
  const heap = new Int32Array(2 * roads.length + 2);
  const keys = new Float64Array(2 * roads.length + 2);
  let size = 0;
  let start = -1;
  /** What carried at the last look, by place in `roads`; 2 before the first. And the part of the roads each node lies in. */
  const carried = new Uint8Array(roads.length).fill(2);
  const part = new Int32Array(model.nodeCount);

  function partRoads(): void {
    part.fill(-1);
    for (const first of onRoad) {
      if ((part[first] as number) >= 0) continue;
      part[first] = first;
      heap[0] = first;
      let left = 1;
      while (left > 0) {
        left -= 1;
        const here = heap[left] as number;
        for (const link of linksAt[here] ?? []) {
          if (state.linkCarries[link] !== 1) continue;
          const next = (model.linkFrom[link] === here ? model.linkTo[link] : model.linkFrom[link]) as number;
          if ((part[next] as number) >= 0) continue;
          part[next] = first;
          heap[left] = next;
          left += 1;
        }
      }
    }
  }

  function push(node: number, key: number): void {
    let place = size;
    size += 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if ((keys[parent] as number) <= key) break;
      heap[place] = heap[parent] as number;
      keys[place] = keys[parent] as number;
      place = parent;
    }
    heap[place] = node;
    keys[place] = key;
  }

  function pop(): number {
    const top = heap[0] as number;
    size -= 1;
    const node = heap[size] as number;
    const key = keys[size] as number;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= size) break;
      if (child + 1 < size && (keys[child + 1] as number) < (keys[child] as number)) child += 1;
      if ((keys[child] as number) >= key) break;
      heap[place] = heap[child] as number;
      keys[place] = keys[child] as number;
      place = child;
    }
    heap[place] = node;
    keys[place] = key;
    return top;
  }

  return {
    look() {
      let changed = false;
      for (let i = 0; i < roads.length; i += 1) {
        const now = state.linkCarries[roads[i] as number] as number;
        if (now === carried[i]) continue;
        carried[i] = now;
        changed = true;
      }
      if (changed) partRoads();
      return changed;
    },
    reaches(from, to) {
      if (from === to) return true;
      const first = access[from] as number;
      const last = access[to] as number;
      return first >= 0 && last >= 0 && part[first] === part[last];
    },
    from(node) {
      start = node;
      seconds.fill(Infinity);
      done.fill(0);
      size = 0;
      const first = access[node] as number;
      if (first < 0) return;
      seconds[first] = accessSeconds[node] as number;
      push(first, seconds[first] as number);
      while (size > 0) {
        const here = pop();
        if (done[here] === 1) continue;
        done[here] = 1;
        for (const link of linksAt[here] ?? []) {
          if (state.linkCarries[link] !== 1) continue;
          const next = (model.linkFrom[link] === here ? model.linkTo[link] : model.linkFrom[link]) as number;
          const then = (seconds[here] as number) + ((plan.linkKm[link] as number) * 1000) / speed;
          if (then >= (seconds[next] as number)) continue;
          seconds[next] = then;
          push(next, then);
        }
      }
    },
    to(node) {
      if (node === start) return 0;
      const last = access[node] as number;
      return last < 0 ? Infinity : (seconds[last] as number) + (accessSeconds[node] as number);
    },
  };
}
