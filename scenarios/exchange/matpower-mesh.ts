import type { Issue } from '../format/issues';
import type { MeshLink } from '../format/link';
import { link } from '../format/link';
import type { Mesh } from '../format/mesh';
import type { MeshNode, Provision } from '../format/node';
import { node } from '../format/node';
import type { Result } from '../format/result';
import { failure, success } from '../format/result';
import { service } from '../format/service';
import { layOutGrid } from './grid-layout';
import type { MatpowerBranch, MatpowerBus, MatpowerCase, MatpowerGenerator } from './matpower-case';
import { matpowerIssue } from './matpower-issues';

/** Base of the reactances of a mesh, MVA. */
const meshBase = 100;
/** Most sources of one node. */
const unitLimit = 32;
const issueLimit = 20;
/** Ratings from here on, MVA, stand for none. */
const unlimited = 1e9;

export type MatpowerMesh = {
  readonly mesh: Mesh;
  /** What was left out or changed, with its line. */
  readonly skipped: readonly Issue[];
};

export const busId = (bus: number): string => `bus-${String(bus)}`;
/** Branches are known by their row of the table, from 1, as publications number them. */
export const branchId = (row: number): string => `branch-${String(row)}`;

/** Reactance per unit on 100 MVA as the DC model of MATPOWER has it: times the tap; resistance and charging do not count. */
export const meshReactance = ({ reactance, ratio }: MatpowerBranch, baseMva: number): number =>
  (reactance * (ratio === 0 ? 1 : ratio) * meshBase) / baseMva;

type Kept = {
  readonly buses: readonly MatpowerBus[];
  readonly generators: readonly MatpowerGenerator[];
  readonly branches: readonly { readonly branch: MatpowerBranch; readonly row: number }[];
};

/** What is in service, both ends included; the rest is listed. */
function keepInService(grid: MatpowerCase, skipped: Issue[]): Kept {
  const kind = (en: string, zhHant: string) => ({ en, 'zh-Hant': zhHant });
  const dead = new Set(grid.buses.filter(({ type }) => type === 'isolated').map(({ number }) => number));
  for (const { line, number } of grid.buses)
    if (dead.has(number))
      skipped.push(matpowerIssue.outOfService(line, kind(`bus ${String(number)}`, `匯流排 ${String(number)} `)));
  const generators = grid.generators.filter(({ line, bus, inService }) => {
    if (inService && !dead.has(bus)) return true;
    skipped.push(
      matpowerIssue.outOfService(line, kind(`the generator at bus ${String(bus)}`, `匯流排 ${String(bus)} 的發電機`)),
    );
    return false;
  });
  const branches = grid.branches
    .map((branch, index) => ({ branch, row: index + 1 }))
    .filter(({ branch: { line, from, to, inService } }) => {
      if (!inService || dead.has(from) || dead.has(to)) {
        const what = `${String(from)}–${String(to)}`;
        skipped.push(matpowerIssue.outOfService(line, kind(`branch ${what}`, `支路 ${what} `)));
        return false;
      }
      if (from !== to) return true;
      skipped.push(matpowerIssue.loopBranch(line, from));
      return false;
    });
  return { buses: grid.buses.filter(({ number }) => !dead.has(number)), generators, branches };
}

/**
 * Output of every generator that runs, MW: as in the file within 0 and Pmax, but those of the reference buses take up
 * what is missing or too much, each by its share of Pmax, because a DC model has no losses.
 */
function balance({ buses, generators }: Kept, skipped: Issue[]): ReadonlyMap<MatpowerGenerator, number> {
  const output = new Map(generators.map((each) => [each, Math.min(Math.max(each.output, 0), Math.max(each.most, 0))]));
  const references = new Map(buses.flatMap((bus) => (bus.type === 'reference' ? [[bus.number, bus]] : [])));
  const slack = generators.filter(({ bus, most }) => references.has(bus) && most > 0);
  let missing = 0;
  for (const { load, shunt } of buses) missing += load + shunt;
  for (const each of generators) missing -= each.output < 0 ? each.output : (output.get(each) ?? 0);
  const present = slack.reduce((sum, each) => sum + (output.get(each) ?? 0), 0);
  const most = slack.reduce((sum, each) => sum + each.most, 0);
  const wanted = present + missing;
  const given = Math.min(Math.max(wanted, 0), most);
  for (const each of slack) output.set(each, (given * each.most) / most);
  const [reference] = references.values();
  if (wanted < -1e-6) skipped.push(matpowerIssue.notBalanced(reference?.line ?? buses[0]?.line ?? 1, -wanted));
  return output;
}

function provisionsOf(
  { line, number, load, shunt }: MatpowerBus,
  units: readonly MatpowerGenerator[],
  output: ReadonlyMap<MatpowerGenerator, number>,
  skipped: Issue[],
): readonly Pick<Provision, 'service' | 'capacity' | 'dispatch'>[] {
  const provisions = units
    .filter(({ most }) => most > 0)
    .map((unit) => ({ service: 'power', capacity: unit.most, dispatch: output.get(unit) ?? 0 }));
  const feed = -load - shunt;
  if (feed > 0) {
    provisions.push({ service: 'power', capacity: feed, dispatch: feed });
    skipped.push(matpowerIssue.asGenerator(line, feed));
  }
  if (provisions.length <= unitLimit) return provisions;
  skipped.push(matpowerIssue.mergedGenerators(line, number, provisions.length));
  return [
    {
      service: 'power',
      capacity: provisions.reduce((sum, { capacity }) => sum + capacity, 0),
      dispatch: provisions.reduce((sum, { dispatch }) => sum + dispatch, 0),
    },
  ];
}

function linkOf({ branch, row }: Kept['branches'][number], baseMva: number): MeshLink {
  const [rating] = branch.ratings;
  const name = `${String(branch.from)}–${String(branch.to)}`;
  return link.parse({
    id: branchId(row),
    name: { en: `Branch ${name}`, 'zh-Hant': `支路 ${name}` },
    kind: 'overhead-line',
    from: busId(branch.from),
    to: busId(branch.to),
    carries: [
      {
        service: 'power',
        capacity: rating === 0 || rating >= unlimited ? null : rating,
        reactance: meshReactance(branch, baseMva),
      },
    ],
  });
}

/**
 * A mesh of one service, power, from a MATPOWER case: a node per bus with its load as a need and its generators as
 * provisions, a link per branch with reactance per unit on 100 MVA and its long-term rating (A; 0 or from 1e9 MVA on: no limit). Parallel
 * branches stay apart. What is out of service is left out and listed; phase shifters and reactances not above 0 are
 * refused with their line. Places are made up, see `layOutGrid`. No unit can start with the grid dead: the format does
 * not say.
 */
export function meshOfMatpower(grid: MatpowerCase): Result<MatpowerMesh, Issue> {
  const skipped: Issue[] = [...grid.skipped];
  const kept = keepInService(grid, skipped);
  const issues: Issue[] = [];
  if (kept.buses.length === 0) issues.push(matpowerIssue.noBus(grid.buses[0]?.line ?? 1));
  for (const { branch } of kept.branches) {
    if (branch.angle !== 0) issues.push(matpowerIssue.phaseShifter(branch.line, branch.angle));
    const reactance = meshReactance(branch, grid.baseMva);
    if (!(reactance > 0 && reactance <= 100)) issues.push(matpowerIssue.badReactance(branch.line, branch.reactance));
  }
  if (issues.length > 0) return failure(...issues.slice(0, issueLimit));

  const output = balance(kept, skipped);
  const unitsAt = new Map<number, MatpowerGenerator[]>(kept.buses.map(({ number }) => [number, []]));
  for (const unit of kept.generators) unitsAt.get(unit.bus)?.push(unit);
  const indexOf = new Map(kept.buses.map(({ number }, index) => [number, index]));
  const places = layOutGrid(
    kept.buses.length,
    kept.branches.map(({ branch: { from, to } }) => ({ from: indexOf.get(from) ?? 0, to: indexOf.get(to) ?? 0 })),
    kept.buses.flatMap(({ type }, index) => (type === 'reference' ? [index] : [])),
  );
  const nodes = kept.buses.map((bus, index): MeshNode => {
    const units = unitsAt.get(bus.number) ?? [];
    const provides = provisionsOf(bus, units, output, skipped);
    let rate = Math.max(bus.load + bus.shunt, 0);
    for (const unit of units) {
      if (unit.output >= 0) continue;
      rate -= unit.output;
      skipped.push(matpowerIssue.asLoad(unit.line, -unit.output));
    }
    const label = `${String(bus.number)}${bus.name === undefined ? '' : ` ${bus.name}`}`;
    return node.parse({
      id: busId(bus.number),
      name: { en: `Bus ${label}`, 'zh-Hant': `匯流排 ${label}` },
      kind: provides.length > 0 ? 'power-plant' : 'substation',
      position: places[index],
      provides,
      needs: rate > 0 ? [{ service: 'power', rate }] : [],
      relays: [{ service: 'power', capacity: null }],
    });
  });
  const power = service.parse({
    id: 'power',
    name: { en: 'Power', 'zh-Hant': '電力' },
    unit: 'MW',
    layer: 'physical',
    flow: 'dc-power',
    headline: true,
  });
  const links = kept.branches.map((each) => linkOf(each, grid.baseMva));
  return success({ mesh: { services: [power], nodes, links, owners: [], people: [], agreements: [] }, skipped });
}
