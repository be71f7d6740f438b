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
  /**
   * Notes that something touched a service at this instant, at a node or a link (−1: not there; neither: anywhere), so
   * that the service need read only that and losses can be traced to it. Kept also where the log is off.
   */
  readonly touch: (service: number, record: number, node: number, link: number) => void;
  /** Record of the touched element that `onPath` accepts first, latest touch first; else the latest of all; else −1. */
  readonly pick: (service: number, onPath: (node: number, link: number) => boolean) => number;
  readonly latest: (service: number) => number;
  readonly touched: (service: number) => boolean;
  /**
   * Whether all touches of a service at this instant are at known nodes and links; then `atNode` and `atLink` get each of
   * them, else neither is called.
   */
  readonly places: (service: number, atNode: (node: number) => void, atLink: (link: number) => void) => boolean;
  /** Forgets the touches of a service: its allocation has taken them in. */
  readonly settle: (service: number) => void;
  readonly reset: (enabled: boolean) => void;
  readonly take: () => ChangeLog;
};

/** What touched one service, in columns that grow by doubling. */
type Touches = { count: number; record: Int32Array; node: Int32Array; link: Int32Array };

const createTouches = (): Touches => ({
  count: 0,
  record: new Int32Array(64),
  node: new Int32Array(64),
  link: new Int32Array(64),
});

const twice = (old: Int32Array): Int32Array<ArrayBuffer> => {
  const next = new Int32Array(old.length * 2);
  next.set(old);
  return next;
};

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
  const touches = Array.from({ length: serviceCount }, createTouches);
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
      const list = touches[service] as Touches;
      if (list.count === list.record.length) {
        list.record = twice(list.record);
        list.node = twice(list.node);
        list.link = twice(list.link);
      }
      list.record[list.count] = record;
      list.node[list.count] = node;
      list.link[list.count] = link;
      list.count += 1;
      if (record >= 0) lastRecord[service] = record;
    },
    pick(service, onPath) {
      const list = touches[service] as Touches;
      for (let i = list.count - 1; i >= 0; i -= 1) {
        const record = list.record[i] as number;
        if (record >= 0 && onPath(list.node[i] as number, list.link[i] as number)) return record;
      }
      return log.latest(service);
    },
    places(service, atNode, atLink) {
      const { count, node, link } = touches[service] as Touches;
      for (let i = 0; i < count; i += 1) if ((node[i] as number) < 0 && (link[i] as number) < 0) return false;
      for (let i = 0; i < count; i += 1) {
        if ((node[i] as number) >= 0) atNode(node[i] as number);
        if ((link[i] as number) >= 0) atLink(link[i] as number);
      }
      return count > 0;
    },
    latest: (service) => lastRecord[service] as number,
    touched: (service) => (touches[service]?.count ?? 0) > 0,
    settle(service) {
      (touches[service] as Touches).count = 0;
    },
    reset(enabled) {
      log.enabled = enabled;
      length = 0;
      lastRecord.fill(-1);
      for (const list of touches) list.count = 0;
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
