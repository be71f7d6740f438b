import type { Mesh } from '../format/mesh';
import type { Service } from '../format/service';
import { service as serviceSchema } from '../format/service';
import { issueOf } from '../format/issue-texts';
import { usualServices } from '../templates/usual-services';
import { mergeRecord } from './merge-record';
import type { MeshDraft } from './mesh-draft';
import { issueOfField, planIssue } from './plan-issues';
import type { Candidate, OnExisting } from './plan-record';
import { candidateOf, settle, skip, validate } from './plan-record';

export type ServicePlan = {
  readonly candidates: Candidate<Service>[];
  /** Services that stand or come, by id. */
  readonly known: Map<string, Service>;
  /** Services of the file that mean something else here: what names them in the file cannot be taken. */
  readonly refused: ReadonlySet<string>;
};

/** What a service means may not change under the figures that stand. */
const fixed = ['unit', 'flow'] as const;

function checkRungs(candidate: Candidate<Service>, known: ReadonlyMap<string, Service>): void {
  const { value, place } = candidate;
  if (value?.flow !== 'ladder') return;
  if (value.rungs === undefined) {
    skip(candidate, issueOfField(place, issueOf.ladderWithoutRungs('', value.id)));
    return;
  }
  const bad = value.rungs.find(({ service }) => known.get(service)?.flow !== 'reach');
  if (bad !== undefined) skip(candidate, issueOfField(place, issueOf.rungNotReach('rungs', bad.service)));
}

const facets = ['provides', 'needs', 'relays', 'stores', 'carries', 'rungs'] as const;

/** Services that the lists of one record of a file name. */
export function servicesOf(values: object): readonly string[] {
  return facets.flatMap((facet) => {
    const list: unknown = (values as Readonly<Record<string, unknown>>)[facet];
    if (!Array.isArray(list)) return [];
    return list.flatMap((entry: unknown) => {
      const named: unknown = typeof entry === 'object' && entry !== null && 'service' in entry ? entry.service : null;
      return typeof named === 'string' ? [named] : [];
    });
  });
}

/** Services that the records of a file name and the file does not describe. */
const usedServices = ({ services, nodes, links }: MeshDraft, described: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    [...services, ...nodes, ...links].flatMap(({ values }) => servicesOf(values)).filter((id) => !described.has(id)),
  );

/**
 * Services of a file beside those of the design. One that stands keeps its unit and its flow model: where the file has
 * others, it is refused. With `add-copy` services are never copied, but kept.
 */
export function planServices(mesh: Mesh, draft: MeshDraft, onExisting: OnExisting): ServicePlan {
  const standing = new Map(mesh.services.map((service) => [service.id, service]));
  const seen = new Set<string>();
  const refused = new Set<string>();
  const candidates = draft.services.map((drafted) => {
    const candidate = candidateOf('service', drafted, standing);
    const { before, place } = candidate;
    if (seen.has(drafted.id)) {
      skip(candidate, planIssue.duplicate(place, drafted.id));
      return candidate;
    }
    seen.add(drafted.id);
    const merged = mergeRecord(before ?? {}, { ...drafted.values, id: drafted.id }, false);
    if (merged.name === undefined) merged.name = { en: drafted.id, 'zh-Hant': drafted.id };
    const value = validate(candidate, serviceSchema, merged);
    const other = before === null || value === null ? undefined : fixed.find((field) => before[field] !== value[field]);
    if (before !== null && value !== null && other !== undefined)
      skip(candidate, planIssue.serviceDiffers(place, other, before[other], value[other]));
    if (candidate.value === null) refused.add(drafted.id);
    return candidate;
  });

  const known = new Map(standing);
  for (const { value } of candidates) if (value !== null && value.flow !== 'ladder') known.set(value.id, value);
  const plan = { candidates: [...candidates], known, refused };
  addUsualServices(plan, usedServices(draft, seen));
  for (const candidate of candidates) {
    checkRungs(candidate, known);
    const { value } = candidate;
    if (value !== null) known.set(value.id, value);
    else if (!known.has(candidate.draftId)) refused.add(candidate.draftId);
  }
  settle(candidates, onExisting === 'update' ? 'update' : 'keep', standing.keys());
  return plan;
}

/** Takes up services that the design lacks and nearly every district has, because the file names them. */
function addUsualServices(plan: ServicePlan, used: ReadonlySet<string>): void {
  for (const usual of usualServices) {
    if (!used.has(usual.id) || plan.known.has(usual.id) || plan.refused.has(usual.id)) continue;
    const value = serviceSchema.parse(usual);
    const candidate = candidateOf<Service>('service', { id: usual.id, line: null }, new Map());
    candidate.value = value;
    candidate.issues.push(planIssue.addedService(candidate.place));
    plan.candidates.push(candidate);
    plan.known.set(usual.id, value);
  }
}
