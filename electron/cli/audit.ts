import type { Mesh } from '@scenarios/format/mesh';
import type { NodeKind } from '@scenarios/format/node';
import { resolveParameters } from '@scenarios/format/parameters';
import { autonomy } from '@workers/analysis/design/autonomy';
import { costOfMesh } from '@workers/analysis/design/cost-of-mesh';
import { coverage } from '@workers/analysis/design/coverage';
import type { Cut } from '@workers/analysis/design/importance-of-mesh';
import { importanceOfMesh } from '@workers/analysis/design/importance-of-mesh';
import { ownershipConcentration } from '@workers/analysis/design/ownership-concentration';
import { hostError } from '../contract/host-error';
import type { AuditArguments } from './arguments';
import type { ExitCode } from './exit-codes';
import { exitCode } from './exit-codes';
import { loadScenario } from './load-scenario';
import { problemLines, problemsOf } from './problem-lines';
import type { CommandTools } from './simulate';
import { searchWorstLosses, worstLossLines } from './search-worst-losses';
import { describeError, printable } from './terminal';

/** Sites that people can be served at, for the coverage on foot. */
const served: readonly NodeKind[] = [
  'convenience-store',
  'supermarket',
  'big-box-store',
  'school',
  'community-centre',
  'sports-hall',
  'hospital',
  'clinic',
  'pharmacy',
  'police-station',
  'fire-station',
  'town-hall',
];
const walkMinutes = 15;
const shownCuts = 8;
const shownInAudit = 200;

const cuts = (what: string, list: readonly Cut[]): readonly string[] =>
  list.length === 0
    ? []
    : [
        `    ${what}: ${list
          .slice(0, shownCuts)
          .map(({ id, people }) => `${printable(id)} ${String(Math.round(people))}`)
          .join(', ')}${list.length > shownCuts ? `, and ${String(list.length - shownCuts)} more` : ''}`,
      ];

const figure = (value: number | null, unit: string): string =>
  value === null ? '–' : `${Number.isFinite(value) ? value.toPrecision(4) : '∞'} ${unit}`;

function lines(mesh: Mesh, audit: ReturnType<typeof auditOf>): readonly string[] {
  const { cost, reached, concentration, stores, importance } = audit;
  const money = mesh.currency ?? 'of its currency';
  return [
    ...(mesh.nodes.length === 0 ? ['This mesh has no sites.'] : []),
    cost.stated === 0
      ? 'Cost: none is stated'
      : `Cost: ${String(cost.capital)} ${money} to build, ${String(cost.yearly)} a year (stated for ${String(cost.stated)} of ${String(cost.entities)})`,
    ...cost.perUnit.flatMap(({ service, unit, cost: each }) =>
      each === null || each === 0
        ? []
        : [`    ${service}: ${each.toPrecision(4)} ${money} for each ${unit} over an hour`],
    ),
    `Within a walk of ${String(walkMinutes)} min of a civil site: ${reached.within.map((people, at) => `≥ ${String(at + 1)}: ${String(people)}`).join(', ')} of ${String(reached.people)} people`,
    ...stores.flatMap(({ service, least, mean }) => {
      const index = concentration.find((entry) => entry.service === service)?.index ?? null;
      if (least === null && index === null) return [];
      return [
        `${service}: own stores last ${figure(least, 'h')} at least, ${figure(mean, 'h')} on average; ownership (HHI) ${figure(index, '')}`.trimEnd(),
      ];
    }),
    'People cut off by a single loss, by paths alone:',
    ...(importance.length === 0
      ? ['  none can be told: no service that communities need has a source in this mesh']
      : []),
    ...importance.flatMap(({ service, people, alreadyCut, nodes, links, owners, rightsOfWay, controllers }) => [
      `  ${service}, ${String(Math.round(people))} people${alreadyCut > 0 ? `, of whom ${String(Math.round(alreadyCut))} have no path to a source` : ''}`,
      ...cuts('nodes', nodes),
      ...cuts('links', links),
      ...cuts('owners', owners),
      ...cuts('rights-of-way', rightsOfWay),
      ...cuts('controllers (blast radius)', controllers),
    ]),
  ];
}

const auditOf = (mesh: Mesh, parameters: ReturnType<typeof resolveParameters>) => ({
  cost: costOfMesh(mesh),
  reached: coverage(mesh, served, walkMinutes, parameters),
  concentration: ownershipConcentration(mesh),
  stores: autonomy(mesh),
  importance: importanceOfMesh(mesh),
});

/** Prints what can be told of a design without striking it: cost, coverage, autonomy, ownership, and what hangs on each part. */
export async function audit(request: AuditArguments, tools: CommandTools): Promise<ExitCode> {
  const { terminal, signal } = tools;
  const loaded = await loadScenario(request.source, tools);
  const refuse = (error: Parameters<typeof describeError>[0], code: ExitCode = exitCode.badInput): ExitCode => {
    terminal.report(describeError(error, terminal.language));
    return code;
  };
  if (!loaded.ok) return refuse(loaded.issues[0] ?? hostError('host/bug', { detail: 'no issue' }));
  const scenario = loaded.value;
  const id = request.design ?? scenario.designs[0]?.id ?? '';
  const design = scenario.designs.find((candidate) => candidate.id === id);
  if (design === undefined) {
    const known = scenario.designs.map((candidate) => candidate.id).join(', ');
    return refuse(hostError('run/unknown-design', { detail: `${id}; known: ${known}` }));
  }
  const result = auditOf(design.mesh, resolveParameters(scenario.parameters));
  const problems = problemsOf(scenario, design);
  const { worstSets, losing } = request;
  const losses = worstSets === null ? [] : await searchWorstLosses(design.mesh, worstSets, losing, terminal, signal);
  if (losses === null) return refuse(hostError('job/cancelled'), exitCode.cancelled);
  if (request.json) {
    const more = worstSets === null ? {} : { worstLosses: losses };
    terminal.out(JSON.stringify({ scenario: scenario.id, design: design.id, ...result, problems, ...more }, null, 2));
  } else {
    terminal.out(`${scenario.title[terminal.language]} · ${design.id}`);
    terminal.out(lines(design.mesh, result).join('\n'));
    if (problems.length > 0)
      terminal.out(['Problems of the mesh:', ...problemLines(problems, shownInAudit, terminal.language)].join('\n'));
    if (worstSets !== null) terminal.out(worstLossLines(losses, worstSets, losing).join('\n'));
  }
  return exitCode.ok;
}
