import type { Edit, MeshAction } from './edit';
import { describeExerciseEdit } from './exercise/describe-exercise-edit';
import type { LocalText } from './text';

/** Kinds of records that an edit can touch. */
export type EditSubject =
  | 'node'
  | 'link'
  | 'service'
  | 'owner'
  | 'people'
  | 'agreement'
  | 'repair'
  | 'hazard'
  | 'exercise'
  | 'inject'
  | 'objective'
  | 'team'
  | 'storyline'
  | 'medium'
  | 'design'
  | 'layer'
  | 'parameter'
  | 'scenario';

/** What an edit does, for the name of it in the menu: "Undo move of 12 nodes". */
export type EditSummary = {
  readonly action: MeshAction | 'restore';
  readonly subject: EditSubject;
  readonly count: number;
  /** Name of the only record, where there is one and it has a name; otherwise its id. */
  readonly name: LocalText | string | null;
};

type Named = { readonly id: string; readonly name?: LocalText | undefined };

const one = (action: EditSummary['action'], subject: EditSubject, record: Named | string): EditSummary => ({
  action,
  subject,
  count: 1,
  name: typeof record === 'string' ? record : (record.name ?? record.id),
});

/** The most telling list of a change comes first: whoever deletes nodes deletes their links too. */
const meshLists = [
  ['nodes', 'node'],
  ['links', 'link'],
  ['people', 'people'],
  ['agreements', 'agreement'],
  ['owners', 'owner'],
  ['services', 'service'],
] as const;

function describeMeshChange(edit: Extract<Edit, { kind: 'change-mesh' }>): EditSummary {
  const { action } = edit;
  /** A paste or an import adds; a deletion removes; what it does besides is of no account for its name. */
  const told = (list: { remove: string[]; set: Named[]; add: { value: Named }[] }): readonly (Named | string)[] => {
    if (action === 'delete' && list.remove.length > 0) return list.remove;
    return [...list.add.map((entry) => entry.value), ...list.set, ...(list.add.length === 0 ? list.remove : [])];
  };
  const touched = meshLists.flatMap(([key, subject]) => {
    const list = edit[key];
    const records = list === undefined ? [] : told(list);
    return records.length === 0
      ? []
      : [{ subject, records, main: action !== 'delete' || (list?.remove.length ?? 0) > 0 }];
  });
  const first = touched.find(({ main }) => main) ?? touched[0];
  if (first === undefined) return { action, subject: 'repair', count: 1, name: null };
  const [only] = first.records;
  return first.records.length === 1 && only !== undefined
    ? one(action, first.subject, only)
    : { action, subject: first.subject, count: first.records.length, name: null };
}

/** Tells what an edit does, from the edit alone: what it removes is known by its id only. */
function describe(edit: Edit): EditSummary {
  switch (edit.kind) {
    case 'change-mesh':
      return describeMeshChange(edit);
    case 'add-node':
      return one('add', 'node', edit.node);
    case 'set-node':
      return one('edit', 'node', edit.node);
    case 'remove-node':
      return one('delete', 'node', edit.id);
    case 'add-link':
      return one('add', 'link', edit.link);
    case 'set-link':
      return one('edit', 'link', edit.link);
    case 'remove-link':
      return one('delete', 'link', edit.id);
    case 'add-hazard':
      return one('add', 'hazard', edit.hazard);
    case 'set-hazard':
      return one('edit', 'hazard', edit.hazard);
    case 'remove-hazard':
      return one('delete', 'hazard', edit.id);
    case 'set-repair':
      return { action: 'edit', subject: 'repair', count: 1, name: null };
    case 'add-design':
      return one('add', 'design', edit.design);
    case 'remove-design':
      return one('delete', 'design', edit.id);
    case 'name-design':
      return one('edit', 'design', edit);
    case 'set-scenario':
      return { action: 'edit', subject: 'scenario', count: 1, name: null };
    case 'change-layers': {
      const { add, set, remove } = edit.layers ?? { add: [], set: [], remove: [] };
      if (add[0] !== undefined) return one('add', 'layer', add[0].value);
      if (set[0] !== undefined) return one('edit', 'layer', set[0]);
      return one('delete', 'layer', remove[0] ?? '');
    }
    case 'add-exercise':
    case 'remove-exercise':
    case 'change-exercise':
      return describeExerciseEdit(edit);
    case 'restore':
      return { action: 'restore', subject: 'scenario', count: 1, name: null };
    case 'set-parameter':
      return one('edit', 'parameter', edit.id);
  }
}

/** Records that an edit brings or brings back. */
function recordsOf(edit: Edit): readonly Named[] {
  switch (edit.kind) {
    case 'change-mesh':
      return meshLists.flatMap(([key]) => {
        const list: { readonly set: readonly Named[]; readonly add: readonly { readonly value: Named }[] } | undefined =
          edit[key];
        return list === undefined ? [] : [...list.set, ...list.add.map(({ value }) => value)];
      });
    case 'add-node':
      return [edit.node];
    case 'add-link':
      return [edit.link];
    case 'add-hazard':
      return [edit.hazard];
    case 'add-design':
      return [edit.design];
    case 'change-layers':
      return edit.layers?.add.map(({ value }) => value) ?? [];
    default:
      return [];
  }
}

/** Tells what an edit does. With its inverse, what was deleted is called by its name. */
export function describeEdit(edit: Edit, inverse?: Edit): EditSummary {
  const summary = describe(edit);
  if (typeof summary.name !== 'string' || inverse === undefined) return summary;
  const name = recordsOf(inverse).find(({ id }) => id === summary.name)?.name;
  return name === undefined ? summary : { ...summary, name };
}
