import type { Condition } from '@scenarios/format/exercise/condition';
import type { Precedent } from '@scenarios/format/exercise/inject';
import type { ExerciseState, InjectState } from '@scenarios/format/exercise/state';
import { commandSubject } from './command-subject';

/** When something first holds in the simulated world, thousandths of a second after the start of the exercise; null: never. */
export type ConditionTimes = (condition: Condition, fromMillis: number) => number | null;

/** When a waiting inject falls due, as things stand. */
export type DueInject = {
  readonly inject: string;
  readonly dueMillis: number;
  /** Whether it comes by itself, and not only when somebody releases it or what it waits for. */
  readonly automatic: boolean;
};

/**
 * When every waiting inject that has a time falls due, the next first; at equal times in the order of the plan. What waits for
 * others is counted from their release, or from when they are due themselves; of one that was replaced, from that of its replacement.
 * What waits in a circle never is.
 */
export function dueInjects(state: ExerciseState, holdsAt: ConditionTimes): readonly DueInject[] {
  const waiting = state.injects.filter(({ standing }) => standing === 'waiting');
  const released = new Map(
    state.injects.flatMap(({ inject, released: at }) => (at === null ? [] : [[inject.id, at.atMillis] as const])),
  );
  const replacedBy = new Map(
    state.injects.flatMap(({ inject, replaces }) => (replaces === null ? [] : [[replaces, inject.id] as const])),
  );
  /** What stands now in the place of an inject. */
  const presentOf = (id: string): string => {
    const next = replacedBy.get(id);
    return next === undefined ? id : presentOf(next);
  };

  /** From the trigger alone; `byHand`: also what is only planned. */
  function ownTime({ inject, deferredMillis }: InjectState, byHand: boolean): number | null {
    if (deferredMillis !== null) return deferredMillis;
    const { trigger } = inject;
    switch (trigger.when) {
      case 'at':
        return trigger.atSeconds * 1000;
      case 'by-hand':
        return byHand && trigger.plannedSeconds !== undefined ? trigger.plannedSeconds * 1000 : null;
      case 'condition':
        return holdsAt(trigger.condition, Math.max(0, trigger.notBeforeSeconds * 1000));
      case 'after':
        return null;
    }
  }

  const decidedAt = (precedent: Extract<Precedent, { what: 'decision' }>): number | null =>
    state.decisions.find(
      ({ decision: { command }, refusal }) =>
        refusal === null &&
        command?.do === precedent.do &&
        (precedent.target === undefined || commandSubject(command) === precedent.target),
    )?.atMillis ?? null;

  /** Times grow from what has one to what waits for it, until nothing changes; each only ever comes earlier. */
  function timesOf(byHand: boolean): ReadonlyMap<string, number> {
    const times = new Map<string, number>();
    const chained = waiting.filter(
      ({ inject, deferredMillis }) => deferredMillis === null && inject.trigger.when === 'after',
    );
    /** A contingency comes only by hand, and what players should do is ticked off by hand: nothing follows on them by itself. */
    const comes = ({ inject }: InjectState): boolean => byHand || inject.kind === 'inject';
    for (const each of waiting) {
      const time = comes(each) ? ownTime(each, byHand) : null;
      if (time !== null) times.set(each.inject.id, Math.max(0, time));
    }
    const timeOf = (precedent: Precedent): number | null =>
      precedent.what === 'decision'
        ? decidedAt(precedent)
        : (released.get(presentOf(precedent.inject)) ?? times.get(presentOf(precedent.inject)) ?? null);
    for (let changed = true; changed;) {
      changed = false;
      for (const each of chained) {
        const { id, trigger } = each.inject;
        if (trigger.when !== 'after' || !comes(each)) continue;
        const there = trigger.precedents.map(timeOf).filter((time) => time !== null);
        if (there.length < (trigger.of === 'all' ? trigger.precedents.length : 1)) continue;
        const time = (trigger.of === 'all' ? Math.max(...there) : Math.min(...there)) + trigger.delaySeconds * 1000;
        if (time >= (times.get(id) ?? Infinity)) continue;
        times.set(id, time);
        changed = true;
      }
    }
    return times;
  }

  const automatic = timesOf(false);
  const planned = timesOf(true);
  return waiting
    .flatMap(({ inject: { id } }, place) => {
      const own = automatic.get(id);
      const dueMillis = own ?? planned.get(id);
      return dueMillis === undefined ? [] : [{ place, inject: id, dueMillis, automatic: own !== undefined }];
    })
    .sort((one, other) => one.dueMillis - other.dueMillis || one.place - other.place)
    .map(({ inject, dueMillis, automatic: byItself }) => ({ inject, dueMillis, automatic: byItself }));
}
