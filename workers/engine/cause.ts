import type { ChangeLog } from '@scenarios/format/run';

export type CauseLog = {
  /** False in ensembles: then nothing is written and every position is −1. */
  enabled: boolean;
  /** Adds a record and returns its position, or −1 where the log is off. */
  readonly write: (
    time: number,
    kind: number,
    entityKind: number,
    entity: number,
    value: number,
    cause: number,
  ) => number;
  /** Notes that something touched a service at this instant, so that losses can be traced to it. */
  readonly touch: (service: number, record: number, node: number, link: number) => void;
  /** Record of the touched element that `onPath` accepts first, latest touch first; else the latest of all; else −1. */
  readonly pick: (service: number, onPath: (node: number, link: number) => boolean) => number;
  readonly latest: (service: number) => number;
  readonly touched: (service: number) => boolean;
  /** Forgets the touches of a service: its allocation has taken them in. */
  readonly settle: (service: number) => void;
  readonly reset: (enabled: boolean) => void;
  readonly take: () => ChangeLog;
};

type Touch = { readonly record: number; readonly node: number; readonly link: number };

/** Log of state changes, each with the record that forced it, and the touches of each service at the present instant. */
export function createCauseLog(serviceCount: number): CauseLog {
  let capacity = 1024;
  let length = 0;
  let time = new Float64Array(capacity);
  let kind = new Uint8Array(capacity);
  let entityKind = new Uint8Array(capacity);
  let entity = new Int32Array(capacity);
  let value = new Float32Array(capacity);
  let cause = new Int32Array(capacity);
  const touches: Touch[][] = Array.from({ length: serviceCount }, () => []);
  const lastRecord = new Int32Array(serviceCount).fill(-1);

  function grow(): void {
    capacity *= 2;
    const doubles = new Float64Array(capacity);
    doubles.set(time);
    time = doubles;
    const singles = new Float32Array(capacity);
    singles.set(value);
    value = singles;
    const bytes = (old: Uint8Array): Uint8Array<ArrayBuffer> => {
      const next = new Uint8Array(capacity);
      next.set(old);
      return next;
    };
    const words = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const next = new Int32Array(capacity);
      next.set(old);
      return next;
    };
    kind = bytes(kind);
    entityKind = bytes(entityKind);
    entity = words(entity);
    cause = words(cause);
  }

  const log: CauseLog = {
    enabled: false,
    write(at, changeKind, entityKindOf, entityOf, amount, forcedBy) {
      if (!log.enabled) return -1;
      if (length === capacity) grow();
      time[length] = at;
      kind[length] = changeKind;
      entityKind[length] = entityKindOf;
      entity[length] = entityOf;
      value[length] = amount;
      cause[length] = forcedBy;
      length += 1;
      return length - 1;
    },
    touch(service, record, node, link) {
      if (!log.enabled) return;
      touches[service]?.push({ record, node, link });
      if (record >= 0) lastRecord[service] = record;
    },
    pick(service, onPath) {
      const list = touches[service] ?? [];
      for (let i = list.length - 1; i >= 0; i -= 1) {
        const touch = list[i];
        if (touch !== undefined && touch.record >= 0 && onPath(touch.node, touch.link)) return touch.record;
      }
      return log.latest(service);
    },
    latest: (service) => lastRecord[service] as number,
    touched: (service) => (touches[service]?.length ?? 0) > 0,
    settle(service) {
      const list = touches[service];
      if (list !== undefined) list.length = 0;
    },
    reset(enabled) {
      log.enabled = enabled;
      length = 0;
      lastRecord.fill(-1);
      for (const list of touches) list.length = 0;
    },
    take: () => ({
      time: time.slice(0, length),
      kind: kind.slice(0, length),
      entityKind: entityKind.slice(0, length),
      entity: entity.slice(0, length),
      value: value.slice(0, length),
      cause: cause.slice(0, length),
    }),
  };
  return log;
}
