import { changeMesh } from '../editing/change-mesh';
import { applyEdit } from '../format/apply-edit';
import type { Edit } from '../format/edit';
import { issueOf } from '../format/issue-texts';
import type { Issue } from '../format/issues';
import type { MeshLink } from '../format/link';
import type { MapLayer } from '../format/map-layer';
import { mapLayer, mapLayerLimits } from '../format/map-layer';
import { meshLimits } from '../format/mesh';
import type { MeshNode } from '../format/node';
import type { Result } from '../format/result';
import { failure, success } from '../format/result';
import type { Scenario } from '../format/scenario';
import type { ImportPlan } from './import-plan';
import { keepTargets } from './keep-targets';
import { mergeRecord } from './merge-record';
import type { MeshDraft } from './mesh-draft';
import { planBeside } from './plan-beside';
import { planIssue } from './plan-issues';
import { planLinks } from './plan-links';
import type { NodeDefaults } from './plan-nodes';
import { planNodes, pruneNode } from './plan-nodes';
import type { Candidate, OnExisting } from './plan-record';
import { candidateOf, listChangeOf, rowOf, settle, skip, validate } from './plan-record';
import { planServices } from './plan-services';
import { renameReferences } from './rename-references';
import { sameValue } from '../format/same-value';

export type ImportOptions = {
  /**
   * What becomes of a record whose id stands already with other values: it is changed, it is kept as it is, or the file's
   * record comes beside it under a free id. Left out: `update`.
   */
  readonly onExisting?: OnExisting;
  /** What the typology knows of a kind; left out, only the defaults of the schema fill in what a file does not say. */
  readonly defaultsOf?: NodeDefaults;
};

function planLayers(scenario: Scenario, draft: MeshDraft, onExisting: OnExisting): readonly Candidate<MapLayer>[] {
  const standing = new Map(scenario.layers.map((layer) => [layer.id, layer]));
  const seen = new Set<string>();
  const candidates = draft.layers.map((drafted) => {
    const candidate = candidateOf('layer', drafted, standing);
    if (seen.has(drafted.id)) skip(candidate, planIssue.duplicate(candidate.place, drafted.id));
    else
      validate(candidate, mapLayer, mergeRecord(candidate.before ?? {}, { ...drafted.values, id: drafted.id }, false));
    seen.add(drafted.id);
    return candidate;
  });
  settle(candidates, onExisting, new Set([...standing.keys(), ...draft.layers.map(({ id }) => id)]));
  return candidates;
}

/** Leaves out of scopes of authority the links that will not stand, once that is decided. */
function pruneScopes(
  nodes: readonly Candidate<MeshNode>[],
  stands: ReadonlySet<string>,
  renamed: ReadonlyMap<string, string>,
): void {
  for (const candidate of nodes) {
    const { value, before, action } = candidate;
    if (value?.authority === undefined || (action !== 'create' && action !== 'change')) continue;
    const ids = value.authority.links.map((id) => renamed.get(id) ?? id);
    const lost = ids.find((id) => !stands.has(id));
    if (lost !== undefined) candidate.issues.push(planIssue.droppedReference(candidate.place, 'authority', lost));
    candidate.value = { ...value, authority: { ...value.authority, links: ids.filter((id) => stands.has(id)) } };
    if (action === 'change' && sameValue(before, candidate.value)) candidate.action = 'same';
  }
}

type Counted = readonly [
  what: string,
  standing: number,
  candidates: readonly { readonly action: string }[],
  limit: number,
];

/** The first list that would grow beyond its limit, as an issue; null where there is none. */
function tooMany(lists: readonly Counted[]): Issue | null {
  for (const [what, standing, candidates, limit] of lists) {
    const size = standing + candidates.filter(({ action }) => action === 'create').length;
    if (size > limit) return planIssue.tooMany(what, size, limit);
  }
  return null;
}

/**
 * The dry run of an import: what each record of a file would do to a design, and the edits that do it; nothing is changed.
 * A record that stands keeps every top-level entry that the file leaves out; a new node is filled up from the typology of its
 * kind, as far as the design has the services, then from the defaults of the schema. Records that cannot be taken are
 * skipped with their reasons; references to what neither stands nor comes are left out, and said. Services that the file
 * uses, and that are usual, are added. The edits always apply to the given scenario. Time grows in proportion to the records.
 * Fails where the design is unknown or a list would grow beyond its limit.
 */
export function planImport(
  scenario: Scenario,
  designId: string,
  draft: MeshDraft,
  { onExisting = 'update', defaultsOf = () => ({}) }: ImportOptions = {},
): Result<ImportPlan, Issue> {
  const design = scenario.designs.find(({ id }) => id === designId);
  if (design === undefined) return failure(issueOf.unknownDesign(designId));
  const { mesh } = design;
  for (const [what, list, limit] of [
    ['services', draft.services, meshLimits.services],
    ['nodes', draft.nodes, meshLimits.nodes],
    ['links', draft.links, meshLimits.links],
    ['layers', draft.layers, mapLayerLimits.layers],
    ['owners', draft.beside?.owners ?? [], meshLimits.owners],
    ['people', draft.beside?.people ?? [], meshLimits.people],
    ['agreements', draft.beside?.agreements ?? [], meshLimits.agreements],
  ] as const)
    if (list.length > limit) return failure(planIssue.tooMany(what, list.length, limit));

  const services = planServices(mesh, draft, onExisting);
  const nodes = planNodes(mesh, draft, services, defaultsOf);
  const standing = new Map(mesh.nodes.map((node) => [node.id, node]));
  const coming = new Map(nodes.flatMap((each) => (each.value === null ? [] : [[each.draftId, each] as const])));
  const linkIds = new Set([...mesh.links.map(({ id }) => id), ...draft.links.map(({ id }) => id)]);
  for (const candidate of coming.values())
    pruneNode(
      candidate,
      (id) => standing.has(id) || coming.has(id),
      (id) => linkIds.has(id),
      (id) => services.known.has(id),
    );
  const renamedNodes = settle(nodes, onExisting, new Set([...standing.keys(), ...draft.nodes.map(({ id }) => id)]));
  for (const candidate of nodes)
    if (candidate.action === 'create' && candidate.value !== null)
      candidate.value = renameReferences(candidate.value, renamedNodes);

  const nodeOf = (id: string): MeshNode | null => coming.get(id)?.value ?? standing.get(id) ?? null;
  const links = planLinks(mesh, draft, services, nodeOf);
  const renamedLinks = settle(links, onExisting, linkIds);
  const linksAfter = new Set(mesh.links.map(({ id }) => id));
  for (const { value } of links) if (value !== null) linksAfter.add(value.id);
  pruneScopes(nodes, linksAfter, renamedLinks);
  keepTargets(scenario, designId, mesh, nodes, links);
  const layers = planLayers(scenario, draft, onExisting);
  const nodesAfter = new Set(standing.keys());
  for (const { value } of nodes) if (value !== null) nodesAfter.add(value.id);
  const beside = planBeside(
    mesh,
    draft.beside,
    { nodes: nodesAfter, links: linksAfter, services: new Set(services.known.keys()), renamed: renamedNodes },
    onExisting,
  );

  const beyond = tooMany([
    ['services', mesh.services.length, services.candidates, meshLimits.services],
    ['nodes', mesh.nodes.length, nodes, meshLimits.nodes],
    ['links', mesh.links.length, links, meshLimits.links],
    ['layers', scenario.layers.length, layers, mapLayerLimits.layers],
    ['owners', mesh.owners.length, beside.owners, meshLimits.owners],
    ['people', mesh.people.length, beside.people, meshLimits.people],
    ['agreements', mesh.agreements.length, beside.agreements, meshLimits.agreements],
  ]);
  if (beyond !== null) return failure(beyond);

  const edits: Edit[] = [];
  const lists = {
    services: listChangeOf(services.candidates, mesh.services.length),
    nodes: listChangeOf(nodes, mesh.nodes.length),
    links: listChangeOf<MeshLink>(links, mesh.links.length),
    owners: listChangeOf(beside.owners, mesh.owners.length),
    people: listChangeOf(beside.people, mesh.people.length),
    agreements: listChangeOf(beside.agreements, mesh.agreements.length),
  };
  const { repair, currency } = beside;
  const listed = Object.values(lists).some(({ set, add }) => set.length + add.length > 0);
  if (listed || repair !== undefined || currency !== undefined)
    edits.push({
      ...changeMesh(designId, 'import', lists, repair),
      ...(currency === undefined ? {} : { currency }),
    });
  const layerChange = listChangeOf(layers, scenario.layers.length);
  if (layerChange.set.length + layerChange.add.length > 0)
    edits.push({ kind: 'change-layers', layers: { remove: [], ...layerChange } });

  let next = scenario;
  for (const edit of edits) {
    const applied = applyEdit(next, edit);
    if (!applied.ok) return applied;
    next = applied.value.scenario;
  }
  return success({
    rows: [
      ...services.candidates.map(rowOf),
      ...nodes.map(rowOf),
      ...links.map(rowOf),
      ...beside.owners.map(rowOf),
      ...beside.people.map(rowOf),
      ...beside.agreements.map(rowOf),
      ...beside.rows,
      ...layers.map(rowOf),
    ],
    edits,
    notes: draft.notes,
  });
}
