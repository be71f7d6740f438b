import { decodeText } from '@scenarios/exchange/decode-text';
import { detectFormat, headBytes } from '@scenarios/exchange/file-formats';
import type { FileFormat } from '@scenarios/exchange/file-formats';
import { fileIssue } from '@scenarios/exchange/file-issues';
import { planFile } from '@scenarios/exchange/plan-file';
import { applyEdit } from '@scenarios/format/apply-edit';
import type { Issue } from '@scenarios/format/issues';
import { parseScenarioText } from '@scenarios/format/parse';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import { sameValue } from '@scenarios/format/same-value';
import type { Design, Scenario } from '@scenarios/format/scenario';
import { basename } from 'node:path';
import type { HostError } from '../contract/errors';
import { hostError } from '../contract/host-error';
import { closeDocumentFile } from '../store/document-file';
import { openDocumentFile } from '../store/open';
import type { ExitCode } from './exit-codes';
import { exitCode } from './exit-codes';
import type { ImportArguments } from './exchange-arguments';
import { importCase } from './import-case';
import { importChoices } from './import-choices';
import { importInto } from './import-into';
import { centred, emptyFor } from './import-new';
import type { Imported } from './import-report';
import { outcomeOf, reportImport } from './import-report';
import { loadScenario } from './load-scenario';
import { readInput } from './read-input';
import type { CommandTools } from './simulate';
import { describeError, printable } from './terminal';
import { existing } from './write-new';
import { writeScenario } from './write-scenario';

/** Most problems of a refused file that are printed. */
const shownIssues = 20;

type Request = { readonly request: ImportArguments; readonly tools: CommandTools };

function refuse({ request, tools: { terminal } }: Request, issues: readonly Issue[]): ExitCode {
  const { language } = terminal;
  const head =
    language === 'en'
      ? `${request.path} cannot be imported. Nothing was changed.`
      : `${request.path} 無法匯入，未變更任何內容。`;
  const shown = issues.slice(0, shownIssues).map(
    // Messages of readers begin with their place.
    ({ message, advice, code }) => `  ${printable(`${message[language]} ${advice[language]}`)} [${code}]`,
  );
  if (issues.length > shownIssues) shown.push(`  … +${String(issues.length - shownIssues)}`);
  terminal.report([head, ...shown].join('\n'));
  return exitCode.badInput;
}

function refuseError({ tools: { terminal } }: Request, error: HostError | undefined): ExitCode {
  terminal.report(describeError(error ?? hostError('host/bug'), terminal.language));
  return exitCode.badInput;
}

/** The dry run for one design of a scenario, or why there is none. */
function planFor(
  request: ImportArguments,
  bytes: Uint8Array,
  format: FileFormat,
  scenario: Scenario,
): Result<Imported, Issue | HostError> {
  const design: Design | undefined =
    request.design === undefined ? scenario.designs[0] : scenario.designs.find(({ id }) => id === request.design);
  if (design === undefined) {
    const known = scenario.designs.map(({ id }) => id).join(', ');
    return failure(hostError('run/unknown-design', { detail: `${request.design ?? ''}; known: ${known}` }));
  }
  const choices = importChoices(request, bytes, format, scenario, design);
  if (!choices.ok) return choices;
  const planned = planFile(bytes, format, scenario, design.id, choices.value, request.mode);
  return planned.ok ? success({ request, format, planned: planned.value, design }) : planned;
}

const isHostError = (problem: Issue | HostError): problem is HostError => !('path' in problem);

function refusePlan(about: Request, problems: readonly (Issue | HostError)[]): ExitCode {
  const error = problems.find(isHostError);
  return error === undefined
    ? refuse(
        about,
        problems.filter((problem) => !isHostError(problem)),
      )
    : refuseError(about, error);
}

/** Whether the file gave nothing that can be taken. */
const gaveNothing = ({ planned }: Imported): boolean => planned.plan.rows.every(({ action }) => action === 'skip');

function done(about: Request, imported: Imported): ExitCode {
  reportImport(imported, about.tools.terminal);
  return gaveNothing(imported) && outcomeOf(imported.planned).lines.length > 0 ? exitCode.badInput : exitCode.ok;
}

/**
 * Changes a document by a file, in one transaction. It is planned on a copy, so that a document of which nothing changes is not
 * touched, and again where somebody changed the document meanwhile.
 */
async function into(about: Request, path: string, bytes: Uint8Array, format: FileFormat): Promise<ExitCode> {
  const { request, tools } = about;
  const loaded = await loadScenario(path, tools);
  if (!loaded.ok) return refuseError(about, loaded.issues[0]);
  const first = planFor(request, bytes, format, loaded.value);
  if (!first.ok) return refusePlan(about, first.issues);
  if (request.dryRun || first.value.planned.plan.edits.length === 0) return done(about, first.value);
  const opened = await openDocumentFile(path, tools.inspect);
  if (!opened.ok) return refuseError(about, opened.issues[0]);
  const document = opened.value;
  try {
    const unchanged = sameValue(document.scenario, loaded.value);
    const planned = unchanged ? first : planFor(request, bytes, format, document.scenario);
    if (!planned.ok) return refusePlan(about, planned.issues);
    const changed = importInto(document, planned.value.planned.plan.edits);
    return changed.ok ? done(about, planned.value) : refuseError(about, changed.issues[0]);
  } finally {
    closeDocumentFile(document.file);
  }
}

/** Makes a new document of a file, or tells what would be in it. */
function anew(about: Request, bytes: Uint8Array, format: FileFormat): ExitCode {
  const { request } = about;
  const { to, dryRun, force } = request;
  const empty = emptyFor(request);
  const planned = planFor(request, bytes, format, empty);
  if (!planned.ok) return refusePlan(about, planned.issues);
  const taken = to === null ? null : existing(to, force);
  if (taken !== null) return refuseError(about, taken);
  if (to !== null && !dryRun && !gaveNothing(planned.value)) {
    let scenario = empty;
    for (const edit of planned.value.planned.plan.edits) {
      const applied = applyEdit(scenario, edit);
      if (!applied.ok) return refuse(about, applied.issues);
      scenario = applied.value.scenario;
    }
    const written = writeScenario(to, centred(scenario, request), force);
    if (!written.ok) return refuseError(about, written.issues[0]);
  }
  return done(about, planned.value);
}

/** A document with everything that a Holdfast scenario has. */
function whole(about: Request, to: string, text: string): ExitCode {
  const { request, tools } = about;
  const parsed = parseScenarioText(text);
  if (!parsed.ok) return refuse(about, parsed.issues);
  const written = writeScenario(to, parsed.value, request.force);
  if (!written.ok) return refuseError(about, written.issues[0]);
  const { id, designs, hazards } = parsed.value;
  const { language } = tools.terminal;
  tools.terminal.out(
    request.json
      ? JSON.stringify({ scenario: id, to, designs: designs.length, hazards: hazards.length }, null, 2)
      : language === 'en'
        ? `${to}: the whole scenario, ${String(designs.length)} designs, ${String(hazards.length)} hazards`
        : `${to}：完整情境，${String(designs.length)} 個設計、${String(hazards.length)} 個災害`,
  );
  return exitCode.ok;
}

/** Brings a file of any format that is read into a document, or makes a new one of it; a dry run only tells what it would do. */
export async function importFile(request: ImportArguments, tools: CommandTools): Promise<ExitCode> {
  const about = { request, tools };
  const read = readInput(request.path);
  if (!read.ok) {
    const [refused] = read.issues;
    return refused?.error === null ? refuse(about, refused.issues) : refuseError(about, refused?.error);
  }
  const bytes = read.value;
  if (bytes.length === 0) return refuse(about, [fileIssue.empty()]);
  if (fileIssue.isDocument(bytes)) return refuse(about, [fileIssue.document()]);
  const format = request.format ?? detectFormat(basename(request.path), bytes.subarray(0, headBytes));
  if (format === null) return refuse(about, [fileIssue.unknownFormat()]);
  if (request.into !== null) return into(about, request.into, bytes, format);
  if (request.to === null || request.dryRun || (format !== 'matpower' && format !== 'holdfast'))
    return anew(about, bytes, format);
  const decoded = decodeText(bytes, format);
  if (!decoded.ok) return refuse(about, decoded.issues);
  return format === 'holdfast'
    ? whole(about, request.to, decoded.value.text)
    : importCase(request, request.to, decoded.value, tools);
}
