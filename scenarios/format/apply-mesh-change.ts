import type { MeshChange } from './edit';
import type { Issue } from './issues';
import { applyListChange } from './list-change';
import { meshLimits } from './mesh';
import type { Mesh } from './mesh';
import type { Repair } from './repair';
import type { Result } from './result';
import { success } from './result';
import { without } from './without';

export type ChangedMesh = { readonly next: Mesh; readonly inverse: MeshChange };

/** Lists of a mesh that change by records with ids. */
const lists = ['services', 'nodes', 'links', 'owners', 'people', 'agreements'] as const;

/** The mesh with these crews, or with none; entries stay in the order of the schema, so that equal meshes are equal text. */
export function withRepair(mesh: Mesh, repair: Repair | null): Mesh {
  const { currency } = mesh;
  return {
    ...without(without(mesh, 'repair'), 'currency'),
    ...(repair === null ? {} : { repair }),
    ...(currency === undefined ? {} : { currency }),
  };
}

/** The mesh with this currency, or with none. */
const withCurrency = (mesh: Mesh, currency: string | null): Mesh => ({
  ...without(mesh, 'currency'),
  ...(currency === null ? {} : { currency }),
});

/**
 * Changes any number of records of a mesh in one pass over each list that is touched. The inverse has the same action,
 * so that the name of what is undone stays. References are not checked here.
 */
export function applyMeshChange(mesh: Mesh, change: MeshChange): Result<ChangedMesh, Issue> {
  const next: Mesh = { ...mesh };
  const inverse: MeshChange = { kind: 'change-mesh', design: change.design, action: change.action };
  const step = <Key extends (typeof lists)[number]>(key: Key): Issue | null => {
    const wanted = change[key];
    if (wanted === undefined) return null;
    type Value = Mesh[Key][number];
    const changed = applyListChange<Value>(mesh[key] as readonly Value[], wanted as never, meshLimits[key], key);
    if (!changed.ok) return changed.issues[0] ?? null;
    Object.assign(next, { [key]: changed.value.next });
    Object.assign(inverse, { [key]: changed.value.inverse });
    return null;
  };
  for (const key of lists) {
    const found = step(key);
    if (found !== null) return { ok: false, issues: [found] };
  }
  let whole = next;
  if (change.repair !== undefined) {
    inverse.repair = mesh.repair ?? null;
    whole = withRepair(whole, change.repair);
  }
  if (change.currency !== undefined) {
    inverse.currency = mesh.currency ?? null;
    whole = withCurrency(whole, change.currency);
  }
  return success({ next: whole, inverse });
}
