import type { SupplyGrid } from '../supply-grid';

const term = (factor: number, name: string): string => `${factor < 0 ? '-' : '+'} ${String(Math.abs(factor))} ${name}`;

/**
 * The least load shed, MW, as a linear program in the LP format: DC power flow within ratings, generation `g` from 0 to the
 * capacity and shed load `s` from 0 to the load at each bus, `f` per branch in service, angles `a` in rad.
 */
export function leastShedProgram(grid: SupplyGrid, lost: readonly number[]): string {
  const { busCount, from, to, reactance, rating, capacity, load } = grid;
  const live = [...from.keys()].filter((branch) => !lost.includes(branch) && from[branch] !== to[branch]);
  const buses = Array.from({ length: busCount }, (_, bus) => bus);
  const balance = buses.map((bus) => [`g${String(bus)}`, `+ s${String(bus)}`]);
  const laws: string[] = [];
  const bounds: string[] = [];
  for (const branch of live) {
    const [a, b] = [from[branch] ?? 0, to[branch] ?? 0];
    balance[a]?.push(`- f${String(branch)}`);
    balance[b]?.push(`+ f${String(branch)}`);
    const s = 100 / (reactance[branch] ?? 1);
    laws.push(` f${String(branch)} ${term(-s, `a${String(a)}`)} ${term(s, `a${String(b)}`)} = 0`);
    const most = rating[branch] ?? Infinity;
    bounds.push(
      most < Infinity ? ` -${String(most)} <= f${String(branch)} <= ${String(most)}` : ` f${String(branch)} free`,
    );
  }
  for (const bus of buses) {
    bounds.push(
      ` 0 <= g${String(bus)} <= ${String(capacity[bus] ?? 0)}`,
      ` 0 <= s${String(bus)} <= ${String(load[bus] ?? 0)}`,
    );
    bounds.push(` a${String(bus)} free`);
  }
  return [
    'Minimize',
    ` ${buses.map((bus) => `s${String(bus)}`).join(' + ')}`,
    'Subject To',
    ...balance.map((terms, bus) => ` ${terms.join(' ')} = ${String(load[bus] ?? 0)}`),
    ...laws,
    'Bounds',
    ...bounds,
    'End',
    '',
  ].join('\n');
}
