import type { MeshAction, MeshChange } from '../format/edit';
import type { ListChange } from '../format/list-change';

type Lists = {
  readonly [Key in 'services' | 'nodes' | 'links' | 'owners' | 'people' | 'agreements']?: Partial<
    NonNullable<MeshChange[Key]>
  >;
};

/** A change of a mesh in which lists that nothing happens to are left out. */
export function changeMesh(
  design: string,
  action: MeshAction,
  lists: Lists,
  repair?: MeshChange['repair'],
): MeshChange {
  const filled = Object.entries(lists).flatMap(([key, list]) => {
    const { remove = [], set = [], add = [] } = list as Partial<ListChange<{ readonly id: string }>>;
    return remove.length + set.length + add.length === 0 ? [] : [[key, { remove, set, add }] as const];
  });
  return {
    kind: 'change-mesh',
    design,
    action,
    ...(Object.fromEntries(filled) as Lists),
    ...(repair === undefined ? {} : { repair }),
  } as MeshChange;
}

/** Additions at the end of a list that has `length` entries once all removals are done. */
export const atEnd = <Value>(length: number, values: readonly Value[]): { at: number; value: Value }[] =>
  values.map((value, index) => ({ at: length + index, value }));
