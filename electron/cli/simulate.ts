import { measureOf, measureUnits } from '@scenarios/format/measure-ids';
import type { Scenario } from '@scenarios/format/scenario';
import { engineVersion } from '@workers/engine/engine-version';
import { hostError } from '../contract/host-error';
import { materialOf } from '../host/open-document';
import type { Job, Pool } from '../pool/pool';
import type { SimulateArguments } from './arguments';
import { awaitJob } from './await-job';
import type { ExitCode } from './exit-codes';
import { exitCode } from './exit-codes';
import { loadScenario } from './load-scenario';
import type { Terminal } from './terminal';
import { describeError } from './terminal';

export type CommandTools = Parameters<typeof loadScenario>[1] & {
  readonly pool: Pool;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
};

type Measure = {
  readonly id: string;
  readonly unit: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
};
type Simulated = { readonly digest: string; readonly measures: readonly Measure[] };

const simulated = <Value>(job: Job<Value>, read: (value: Value) => Simulated): Job<Simulated> => ({
  ...job,
  outcome: job.outcome.then((outcome) =>
    outcome.kind === 'done' ? { kind: 'done', value: read(outcome.value) } : outcome,
  ),
});

/** A service that had not recovered by the end counts with the length of the run, so what is printed is a lower bound. */
const unrecovered = ({ id, high }: Measure, lengthHours: number): boolean =>
  measureOf(id).startsWith('recover') && high >= lengthHours;

const table = (measures: readonly Measure[], runs: number | null, lengthHours: number): string =>
  measures
    .map((measure) => {
      const { id, unit, mean, low, high } = measure;
      const range = runs === null ? '' : `  [${low.toPrecision(4)} … ${high.toPrecision(4)}]`;
      const bound = unrecovered(measure, lengthHours)
        ? `  at least: ${runs === null ? 'not' : 'some runs not'} recovered by the end`
        : '';
      return `  ${id.padEnd(28)} ${mean.toPrecision(6).padStart(12)} ${unit}${range}${bound}`;
    })
    .join('\n');

/** Hours from the first sample to the last. */
const sampledHours = ({ horizonHours, sampleMinutes }: Scenario): number =>
  (Math.floor((horizonHours * 60) / sampleMinutes + 1e-9) * sampleMinutes) / 60;

/** Runs one design under one hazard and prints digest and measures: of one run, or mean and 5–95 % of an ensemble. */
export async function simulate(request: SimulateArguments, tools: CommandTools): Promise<ExitCode> {
  const { pool, terminal, signal } = tools;
  const refuse = (error: Parameters<typeof describeError>[0], code: ExitCode): ExitCode => {
    terminal.report(describeError(error, terminal.language));
    return code;
  };
  const loaded = await loadScenario(request.source, tools);
  if (!loaded.ok) return refuse(loaded.issues[0] ?? hostError('host/bug'), exitCode.badInput);
  const scenario = loaded.value;
  const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
  const designs = ids(scenario.designs);
  const hazards = ids(scenario.hazards);
  const design = request.design ?? designs[0] ?? '';
  const hazard = request.hazard ?? hazards[0] ?? '';
  if (!designs.includes(design))
    return refuse(
      hostError('run/unknown-design', { detail: `${design}; known: ${designs.join(', ')}` }),
      exitCode.badInput,
    );
  if (!hazards.includes(hazard))
    return refuse(
      hostError('run/unknown-hazard', { detail: `${hazard}; known: ${hazards.join(', ')}` }),
      exitCode.badInput,
    );

  const { runs, seed } = request;
  const material = materialOf(scenario);
  const job =
    runs === null
      ? simulated(pool.run(material, { design, hazard, seed, run: 0 }), ({ digest, body }) => ({
          digest,
          measures: body.measureIds.map((id, at) => {
            const value = body.run.measures[at] ?? NaN;
            return { id, unit: measureUnits[measureOf(id)], mean: value, low: value, high: value };
          }),
        }))
      : simulated(pool.ensemble(material, { design, hazard, seed, runs }), ({ digest, body }) => ({
          digest,
          measures: body.ensemble.measures.map(({ id, unit, mean, quantiles }) => ({
            id,
            unit,
            mean,
            low: quantiles[0] ?? NaN,
            high: quantiles.at(-1) ?? NaN,
          })),
        }));
  const outcome = await awaitJob(job, terminal, signal);
  if (outcome.kind === 'cancelled') return refuse(hostError('job/cancelled'), exitCode.cancelled);
  if (outcome.kind === 'failed') return refuse(outcome.error, exitCode.failed);
  const { digest, measures } = outcome.value;
  const head = { scenario: scenario.id, design, hazard, seed, runs, engine: engineVersion, digest };
  if (request.json) terminal.out(JSON.stringify({ ...head, measures }, null, 2));
  else {
    const what = runs === null ? 'one run' : `${String(runs)} runs, mean and 5–95 %`;
    terminal.out(`${scenario.title[terminal.language]} · ${design} · ${hazard} · seed ${String(seed)} · ${what}`);
    terminal.out(table(measures, runs, sampledHours(scenario)));
    terminal.out(`digest ${digest}`);
  }
  return exitCode.ok;
}
