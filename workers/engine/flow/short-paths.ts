import type { Push } from './push';
import type { Residual } from './residual';

/** Most steps from a neighbour of the source to a neighbour of the sink. */
const FURTHEST = 5;
/** A length of paths that adds less than this share of what went before is the last one tried. */
const WORTHWHILE = 1 / 32;
/** Lengths tried before anything has come through. */
const PATIENCE = 3;

/**
 * Prepares a quick start for maximum flow between many sources and many sinks that hang on two nodes: paths are filled
 * shortest first, without any search, by depth-first walks of so many steps that never go back to an arc found full or
 * leading nowhere. Where sinks lie within few steps of sources this finds nearly all of the flow.
 *
 * The result adds to the flow in `residual`, at most `limit`, and gives what was added; more may still fit. What is left
 * of an arc counts as none up to a tolerance. Nothing is allocated after creation.
 */
export function createShortPaths({ nodeCount, start, head, mate, room }: Residual, push: Push) {
  /** What still fits from each node straight to the sink. */
  const need = new Float64Array(nodeCount);
  /** By steps still to go: no place of a node before this one leads on. */
  const cursors = Array.from({ length: FURTHEST + 1 }, () => new Int32Array(nodeCount));
  const firstPlace = start.subarray(0, nodeCount);
  let tolerance = 0;

  function give(node: number, most: number): number {
    const wants = need[node] as number;
    const given = most < wants ? most : wants;
    need[node] = wants - given;
    return given;
  }

  /** Sends at most so much from a node to its neighbours in need; returns what was sent. */
  function serve(node: number, most: number): number {
    const cursor = cursors[1] as Int32Array;
    const end = start[node + 1] as number;
    let place = cursor[node] as number;
    let sent = 0;
    if (place === end) return sent;
    let left = most;
    for (; place < end; place += 1) {
      const fits = room[place] as number;
      if (fits <= tolerance) continue;
      const other = head[place] as number;
      if ((need[other] as number) <= tolerance) continue;
      const given = give(other, fits < left ? fits : left);
      push(place, given);
      sent += given;
      left -= given;
      if (left <= tolerance) break;
    }
    cursor[node] = place;
    return sent;
  }

  /** Sends at most so much from a node to nodes in need so many steps away; returns what was sent. */
  function spread(node: number, most: number, steps: number): number {
    if (steps === 0) return give(node, most);
    if (steps === 1) return serve(node, most);
    const cursor = cursors[steps] as Int32Array;
    const end = start[node + 1] as number;
    let place = cursor[node] as number;
    let sent = 0;
    if (place === end) return sent;
    let left = most;
    for (; place < end; place += 1) {
      const fits = room[place] as number;
      if (fits <= tolerance) continue;
      const given = spread(head[place] as number, fits < left ? fits : left, steps - 1);
      if (given === 0) continue;
      push(place, given);
      sent += given;
      left -= given;
      if (left <= tolerance) break;
    }
    cursor[node] = place;
    return sent;
  }

  return (source: number, sink: number, limit: number, smallest: number): number => {
    tolerance = smallest;
    need.fill(0);
    const end = start[sink + 1] as number;
    for (let place = start[sink] as number; place < end; place += 1) {
      const node = head[place] as number;
      const fits = room[mate[place] as number] as number;
      if (node !== source && fits < Infinity) need[node] = (need[node] as number) + fits;
    }
    let total = 0;
    for (let steps = 0; steps <= FURTHEST && total < limit; steps += 1) {
      const cursor = cursors[steps] as Int32Array;
      cursor.set(firstPlace);
      cursor[source] = start[source + 1] as number;
      cursor[sink] = end;
      const before = total;
      for (let place = start[source] as number; place < (start[source + 1] as number); place += 1) {
        const fits = Math.min(room[place] as number, limit - total);
        if (fits <= tolerance) continue;
        const sent = spread(head[place] as number, fits, steps);
        if (sent === 0) continue;
        push(place, sent);
        total += sent;
      }
      if (total === 0 ? steps >= PATIENCE : total - before < total * WORTHWHILE && steps > 0) break;
    }
    for (let place = start[sink] as number; place < end; place += 1) {
      const node = head[place] as number;
      const out = mate[place] as number;
      const fits = room[out] as number;
      if (node === source || fits === Infinity) continue;
      const left = Math.min(fits, need[node] as number);
      need[node] = (need[node] as number) - left;
      if (fits > left) push(out, fits - left);
    }
    return total;
  };
}
