import { changeKind, entityKind } from './run';
import type { ChangeLog } from './run';

/** At or above this value a state counts as whole again, and there is nothing to explain. */
const WHOLE = 0.99;

type Pair = {
  /** Records that take something away, and those that give it back. */
  readonly falls: readonly number[];
  readonly rises: readonly number[];
  /** The value of a rise is a share: less than whole undoes nothing. */
  readonly byShare: boolean;
};

const pairs: Readonly<Record<number, readonly Pair[]>> = {
  [entityKind.node]: [
    { falls: [changeKind.functionFell], rises: [changeKind.functionRose], byShare: true },
    { falls: [changeKind.deenergised], rises: [changeKind.energised], byShare: false },
    { falls: [changeKind.sourceStopped], rises: [changeKind.sourceStarted], byShare: false },
    { falls: [changeKind.hazard], rises: [changeKind.nodeRepaired], byShare: false },
    { falls: [changeKind.switchedOff], rises: [changeKind.switchedOn, changeKind.nodeRepaired], byShare: false },
  ],
  [entityKind.link]: [
    {
      falls: [changeKind.hazard, changeKind.linkClosed, changeKind.lineTripped],
      rises: [
        changeKind.linkRepaired,
        changeKind.linkReopened,
        changeKind.lineReclosed,
        changeKind.tieClosed,
        changeKind.tieOpened,
      ],
      byShare: false,
    },
  ],
  [entityKind.need]: [{ falls: [changeKind.supplyFell], rises: [changeKind.supplyRose], byShare: true }],
  [entityKind.store]: [{ falls: [changeKind.storeEmpty], rises: [changeKind.storeFull], byShare: false }],
  [entityKind.provision]: [{ falls: [changeKind.derated], rises: [], byShare: false }],
  [entityKind.service]: [{ falls: [changeKind.demandScaled, changeKind.rationed], rises: [], byShare: false }],
};

/** Latest fall at or before `time` that no later rise has undone; −1 for none. */
function standingFall(
  log: ChangeLog,
  kindOfEntity: number,
  entity: number,
  time: number,
  { falls, rises, byShare }: Pair,
): number {
  for (let position = log.time.length - 1; position >= 0; position -= 1) {
    if ((log.time[position] as number) > time) continue;
    if (log.entity[position] !== entity || log.entityKind[position] !== kindOfEntity) continue;
    const kind = log.kind[position] as number;
    if (falls.includes(kind)) return position;
    if (rises.includes(kind) && (!byShare || (log.value[position] as number) >= WHOLE)) return -1;
  }
  return -1;
}

/**
 * Why an entity (`entityKind`, position) is as it is at `time` seconds: positions in the log from what happened to it back
 * to the root, usually a hazard. Empty where it is whole. For a node its lost function comes first, then lost voltage,
 * stopped units, damage.
 */
export function why(log: ChangeLog, kindOfEntity: number, entity: number, time: number): number[] {
  for (const pair of pairs[kindOfEntity] ?? []) {
    const start = standingFall(log, kindOfEntity, entity, time, pair);
    if (start < 0) continue;
    const chain: number[] = [];
    let position = start;
    while (position >= 0) {
      chain.push(position);
      const cause = log.cause[position] as number;
      if (cause >= position) throw new Error(`Record ${position} of the log is caused by a later one.`);
      position = cause;
    }
    return chain;
  }
  return [];
}
