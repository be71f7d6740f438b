import { applyMeshChange, withRepair } from './apply-mesh-change';
import { checkChange } from './check-change';
import type { Edit } from './edit';
import { applyExerciseEdit } from './exercise/apply-exercise-edit';
import type { ExerciseEdit } from './exercise/exercise-edit';
import { issueOf } from './issue-texts';
import type { Issue } from './issues';
import { applyListChange } from './list-change';
import { mapLayerLimits } from './map-layer';
import { meshLimits } from './mesh';
import type { Mesh } from './mesh';
import type { Result } from './result';
import { failure, success } from './result';
import { scenarioLimits } from './scenario';
import type { Design, Scenario } from './scenario';
import { usesOfNode } from './uses-of-node';

export type AppliedEdit = { readonly scenario: Scenario; readonly inverse: Edit };

type Entry = { readonly id: string };
type HazardEdit = Extract<Edit, { kind: 'add-hazard' | 'remove-hazard' | 'set-hazard' }>;
type DocumentEdit = Extract<
  Edit,
  { kind: 'add-design' | 'remove-design' | 'name-design' | 'set-scenario' | 'change-layers' | 'restore' }
>;
type MeshEdit = Exclude<Edit, HazardEdit | DocumentEdit | ExerciseEdit | { kind: 'set-parameter' }>;
type Changed<Value> = { readonly next: Value; readonly inverse: Edit };

const insert = <Value>(list: readonly Value[], at: number, value: Value): Value[] => list.toSpliced(at, 0, value);

const positionOf = (list: readonly Entry[], id: string): number => list.findIndex((entry) => entry.id === id);

const outside = (path: string, length: number): Issue =>
  issueOf.outOfRange(path, { en: `between 0 and ${String(length)}`, 'zh-Hant': `介於 0 與 ${String(length)} 之間` });

function add<Value extends Entry>(
  list: readonly Value[],
  edit: { readonly at: number },
  value: Value,
  limit: number,
  what: 'node' | 'link' | 'hazard' | 'design',
): Result<Value[], Issue> {
  if (positionOf(list, value.id) >= 0) return failure(issueOf.duplicateId('edit/duplicate-id', `${what}.id`, value.id));
  if (edit.at > list.length) return failure(outside('at', list.length));
  if (list.length >= limit) return failure(issueOf.tooLarge(`${what}s`, list.length + 1, limit));
  return success(insert(list, edit.at, value));
}

function changeMesh(mesh: Mesh, edit: MeshEdit): Result<Changed<Mesh>, Issue> {
  const { design } = edit;
  switch (edit.kind) {
    case 'add-node': {
      const nodes = add(mesh.nodes, edit, edit.node, meshLimits.nodes, 'node');
      if (!nodes.ok) return nodes;
      return success({
        next: { ...mesh, nodes: nodes.value },
        inverse: { kind: 'remove-node', design, id: edit.node.id },
      });
    }
    case 'add-link': {
      const links = add(mesh.links, edit, edit.link, meshLimits.links, 'link');
      if (!links.ok) return links;
      return success({
        next: { ...mesh, links: links.value },
        inverse: { kind: 'remove-link', design, id: edit.link.id },
      });
    }
    case 'remove-node': {
      const at = positionOf(mesh.nodes, edit.id);
      const node = mesh.nodes[at];
      if (node === undefined) return failure(issueOf.unknownId('id', edit.id));
      const nodes = mesh.nodes.toSpliced(at, 1);
      return success({ next: { ...mesh, nodes }, inverse: { kind: 'add-node', design, at, node } });
    }
    case 'remove-link': {
      const at = positionOf(mesh.links, edit.id);
      const link = mesh.links[at];
      if (link === undefined) return failure(issueOf.unknownId('id', edit.id));
      const links = mesh.links.toSpliced(at, 1);
      return success({ next: { ...mesh, links }, inverse: { kind: 'add-link', design, at, link } });
    }
    case 'set-node': {
      const at = positionOf(mesh.nodes, edit.node.id);
      const node = mesh.nodes[at];
      if (node === undefined) return failure(issueOf.unknownId('node.id', edit.node.id));
      return success({
        next: { ...mesh, nodes: mesh.nodes.with(at, edit.node) },
        inverse: { kind: 'set-node', design, node },
      });
    }
    case 'set-link': {
      const at = positionOf(mesh.links, edit.link.id);
      const link = mesh.links[at];
      if (link === undefined) return failure(issueOf.unknownId('link.id', edit.link.id));
      return success({
        next: { ...mesh, links: mesh.links.with(at, edit.link) },
        inverse: { kind: 'set-link', design, link },
      });
    }
    case 'change-mesh':
      return applyMeshChange(mesh, edit);
    case 'set-repair': {
      const inverse: Edit = { kind: 'set-repair', design, repair: mesh.repair ?? null };
      return success({ next: withRepair(mesh, edit.repair), inverse });
    }
  }
}

function changeHazards(scenario: Scenario, edit: HazardEdit): Result<Changed<Scenario>, Issue> {
  const list = scenario.hazards;
  if (edit.kind === 'add-hazard') {
    const hazards = add(list, edit, edit.hazard, scenarioLimits.hazards, 'hazard');
    if (!hazards.ok) return hazards;
    const inverse: Edit = { kind: 'remove-hazard', id: edit.hazard.id };
    return success({ next: { ...scenario, hazards: hazards.value }, inverse });
  }
  const id = edit.kind === 'set-hazard' ? edit.hazard.id : edit.id;
  const at = positionOf(list, id);
  const hazard = list[at];
  if (hazard === undefined) return failure(issueOf.unknownId(edit.kind === 'set-hazard' ? 'hazard.id' : 'id', id));
  if (edit.kind === 'set-hazard') {
    const hazards = list.with(at, edit.hazard);
    return success({ next: { ...scenario, hazards }, inverse: { kind: 'set-hazard', hazard } });
  }
  if (list.length === 1) return failure(issueOf.wrongCount('hazards', { en: 'at least 1', 'zh-Hant': '不小於 1' }));
  const hazards = list.toSpliced(at, 1);
  return success({ next: { ...scenario, hazards }, inverse: { kind: 'add-hazard', at, hazard } });
}

const isDocumentEdit = (edit: Edit): edit is DocumentEdit =>
  ['add-design', 'remove-design', 'name-design', 'set-scenario', 'change-layers', 'restore'].includes(edit.kind);

function changeDocument(scenario: Scenario, edit: DocumentEdit): Result<Changed<Scenario>, Issue> {
  const { designs } = scenario;
  switch (edit.kind) {
    case 'restore':
      return success({ next: edit.scenario, inverse: { kind: 'restore', scenario } });
    case 'set-scenario': {
      const { format, version, id, title, summary, marking, start, horizonHours, ...others } = scenario;
      const next: Scenario = {
        format,
        version,
        id,
        title: edit.title,
        summary: edit.summary,
        ...(edit.marking === null ? {} : { marking: edit.marking }),
        start: edit.start,
        horizonHours: edit.horizonHours,
        ...others,
      };
      const { kind } = edit;
      return success({ next, inverse: { kind, title, summary, marking: marking ?? null, start, horizonHours } });
    }
    case 'change-layers': {
      if (edit.layers === undefined) return success({ next: scenario, inverse: edit });
      const layers = applyListChange(scenario.layers, edit.layers, mapLayerLimits.layers, 'layers');
      if (!layers.ok) return layers;
      const { next, inverse } = layers.value;
      return success({ next: { ...scenario, layers: next }, inverse: { kind: edit.kind, layers: inverse } });
    }
    case 'add-design': {
      const added = add(designs, edit, edit.design, scenarioLimits.designs, 'design');
      if (!added.ok) return added;
      return success({
        next: { ...scenario, designs: added.value },
        inverse: { kind: 'remove-design', id: edit.design.id },
      });
    }
    case 'remove-design':
    case 'name-design': {
      const at = positionOf(designs, edit.id);
      const design = designs[at];
      if (design === undefined) return failure(issueOf.unknownDesign(edit.id));
      if (edit.kind === 'name-design') {
        const { id, name, summary } = design;
        const named = { ...design, name: edit.name, summary: edit.summary };
        return success({
          next: { ...scenario, designs: designs.with(at, named) },
          inverse: { kind: edit.kind, id, name, summary },
        });
      }
      if (designs.length === 1)
        return failure(issueOf.wrongCount('designs', { en: 'at least 1', 'zh-Hant': '不小於 1' }));
      return success({
        next: { ...scenario, designs: designs.toSpliced(at, 1) },
        inverse: { kind: 'add-design', at, design },
      });
    }
  }
}

const isExerciseEdit = (edit: Edit): edit is ExerciseEdit =>
  edit.kind === 'add-exercise' || edit.kind === 'remove-exercise' || edit.kind === 'change-exercise';

function changeExercises(scenario: Scenario, edit: ExerciseEdit): Result<Changed<Scenario>, Issue> {
  const changed = applyExerciseEdit(scenario.exercises, edit);
  if (!changed.ok) return changed;
  const { next, inverse } = changed.value;
  return success({ next: { ...scenario, exercises: [...next] }, inverse });
}

const isHazardEdit = (edit: Edit): edit is HazardEdit =>
  edit.kind === 'add-hazard' || edit.kind === 'remove-hazard' || edit.kind === 'set-hazard';

function changeParameter(
  scenario: Scenario,
  edit: Extract<Edit, { kind: 'set-parameter' }>,
): Result<Changed<Scenario>, Issue> {
  const { id, override } = edit;
  const list = scenario.parameters;
  if (override !== null && override.id !== id) return failure(issueOf.unknownId('override.id', override.id));
  const position = positionOf(list, id);
  const present = list[position];
  if (present === undefined) {
    if (override === null) return failure(issueOf.unknownId('id', id));
    const at = edit.at ?? list.length;
    if (at > list.length) return failure(outside('at', list.length));
    const next = { ...scenario, parameters: insert(list, at, override) };
    return success({ next, inverse: { kind: 'set-parameter', id, override: null } });
  }
  const parameters = override === null ? list.toSpliced(position, 1) : list.with(position, override);
  const inverse: Edit = { kind: 'set-parameter', id, override: present, at: position };
  return success({ next: { ...scenario, parameters }, inverse });
}

function changeDesign(scenario: Scenario, edit: MeshEdit): Result<Changed<Scenario>, Issue> {
  const at = positionOf(scenario.designs, edit.design);
  const design: Design | undefined = scenario.designs[at];
  if (design === undefined) return failure(issueOf.unknownDesign(edit.design));
  if (edit.kind === 'remove-node') {
    const users = usesOfNode(scenario, design, edit.id);
    if (users.length > 0) return failure(issueOf.inUse(edit.id, users.slice(0, 10), Math.max(0, users.length - 10)));
  }
  const changed = changeMesh(design.mesh, edit);
  if (!changed.ok) return changed;
  const designs = scenario.designs.with(at, { ...design, mesh: changed.value.next });
  return success({ next: { ...scenario, designs }, inverse: changed.value.inverse });
}

/**
 * Applies one change to a valid scenario. The result shares everything untouched with the old one, is valid again, and
 * `inverse` applied to it restores the old document exactly, order included. The edit itself must have passed its
 * schema. Answers with issues, and changes nothing, where the id is unknown, taken or still in use, or where the result
 * would refer to something that does not stand.
 */
export function applyEdit(scenario: Scenario, edit: Edit): Result<AppliedEdit, Issue> {
  const changed = isHazardEdit(edit)
    ? changeHazards(scenario, edit)
    : edit.kind === 'set-parameter'
      ? changeParameter(scenario, edit)
      : isDocumentEdit(edit)
        ? changeDocument(scenario, edit)
        : isExerciseEdit(edit)
          ? changeExercises(scenario, edit)
          : changeDesign(scenario, edit);
  if (!changed.ok) return changed;
  const { next, inverse } = changed.value;
  const issues = checkChange(scenario, next);
  return issues.length > 0 ? { ok: false, issues: issues.slice(0, 100) } : success({ scenario: next, inverse });
}
