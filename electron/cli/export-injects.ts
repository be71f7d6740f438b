import { writeMsel } from '@scenarios/exchange/msel/write-msel';
import { readText } from '@scenarios/format/exercise/written-text';
import type { HostError } from '../contract/errors';
import { hostError } from '../contract/host-error';
import { choosePlan } from './choose-plan';
import type { ExportInjectsArguments } from './exercise-arguments';
import type { ExitCode } from './exit-codes';
import { exitCode } from './exit-codes';
import { loadScenario } from './load-scenario';
import type { CommandTools } from './simulate';
import { describeError, printable } from './terminal';
import { writeNew } from './write-new';

/** Writes the injects of a plan as an Excel workbook or CSV, whole or not at all. */
export async function exportInjects(request: ExportInjectsArguments, tools: CommandTools): Promise<ExitCode> {
  const { terminal } = tools;
  const refuse = (error: HostError | undefined): ExitCode => {
    terminal.report(describeError(error ?? hostError('host/bug'), terminal.language));
    return exitCode.badInput;
  };
  const loaded = await loadScenario(request.source, tools);
  if (!loaded.ok) return refuse(loaded.issues[0]);
  const chosen = choosePlan(loaded.value, request.exercise);
  if (!chosen.ok) return refuse(chosen.issues[0]);
  const { plan, start } = chosen.value;
  const { preset, format, times, to } = request;
  const language = request.language ?? terminal.language;
  const marking = loaded.value.marking ?? '';
  const written = writeMsel(plan, { preset, format, language, times, start, marking });
  if (!written.ok) return refuse(hostError('scenario/invalid', { issues: written.issues }));
  const saved = writeNew([{ path: to, content: written.value }], request.force);
  if (!saved.ok) return refuse(saved.issues[0]);
  const facts = { exercise: plan.id, injects: plan.injects.length, preset, format, language, times, file: to };
  const name = printable(readText(plan.name, terminal.language));
  terminal.out(
    request.json
      ? JSON.stringify(facts, null, 2)
      : terminal.language === 'en'
        ? `${to}: “${name}”, ${String(plan.injects.length)} injects`
        : `${to}：「${name}」，${String(plan.injects.length)} 則狀況`,
  );
  return exitCode.ok;
}
