import type { ChangeLog } from '@scenarios/format/run';
import { changeKind, entityKind, linkState } from '@scenarios/format/run';
import type { WorldRun } from './world-run';
import { frameAt, framesOf, recordsUntil } from './world-run';

/** A world at one moment, by ids. What it does not have is as if whole, free of orders and of full function. */
export type WorldMoment = {
  readonly frame: number;
  readonly works: (node: string) => number;
  readonly needMet: (node: string, service: string) => number;
  /** Fill of each store of a node for a service. */
  readonly fills: (node: string, service: string) => readonly number[];
  readonly isDamaged: (of: 'node' | 'link', id: string) => boolean;
  readonly isOff: (node: string) => boolean;
  readonly isClosed: (link: string) => boolean;
  readonly isTieOpen: (link: string) => boolean;
  /** Share of the people needed who are present, in the unit of the log; null where that never changed. */
  readonly staff: (node: string) => number | null;
  readonly isAllotted: (service: string) => boolean;
  readonly needsFactor: (node: string) => number;
  /** Class of a need by place, as ordered last; null where nobody ordered it. */
  readonly orderedClass: (node: string, service: string) => number | null;
  readonly repairPolicy: () => number | null;
};

type Kind = (typeof changeKind)[keyof typeof changeKind];

/** Reads a world at a moment, seconds after the start of the scenario; nothing later has a say. */
export function momentOf(world: WorldRun, seconds: number): WorldMoment {
  const { index } = world;
  const frames = framesOf(world);
  const frame = frameAt(frames, seconds);
  const log: ChangeLog | null = world.run.log;
  const count = recordsUntil(world, seconds);

  /** Last record of one of some kinds about an entity; −1 for none. */
  function last(kindOfEntity: number, entity: number, ...kinds: readonly Kind[]): number {
    if (log === null) return -1;
    for (let record = count - 1; record >= 0; record -= 1) {
      if (log.entity[record] !== entity || log.entityKind[record] !== kindOfEntity) continue;
      if (kinds.includes(log.kind[record] as Kind)) return record;
    }
    return -1;
  }
  const kindOf = (record: number): number => (record < 0 ? -1 : (log?.kind[record] as number));
  const valueOf = (record: number): number | null => (record < 0 ? null : (log?.value[record] as number));
  const node = (id: string): number => index.nodes.indexOf(id);
  const link = (id: string): number => index.links.indexOf(id);
  const places = (
    list: readonly { readonly node: string; readonly service: string }[],
    at: string,
    service: string,
  ): readonly number[] => list.flatMap((each, place) => (each.node === at && each.service === service ? [place] : []));
  const shown = (id: string): number => frames.linkState[frame * index.links.length + link(id)] ?? linkState.normal;

  return {
    frame,
    works: (id) => frames.nodeFunction[frame * index.nodes.length + node(id)] ?? 1,
    needMet: (id, service) =>
      Math.min(
        1,
        ...places(index.needs, id, service).map((place) => frames.needShare[frame * index.needs.length + place] ?? 1),
      ),
    fills: (id, service) =>
      places(index.stores, id, service).map((place) => frames.storeLevel[frame * index.stores.length + place] ?? 1),
    isDamaged(of, id) {
      if (of === 'link') return shown(id) === linkState.damaged;
      const record = last(entityKind.node, node(id), changeKind.hazard, changeKind.nodeRepaired);
      return kindOf(record) === changeKind.hazard && valueOf(record) !== 1;
    },
    isOff: (id) =>
      kindOf(
        last(entityKind.node, node(id), changeKind.switchedOff, changeKind.switchedOn, changeKind.nodeRepaired),
      ) === changeKind.switchedOff,
    isClosed: (id) =>
      kindOf(
        last(entityKind.link, link(id), changeKind.linkClosed, changeKind.linkReopened, changeKind.linkRepaired),
      ) === changeKind.linkClosed,
    isTieOpen: (id) => shown(id) === linkState.open,
    staff: (id) => valueOf(last(entityKind.node, node(id), changeKind.staffChanged)),
    isAllotted: (service) =>
      valueOf(last(entityKind.service, index.services.indexOf(service), changeKind.allotted)) === 1,
    needsFactor: (id) => valueOf(last(entityKind.node, node(id), changeKind.needsScaled)) ?? 1,
    orderedClass: (id, service) => {
      const [need] = places(index.needs, id, service);
      return need === undefined ? null : valueOf(last(entityKind.need, need, changeKind.regraded));
    },
    repairPolicy: () => valueOf(last(entityKind.node, -1, changeKind.repairPolicyChanged)),
  };
}
