import { measureOf, measureUnits } from '@scenarios/format/measure-ids';
import type { EnsembleEnding, NoticeCount } from '@scenarios/format/ensemble';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import type { Notice } from '@scenarios/format/run';
import { hazardTemplates } from '@scenarios/templates/hazards';
import type { Scenario } from '@scenarios/format/scenario';
import { engineVersion } from '@workers/engine/engine-version';
import type { HostError } from '../contract/errors';
import type { EnsembleRequest } from '../contract/host';
import { hostError } from '../contract/host-error';
import { materialOf } from '../host/open-document';
import type { Job, Pool } from '../pool/pool';
import { fileError } from '../store/file-error';
import { writeWhole } from '../store/write-whole';
import type { SimulateArguments } from './arguments';
import { awaitJob } from './await-job';
import { compareDesigns } from './compare-designs';
import { endingText } from './ending-text';
import { ensembleText } from './ensemble-file';
import type { ExitCode } from './exit-codes';
import { exitCode } from './exit-codes';
import { loadScenario } from './load-scenario';
import { ensembleNotices, runNotices } from './notice-lines';
import { problemHeading, problemLines, runProblemsOf, shownProblems } from './problem-lines';
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
type Simulated = {
  readonly digest: string;
  readonly measures: readonly Measure[];
  /** As data, and in words. */
  readonly notices: readonly (Notice | NoticeCount)[];
  readonly said: readonly string[];
  readonly ending?: EnsembleEnding | undefined;
  /** What `--output` writes. */
  readonly text?: string;
};

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

const emptyMesh = 'This mesh has no sites: nothing can fail, and the figures say nothing.';

/** Hours from the first sample to the last. */
const sampledHours = ({ horizonHours, sampleMinutes }: Scenario): number =>
  (Math.floor((horizonHours * 60) / sampleMinutes + 1e-9) * sampleMinutes) / 60;

type Case = { readonly scenario: Scenario; readonly design: string; readonly hazard: string };

/** The scenario with a ready-made hazard added, fitted to the mesh of the design. */
function withTemplate(scenario: Scenario, design: string, id: string): Result<Case, HostError> {
  const template = hazardTemplates.find((candidate) => candidate.id === id);
  const mesh = scenario.designs.find((candidate) => candidate.id === design)?.mesh;
  if (template === undefined || mesh === undefined) {
    const known = hazardTemplates.map((candidate) => candidate.id).join(', ');
    return failure(hostError('run/unknown-hazard', { detail: `${id}; templates: ${known}` }));
  }
  const made = template.make(mesh, new Set(scenario.hazards.map((hazard) => hazard.id)));
  if (!made.ok) return failure(hostError('edit/rejected', { issues: made.issues }));
  const hazards = [...scenario.hazards, ...made.value];
  return success({ scenario: { ...scenario, hazards }, design, hazard: made.value.at(-1)?.id ?? '' });
}

/** The scenario, and which design and hazard of it are meant; else what is wrong. */
export async function chooseCase(request: SimulateArguments, tools: CommandTools): Promise<Result<Case, HostError>> {
  const loaded = await loadScenario(request.source, tools);
  if (!loaded.ok) return loaded;
  const scenario = loaded.value;
  const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
  const designs = ids(scenario.designs);
  const hazards = ids(scenario.hazards);
  const design = request.design ?? designs[0] ?? '';
  if (!designs.includes(design))
    return failure(hostError('run/unknown-design', { detail: `${design}; known: ${designs.join(', ')}` }));
  if (request.template !== undefined) return withTemplate(scenario, design, request.template);
  const hazard = request.hazard ?? hazards[0] ?? '';
  if (!hazards.includes(hazard))
    return failure(hostError('run/unknown-hazard', { detail: `${hazard}; known: ${hazards.join(', ')}` }));
  return success({ scenario, design, hazard });
}

/** Runs one design under one hazard and prints digest and measures: of one run, or mean and 5–95 % of an ensemble. */
export async function simulate(request: SimulateArguments, tools: CommandTools): Promise<ExitCode> {
  const { pool, terminal, signal } = tools;
  const refuse = (error: Parameters<typeof describeError>[0], code: ExitCode): ExitCode => {
    terminal.report(describeError(error, terminal.language));
    return code;
  };
  const chosen = await chooseCase(request, tools);
  if (!chosen.ok) return refuse(chosen.issues[0] ?? hostError('host/bug'), exitCode.badInput);
  const { scenario, design, hazard } = chosen.value;

  if (request.against !== undefined)
    return compareDesigns(request, { scenario, design, against: request.against, hazard }, tools);
  const { runs, seed, curves, untilWidth, output } = request;
  const material = materialOf(scenario);
  const ensembleRequest = (most: number): EnsembleRequest => ({
    design,
    hazard,
    seed,
    runs: most,
    ...(curves === 'full' ? {} : { curves }),
    ...(untilWidth === null ? {} : { untilWidth }),
  });
  const job =
    runs === null
      ? simulated(pool.run(material, { design, hazard, seed, run: 0 }), ({ digest, body }) => ({
          digest,
          measures: body.measureIds.map((id, at) => {
            const value = body.run.measures[at] ?? NaN;
            return { id, unit: measureUnits[measureOf(id)], mean: value, low: value, high: value };
          }),
          notices: body.run.notices,
          said: runNotices(body.run.notices, body.index.nodes, terminal.language),
        }))
      : simulated(pool.ensemble(material, ensembleRequest(runs)), ({ digest, body }) => ({
          digest,
          ending: body.ending,
          ...(output === null
            ? {}
            : { text: ensembleText({ id: scenario.id, key: material.key }, ensembleRequest(runs), { digest, body }) }),
          measures: body.ensemble.measures.map(({ id, unit, mean, quantiles }) => ({
            id,
            unit,
            mean,
            low: quantiles[0] ?? NaN,
            high: quantiles.at(-1) ?? NaN,
          })),
          notices: body.ensemble.notices ?? [],
          said: ensembleNotices(body.ensemble.notices ?? [], body.ending?.runs ?? runs, terminal.language),
        }));
  const outcome = await awaitJob(job, terminal, signal);
  if (outcome.kind === 'cancelled') return refuse(hostError('job/cancelled'), exitCode.cancelled);
  if (outcome.kind === 'failed')
    return refuse(outcome.error, outcome.error.code === 'run/unknown-measure' ? exitCode.badInput : exitCode.failed);
  const { digest, measures, notices, said, ending, text } = outcome.value;
  if (output !== null && text !== undefined) {
    try {
      writeWhole(output, [Buffer.from(text)]);
    } catch (error) {
      return refuse(fileError(error), exitCode.badInput);
    }
  }
  const head = { scenario: scenario.id, design, hazard, seed, runs, engine: engineVersion, digest };
  const drawn = scenario.designs.find(({ id }) => id === design);
  const problems = drawn === undefined ? [] : runProblemsOf(scenario, drawn);
  if (request.json)
    terminal.out(
      JSON.stringify({ ...head, ...(ending === undefined ? {} : { ending }), measures, notices, problems }, null, 2),
    );
  else {
    const what = runs === null ? 'one run' : `${String(ending?.runs ?? runs)} runs, mean and 5–95 %`;
    terminal.out(`${scenario.title[terminal.language]} · ${design} · ${hazard} · seed ${String(seed)} · ${what}`);
    terminal.out(table(measures, runs, sampledHours(scenario)));
    if (drawn?.mesh.nodes.length === 0) terminal.out(emptyMesh);
    if (said.length > 0) terminal.out(['Notices', ...said].join('\n'));
    if (problems.length > 0)
      terminal.out([problemHeading(design), ...problemLines(problems, shownProblems, terminal.language)].join('\n'));
    if (ending !== undefined && untilWidth !== null) terminal.out(endingText(ending, untilWidth));
    terminal.out(`digest ${digest}`);
  }
  return exitCode.ok;
}
