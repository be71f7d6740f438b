import { changeKind, entityKind, type ChangeLog } from '@scenarios/format/run';
import { lastAtOrBefore } from '@ui/state/last-at-or-before';

/** Share of a need (flattened position) that the network alone meets at a time; 1 before anything changed it. */
export function networkShare(log: ChangeLog, need: number, time: number): number {
  for (let position = lastAtOrBefore(log.time, time); position >= 0; position--) {
    if (log.entityKind[position] !== entityKind.need || log.entity[position] !== need) continue;
    const kind = log.kind[position];
    if (kind === changeKind.supplyFell || kind === changeKind.supplyRose) return log.value[position] ?? 1;
  }
  return 1;
}
