import type { Mesh } from './mesh';
import type { MeshNode } from './node';
import { resolveParameters } from './parameters';
import type { ParameterValues } from './parameters';
import { checklistItems } from './site';
import type { ChecklistItem, ChecklistState } from './site';
import { certificationTexts as say } from './certification-texts';
import type { LocalText } from './text';

/** What is looked up in the model besides the checklist of the inspection. */
export const certificationFacts = [
  'backup-hours',
  'supply-hours',
  'procedure',
  'reporting',
  'trained-manager',
  'crisis-contact',
  'independent-ways',
] as const;
export type CertificationItemId = ChecklistItem | (typeof certificationFacts)[number];

export type CertificationItem = {
  readonly id: CertificationItemId;
  readonly state: ChecklistState;
  readonly reason: LocalText;
};

/** Whether a site deserves the mark of a Resilience Node, item by item in the order of the mark sheet. */
export type Certification = { readonly deserved: boolean; readonly items: readonly CertificationItem[] };

/** What is needed of a mesh to look at any of its nodes. */
type Index = {
  readonly power: ReadonlySet<string>;
  readonly informs: boolean;
  /** Rights-of-way, or single links, by which a node can send word. */
  readonly ways: ReadonlyMap<string, ReadonlySet<string>>;
  readonly managers: ReadonlyMap<string, { readonly count: number; readonly trained: number }>;
};

function indexOf(mesh: Mesh): Index {
  const information = new Set(mesh.services.filter(({ layer }) => layer === 'information').map(({ id }) => id));
  const ways = new Map<string, Set<string>>();
  const add = (node: string, way: string): void => {
    const known = ways.get(node);
    if (known === undefined) ways.set(node, new Set([way]));
    else known.add(way);
  };
  for (const link of mesh.links) {
    if (!link.carries.some(({ service }) => information.has(service))) continue;
    const way = link.rightOfWay === undefined ? `link ${link.id}` : `right-of-way ${link.rightOfWay}`;
    add(link.from, way);
    add(link.to, way);
  }
  const managers = new Map<string, { count: number; trained: number }>();
  for (const group of mesh.people) {
    if (group.role !== 'manager') continue;
    const known = managers.get(group.boundTo) ?? { count: 0, trained: 0 };
    managers.set(group.boundTo, {
      count: known.count + group.count,
      trained: known.trained + group.count * group.trained,
    });
  }
  const power = new Set(mesh.services.filter(({ flow }) => flow === 'dc-power').map(({ id }) => id));
  return { power, informs: information.size > 0, ways, managers };
}

type Finding = Omit<CertificationItem, 'id'>;
const found = (state: ChecklistState, reason: LocalText): Finding => ({ state, reason });

/** Share of its needs that a node asks for while it lives on its stores. */
const stretched = (node: MeshNode): number =>
  node.modes.reduce((least, mode) => (mode.onStores ? Math.min(least, mode.needs) : least), 1);

/** Hours for which the filled stores of some services cover their needs, the shortest of them; null without such a need. */
function coveredHours(node: MeshNode, counts: (service: string) => boolean): number | null {
  const share = stretched(node);
  let shortest: number | null = null;
  for (const need of node.needs) {
    if (!counts(need.service) || need.rate * share <= 0) continue;
    let held = 0;
    for (const store of node.stores) if (store.service === need.service) held += store.capacity * store.level;
    const hours = held / (need.rate * share);
    if (shortest === null || hours < shortest) shortest = hours;
  }
  return shortest;
}

/** Figures such as 2.4 MWh over 0.1 MW fall short of 24 h by rounding alone. */
const rounding = 1e-9;

const enough = (hours: number, wanted: number): ChecklistState =>
  hours >= wanted * (1 - rounding) ? 'met' : hours > 0 ? 'partly' : 'missing';

function backup(node: MeshNode, { power }: Index, wanted: number): Finding {
  const hours = coveredHours(node, (service) => power.has(service));
  return hours === null ? found('met', say.needsNoPower) : found(enough(hours, wanted), say.backup(hours, wanted));
}

const fed = new Set(['shelter', 'water', 'food', 'rationing']);

function supplies(node: MeshNode, wanted: number): Finding {
  const feeds = (node.site?.shelterPlaces ?? 0) > 0 || node.sop?.offers.some(({ role }) => fed.has(role)) === true;
  if (!feeds) return found('met', say.needsNoStock);
  const kept = new Set(
    node.stores.filter(({ kind }) => kind === 'tank' || kind === 'shelf').map(({ service }) => service),
  );
  const hours = coveredHours(node, (service) => kept.has(service)) ?? 0;
  return found(enough(hours, wanted), say.stock(hours, wanted));
}

function procedure({ sop }: MeshNode): Finding {
  if (sop === undefined) return found('missing', say.noProcedure);
  return sop.offers.length === 0 ? found('partly', say.noOffers) : found('met', say.procedure(sop.offers.length));
}

function reporting({ sop, id }: MeshNode): Finding {
  if (sop?.reporting === undefined) return found('missing', say.noReporting);
  return sop.reporting.to === id ? found('partly', say.reportsToItself) : found('met', say.reportsTo(sop.reporting.to));
}

function manager(node: MeshNode, { managers }: Index, wanted: number): Finding {
  const { count, trained } = managers.get(node.id) ?? { count: 0, trained: 0 };
  if (trained >= wanted * (1 - rounding)) return found('met', say.managers(trained));
  return count > 0 ? found('partly', say.untrained(count, trained)) : found('missing', say.noManager);
}

function independentWays(node: MeshNode, { informs, ways }: Index, wanted: number): Finding {
  if (!informs) return found('unknown', say.noInformation);
  const count = ways.get(node.id)?.size ?? 0;
  return found(count >= wanted ? 'met' : count > 0 ? 'partly' : 'missing', say.ways(count, wanted));
}

function inspected(node: MeshNode, item: ChecklistItem): Finding {
  const entry = node.site?.checklist.find((each) => each.item === item);
  if (entry === undefined || entry.state === 'unknown') return found('unknown', say.notInspected);
  return found(entry.state, say.inspected[entry.state](entry.note));
}

/**
 * Looks at nodes of one mesh; what they share is gathered once, so that thousands can be looked at in a row. Every item of
 * the checklist must have been seen to be met, and every fact of the model must hold; a few may hold in part.
 */
export function createCertifier(
  mesh: Mesh,
  values: ParameterValues = resolveParameters([]),
): (node: MeshNode) => Certification {
  const index = indexOf(mesh);
  return (node) => {
    const facts: Readonly<Record<(typeof certificationFacts)[number], Finding>> = {
      'backup-hours': backup(node, index, values['certification.backup-hours']),
      'supply-hours': supplies(node, values['certification.supply-hours']),
      procedure: procedure(node),
      reporting: reporting(node),
      'trained-manager': manager(node, index, values['certification.trained-managers']),
      'crisis-contact': node.site?.contact === undefined ? found('missing', say.noContact) : found('met', say.contact),
      'independent-ways': independentWays(node, index, values['certification.independent-ways']),
    };
    const items: CertificationItem[] = [
      ...checklistItems.map((id) => ({ id, ...inspected(node, id) })),
      ...certificationFacts.map((id) => ({ id, ...facts[id] })),
    ];
    const partly = items.filter(({ state }) => state === 'partly').length;
    const failing = items.some(({ state }) => state === 'missing' || state === 'unknown');
    return { deserved: !failing && partly <= values['certification.partly-items'], items };
  };
}

/** Whether one node of a mesh deserves the mark (C16); for many nodes make a certifier once. */
export const certify = (mesh: Mesh, node: MeshNode, values?: ParameterValues): Certification =>
  createCertifier(mesh, values)(node);
