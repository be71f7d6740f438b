import type { z } from 'zod';
import { renameInSop } from '../editing/rename-in-sop';
import type { Mesh } from '../format/mesh';
import type { MeshNode, NodeKind } from '../format/node';
import { node as nodeSchema, nodeKinds } from '../format/node';
import { mergeRecord } from './merge-record';
import type { MeshDraft } from './mesh-draft';
import { planIssue } from './plan-issues';
import type { Candidate } from './plan-record';
import { candidateOf, skip, validate } from './plan-record';
import type { ServicePlan } from './plan-services';
import { servicesOf } from './plan-services';

type NodeInput = z.input<typeof nodeSchema>;
type Facet = 'provides' | 'needs' | 'relays' | 'stores';
const facets = ['provides', 'needs', 'relays', 'stores'] as const satisfies readonly Facet[];

/** What the typology knows of a kind, for nodes that a file brings in. */
export type NodeDefaults = (kind: NodeKind) => Partial<Omit<NodeInput, 'id' | 'name' | 'kind' | 'position'>>;

const isKind = (value: unknown): value is NodeKind => (nodeKinds as readonly unknown[]).includes(value);

/** The template of a kind without the services that the design lacks and without what names them or other nodes. */
function templateOf(kind: unknown, defaultsOf: NodeDefaults, services: ReadonlyMap<string, unknown>): object {
  if (!isKind(kind)) return {};
  const template = defaultsOf(kind);
  const filtered: Record<string, unknown> = { ...template };
  delete filtered.community;
  delete filtered.authority;
  for (const facet of facets) {
    const list = template[facet];
    if (list !== undefined) filtered[facet] = list.filter(({ service }) => services.has(service));
  }
  const { sop } = template;
  if (sop === undefined) return filtered;
  const named = [sop.crowd?.overflowTo, sop.reporting?.to, sop.deEscalation?.order].some((id) => id !== undefined);
  const usable = sop.triggers.every((trigger) =>
    'service' in trigger ? services.has(trigger.service) : trigger.when !== 'order',
  );
  if (named || !usable) delete filtered.sop;
  return filtered;
}

/** Takes out a node that names services which cannot be had, and stores of what it does not need. */
function checkServices(candidate: Candidate<MeshNode>, services: ServicePlan): void {
  const { value, place } = candidate;
  if (value === null) return;
  for (const facet of facets) {
    for (const { service: id } of value[facet]) {
      const service = services.known.get(id);
      if (service === undefined) {
        skip(candidate, planIssue.unknownService(place, id));
        return;
      }
      if (service.flow === 'ladder' && (facet === 'provides' || facet === 'relays')) {
        skip(candidate, planIssue.ladder(place, id));
        return;
      }
    }
  }
  const needed = new Set(value.needs.map(({ service }) => service));
  const idle = value.stores.filter(({ service }) => !needed.has(service));
  if (idle.length === 0) return;
  candidate.value = { ...value, stores: value.stores.filter(({ service }) => needed.has(service)) };
  for (const { service } of idle) candidate.issues.push(planIssue.storeWithoutNeed(place, service));
}

/** Nodes of a file, each merged and validated; what they refer to is not looked at yet. */
export function planNodes(
  mesh: Mesh,
  draft: MeshDraft,
  services: ServicePlan,
  defaultsOf: NodeDefaults,
): readonly Candidate<MeshNode>[] {
  const standing = new Map(mesh.nodes.map((node) => [node.id, node]));
  const seen = new Set<string>();
  return draft.nodes.map((drafted) => {
    const candidate = candidateOf('node', drafted, standing);
    const { before, place } = candidate;
    if (seen.has(drafted.id)) {
      skip(candidate, planIssue.duplicate(place, drafted.id));
      return candidate;
    }
    seen.add(drafted.id);
    const refused = servicesOf(drafted.values).find((id) => services.refused.has(id));
    if (refused !== undefined) {
      skip(candidate, planIssue.refusedService(place, refused));
      return candidate;
    }
    const { values } = drafted;
    const base = before ?? (drafted.whole === true ? {} : templateOf(values.kind, defaultsOf, services.known));
    const merged = mergeRecord(base, { ...values, id: drafted.id }, drafted.byService === true);
    if (merged.name === undefined) merged.name = { en: drafted.id, 'zh-Hant': drafted.id };
    const missing = [
      ...(merged.kind === undefined ? [planIssue.noKind(place)] : []),
      ...(merged.position === undefined ? [planIssue.noPlace(place)] : []),
    ];
    if (missing.length > 0) skip(candidate, ...missing);
    else validate(candidate, nodeSchema, merged);
    checkServices(candidate, services);
    return candidate;
  });
}

/** Whether an id will stand. */
export type Stands = (id: string) => boolean;

/** Leaves out of a node what refers to nodes or links that will not stand, and says so. */
export function pruneNode(candidate: Candidate<MeshNode>, node: Stands, link: Stands, service: Stands): void {
  const { value, place, issues } = candidate;
  if (value === null) return;
  const next = { ...value };
  if (next.community !== undefined && !node(next.community)) {
    issues.push(planIssue.unknownCommunity(place, candidate.calls(next.community)));
    const stood = candidate.before?.community;
    if (stood === undefined) delete next.community;
    else next.community = stood;
  }
  const scope = next.authority;
  if (scope !== undefined) {
    const lost = scope.nodes.find((id) => !node(id)) ?? scope.links.find((id) => !link(id));
    if (lost !== undefined) {
      issues.push(planIssue.droppedReference(place, 'authority', lost));
      next.authority = { ...scope, nodes: scope.nodes.filter(node), links: scope.links.filter(link) };
    }
  }
  if (next.sop !== undefined) {
    const lost: string[] = [];
    const known = (id: string): string | undefined => {
      if (node(id)) return id;
      lost.push(id);
      return undefined;
    };
    const sop = renameInSop(next.sop, known);
    const triggers = sop.triggers.filter((trigger) => {
      const keep = !('service' in trigger) || service(trigger.service);
      if (!keep) lost.push(trigger.service);
      return keep;
    });
    const [first] = lost;
    if (first !== undefined) issues.push(planIssue.droppedReference(place, 'sop', first));
    next.sop = { ...sop, triggers: triggers.length > 0 ? triggers : [{ when: 'hazard', afterMinutes: 0 }] };
  }
  candidate.value = next;
}
