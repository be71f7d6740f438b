import type { MeasureDifference } from '@scenarios/format/ensemble';
import type { Scenario } from '@scenarios/format/scenario';
import { engineVersion } from '@workers/engine/engine-version';
import type { HostError } from '../contract/errors';
import type { ComparisonRequest } from '../contract/host';
import { hostError } from '../contract/host-error';
import { materialOf } from '../host/open-document';
import { fileError } from '../store/file-error';
import { writeWhole } from '../store/write-whole';
import type { SimulateArguments } from './arguments';
import { awaitJob } from './await-job';
import { endingText } from './ending-text';
import { comparisonText } from './ensemble-file';
import type { ExitCode } from './exit-codes';
import { exitCode } from './exit-codes';
import { ensembleNotices } from './notice-lines';
import { problemHeading, problemLines, runProblemsOf, shownProblems } from './problem-lines';
import type { CommandTools } from './simulate';
import { describeError } from './terminal';

const row = ({ id, unit, mean, low, high, firstBetter, secondBetter }: MeasureDifference): string => {
  const percent = (value: number): string => `${String(Math.round(value * 100))} %`;
  return `  ${id.padEnd(28)} ${mean.toPrecision(6).padStart(12)} ${unit}  [${low.toPrecision(4)} … ${high.toPrecision(4)}]  better: ${percent(firstBetter)} / ${percent(secondBetter)}`;
};

/** What is wrong where a scenario does not have a design; null where it has. */
export function unknownDesign({ designs }: Scenario, id: string): HostError | null {
  const known = designs.map((design) => design.id);
  return known.includes(id) ? null : hostError('run/unknown-design', { detail: `${id}; known: ${known.join(', ')}` });
}

/** Runs two designs under the same draws and prints the paired differences, first less second, with their 95 % intervals. */
export async function compareDesigns(
  request: SimulateArguments,
  { scenario, design, against, hazard }: { scenario: Scenario; design: string; against: string; hazard: string },
  { pool, terminal, signal }: CommandTools,
): Promise<ExitCode> {
  const { seed, untilWidth, curves, output } = request;
  const refuse = (error: HostError, code: ExitCode): ExitCode => {
    terminal.report(describeError(error, terminal.language));
    return code;
  };
  const stranger = unknownDesign(scenario, against);
  if (stranger !== null) return refuse(stranger, exitCode.badInput);
  const runs = request.runs ?? 1;
  const material = materialOf(scenario);
  const wanted: ComparisonRequest = {
    designs: [design, against],
    hazard,
    seed,
    runs,
    ...(curves === 'full' ? {} : { curves }),
    ...(untilWidth === null ? {} : { untilWidth }),
  };
  const outcome = await awaitJob(pool.comparison(material, wanted), terminal, signal);
  if (outcome.kind === 'cancelled') return refuse(hostError('job/cancelled'), exitCode.cancelled);
  if (outcome.kind === 'failed')
    return refuse(outcome.error, outcome.error.code === 'run/unknown-measure' ? exitCode.badInput : exitCode.failed);
  const { digest, body } = outcome.value;
  const { differences, ending, first, second } = body;
  if (output !== null) {
    try {
      writeWhole(output, [Buffer.from(comparisonText({ id: scenario.id, key: material.key }, wanted, outcome.value))]);
    } catch (error) {
      return refuse(fileError(error), exitCode.badInput);
    }
  }
  const { language } = terminal;
  const sides = [
    { id: design, notices: first.notices ?? [] },
    { id: against, notices: second.notices ?? [] },
  ];
  const problems = scenario.designs
    .filter(({ id }) => id === design || id === against)
    .map((each) => ({
      id: each.id,
      found: runProblemsOf(scenario, each),
    }));
  if (request.json) {
    const head = {
      scenario: scenario.id,
      designs: [design, against],
      hazard,
      seed,
      runs,
      engine: engineVersion,
      digest,
    };
    const said = { notices: sides.map(({ notices }) => notices), problems };
    terminal.out(
      JSON.stringify({ ...head, ...(ending === undefined ? {} : { ending }), differences, ...said }, null, 2),
    );
  } else {
    const done = ending?.runs ?? runs;
    terminal.out(
      `${scenario.title[language]} · ${design} less ${against} · ${hazard} · seed ${String(seed)} · ${String(done)} runs of each, mean difference and 95 %`,
    );
    terminal.out(differences.map(row).join('\n'));
    for (const { id, notices } of sides)
      if (notices.length > 0)
        terminal.out([`Notices of ${id}`, ...ensembleNotices(notices, done, language)].join('\n'));
    for (const { id, found } of problems)
      if (found.length > 0)
        terminal.out([problemHeading(id), ...problemLines(found, shownProblems, language)].join('\n'));
    if (ending !== undefined && untilWidth !== null) terminal.out(endingText(ending, untilWidth));
    terminal.out(`digest ${digest}`);
  }
  return exitCode.ok;
}
