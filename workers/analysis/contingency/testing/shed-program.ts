import type { ShedGrid } from '../shed-grid';

/**
 * The least shed as a program in CPLEX LP format, written down naively with an angle per bus, for a solver of others:
 * its optimum is the load served, MW.
 */
export function shedProgram({ busCount, from, to, reactance, load, capacity, rating }: ShedGrid, up: Uint8Array): string {
  const term = (factor: number, name: string): string => `${factor < 0 ? '-' : '+'} ${String(Math.abs(factor))} ${name}`;
  const buses = Array.from({ length: busCount }, (_, bus) => bus);
  const branches = [...from.keys()].filter((branch) => up[branch] === 1 && from[branch] !== to[branch]);
  const carried = (branch: number): string => `f${String(branch)}`;
  const balances = buses.map((bus) =>
    [
      ` bus${String(bus)}: ${term(1, `g${String(bus)}`)} ${term(-1, `d${String(bus)}`)}`,
      ...branches
        .filter((branch) => from[branch] === bus || to[branch] === bus)
        .map((branch) => term(from[branch] === bus ? -1 : 1, carried(branch))),
      '= 0',
    ].join(' '),
  );
  const flows = branches.map((branch) => {
    const ends = [term(-1, `a${String(from[branch])}`), term(1, `a${String(to[branch])}`)].join(' ');
    return ` line${String(branch)}: ${term((reactance[branch] as number) / 100, carried(branch))} ${ends} = 0`;
  });
  const most = (branch: number): string => String(Math.min(rating[branch] as number, 1e6));
  return [
    'Maximize',
    ` served: ${buses.map((bus) => term(1, `d${String(bus)}`)).join(' ')}`,
    'Subject To',
    ...balances,
    ...flows,
    'Bounds',
    ...buses.flatMap((bus) => [
      ` 0 <= g${String(bus)} <= ${String(capacity[bus])}`,
      ` 0 <= d${String(bus)} <= ${String(load[bus])}`,
      ` a${String(bus)} free`,
    ]),
    ...branches.map((branch) => ` -${most(branch)} <= ${carried(branch)} <= ${most(branch)}`),
    'End',
    '',
  ].join('\n');
}
