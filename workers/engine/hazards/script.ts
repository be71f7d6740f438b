import type { ScriptEvent, ScriptHazard } from '@scenarios/format/hazards/script';
import type { Mesh } from '@scenarios/format/mesh';
import { impactKind } from '../impact';
import { exp } from '../math';
import { hashText, normal, purposes, uniform } from '../random';
import type { DrawnEvent } from './drawn-event';
import { secondsOfHours } from './seconds-of-hours';

type ScriptedImpact = {
  readonly key: number;
  readonly probability: number;
  readonly jitterSeconds: number;
  readonly repairSpread: number;
  /** As it happens in run 0. */
  readonly nominal: readonly DrawnEvent[];
};

export type PreparedScript = { readonly impacts: readonly ScriptedImpact[] };

/**
 * The script's events with their targets looked up. An event whose target stands only in another design does nothing here. A
 * script harms just what it names: a node, a link, or every link of a right-of-way.
 */
export function prepareScript(mesh: Mesh, hazard: ScriptHazard): PreparedScript {
  const find = findIn(mesh);
  const alike = new Map<string, number>();
  const impacts = hazard.events.map((event): ScriptedImpact => {
    const label = `${hazard.id} ${event.do} ${subjectOf(event)} ${event.atHours}`;
    const before = alike.get(label) ?? 0;
    alike.set(label, before + 1);
    return {
      key: hashText(before === 0 ? label : `${label} ${before}`),
      probability: event.probability,
      jitterSeconds: event.jitterMinutes * 60,
      repairSpread: event.do === 'fail' ? event.repairSpread : 0,
      nominal: nominalEvents(event, find),
    };
  });
  return { impacts };
}

/**
 * What the script does in one run. Run 0 is the script as written: everything happens, on time, with the stated repair.
 * Later runs draw, each by its own key, whether an event happens, when, and how long its repair takes (the stated time is the
 * median). An event is never before the start of the scenario.
 */
export function drawScript(prepared: PreparedScript, seed: number, run: number): DrawnEvent[] {
  if (run === 0) return prepared.impacts.flatMap((impact) => impact.nominal);
  const events: DrawnEvent[] = [];
  for (const { key, probability, jitterSeconds, repairSpread, nominal } of prepared.impacts) {
    if (probability < 1 && uniform(seed, run, purposes.occurrence, key) >= probability) continue;
    const late = jitterSeconds > 0 ? jitterSeconds * normal(seed, run, purposes.time, key) : 0;
    const factor = repairSpread > 0 ? exp(repairSpread * normal(seed, run, purposes.repair, key)) : 1;
    for (const event of nominal) {
      events.push({ ...event, time: Math.max(0, event.time + late), repair: event.repair * factor });
    }
  }
  return events;
}

const subjectOf = (event: ScriptEvent): string => {
  if (event.do === 'demand') return `service ${event.service}`;
  if (event.do === 'derate') return `node ${event.node} ${event.service}`;
  if (event.do === 'absence') return `node ${event.node}`;
  if ('rightOfWay' in event.target) return `right-of-way ${event.target.rightOfWay}`;
  return 'node' in event.target ? `node ${event.target.node}` : `link ${event.target.link}`;
};

type Find = ReturnType<typeof findIn>;

function findIn(mesh: Mesh): {
  readonly nodes: ReadonlyMap<string, number>;
  readonly links: ReadonlyMap<string, number>;
  readonly services: ReadonlyMap<string, number>;
  /** Links that share each right-of-way. */
  readonly rightsOfWay: ReadonlyMap<string, readonly number[]>;
  /** By `<node> <service>`: flattened positions and capacities. */
  readonly provisions: ReadonlyMap<string, readonly { readonly position: number; readonly capacity: number }[]>;
} {
  const positions = (items: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
    new Map(items.map((item, position) => [item.id, position]));
  const flattened = mesh.nodes
    .flatMap((node) =>
      node.provides.map((given) => ({ name: `${node.id} ${given.service}`, capacity: given.capacity })),
    )
    .map((given, position) => ({ ...given, position }));
  const rightsOfWay = new Map<string, number[]>();
  for (const [position, { rightOfWay }] of mesh.links.entries()) {
    if (rightOfWay === undefined) continue;
    const shared = rightsOfWay.get(rightOfWay);
    if (shared === undefined) rightsOfWay.set(rightOfWay, [position]);
    else shared.push(position);
  }
  return {
    nodes: positions(mesh.nodes),
    links: positions(mesh.links),
    services: positions(mesh.services),
    rightsOfWay,
    provisions: Map.groupBy(flattened, (given) => given.name),
  };
}

function nominalEvents(event: ScriptEvent, find: Find): readonly DrawnEvent[] {
  const time = secondsOfHours(event.atHours);
  const plain = { time, value: 0, repair: 0, damageState: 0 };
  switch (event.do) {
    case 'demand': {
      const target = find.services.get(event.service);
      return target === undefined ? [] : [{ ...plain, kind: impactKind.scaleDemand, target, value: event.factor }];
    }
    case 'derate': {
      const given = find.provisions.get(`${event.node} ${event.service}`) ?? [];
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
      const repair = event.forHours === null ? Infinity : event.forHours * 3600;
      const target = find.nodes.get(event.node);
      return target === undefined
        ? []
        : [{ ...plain, kind: impactKind.absentStaff, target, value: event.share, repair }];
    }
    case 'fail': {
      const repair = event.repairHours === null ? Infinity : event.repairHours * 3600;
      return targeted(event.target, find, impactKind.failNode, impactKind.failLink).map((place) => ({
        ...plain,
        ...place,
        value: event.left,
        repair,
        ...(event.needsCrew ? { needsCrew: true } : {}),
      }));
    }
    case 'restore':
      return targeted(event.target, find, impactKind.restoreNode, impactKind.restoreLink).map((place) => ({
        ...plain,
        ...place,
      }));
  }
}

function targeted(
  target: Extract<ScriptEvent, { do: 'restore' }>['target'],
  find: Find,
  nodeKind: DrawnEvent['kind'],
  linkKind: DrawnEvent['kind'],
): readonly Pick<DrawnEvent, 'kind' | 'target'>[] {
  if ('rightOfWay' in target) {
    return (find.rightsOfWay.get(target.rightOfWay) ?? []).map((position) => ({ kind: linkKind, target: position }));
  }
  const onNode = 'node' in target;
  const position = onNode ? find.nodes.get(target.node) : find.links.get(target.link);
  return position === undefined ? [] : [{ kind: onNode ? nodeKind : linkKind, target: position }];
}
