import { parseArgs } from 'node:util';
import { runLimit } from '../contract/requests';

type Common = { readonly threads: number | undefined; readonly json: boolean };

export type SimulateArguments = Common & {
  readonly kind: 'simulate';
  readonly source: string;
  readonly design: string | undefined;
  readonly hazard: string | undefined;
  /** Null: one run instead of an ensemble. */
  readonly runs: number | null;
  readonly seed: number;
};
export type VerifyArguments = Common & { readonly kind: 'verify'; readonly path: string };

export type CommandArguments =
  | SimulateArguments
  | VerifyArguments
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly message: string };

const mostThreads = 64;
const largestSeed = 0xffff_ffff;

const options = {
  design: { type: 'string' },
  hazard: { type: 'string' },
  runs: { type: 'string' },
  seed: { type: 'string' },
  threads: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

class Wrong extends Error {}

function wholeNumber(name: string, text: string | undefined, low: number, high: number): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (value >= low && value <= high) return value;
  throw new Wrong(`--${name} takes a whole number from ${String(low)} to ${String(high)}, not "${text}".`);
}

type Parsed = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true; args: string[] }>>;

function read({ values, positionals }: Parsed): CommandArguments {
  if (values.help === true) return { kind: 'help' };
  if (values.version === true) return { kind: 'version' };
  const [command, source, ...more] = positionals;
  if (command === undefined) throw new Wrong('Say what to do.');
  if (command !== 'simulate' && command !== 'verify') throw new Wrong(`There is no command "${command}".`);
  if (source === undefined) throw new Wrong(command === 'simulate' ? 'Name a scenario.' : 'Name a document.');
  if (more.length > 0) throw new Wrong(`One too many: "${more.join(' ')}".`);
  const common = { threads: wholeNumber('threads', values.threads, 1, mostThreads), json: values.json === true };
  if (command === 'verify') {
    const foreign = (['design', 'hazard', 'runs', 'seed'] as const).find((name) => values[name] !== undefined);
    if (foreign !== undefined) throw new Wrong(`--${foreign} does not go with verify.`);
    return { kind: 'verify', path: source, ...common };
  }
  return {
    kind: 'simulate',
    source,
    design: values.design,
    hazard: values.hazard,
    runs: wholeNumber('runs', values.runs, 1, runLimit) ?? null,
    seed: wholeNumber('seed', values.seed, 0, largestSeed) ?? 1,
    ...common,
  };
}

/** Reads the command line; what is wrong with it comes back as a sentence. */
export function readArguments(parameters: readonly string[]): CommandArguments {
  try {
    return read(parseArgs({ args: [...parameters], options, allowPositionals: true }));
  } catch (error) {
    const isWrong = error instanceof Wrong || (error instanceof TypeError && 'code' in error);
    if (!isWrong) throw error;
    return { kind: 'wrong', message: (error as Error).message };
  }
}
