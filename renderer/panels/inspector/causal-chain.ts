import type { ChangeLog, EntityIndex } from '@scenarios/format/run';
import { why } from '@scenarios/format/why';
import type { Language } from '@ui/i18n/language.svelte';
import { describeChange, type ChangeText } from './describe-change';
import type { MeshNames } from './mesh-names';

export type ChainStep = ChangeText & {
  /** Place in the log. */
  readonly position: number;
  /** Seconds after the start. */
  readonly time: number;
};

/**
 * What led to the present state of an entity, from now back to the hazard; empty where nothing has happened to it yet.
 */
export function causalChain(
  log: ChangeLog,
  index: EntityIndex,
  entityKind: number,
  entity: number,
  time: number,
  names: MeshNames,
  language: Language,
): readonly ChainStep[] {
  return why(log, entityKind, entity, time).map((position) => ({
    ...describeChange(log, position, index, names, language),
    position,
    time: log.time[position] ?? 0,
  }));
}
