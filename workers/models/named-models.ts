import { uniform } from '@workers/engine/random';
import { generateRandom } from '@workers/graph/generate-random';
import type { Links } from '@workers/graph/links';
import { erlangC } from './erlang-c';
import { settleOpinions } from './friedkin-johnsen';
import { sitePercolation } from './giant-component';
import { largestPart } from './largest-part';
import { ignorantsLeft, spreadRumour } from './maki-thompson';
import type { ModelParameterName, ModelValues } from './model-parameters';
import { initialLoads, overloadCascade } from './motter-lai';
import { attackMutually, mutualGiantComponent, mutualThreshold } from './mutual-percolation';
import { finalSize, spreadEpidemic } from './sir';
import { cascadeWindow } from './watts-cascade';
import { createWattsEnsemble } from './watts-ensemble';

/** One line of what a model yields; null where the theory has no value. */
export type ModelFigure = { readonly name: string; readonly value: number | null; readonly unit: string };

/** A graph to run a model on; `random` where it was drawn, so that results for random graphs apply. */
export type ModelGraph = { readonly links: Links; readonly random: boolean };

export type NamedModel = {
  readonly title: string;
  readonly source: string;
  readonly parameters: readonly ModelParameterName[];
  /** Most nodes of a graph that it takes; null where it needs no graph. */
  readonly mostNodes: number | null;
  /** Yields after every run. `removed` is the node to take out first, −1 for the model's own choice. */
  readonly run: (
    values: ModelValues,
    graph: ModelGraph,
    seed: number,
    removed: number,
  ) => Generator<undefined, readonly ModelFigure[]>;
};

/** Purposes of the draws of these runs; models have keys of their own, away from those of the engine. */
const attackPurpose = 104;
const seedPurpose = 105;
const opinionPurpose = 106;

const share = (name: string, value: number | null): ModelFigure => ({ name, value, unit: 'share' });
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const inTheory = (random: boolean, value: () => number): number | null => (random ? value() : null);

/** Leaves each node with chance `kept`, by its own draw. */
const attackRandomly = (nodeCount: number, kept: number, seed: number, run: number): Uint8Array =>
  Uint8Array.from({ length: nodeCount }, (_, node) => (uniform(seed, run, attackPurpose, node) < kept ? 1 : 0));

const meanDegree = ({ nodeCount, from }: Links): number => (2 * from.length) / nodeCount;

const graphParameters = ['nodes', 'degree'] as const;

/** The named models by their name on the command line. All draws follow from the seed. */
export const namedModels: Readonly<Record<string, NamedModel>> = {
  percolation: {
    title: 'Site percolation',
    source: 'Erdős & Rényi 1960',
    parameters: [...graphParameters, 'share', 'runs'],
    mostNodes: 100_000,
    *run({ share: kept, runs }, { links, random }, seed) {
      const { nodeCount } = links;
      const marks = new Uint8Array(nodeCount);
      const sizes: number[] = [];
      for (let run = 0; run < runs; run += 1) {
        sizes.push(largestPart(links, attackRandomly(nodeCount, kept, seed, run), marks) / nodeCount);
        yield undefined;
      }
      return [
        share(
          'largest part before the attack',
          largestPart(links, new Uint8Array(nodeCount).fill(1), marks) / nodeCount,
        ),
        share('largest part after it, mean', mean(sizes)),
        share(
          'for a random graph without end',
          inTheory(random, () => sitePercolation(meanDegree(links), kept)),
        ),
      ];
    },
  },
  'mutual-percolation': {
    title: 'Mutual percolation of two networks that need each other one to one; the second is random, of the same size',
    source: 'Buldyrev et al. 2010',
    parameters: [...graphParameters, 'share', 'runs'],
    mostNodes: 100_000,
    *run({ share: kept, runs }, { links, random }, seed) {
      const { nodeCount } = links;
      const second = generateRandom(nodeCount, links.from.length, (seed + 1) >>> 0);
      const sizes: number[] = [];
      for (let run = 0; run < runs; run += 1) {
        sizes.push(attackMutually(links, second, attackRandomly(nodeCount, kept, seed, run)) / nodeCount);
        yield undefined;
      }
      const degree = meanDegree(links);
      return [
        share('mutual component, mean', mean(sizes)),
        share(
          'for random graphs without end',
          inTheory(random, () => mutualGiantComponent(degree, kept)),
        ),
        share(
          'share below which they break down',
          inTheory(random, () => mutualThreshold().threshold / Math.max(degree, 1e-9)),
        ),
      ];
    },
  },
  watts: {
    title: 'Threshold cascade from one seed',
    source: 'Watts 2002, PNAS 99, 5766–5771',
    parameters: [...graphParameters, 'threshold', 'runs'],
    mostNodes: 100_000,
    *run({ threshold, runs }, { links, random }, seed) {
      const { nodeCount } = links;
      const ensemble = createWattsEnsemble(links, threshold);
      const sizes: number[] = [];
      for (let run = 0; run < runs; run += 1) {
        sizes.push(ensemble.spread(Math.floor(uniform(seed, run, seedPurpose, 0) * nodeCount)) / nodeCount);
        yield undefined;
      }
      const window = random ? cascadeWindow(threshold) : null;
      return [
        share('joined in the end, mean', mean(sizes)),
        share('joined in the end, most', Math.max(...sizes)),
        share('seeds that took more than a tenth', sizes.filter((size) => size > 0.1).length / runs),
        { name: 'cascades from mean degree', value: window?.low ?? null, unit: 'links per node' },
        { name: 'to mean degree', value: window?.high ?? null, unit: 'links per node' },
      ];
    },
  },
  'motter-lai': {
    title: 'Overload cascade after the loss of one node, the most loaded unless --remove names one',
    source: 'Motter & Lai 2002, Phys. Rev. E 66, 065102',
    parameters: [...graphParameters, 'tolerance'],
    mostNodes: 2000,
    *run({ tolerance }, { links }, _seed, removed) {
      yield undefined;
      const { nodeCount } = links;
      const loads = initialLoads(links);
      const first = removed >= 0 ? removed : loads.indexOf(Math.max(...loads));
      const { alive, largest, rounds } = overloadCascade(links, tolerance, [first]);
      const left = alive.reduce((sum, one) => sum + one, 0);
      return [
        { name: 'node taken out', value: first, unit: 'position' },
        { name: 'nodes that failed of overload', value: nodeCount - 1 - left, unit: 'nodes' },
        { name: 'rounds of failure', value: rounds, unit: 'rounds' },
        share(
          'largest part before',
          largestPart(links, new Uint8Array(nodeCount).fill(1), new Uint8Array(nodeCount)) / nodeCount,
        ),
        share('largest part after', largest / nodeCount),
      ];
    },
  },
  'maki-thompson': {
    title: 'Rumour of spreaders, ignorants and stiflers in a well-mixed population',
    source: 'Maki & Thompson; limit by Sudbury 1985',
    parameters: ['people', 'runs'],
    mostNodes: null,
    *run({ people, runs }, _graph, seed) {
      const shares: number[] = [];
      for (let run = 0; run < runs; run += 1) {
        shares.push(spreadRumour(people, seed, run) / people);
        yield undefined;
      }
      return [share('never hear it, mean', mean(shares)), share('in a population without end', ignorantsLeft())];
    },
  },
  sir: {
    title: 'Epidemic from one case in a well-mixed population',
    source: 'Kermack & McKendrick 1927',
    parameters: ['people', 'reproduction', 'runs'],
    mostNodes: null,
    *run({ people, reproduction, runs }, _graph, seed) {
      const shares: number[] = [];
      for (let run = 0; run < runs; run += 1) {
        shares.push(spreadEpidemic(people, reproduction, seed, run) / people);
        yield undefined;
      }
      const large = shares.filter((reached) => reached > 0.1);
      return [
        share('reached, mean of all runs', mean(shares)),
        share('runs that reach more than a tenth', large.length / runs),
        share('reached in those, mean', large.length > 0 ? mean(large) : null),
        share('final size in a population without end', finalSize(reproduction)),
      ];
    },
  },
  'erlang-c': {
    title: 'Queue with several servers',
    source: 'Erlang 1917',
    parameters: ['load', 'servers'],
    mostNodes: null,
    *run({ load, servers }) {
      yield undefined;
      return [
        share('chance to wait', erlangC(load, servers)),
        share('servers busy', Math.min(1, load / servers)),
        {
          name: 'mean wait in service times',
          value: load < servers ? erlangC(load, servers) / (servers - load) : null,
          unit: 'service times',
        },
      ];
    },
  },
  'friedkin-johnsen': {
    title: 'Opinions, drawn evenly from 0 to 1, of people who listen evenly to their neighbours',
    source: 'Friedkin & Johnsen 1990',
    parameters: [...graphParameters, 'openness'],
    mostNodes: 2000,
    *run({ openness }, { links: { nodeCount, from, to } }, seed) {
      yield undefined;
      const weights = new Float64Array(nodeCount * nodeCount);
      const degree = new Float64Array(nodeCount);
      const listen = (a: number, b: number): void => {
        weights[a * nodeCount + b] = (weights[a * nodeCount + b] as number) + 1;
        degree[a] = (degree[a] as number) + 1;
      };
      for (let link = 0; link < from.length; link += 1) {
        listen(from[link] as number, to[link] as number);
        listen(to[link] as number, from[link] as number);
      }
      for (let person = 0; person < nodeCount; person += 1) {
        if (degree[person] === 0) listen(person, person);
        for (let other = 0; other < nodeCount; other += 1) {
          const at = person * nodeCount + other;
          weights[at] = (weights[at] as number) / (degree[person] as number);
        }
      }
      const initial = Float64Array.from({ length: nodeCount }, (_, person) => uniform(seed, 0, opinionPurpose, person));
      const settled = settleOpinions(
        { people: nodeCount, weights },
        new Float64Array(nodeCount).fill(openness),
        initial,
      );
      const spread = (values: Float64Array): number => {
        const middle = mean([...values]);
        return Math.sqrt(mean([...values].map((value) => (value - middle) * (value - middle))));
      };
      return [
        { name: 'mean opinion before', value: mean([...initial]), unit: 'opinion' },
        { name: 'mean opinion settled', value: mean([...settled]), unit: 'opinion' },
        { name: 'standard deviation before', value: spread(initial), unit: 'opinion' },
        { name: 'standard deviation settled', value: spread(settled), unit: 'opinion' },
      ];
    },
  },
};
