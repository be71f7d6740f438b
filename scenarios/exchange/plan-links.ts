import { usualLinkKind, usualReactance } from '../editing/connect-nodes';
import { greatCircleKm } from '../editing/great-circle';
import type { Carriage, MeshLink } from '../format/link';
import { link as linkSchema } from '../format/link';
import type { Mesh } from '../format/mesh';
import type { MeshNode } from '../format/node';
import { mergeRecord } from './merge-record';
import type { MeshDraft } from './mesh-draft';
import { planIssue } from './plan-issues';
import type { Candidate } from './plan-record';
import { candidateOf, skip, validate } from './plan-record';
import type { ServicePlan } from './plan-services';
import { servicesOf } from './plan-services';

const reactanceNote = { source: 'reactance by the length of the line; to be confirmed', quality: 'judgement' } as const;

/** Power over a link needs a reactance: as it stands, else by the length. */
function withReactances(candidate: Candidate<MeshLink>, value: MeshLink, services: ServicePlan, apartKm: number): void {
  const standing = new Map((candidate.before?.carries ?? []).map((carried) => [carried.service, carried.reactance]));
  let guessed = 0;
  const carries = value.carries.map((carried): Carriage => {
    const service = services.known.get(carried.service);
    if (service?.flow !== 'dc-power' || carried.reactance !== undefined) return carried;
    const stood = standing.get(carried.service);
    if (stood !== undefined) return { ...carried, reactance: stood };
    guessed = Math.min(100, usualReactance(value.lengthKm ?? apartKm));
    return { ...carried, reactance: guessed };
  });
  if (guessed > 0) candidate.issues.push(planIssue.usualReactance(candidate.place, guessed));
  const noted = guessed === 0 || value.provenance.length >= 32;
  candidate.value = { ...value, carries, provenance: noted ? value.provenance : [...value.provenance, reactanceNote] };
}

/** Links of a file, each merged, validated, and held to nodes and services that stand or come. */
export function planLinks(
  mesh: Mesh,
  draft: MeshDraft,
  services: ServicePlan,
  /** Nodes as they will stand, by the ids that the file uses. */
  nodeOf: (id: string) => MeshNode | null,
): readonly Candidate<MeshLink>[] {
  const standing = new Map(mesh.links.map((link) => [link.id, link]));
  const seen = new Set<string>();
  return draft.links.map((drafted) => {
    const candidate = candidateOf('link', drafted, standing);
    const { before, place } = candidate;
    const refuse = (...issues: Parameters<typeof skip>[1][]): typeof candidate => {
      skip(candidate, ...issues);
      return candidate;
    };
    if (seen.has(drafted.id)) return refuse(planIssue.duplicate(place, drafted.id));
    seen.add(drafted.id);
    const { values } = drafted;
    const refused = servicesOf(values).find((id) => services.refused.has(id));
    if (refused !== undefined) return refuse(planIssue.refusedService(place, refused));
    const merged = mergeRecord(before ?? {}, { ...values, id: drafted.id }, drafted.byService === true);
    const first = values.carries?.[0]?.service;
    const carried = first === undefined ? undefined : services.known.get(first);
    if (merged.kind === undefined && carried !== undefined) merged.kind = usualLinkKind(carried);
    const value = validate(candidate, linkSchema, merged);
    if (value === null) return candidate;

    const from = nodeOf(value.from);
    const to = nodeOf(value.to);
    if (from === null) return refuse(planIssue.unknownEnd(place, candidate.calls(value.from)));
    if (to === null) return refuse(planIssue.unknownEnd(place, candidate.calls(value.to)));
    if (from.id === to.id) return refuse(planIssue.selfLoop(place, from.id));
    for (const { service: id } of value.carries) {
      const service = services.known.get(id);
      if (service === undefined) return refuse(planIssue.unknownService(place, id));
      if (service.flow === 'ladder') return refuse(planIssue.ladder(place, id));
    }
    const next: MeshLink = { ...value, from: from.id, to: to.id };
    const commander = next.tie?.commandedBy;
    if (next.tie !== undefined && commander !== undefined) {
      const node = nodeOf(commander);
      if (node === null) candidate.issues.push(planIssue.droppedReference(place, 'tie', commander));
      next.tie = { switchMinutes: next.tie.switchMinutes, ...(node === null ? {} : { commandedBy: node.id }) };
    }
    withReactances(candidate, next, services, Math.max(0.01, greatCircleKm(from.position, to.position)));
    return candidate;
  });
}
