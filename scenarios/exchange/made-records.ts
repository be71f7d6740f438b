import type { Edit } from '../format/edit';
import type { ListChange } from '../format/list-change';
import type { MeshLink } from '../format/link';
import type { MeshNode } from '../format/node';

/** Nodes and links as an import would leave them, by their ids. */
export type MadeRecords = {
  readonly nodes: ReadonlyMap<string, MeshNode>;
  readonly links: ReadonlyMap<string, MeshLink>;
};

const byId = <Value extends { readonly id: string }>(change: ListChange<Value> | undefined): [string, Value][] =>
  [...(change?.set ?? []), ...(change?.add ?? []).map(({ value }) => value)].map((value) => [value.id, value]);

export function madeRecords(edits: readonly Edit[]): MadeRecords {
  const changes = edits.filter((edit) => edit.kind === 'change-mesh');
  return {
    nodes: new Map(changes.flatMap(({ nodes }) => byId(nodes))),
    links: new Map(changes.flatMap(({ links }) => byId(links))),
  };
}
