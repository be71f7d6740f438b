import type { ScriptEvent } from '@scenarios/format/hazards/script';
import { priorityClasses } from '@scenarios/format/node';
import { repairPolicies } from '@scenarios/format/repair';
import { impactKind } from '../impact';
import type { DrawnEvent } from './drawn-event';
import type { ScriptTargets } from './script-targets';
import { secondsOfHours } from './seconds-of-hours';

const flag = (value: boolean): number => (value ? 1 : 0);

/** Seconds of a duration; Infinity where it ends not within the scenario. */
const lasting = (hours: number | null): number => (hours === null ? Infinity : hours * 3600);

/** What one event of a script does in run 0, by position in the mesh: nothing where its target stands only in another design. */
export function nominalEvents(event: ScriptEvent, find: ScriptTargets): readonly DrawnEvent[] {
  const plain = { time: secondsOfHours(event.atHours), value: 0, repair: 0, damageState: 0 };
  const each = (
    positions: readonly number[],
    kind: DrawnEvent['kind'],
    fields: Partial<DrawnEvent> = {},
  ): readonly DrawnEvent[] => positions.map((target) => ({ ...plain, kind, target, ...fields }));
  const hit = (
    target: Parameters<ScriptTargets['target']>[0],
    nodeKind: DrawnEvent['kind'],
    linkKind: DrawnEvent['kind'],
    fields: Partial<DrawnEvent> = {},
  ): readonly DrawnEvent[] =>
    find
      .target(target)
      .map(({ position, onNode }) => ({ ...plain, kind: onNode ? nodeKind : linkKind, target: position, ...fields }));
  const provisions = (): readonly number[] =>
    'node' in event && 'service' in event
      ? find.provisions(event.node, event.service).map(({ position }) => position)
      : [];

  switch (event.do) {
    case 'demand':
      return each(find.service(event.service), impactKind.scaleDemand, { value: event.factor });
    case 'derate': {
      const given = find.provisions(event.node, event.service);
      const whole = given.reduce((sum, provision) => sum + provision.capacity, 0);
      return given.map(({ position, capacity }) => ({
        ...plain,
        kind: impactKind.derateProvision,
        target: position,
        // Several provisions of the service at one node share what is left by capacity.
        value: whole > 0 ? (event.capacity * capacity) / whole : 0,
      }));
    }
    case 'absence': {
      const repair = lasting(event.forHours);
      return each(find.node(event.node), impactKind.absentStaff, { value: event.share, repair });
    }
    case 'fail':
      return hit(event.target, impactKind.failNode, impactKind.failLink, {
        value: event.left,
        repair: lasting(event.repairHours),
        ...(event.needsCrew ? { needsCrew: true } : {}),
      });
    case 'restore':
      return hit(event.target, impactKind.restoreNode, impactKind.restoreLink);
    case 'order-demand':
      return each(find.service(event.service), impactKind.orderDemand, { value: event.factor });
    case 'order-limit':
      return each(provisions(), impactKind.orderLimit, { value: event.left });
    case 'order-staff':
      return each(find.node(event.node), impactKind.orderStaff, { value: event.present });
    case 'order-needs':
      return each(find.node(event.node), impactKind.orderNeeds, { value: event.factor });
    case 'ration':
      return each(find.service(event.service), impactKind.ration, { value: event.share });
    case 'allot':
      return each(find.service(event.service), impactKind.allot, { value: flag(event.on) });
    case 'switch-off':
      return each(find.node(event.node), impactKind.switchOffNode, { repair: lasting(event.forHours) });
    case 'switch-on':
      return each(find.node(event.node), impactKind.switchOnNode);
    case 'close':
      return hit(event.target, impactKind.switchOffNode, impactKind.closeLink, { repair: lasting(event.forHours) });
    case 'open':
      return hit(event.target, impactKind.switchOnNode, impactKind.openLink);
    case 'tie':
      return each(find.tie(event.link), impactKind.orderTie, { value: flag(event.closed) });
    case 'restock':
      return each(find.firstStore(event.node, event.service), impactKind.restock, { value: event.amount * 3600 });
    case 'regrade': {
      const value = priorityClasses.indexOf(event.class);
      return each(find.needs(event.node, event.service), impactKind.regradeNeed, { value });
    }
    case 'repair-first':
      return hit(event.target, impactKind.repairNodeFirst, impactKind.repairLinkFirst);
    case 'repair-policy':
      return [{ ...plain, kind: impactKind.repairPolicy, target: 0, value: repairPolicies.indexOf(event.policy) }];
  }
}
