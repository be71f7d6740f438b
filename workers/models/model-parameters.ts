export type ModelParameter = {
  readonly unit: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
  readonly help: string;
};

const number = (unit: string, value: number, min: number, max: number, help: string): ModelParameter => ({
  unit,
  default: value,
  min,
  max,
  whole: false,
  help,
});
const count = (unit: string, value: number, min: number, max: number, help: string): ModelParameter => ({
  ...number(unit, value, min, max, help),
  whole: true,
});

/** What the named models can be asked, by the name of the parameter: the option of the command line. */
export const modelParameters = {
  nodes: count('nodes', 1000, 2, 100_000, 'nodes of the random graph'),
  degree: number('links per node', 4, 0, 1000, 'mean degree of the random graph'),
  runs: count('runs', 100, 1, 10_000, 'repetitions, each with draws of its own'),
  share: number('share', 0.7, 0, 1, 'share of the nodes that a random attack leaves'),
  threshold: number('share', 0.18, 1e-6, 1, 'share of joined neighbours at which a node joins'),
  tolerance: number('share', 0.2, 0, 1000, 'capacity of a node above its initial load, as a share of that'),
  people: count('people', 1000, 2, 100_000, 'people of the well-mixed population'),
  reproduction: number('people', 2, 0, 100, 'people that one case infects where nobody is immune, R0'),
  load: number('erlang', 8, 0, 1_000_000, 'arrivals times service time'),
  servers: count('servers', 10, 1, 1_000_000, 'servers of the queue'),
  openness: number('share', 0.8, 0, 0.999_999, 'how far everybody listens to others, below 1'),
} as const satisfies Readonly<Record<string, ModelParameter>>;

export type ModelParameterName = keyof typeof modelParameters;
export type ModelValues = Readonly<Record<ModelParameterName, number>>;
