import type { Issue } from '@scenarios/format/issues';
import type { Mesh } from '@scenarios/format/mesh';
import { defaultMatpowerOptions } from '@scenarios/exchange/draft-of-matpower';
import { placeGraph } from '@scenarios/exchange/graph-places';
import { readMatpower } from '@scenarios/exchange/matpower';
import { meshOfMatpower } from '@scenarios/exchange/matpower-mesh';
import { scenarioOfMatpower } from '@scenarios/exchange/matpower-scenario';
import { gridOfMesh } from '@workers/analysis/contingency/grid-of-mesh';
import { mostLoadedBranch } from '@workers/analysis/contingency/most-loaded-branch';
import type { HostError } from '../contract/errors';
import { hostError } from '../contract/host-error';
import type { ImportArguments } from './exchange-arguments';
import type { ExitCode } from './exit-codes';
import { exitCode } from './exit-codes';
import type { Terminal } from './terminal';
import { describeError, printable } from './terminal';
import { writeScenario } from './write-scenario';

/** Most of what was left out that is printed. */
const shownIssues = 20;

const megawatts = (values: readonly number[]): string => values.reduce((sum, value) => sum + value, 0).toPrecision(6);

/** The mesh of a case around a place that was chosen, in the size that was chosen; without either, as it is. */
function placed(mesh: Mesh, { place, widthKm }: ImportArguments): Mesh {
  if (place === null && widthKm === null) return mesh;
  const { places } = placeGraph(
    mesh.nodes.map(({ position }) => ({ geographic: null, drawn: { x: position.lon, y: position.lat } })),
    [],
    place ?? defaultMatpowerOptions.place,
    widthKm ?? defaultMatpowerOptions.widthKm,
  );
  return {
    ...mesh,
    nodes: mesh.nodes.map((node, index) => ({ ...node, position: places[index] ?? node.position })),
  };
}

/** Makes a scenario of a MATPOWER case file, with the loss of its most loaded branch, and says what was made and what left out. */
export function importCase(
  request: ImportArguments,
  output: string,
  { text, notes }: { readonly text: string; readonly notes: readonly Issue[] },
  { terminal }: { readonly terminal: Terminal },
): ExitCode {
  const { path, json, force } = request;
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

  const found = readMatpower(text);
  if (!found.ok) return refuse(hostError('scenario/invalid', { detail: path, issues: [...found.issues] }));
  const made = meshOfMatpower(found.value);
  if (!made.ok) return refuse(hostError('scenario/invalid', { detail: path, issues: [...made.issues] }));
  const skipped = [...notes, ...made.value.skipped];
  const mesh = placed(made.value.mesh, request);
  const grid = gridOfMesh(mesh, 'power');
  const failing = grid.links[mostLoadedBranch(grid)] ?? mesh.links[0]?.id ?? null;
  const scenario = scenarioOfMatpower(found.value, mesh, failing);
  const written = writeScenario(output, scenario, force);
  if (!written.ok) return refuse(written.issues[0] ?? hostError('host/bug'));

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
