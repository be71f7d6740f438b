import { parseArgs } from 'node:util';
import type { CurveKeeping, UntilWidth } from '@scenarios/format/ensemble';
import { runLimit, seedLimit } from '@scenarios/format/run-limits';
import type { ModelParameterName, ModelValues } from '@workers/models/model-parameters';
import { modelParameters } from '@workers/models/model-parameters';
import { namedModels } from '@workers/models/named-models';
import type { Losing } from '@workers/analysis/contingency/worst-losses';
import type { ExportArguments, ImportArguments } from './exchange-arguments';
import { readExport, readImport } from './exchange-arguments';
import type { ExportInjectsArguments, ImportInjectsArguments } from './exercise-arguments';
import { exerciseOptions, readExercise } from './exercise-arguments';
import { readWidth } from './until-width';
import { WrongUse } from './wrong-use';

type Common = { readonly threads: number | undefined; readonly json: boolean };

export type SimulateArguments = Common & {
  readonly kind: 'simulate';
  readonly source: string;
  readonly design: string | undefined;
  /** Design to compare it with, run by run. */
  readonly against: string | undefined;
  readonly hazard: string | undefined;
  /** Id of a ready-made hazard to take instead of one of the scenario. */
  readonly template: string | undefined;
  /** Null: one run instead of an ensemble. */
  readonly runs: number | null;
  readonly seed: number;
  readonly curves: CurveKeeping;
  readonly untilWidth: UntilWidth | null;
  /** This one of so many, from 1. */
  readonly shard: { readonly index: number; readonly count: number } | null;
  /** File to write. */
  readonly output: string | null;
};
export type MergeArguments = Common & {
  readonly kind: 'merge';
  readonly paths: readonly string[];
  readonly output: string | null;
};
export type AuditArguments = Common & {
  readonly kind: 'audit';
  readonly source: string;
  readonly design: string | undefined;
  /** Also the worst loss of so many together; null: not. */
  readonly worstSets: number | null;
  readonly losing: Losing;
};
export type ModelArguments = Common & {
  readonly kind: 'model';
  /** A name of `namedModels`. */
  readonly model: string;
  readonly values: ModelValues;
  readonly seed: number;
  /** Where its graph comes from; left out, a random graph. */
  readonly scenario: string | undefined;
  readonly design: string | undefined;
  readonly service: string | undefined;
  /** Node that is taken out first: an id, or a number in a random graph. */
  readonly remove: string | undefined;
};
export type VerifyArguments = Common & { readonly kind: 'verify'; readonly path: string };

export type CommandArguments =
  | SimulateArguments
  | ImportArguments
  | ExportArguments
  | ImportInjectsArguments
  | ExportInjectsArguments
  | VerifyArguments
  | AuditArguments
  | ModelArguments
  | MergeArguments
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly message: string };

const mostThreads = 64;
const mostLost = 10;
const mostLinks = 2_000_000;

const options = {
  design: { type: 'string' },
  against: { type: 'string' },
  'worst-sets': { type: 'string' },
  losing: { type: 'string' },
  hazard: { type: 'string' },
  template: { type: 'string' },
  runs: { type: 'string' },
  seed: { type: 'string' },
  'until-width': { type: 'string' },
  confidence: { type: 'string' },
  'minimum-runs': { type: 'string' },
  'check-every': { type: 'string' },
  streaming: { type: 'boolean' },
  shard: { type: 'string' },
  output: { type: 'string', short: 'o' },
  scenario: { type: 'string' },
  service: { type: 'string' },
  remove: { type: 'string' },
  nodes: { type: 'string' },
  degree: { type: 'string' },
  share: { type: 'string' },
  threshold: { type: 'string' },
  tolerance: { type: 'string' },
  people: { type: 'string' },
  reproduction: { type: 'string' },
  load: { type: 'string' },
  servers: { type: 'string' },
  openness: { type: 'string' },
  into: { type: 'string' },
  to: { type: 'string' },
  mode: { type: 'string' },
  map: { type: 'string', multiple: true },
  'dry-run': { type: 'boolean' },
  force: { type: 'boolean' },
  format: { type: 'string' },
  place: { type: 'string' },
  width: { type: 'string' },
  prefix: { type: 'string' },
  kind: { type: 'string', multiple: true },
  carries: { type: 'string' },
  encoding: { type: 'string' },
  'from-design': { type: 'string' },
  exercise: { type: 'string' },
  sheet: { type: 'string' },
  preset: { type: 'string' },
  times: { type: 'string' },
  numbers: { type: 'string' },
  language: { type: 'string' },
  'unknown-names': { type: 'string' },
  'empty-cells': { type: 'string' },
  missing: { type: 'string' },
  actual: { type: 'boolean' },
  threads: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

function wholeNumber(name: string, text: string | undefined, low: number, high: number): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (value >= low && value <= high) return value;
  throw new WrongUse(`--${name} takes a whole number from ${String(low)} to ${String(high)}, not "${text}".`);
}

type Parsed = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true; args: string[] }>>;

/** Options that only some commands take. */
const ownOptions = {
  simulate: [
    'design',
    'against',
    'hazard',
    'template',
    'runs',
    'seed',
    'until-width',
    'confidence',
    'minimum-runs',
    'check-every',
    'streaming',
    'shard',
    'output',
  ],
  merge: ['output'],
  import: [
    'into',
    'to',
    'output',
    'design',
    'mode',
    'map',
    'dry-run',
    'force',
    'format',
    'place',
    'width',
    'prefix',
    'kind',
    'carries',
    'encoding',
    'from-design',
  ],
  export: ['design', 'format', 'to', 'force'],
  exercise: exerciseOptions,
  verify: [],
  audit: ['design', 'worst-sets', 'losing'],
  model: [
    'seed',
    'scenario',
    'design',
    'service',
    'remove',
    'runs',
    'nodes',
    'degree',
    'share',
    'threshold',
    'tolerance',
    'people',
    'reproduction',
    'load',
    'servers',
    'openness',
  ],
} as const satisfies Readonly<Record<string, readonly (keyof typeof options)[]>>;

function refuseForeign(command: keyof typeof ownOptions, values: Parsed['values']): void {
  const own: readonly string[] = ownOptions[command];
  const foreign = Object.values(ownOptions)
    .flat()
    .find((name) => values[name] !== undefined && !own.includes(name));
  if (foreign !== undefined) throw new WrongUse(`--${foreign} does not go with ${command}.`);
}

/** When an ensemble may end early; null where it may not. */
function readUntilWidth(values: Parsed['values'], runs: number | null): UntilWidth | null {
  const text = values['until-width'];
  if (text === undefined) {
    const needless = (['confidence', 'minimum-runs', 'check-every'] as const).find(
      (name) => values[name] !== undefined,
    );
    if (needless !== undefined) throw new WrongUse(`--${needless} needs --until-width.`);
    return null;
  }
  if (runs === null) throw new WrongUse('--until-width needs --runs: the most runs to do.');
  if (values.shard !== undefined)
    throw new WrongUse('--until-width does not go with --shard: a shard knows only its own runs.');
  const width = readWidth(text);
  if (width === null)
    throw new WrongUse(
      `--until-width takes a measure and a half width, as loss.power=0.5 or loss.power=5%, not "${text}".`,
    );
  const confidence = values.confidence === undefined ? 0.95 : Number(values.confidence);
  if (!(confidence >= 0.5 && confidence <= 0.999))
    throw new WrongUse(`--confidence takes a number from 0.5 to 0.999, not "${String(values.confidence)}".`);
  return {
    ...width,
    confidence,
    minimumRuns: wholeNumber('minimum-runs', values['minimum-runs'], 2, runLimit) ?? 100,
    checkEvery: wholeNumber('check-every', values['check-every'], 10, runLimit) ?? 100,
  };
}

function readShard(values: Parsed['values'], runs: number | null): SimulateArguments['shard'] {
  if (values.shard === undefined) return null;
  const [, index = NaN, count = NaN] = (/^(\d{1,6})\/(\d{1,6})$/.exec(values.shard) ?? []).map(Number);
  if (!(index >= 1 && index <= count)) throw new WrongUse(`--shard takes k/n, as 1/4 to 4/4, not "${values.shard}".`);
  if (runs === null) throw new WrongUse('--shard needs --runs: the runs of all shards together.');
  if (count > runs) throw new WrongUse(`--shard: ${String(runs)} runs cannot be cut into ${String(count)} shards.`);
  if (values.output === undefined) throw new WrongUse('--shard needs --output: the file to write.');
  return { index, count };
}

const parameterNames = Object.keys(modelParameters) as readonly ModelParameterName[];

function modelValue(name: ModelParameterName, text: string | undefined): number {
  const { default: usual, min, max, whole } = modelParameters[name];
  if (text === undefined) return usual;
  if (whole) return wholeNumber(name, text, min, max) ?? usual;
  const value = /^\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : NaN;
  if (value >= min && value <= max) return value;
  throw new WrongUse(`--${name} takes a number from ${String(min)} to ${String(max)}, not "${text}".`);
}

function readModel(name: string, values: Parsed['values'], common: Common): ModelArguments {
  const model = namedModels[name];
  if (model === undefined)
    throw new WrongUse(`There is no model "${name}"; there are ${Object.keys(namedModels).join(', ')}.`);
  const needless = parameterNames.find((each) => values[each] !== undefined && !model.parameters.includes(each));
  if (needless !== undefined) throw new WrongUse(`--${needless} is no parameter of ${name}.`);
  const { scenario, design, service, remove } = values;
  if (scenario !== undefined && model.mostNodes === null)
    throw new WrongUse(`${name} needs no --scenario: it has no graph.`);
  const ofRandom = (['nodes', 'degree'] as const).find((each) => values[each] !== undefined);
  if (scenario !== undefined && ofRandom !== undefined)
    throw new WrongUse(`--${ofRandom} is of the random graph; --scenario brings its own.`);
  const ofMesh = (['design', 'service'] as const).find((each) => values[each] !== undefined);
  if (scenario === undefined && ofMesh !== undefined) throw new WrongUse(`--${ofMesh} needs --scenario.`);
  if (remove !== undefined && name !== 'motter-lai') throw new WrongUse(`--remove goes with motter-lai only.`);
  const found = Object.fromEntries(parameterNames.map((each) => [each, modelValue(each, values[each])])) as Record<
    ModelParameterName,
    number
  >;
  if (found.degree > found.nodes - 1)
    throw new WrongUse(
      `--degree: among ${String(found.nodes)} nodes a node has at most ${String(found.nodes - 1)} links.`,
    );
  if ((found.nodes * found.degree) / 2 > mostLinks)
    throw new WrongUse(`--nodes times --degree: a random graph has at most ${String(mostLinks)} links here.`);
  const seed = wholeNumber('seed', values.seed, 0, seedLimit) ?? 1;
  return { kind: 'model', model: name, values: found, seed, scenario, design, service, remove, ...common };
}

function read({ values, positionals }: Parsed): CommandArguments {
  if (values.help === true) return { kind: 'help' };
  if (values.version === true) return { kind: 'version' };
  const [command, source, ...more] = positionals;
  if (command === undefined) throw new WrongUse('Say what to do.');
  if (
    command !== 'simulate' &&
    command !== 'audit' &&
    command !== 'verify' &&
    command !== 'merge' &&
    command !== 'model' &&
    command !== 'import' &&
    command !== 'export' &&
    command !== 'exercise'
  )
    throw new WrongUse(`There is no command "${command}".`);
  if (source === undefined)
    throw new WrongUse(
      {
        simulate: 'Name a scenario.',
        audit: 'Name a scenario.',
        verify: 'Name a document.',
        merge: 'Name the shards.',
        import: 'Name the file to import.',
        export: 'Name a document.',
        exercise: 'exercise takes import or export.',
        model: `Name a model: ${Object.keys(namedModels).join(', ')}.`,
      }[command],
    );
  refuseForeign(command, values);
  if (more.length > 0 && command !== 'merge' && command !== 'exercise')
    throw new WrongUse(`One too many: "${more.join(' ')}".`);
  const common = { threads: wholeNumber('threads', values.threads, 1, mostThreads), json: values.json === true };
  if (command === 'verify') return { kind: 'verify', path: source, ...common };
  if (command === 'import') return readImport(source, values, common);
  if (command === 'export') return readExport(source, values, common);
  if (command === 'exercise') return readExercise([source, ...more], values, common);
  if (command === 'model') return readModel(source, values, common);
  if (command === 'audit') {
    const worstSets = wholeNumber('worst-sets', values['worst-sets'], 1, mostLost) ?? null;
    const losing = values.losing ?? 'links';
    if (losing !== 'links' && losing !== 'nodes') throw new WrongUse(`--losing takes links or nodes, not "${losing}".`);
    if (values.losing !== undefined && worstSets === null) throw new WrongUse('--losing needs --worst-sets.');
    return { kind: 'audit', source, design: values.design, worstSets, losing, ...common };
  }
  const output = values.output ?? null;
  if (command === 'merge') return { kind: 'merge', paths: [source, ...more], output, ...common };
  const runs = wholeNumber('runs', values.runs, 1, runLimit) ?? null;
  if (runs === null && (values.streaming === true || output !== null))
    throw new WrongUse(`--${output === null ? 'streaming' : 'output'} needs --runs.`);
  if (values.against !== undefined && runs === null) throw new WrongUse('--against needs --runs.');
  return {
    kind: 'simulate',
    source,
    design: values.design,
    against: values.against,
    hazard: values.hazard,
    template: values.template,
    runs,
    seed: wholeNumber('seed', values.seed, 0, seedLimit) ?? 1,
    curves: values.streaming === true ? 'streaming' : 'full',
    untilWidth: readUntilWidth(values, runs),
    shard: readShard(values, runs),
    output,
    ...common,
  };
}

/** Reads the command line; what is wrong with it comes back as a sentence. */
export function readArguments(parameters: readonly string[]): CommandArguments {
  try {
    return read(parseArgs({ args: [...parameters], options, allowPositionals: true }));
  } catch (error) {
    const isWrong = error instanceof WrongUse || (error instanceof TypeError && 'code' in error);
    if (!isWrong) throw error;
    return { kind: 'wrong', message: (error as Error).message };
  }
}
