import { checkLadderLink, checkLadderNode } from './check-ladders';
import type { Known } from './check-mesh';
import { checkLink, checkMesh, checkNode, knownIn } from './check-mesh';
import { checkAgreement, checkGroup } from './check-people';
import { checkBesides, checkReferences } from './check-references';
import { checkRepair } from './check-repair';
import { shareIds } from './ids-of';
import type { Issue } from './issues';
import type { MeshLink } from './link';
import type { ListDifference } from './list-difference';
import { listDifference } from './list-difference';
import type { Mesh } from './mesh';
import type { MeshNode } from './node';
import type { Scenario } from './scenario';

type Entry = { readonly id: string };
type Check<Value> = (value: Value, known: Known, path: () => readonly PropertyKey[], issues: Issue[]) => void;

const nowhere = (): readonly PropertyKey[] => [];

const checkWholeNode: Check<MeshNode> = (node, known, path, issues) => {
  checkNode(node, known, path, issues);
  checkLadderNode(node, known.services, path, issues);
};
const checkWholeLink: Check<MeshLink> = (link, known, path, issues) => {
  checkLink(link, known, path, issues);
  checkLadderLink(link, known.services, path, issues);
};

/** Whether no record that came has the id of another one. */
function areNew<Value extends Entry>(list: readonly Value[], { come }: ListDifference<Value>): boolean {
  if (come.length === 0) return true;
  const ids = new Set(come.map(({ value }) => value.id));
  return ids.size === come.length && list.filter(({ id }) => ids.has(id)).length === come.length;
}

/** Whether a hazard could aim at less now: the node's owner, its authority or something that it provides went. */
const nodeGivesUp = (before: MeshNode, after: MeshNode): boolean =>
  (before.owner !== undefined && before.owner !== after.owner) ||
  (before.authority !== undefined && after.authority === undefined) ||
  before.provides.some(({ service }) => !after.provides.some((provision) => provision.service === service));

const linkGivesUp = (before: MeshLink, after: MeshLink): boolean =>
  before.rightOfWay !== undefined && before.rightOfWay !== after.rightOfWay;

/** `less`: all is well in the mesh, but what stands outside, such as a hazard, may aim at something that went from it. */
type Verdict = 'sound' | 'less' | 'unsure';

/** What stayed referred only to what stood, so that nothing but what went can be missing. */
function standsWithout(next: Mesh, nodes: readonly Entry[], links: readonly Entry[], known: Known): boolean {
  if (nodes.length === 0 && links.length === 0) return true;
  const gone = { nodes: new Set(nodes.map(({ id }) => id)), links: new Set(links.map(({ id }) => id)) };
  const left: Known = {
    nodes: { has: (id) => !gone.nodes.has(id) },
    links: { has: (id) => !gone.links.has(id) },
    services: known.services,
  };
  const issues: Issue[] = [];
  for (const node of next.nodes) checkNode(node, left, nowhere, issues);
  if (nodes.length > 0) {
    for (const link of next.links) checkLink(link, left, nowhere, issues);
    for (const group of next.people) checkGroup(group, left, nowhere, issues);
    for (const agreement of next.agreements) checkAgreement(agreement, left, nowhere, issues);
  }
  // Its order may name a node and a link of one id, of which only one went.
  if (next.repair !== undefined) checkRepair(next.repair, known, [], issues);
  return issues.length === 0;
}

function judgeMesh(before: Mesh, next: Mesh): Verdict {
  if (before === next) return 'sound';
  if (before.services !== next.services || before.repair !== next.repair) return 'unsure';
  const known = knownIn(next);
  const issues: Issue[] = [];
  const look = <Value extends Entry>(
    from: readonly Value[],
    to: readonly Value[],
    check?: Check<Value>,
  ): ListDifference<Value> | null => {
    const difference = listDifference(from, to);
    if (difference.come.length === 0 && difference.gone.length === 0) shareIds(from, to);
    if (!areNew(to, difference)) return null;
    if (check === undefined) return difference;
    for (const { after } of difference.replaced) check(after, known, nowhere, issues);
    for (const { value } of difference.come) check(value, known, nowhere, issues);
    return difference;
  };
  const links = look(before.links, next.links, checkWholeLink);
  const nodes = look(before.nodes, next.nodes, checkWholeNode);
  const others = [
    look(before.owners, next.owners),
    look(before.people, next.people, checkGroup),
    look(before.agreements, next.agreements, checkAgreement),
  ];
  if (nodes === null || links === null || others.includes(null) || issues.length > 0) return 'unsure';
  if (!standsWithout(next, nodes.gone, links.gone, known)) return 'unsure';
  const less =
    [nodes, links, ...others].some((difference) => (difference?.gone.length ?? 0) > 0) ||
    nodes.replaced.some((pair) => nodeGivesUp(pair.before, pair.after)) ||
    links.replaced.some((pair) => linkGivesUp(pair.before, pair.after));
  return less ? 'less' : 'sound';
}

const sameDesigns = (before: Scenario, next: Scenario): boolean =>
  before.designs.length === next.designs.length &&
  before.designs.every((design, index) => design.id === next.designs[index]?.id);

/** Whether everything outside the meshes is as it was. */
const sameBesides = (before: Scenario, next: Scenario): boolean =>
  [...Object.keys(before), ...Object.keys(next)].every(
    (key) => key === 'designs' || before[key as keyof Scenario] === next[key as keyof Scenario],
  );

/**
 * The same answer as `checkReferences(next)`, where `before` is known to be valid. Only records that are another object than
 * before are held against what stands, and where one went, the others against what went. As soon as anything is found, the
 * full check tells it, so that paths, order and words are those of a whole document.
 */
export function checkChange(before: Scenario, next: Scenario): readonly Issue[] {
  if (!sameDesigns(before, next)) return checkReferences(next);
  const issues: Issue[] = [];
  let besides = !sameBesides(before, next);
  for (const [index, { mesh }] of next.designs.entries()) {
    const old = before.designs[index]?.mesh;
    const verdict = old === undefined ? 'unsure' : judgeMesh(old, mesh);
    if (verdict === 'unsure') checkMesh(mesh, [], issues);
    besides ||= verdict !== 'sound';
  }
  if (besides) checkBesides(next, issues);
  return issues.length === 0 ? [] : checkReferences(next);
}
