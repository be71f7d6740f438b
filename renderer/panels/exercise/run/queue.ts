import type { DueInject } from '@host/contract/exercise';
import type { ExerciseState, InjectState } from '@scenarios/format/exercise/state';

/** A line of the queue: an inject as it stands, and when it falls due. */
export type QueueItem = {
  readonly id: string;
  readonly state: InjectState;
  /** Null where it has no time: it comes by hand, or waits for what has not happened. */
  readonly dueMillis: number | null;
  readonly automatic: boolean;
  /** Whether players were to do it by themselves before now, and nobody has said whether they did. */
  readonly missed: boolean;
};

export const queueGroups = [
  'overdue',
  'now',
  'next',
  'later',
  'left',
  'expected',
  'contingency',
  'released',
  'skipped',
] as const;
export type QueueGroup = (typeof queueGroups)[number];
export type Queue = Readonly<Record<QueueGroup, readonly QueueItem[]>>;

/** Scenario time around the moment that counts as now, thousandths of a second. */
const nowMillis = 60_000;
const shownNext = 3;

/**
 * The lines of an exercise as a facilitator works through them at a moment: what waits by when it falls due, what is held in
 * reserve, what the players should do by themselves, what was released (the newest first) and what was skipped or replaced. Once it
 * has ended, nothing is due any more: what was left over stands together.
 */
export function queueOf(state: ExerciseState, due: readonly DueInject[], atMillis: number): Queue {
  const times = new Map(due.map((each) => [each.inject, each]));
  const items = state.injects.map((each): QueueItem => {
    const time = times.get(each.inject.id);
    return {
      id: each.inject.id,
      state: each,
      dueMillis: time?.dueMillis ?? null,
      automatic: time?.automatic ?? false,
      missed:
        each.inject.kind === 'expected-action' &&
        each.standing === 'waiting' &&
        (time?.dueMillis ?? each.deferredMillis ?? each.plannedMillis ?? Infinity) < atMillis,
    };
  });
  const byDue = (one: QueueItem, other: QueueItem): number =>
    (one.dueMillis ?? Infinity) === (other.dueMillis ?? Infinity)
      ? 0
      : (one.dueMillis ?? Infinity) - (other.dueMillis ?? Infinity);
  const waiting = items.filter(({ state: { standing } }) => standing === 'waiting').sort(byDue);
  const planned = waiting.filter(({ state: { inject } }) => inject.kind === 'inject');
  const [coming, left] = state.phase === 'finished' ? [[], planned] : [planned, []];
  const isOverdue = ({ dueMillis }: QueueItem): boolean => dueMillis !== null && dueMillis < atMillis - nowMillis;
  const isNow = (item: QueueItem): boolean =>
    !isOverdue(item) && item.dueMillis !== null && item.dueMillis <= atMillis + nowMillis;
  const ahead = coming.filter((item) => !isOverdue(item) && !isNow(item));
  const timed = ahead.filter(({ dueMillis }) => dueMillis !== null);
  return {
    overdue: coming.filter(isOverdue),
    now: coming.filter(isNow),
    next: timed.slice(0, shownNext),
    later: [...timed.slice(shownNext), ...ahead.filter(({ dueMillis }) => dueMillis === null)],
    left,
    expected: waiting.filter(({ state: { inject } }) => inject.kind === 'expected-action'),
    contingency: waiting.filter(({ state: { inject } }) => inject.kind === 'contingency'),
    released: items
      .filter(({ state: { standing } }) => standing === 'released')
      .sort((one, other) => (other.state.released?.sequence ?? 0) - (one.state.released?.sequence ?? 0)),
    skipped: items.filter(({ state: { standing } }) => standing === 'skipped' || standing === 'replaced'),
  };
}

/** Every line in the order in which the queue shows them. */
export const inOrder = (queue: Queue): readonly QueueItem[] => queueGroups.flatMap((group) => queue[group]);

/** What is released when nobody has chosen anything: what is longest overdue, else what comes next. */
export const nextDue = ({ overdue, now, next }: Queue): QueueItem | null => overdue[0] ?? now[0] ?? next[0] ?? null;
