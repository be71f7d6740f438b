import type { ScriptEvent, ScriptHazard } from '@scenarios/format/hazards/script';
import type { Mesh } from '@scenarios/format/mesh';
import { exp } from '../math';
import { hashText, normal, purposes, uniform } from '../random';
import type { DrawnEvent } from './drawn-event';
import { nominalEvents } from './script-events';
import { findTargets } from './script-targets';

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
  const find = findTargets(mesh);
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
  if ('target' in event) {
    if ('rightOfWay' in event.target) return `right-of-way ${event.target.rightOfWay}`;
    return 'node' in event.target ? `node ${event.target.node}` : `link ${event.target.link}`;
  }
  if ('node' in event) return 'service' in event ? `node ${event.node} ${event.service}` : `node ${event.node}`;
  if ('service' in event) return `service ${event.service}`;
  return 'link' in event ? `link ${event.link}` : event.policy;
};
