import type { MeshLink } from '@scenarios/format/link';
import { entityKind, type ChangeLog, type EntityIndex } from '@scenarios/format/run';
import { why } from '@scenarios/format/why';
import type { Language } from '@ui/i18n/language.svelte';
import type { Selected } from '@ui/state/selection.svelte';
import { describeChange, type ChangeText } from './describe-change';
import type { MeshNames } from './mesh-names';

export type ChainStep = ChangeText & {
  /** Place in the log. */
  readonly position: number;
  /** Seconds after the start. */
  readonly time: number;
};

const positionsOf = (entries: readonly { readonly node: string }[], node: string): readonly number[] =>
  entries.flatMap((entry, position) => (entry.node === node ? [position] : []));

/**
 * Positions in the log from what happened to a node or link back to the hazard; empty where nothing stands against it.
 * A node that works on its stores is explained by the need that its network does not meet; a line that is dead without
 * a record of its own by what happened to one of its ends.
 */
export function causes(
  log: ChangeLog,
  index: EntityIndex,
  selected: Selected,
  link: Pick<MeshLink, 'from' | 'to'> | null,
  time: number,
): readonly number[] {
  const ofNode = (id: string): readonly number[] => {
    const own = why(log, entityKind.node, index.nodes.indexOf(id), time);
    if (own.length > 0) return own;
    return (
      positionsOf(index.needs, id)
        .map((need) => why(log, entityKind.need, need, time))
        .find((chain) => chain.length > 0) ?? []
    );
  };
  if (selected.kind === 'node') return ofNode(selected.id);
  const own = why(log, entityKind.link, index.links.indexOf(selected.id), time);
  if (own.length > 0 || link === null) return own;
  const first = ofNode(link.from);
  return first.length > 0 ? first : ofNode(link.to);
}

/** The steps of a chain of causes, each as a sentence. */
export const chainSteps = (
  log: ChangeLog,
  chain: readonly number[],
  index: EntityIndex,
  names: MeshNames,
  language: Language,
): readonly ChainStep[] =>
  chain.map((position) => ({
    ...describeChange(log, position, index, names, language),
    position,
    time: log.time[position] ?? 0,
  }));
