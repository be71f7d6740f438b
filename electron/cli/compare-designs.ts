import type { MeasureDifference } from '@scenarios/format/ensemble';
import type { Scenario } from '@scenarios/format/scenario';
import { engineVersion } from '@workers/engine/engine-version';
import { hostError } from '../contract/host-error';
import { materialOf } from '../host/open-document';
import type { SimulateArguments } from './arguments';
import { awaitJob } from './await-job';
import { endingText } from './ending-text';
import type { ExitCode } from './exit-codes';
import { exitCode } from './exit-codes';
import type { CommandTools } from './simulate';
import { describeError } from './terminal';

const row = ({ id, unit, mean, low, high, firstBetter, secondBetter }: MeasureDifference): string => {
  const percent = (value: number): string => `${String(Math.round(value * 100))} %`;
  return `  ${id.padEnd(28)} ${mean.toPrecision(6).padStart(12)} ${unit}  [${low.toPrecision(4)} … ${high.toPrecision(4)}]  better: ${percent(firstBetter)} / ${percent(secondBetter)}`;
};

/** Runs two designs under the same draws and prints the paired differences, first less second, with their 95 % intervals. */
export async function compareDesigns(
  request: SimulateArguments,
  { scenario, design, against, hazard }: { scenario: Scenario; design: string; against: string; hazard: string },
  { pool, terminal, signal }: CommandTools,
): Promise<ExitCode> {
  const { seed, untilWidth } = request;
  const refuse = (error: Parameters<typeof describeError>[0], code: ExitCode): ExitCode => {
    terminal.report(describeError(error, terminal.language));
    return code;
  };
  const known = scenario.designs.map(({ id }) => id);
  if (!known.includes(against))
    return refuse(
      hostError('run/unknown-design', { detail: `${against}; known: ${known.join(', ')}` }),
      exitCode.badInput,
    );
  const runs = request.runs ?? 1;
  const job = pool.comparison(materialOf(scenario), {
    designs: [design, against],
    hazard,
    seed,
    runs,
    ...(untilWidth === null ? {} : { untilWidth }),
  });
  const outcome = await awaitJob(job, terminal, signal);
  if (outcome.kind === 'cancelled') return refuse(hostError('job/cancelled'), exitCode.cancelled);
  if (outcome.kind === 'failed')
    return refuse(outcome.error, outcome.error.code === 'run/unknown-measure' ? exitCode.badInput : exitCode.failed);
  const { digest, body } = outcome.value;
  const { differences, ending } = body;
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
    terminal.out(JSON.stringify({ ...head, ...(ending === undefined ? {} : { ending }), differences }, null, 2));
  } else {
    terminal.out(
      `${scenario.title[terminal.language]} · ${design} less ${against} · ${hazard} · seed ${String(seed)} · ${String(ending?.runs ?? runs)} runs of each, mean difference and 95 %`,
    );
    terminal.out(differences.map(row).join('\n'));
    if (ending !== undefined && untilWidth !== null) terminal.out(endingText(ending, untilWidth));
    terminal.out(`digest ${digest}`);
  }
  return exitCode.ok;
}
