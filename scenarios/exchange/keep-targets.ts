import type { Hazard } from '../format/hazard';
import type { MeshLink } from '../format/link';
import type { Mesh } from '../format/mesh';
import type { MeshNode } from '../format/node';
import type { Scenario } from '../format/scenario';
import { planIssue } from './plan-issues';
import type { Candidate } from './plan-record';
import { skip } from './plan-record';

/** `<field> <value>` of what hazards aim at and a change of a record could take away. */
function aimsOf(hazards: readonly Hazard[]): ReadonlySet<string> {
  const aims = new Set<string>();
  const owners = (ids: readonly string[]): void => {
    for (const id of ids) aims.add(`owner ${id}`);
  };
  const rightsOfWay = (ids: readonly string[]): void => {
    for (const id of ids) aims.add(`rightOfWay ${id}`);
  };
  for (const hazard of hazards) {
    if (hazard.kind === 'single-failure') {
      if ('owner' in hazard.target) owners([hazard.target.owner]);
      if ('rightOfWay' in hazard.target) rightsOfWay([hazard.target.rightOfWay]);
    }
    if (hazard.kind === 'blockade' || hazard.kind === 'cable-cut') {
      const chosen = hazard.kind === 'blockade' ? hazard.cut : hazard.cables;
      owners(chosen.owners);
      rightsOfWay(chosen.rightsOfWay);
    }
    if (hazard.kind !== 'script') continue;
    for (const event of hazard.events) {
      if (event.do === 'derate' || event.do === 'order-limit') aims.add(`provides ${event.node} ${event.service}`);
      if ('target' in event && 'rightOfWay' in event.target) rightsOfWay([event.target.rightOfWay]);
    }
  }
  return aims;
}

const ofNode = (node: MeshNode): readonly string[] => [
  ...(node.owner === undefined ? [] : [`owner ${node.owner}`]),
  ...node.provides.map(({ service }) => `provides ${node.id} ${service}`),
];
const ofLink = (link: MeshLink): readonly string[] =>
  link.rightOfWay === undefined ? [] : [`rightOfWay ${link.rightOfWay}`];

/**
 * Takes out changes that together would leave a hazard without what it aims at, because such a document is not valid:
 * owners, rights-of-way and provisions. Additions are never touched.
 */
export function keepTargets(
  scenario: Scenario,
  design: string,
  mesh: Mesh,
  nodes: readonly Candidate<MeshNode>[],
  links: readonly Candidate<MeshLink>[],
): void {
  const aims = aimsOf(scenario.hazards);
  if (aims.size === 0) return;
  const elsewhere = new Set<string>();
  const gather = (into: Set<string>, all: Pick<Mesh, 'nodes' | 'links'>): void => {
    for (const node of all.nodes) for (const aim of ofNode(node)) if (aims.has(aim)) into.add(aim);
    for (const link of all.links) for (const aim of ofLink(link)) if (aims.has(aim)) into.add(aim);
  };
  for (const other of scenario.designs) if (other.id !== design) gather(elsewhere, other.mesh);
  const before = new Set<string>();
  gather(before, mesh);

  const taken = <Value extends { readonly id: string }>(
    list: readonly Value[],
    candidates: readonly Candidate<Value>[],
  ): Value[] => {
    const next = new Map(list.map((entry) => [entry.id, entry]));
    for (const { action, value } of candidates)
      if (value !== null && (action === 'change' || action === 'create')) next.set(value.id, value);
    return [...next.values()];
  };
  const revert = <Value extends { readonly id: string }>(
    candidates: readonly Candidate<Value>[],
    of: (value: Value) => readonly string[],
    lost: ReadonlySet<string>,
  ): void => {
    for (const candidate of candidates) {
      if (candidate.action !== 'change' || candidate.before === null) continue;
      const aim = of(candidate.before).find((each) => lost.has(each));
      if (aim !== undefined) skip(candidate, planIssue.aimedAt(candidate.place, aim.split(' ')[0] ?? ''));
    }
  };
  for (;;) {
    const after = new Set(elsewhere);
    gather(after, { nodes: taken(mesh.nodes, nodes), links: taken(mesh.links, links) });
    const lost = new Set([...before].filter((aim) => !after.has(aim)));
    if (lost.size === 0) return;
    revert(nodes, ofNode, lost);
    revert(links, ofLink, lost);
  }
}
