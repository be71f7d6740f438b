import { planCapFile } from '@scenarios/exchange/cap/plan-cap-file';
import { planMselFile, defaultMselFileChoices } from '@scenarios/exchange/msel/plan-msel-file';
import { fileIssue } from '@scenarios/exchange/file-issues';
import type { Issue } from '@scenarios/format/issues';
import type { Result } from '@scenarios/format/result';
import { success } from '@scenarios/format/result';
import { sameValue } from '@scenarios/format/same-value';
import type { Scenario } from '@scenarios/format/scenario';
import type { HostError } from '../contract/errors';
import { closeDocumentFile } from '../store/document-file';
import { openDocumentFile } from '../store/open';
import { choosePlan } from './choose-plan';
import type { ImportInjectsArguments } from './exercise-arguments';
import type { ExitCode } from './exit-codes';
import { exitCode } from './exit-codes';
import { importInto } from './import-into';
import type { ImportedInjects } from './injects-report';
import { reportInjects } from './injects-report';
import { loadScenario } from './load-scenario';
import { mapColumns } from './map-columns';
import { readInput } from './read-input';
import type { CommandTools } from './simulate';
import { describeError, printable } from './terminal';

/** Most problems of a refused file that are printed. */
const shownIssues = 20;

/** Whether the bytes begin as XML does, as an alert. */
const isXml = (bytes: Uint8Array): boolean =>
  /^(?:\ufeff)?\s*</.test(new TextDecoder().decode(bytes.subarray(0, 256)).replaceAll('\0', ''));

/** The dry run of a list of injects or an alert for the plan of a scenario, or why there is none. */
function planFor(
  request: ImportInjectsArguments,
  bytes: Uint8Array,
  scenario: Scenario,
  language: 'en' | 'zh-Hant',
): Result<ImportedInjects, Issue | HostError> {
  const chosen = choosePlan(scenario, request.exercise);
  if (!chosen.ok) return chosen;
  const { plan, start } = chosen.value;
  if (isXml(bytes)) {
    const planned = planCapFile(bytes, plan, { start });
    return planned.ok ? success({ kind: 'alert', request, plan, planned: planned.value }) : planned;
  }
  const choices = { ...defaultMselFileChoices, sheet: request.sheet, encoding: request.encoding };
  const context = { start, language, choices: request.choices };
  const first = planMselFile(bytes, choices, null, plan, context);
  if (!first.ok) return first;
  const { reading } = first.value;
  const columns = mapColumns(reading, request.maps);
  if (!columns.ok) return columns;
  const { mapping } = reading;
  const planned = planMselFile(
    bytes,
    choices,
    {
      ...mapping,
      ...columns.value,
      bare: request.bare ?? mapping.bare,
      numbers: request.numbers ?? mapping.numbers,
      language: request.language ?? mapping.language,
    },
    plan,
    context,
  );
  if (!planned.ok) return planned;
  const { plan: outcome, problems } = planned.value;
  if (outcome === null) return { ok: false, issues: problems };
  return success({ kind: 'list', request, plan, reading: planned.value.reading, planned: outcome });
}

const isHostError = (problem: Issue | HostError): problem is HostError => !('path' in problem);

/**
 * Brings a list of injects (Excel, CSV) or an alert of CAP 1.2 into a plan of a document as one step of undo; a dry run only
 * tells what it would do. An alert of the status Actual comes in only where the command line says so.
 */
export async function importInjects(request: ImportInjectsArguments, tools: CommandTools): Promise<ExitCode> {
  const { terminal } = tools;
  const { language } = terminal;
  const refuse = (problems: readonly (Issue | HostError)[]): ExitCode => {
    const error = problems.find(isHostError);
    if (error !== undefined) {
      terminal.report(describeError(error, language));
      return exitCode.badInput;
    }
    const head =
      language === 'en'
        ? `${request.path} cannot be imported. Nothing was changed.`
        : `${request.path} 無法匯入，未變更任何內容。`;
    const shown = problems
      .slice(0, shownIssues)
      .map(({ message, advice, code }) => `  ${printable(`${message[language]} ${advice[language]}`)} [${code}]`);
    if (problems.length > shownIssues) shown.push(`  … +${String(problems.length - shownIssues)}`);
    terminal.report([head, ...shown].join('\n'));
    return exitCode.badInput;
  };

  const read = readInput(request.path);
  if (!read.ok) {
    const [refused] = read.issues;
    const error = refused?.error ?? null;
    return refuse(error === null ? (refused?.issues ?? []) : [error]);
  }
  const bytes = read.value;
  if (bytes.length === 0) return refuse([fileIssue.empty()]);
  if (fileIssue.isDocument(bytes)) return refuse([fileIssue.document()]);
  const loaded = await loadScenario(request.into, tools);
  if (!loaded.ok) return refuse(loaded.issues);
  const first = planFor(request, bytes, loaded.value, language);
  if (!first.ok) return refuse(first.issues);
  const { value } = first;
  const isActual = value.kind === 'alert' && value.planned.alert.status === 'Actual';
  if (isActual && !request.dryRun && !request.actual) {
    const told =
      language === 'en'
        ? 'It is a real alert. Say --actual to take it into the exercise all the same.'
        : '這是真實警訊。若仍要納入演習，請加上 --actual。';
    const code = refuse(value.planned.notes);
    terminal.report(told);
    return code;
  }
  if (request.dryRun || value.planned.edits.length === 0) return reportInjects(value, terminal);

  const opened = await openDocumentFile(request.into, tools.inspect);
  if (!opened.ok) return refuse(opened.issues);
  const document = opened.value;
  try {
    const unchanged = sameValue(document.scenario, loaded.value);
    const planned = unchanged ? first : planFor(request, bytes, document.scenario, language);
    if (!planned.ok) return refuse(planned.issues);
    const changed = importInto(document, planned.value.planned.edits);
    return changed.ok ? reportInjects(planned.value, terminal) : refuse(changed.issues);
  } finally {
    closeDocumentFile(document.file);
  }
}
