import { issueOf } from '@scenarios/format/issue-texts';
import type { Issue } from '@scenarios/format/issues';
import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import { readMatpower } from '@scenarios/exchange/matpower';
import { meshOfMatpower } from '@scenarios/exchange/matpower-mesh';
import { scenarioOfMatpower } from '@scenarios/exchange/matpower-scenario';
import { matpowerTextLimit } from '@scenarios/exchange/matpower-tables';
import { gridOfMesh } from '@workers/analysis/contingency/grid-of-mesh';
import { mostLoadedBranch } from '@workers/analysis/contingency/most-loaded-branch';
import { readFileSync, rmSync, statSync } from 'node:fs';
import type { HostError } from '../contract/errors';
import { hostError } from '../contract/host-error';
import { fileError } from '../store/file-error';
import { draftPath, publishFile } from '../store/publish-file';
import { writeWhole } from '../store/write-whole';
import type { ImportArguments } from './arguments';
import type { ExitCode } from './exit-codes';
import { exitCode } from './exit-codes';
import type { Terminal } from './terminal';
import { describeError, printable } from './terminal';

/** Most of what was left out that is printed. */
const shownIssues = 20;

function readCaseFile(path: string): Result<string, HostError> {
  try {
    const { size } = statSync(path);
    // Outside ASCII a character takes up to three bytes.
    return size > 3 * matpowerTextLimit
      ? failure(hostError('scenario/invalid', { issues: [issueOf.textTooLarge(size, matpowerTextLimit)] }))
      : success(readFileSync(path, 'utf8'));
  } catch (error) {
    return failure(fileError(error));
  }
}

/** Writes a new file whole, or throws the system's reason; EEXIST where there is one of this name. */
function writeNew(path: string, text: string): void {
  const draft = draftPath(path);
  try {
    writeWhole(draft, [Buffer.from(text)]);
    publishFile(draft, path, false);
  } finally {
    rmSync(draft, { force: true });
  }
}

const megawatts = (values: readonly number[]): string => values.reduce((sum, value) => sum + value, 0).toPrecision(6);

/** Makes a scenario of a MATPOWER case file, never over a file that is there, and says what was made and what left out. */
export function importCase(
  { path, output, json }: ImportArguments,
  { terminal }: { readonly terminal: Terminal },
): ExitCode {
  const { language } = terminal;
  // Messages of the reader begin with their line.
  const lines = (issues: readonly Pick<Issue, 'message' | 'advice'>[]): string =>
    issues
      .slice(0, shownIssues)
      .map(({ message, advice }) => `  ${printable(`${message[language]} ${advice[language]}`)}`)
      .concat(issues.length > shownIssues ? [`  … +${String(issues.length - shownIssues)}`] : [])
      .join('\n');
  const refuse = (error: HostError): ExitCode => {
    const { issues = [], ...head } = error;
    terminal.report([describeError(head, language), ...(issues.length > 0 ? [lines(issues)] : [])].join('\n'));
    return exitCode.badInput;
  };

  const text = readCaseFile(path);
  if (!text.ok) return refuse(text.issues[0] ?? hostError('host/bug'));
  const found = readMatpower(text.value);
  if (!found.ok) return refuse(hostError('scenario/invalid', { detail: path, issues: [...found.issues] }));
  const made = meshOfMatpower(found.value);
  if (!made.ok) return refuse(hostError('scenario/invalid', { detail: path, issues: [...made.issues] }));
  const { mesh, skipped } = made.value;
  const grid = gridOfMesh(mesh, 'power');
  const failing = grid.links[mostLoadedBranch(grid)] ?? mesh.links[0]?.id ?? null;
  const scenario = scenarioOfMatpower(found.value, mesh, failing);
  try {
    writeNew(output, `${JSON.stringify(scenario, null, 2)}\n`);
  } catch (error) {
    return refuse(fileError(error));
  }

  const needs = mesh.nodes.flatMap((node) => node.needs.map(({ rate }) => rate));
  const capacities = mesh.nodes.flatMap((node) => node.provides.map(({ capacity }) => capacity));
  const parts = { buses: mesh.nodes.length, branches: mesh.links.length, generators: capacities.length };
  if (json) {
    terminal.out(JSON.stringify({ scenario: scenario.id, output, ...parts, failing, skipped }, null, 2));
    return exitCode.ok;
  }
  const hazard = scenario.hazards[0]?.name[language] ?? '';
  terminal.out(
    language === 'en'
      ? `${output}: ${String(parts.buses)} buses, ${String(parts.branches)} branches, ${String(parts.generators)} generators; load ${megawatts(needs)} MW, capacity ${megawatts(capacities)} MW; hazard: ${hazard}`
      : `${output}：${String(parts.buses)} 個匯流排、${String(parts.branches)} 條支路、${String(parts.generators)} 部發電機；負載 ${megawatts(needs)} MW，容量 ${megawatts(capacities)} MW；災害：${hazard}`,
  );
  if (skipped.length > 0) {
    terminal.out(language === 'en' ? 'Left out or changed:' : '未匯入或已調整：');
    terminal.out(lines(skipped));
  }
  return exitCode.ok;
}
