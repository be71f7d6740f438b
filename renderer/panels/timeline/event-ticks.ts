import { changeKind, type ChangeLog } from '@scenarios/format/run';

export const tickKinds = ['hazard', 'collapse', 'trip', 'shedding', 'storeEmpty', 'restart', 'repair'] as const;
export type TickKind = (typeof tickKinds)[number];

/** Records of one kind that fall on about the same place of the lane. */
export type EventTick = {
  readonly kind: TickKind;
  /** Seconds after the start, of the first record. */
  readonly time: number;
  /** Positions in the log, ascending. */
  readonly records: readonly number[];
};

const kindOf: ReadonlyMap<number, TickKind> = new Map<number, TickKind>([
  [changeKind.hazard, 'hazard'],
  [changeKind.islandCollapsed, 'collapse'],
  [changeKind.lineTripped, 'trip'],
  [changeKind.loadShed, 'shedding'],
  [changeKind.storeEmpty, 'storeEmpty'],
  [changeKind.sourceStarted, 'restart'],
  [changeKind.energised, 'restart'],
  [changeKind.nodeRepaired, 'repair'],
  [changeKind.linkRepaired, 'repair'],
  [changeKind.lineReclosed, 'repair'],
]);

/**
 * The telling events of a log, ascending in time: records of a kind less than `apart` seconds after the first of a tick
 * join it. Consequences (supply, function) have no tick of their own.
 */
export function eventTicks(log: ChangeLog, apart: number): readonly EventTick[] {
  const ticks: { kind: TickKind; time: number; records: number[] }[] = [];
  const last = new Map<TickKind, { time: number; records: number[] }>();
  for (let position = 0; position < log.time.length; position++) {
    const kind = kindOf.get(log.kind[position] as number);
    if (kind === undefined) continue;
    const time = log.time[position] as number;
    const open = last.get(kind);
    if (open !== undefined && time - open.time < apart) {
      open.records.push(position);
      continue;
    }
    const tick = { kind, time, records: [position] };
    ticks.push(tick);
    last.set(kind, tick);
  }
  return ticks;
}
