import type { Links } from './links';
import type { Weights } from './removal-sums';

/** A graph with people at its nodes, 0 or more, and sources of what they need, 1 per source. */
export type Supply = Links & { readonly people: Float64Array; readonly source: Uint8Array };

/** Throws a RangeError where a list has another length than there are nodes, or a number of people is no number ≥ 0. */
export function assertSupply({ nodeCount, people, source }: Supply): void {
  if (people.length !== nodeCount || source.length !== nodeCount) {
    throw new RangeError(`${nodeCount} nodes, but ${people.length} numbers of people and ${source.length} sources.`);
  }
  for (let node = 0; node < nodeCount; node += 1) {
    const number = people[node] as number;
    if (!(number >= 0 && number < Infinity)) throw new RangeError(`Node ${node} has ${number} people.`);
  }
}

/** The supply as weights of `createRemovalSums`, with room for one node more. */
export function countsOf({ nodeCount, people, source }: Supply): Weights {
  const weights = {
    nodes: new Int32Array(nodeCount + 1).fill(1, 0, nodeCount),
    sources: new Int32Array(nodeCount + 1),
    people: new Float64Array(nodeCount + 1),
  };
  weights.people.set(people);
  for (let node = 0; node < nodeCount; node += 1) weights.sources[node] = source[node] === 0 ? 0 : 1;
  return weights;
}
