import type { Inject, Precedent } from './inject';

export type PlannedTime = {
  /** Seconds after the start of the exercise. */
  readonly seconds: number;
  /** Whether it comes then by itself; otherwise it waits for the facilitator, the players or the simulation. */
  readonly sure: boolean;
};

function ownTime({ trigger, kind }: Inject): PlannedTime | null {
  switch (trigger.when) {
    case 'at':
      return { seconds: trigger.atSeconds, sure: kind === 'inject' };
    case 'by-hand':
      return trigger.plannedSeconds === undefined ? null : { seconds: trigger.plannedSeconds, sure: false };
    case 'condition':
      return { seconds: trigger.notBeforeSeconds, sure: false };
    case 'after':
      return null;
  }
}

/**
 * When each inject is meant to come, as far as the plan alone tells: its own time, the earliest that a condition allows, or
 * the delay after what it waits for. One that waits only for decisions, by hand without a time, or in a circle, is missing.
 */
export function plannedTimes(injects: readonly Inject[]): ReadonlyMap<string, PlannedTime> {
  const times = new Map<string, PlannedTime>();
  for (const inject of injects) {
    const own = ownTime(inject);
    if (own !== null) times.set(inject.id, own);
  }
  const timeOf = (precedent: Precedent): PlannedTime | null =>
    precedent.what === 'decision' ? null : (times.get(precedent.inject) ?? null);
  const chained = injects.filter(({ trigger }) => trigger.when === 'after');
  for (let changed = true; changed;) {
    changed = false;
    for (const { id, trigger, kind } of chained) {
      if (trigger.when !== 'after') continue;
      const { of, precedents, delaySeconds } = trigger;
      const there = precedents.map(timeOf).filter((time) => time !== null);
      const decisions = precedents.some(({ what }) => what === 'decision');
      const injectCount = precedents.filter(({ what }) => what === 'inject').length;
      if (there.length === 0 || (of === 'all' && there.length < injectCount)) continue;
      const seconds =
        there.reduce(
          (found, time) => (of === 'all' ? Math.max(found, time.seconds) : Math.min(found, time.seconds)),
          of === 'all' ? -Infinity : Infinity,
        ) + delaySeconds;
      const present = times.get(id);
      if (present !== undefined && seconds >= present.seconds) continue;
      times.set(id, { seconds, sure: kind === 'inject' && !decisions && there.every(({ sure }) => sure) });
      changed = true;
    }
  }
  return times;
}
