/**
 * Chance that somebody who comes to a queue has to wait (Erlang 1917): `load` ≥ 0 is arrivals times service time, `servers` a whole
 * number ≥ 1. By the stable recursion of Erlang B, B(c) = aB/(c + aB), then C = B/(1 − (a/c)(1 − B)). 1 where the load is not below
 * the number of servers: the queue grows without end.
 */
export function erlangC(load: number, servers: number): number {
  if (!(load >= 0) || !Number.isInteger(servers) || servers < 1)
    throw new RangeError(`Load ${load}, ${servers} servers.`);
  if (load >= servers) return 1;
  let blocked = 1;
  for (let count = 1; count <= servers; count += 1) blocked = (load * blocked) / (count + load * blocked);
  return blocked / (1 - (load / servers) * (1 - blocked));
}
