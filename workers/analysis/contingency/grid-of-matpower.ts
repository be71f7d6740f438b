import type { MatpowerCase } from '@scenarios/exchange/matpower-case';
import { meshReactance } from '@scenarios/exchange/matpower-mesh';
import type { Grid } from './grid';

/**
 * The grid of a MATPOWER case as its DC model has it: all in service, reference buses balancing in proportion to the
 * capacity of their generators, rating A (0: none). Throws where a branch cannot be in a mesh or something is out of
 * service; `meshOfMatpower` says what.
 */
export function gridOfMatpower({ baseMva, buses, generators, branches }: MatpowerCase): Grid {
  const place = new Map(buses.map(({ number }, index) => [number, index]));
  const at = (bus: number): number => place.get(bus) ?? -1;
  if ([...generators, ...branches].some(({ inService }) => !inService) || branches.some(({ angle }) => angle !== 0))
    throw new RangeError('The case has parts out of service or phase shifters.');
  const injection = Float64Array.from(buses, ({ load, shunt }) => -load - shunt);
  const participation = new Float64Array(buses.length);
  const references = new Set(buses.filter(({ type }) => type === 'reference').map(({ number }) => number));
  for (const { bus, output, most } of generators) {
    injection[at(bus)] = (injection[at(bus)] as number) + output;
    if (references.has(bus)) participation[at(bus)] = (participation[at(bus)] as number) + Math.max(most, 0);
  }
  return {
    busCount: buses.length,
    from: Int32Array.from(branches, ({ from }) => at(from)),
    to: Int32Array.from(branches, ({ to }) => at(to)),
    reactance: Float64Array.from(branches, (branch) => meshReactance(branch, baseMva)),
    injection,
    participation,
    rating: Float64Array.from(branches, ({ ratings: [rating] }) => (rating === 0 ? Infinity : rating)),
  };
}
