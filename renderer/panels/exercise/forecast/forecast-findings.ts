import type { DueInject } from '@host/contract/exercise';
import type { Condition } from '@scenarios/format/exercise/condition';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { Inject, Precedent } from '@scenarios/format/exercise/inject';

/** Why an inject is not released as long as nobody does more than the plan says. */
export type NeverReason =
  /** Held in reserve: it comes only when the facilitator wants it. */
  | { readonly why: 'contingency' }
  /** By hand, and the plan gives no time. */
  | { readonly why: 'by-hand' }
  | { readonly why: 'condition'; readonly condition: Condition }
  /** What it waits for does not come either: decisions are never taken in a forecast. */
  | { readonly why: 'waits'; readonly precedents: readonly Precedent[] }
  /** Due, seconds after the start of the exercise, when that is over. */
  | { readonly why: 'too-late'; readonly atSeconds: number };

export type NeverReleased = { readonly inject: Inject; readonly reason: NeverReason };

/** A time in which a team gets nothing, seconds after the start; `team` null: there are no teams of players, it is everybody. */
export type Gap = { readonly team: string | null; readonly fromSeconds: number; readonly toSeconds: number };

/** Injects that come to the same teams one upon the other. */
export type Clash = {
  readonly injects: readonly string[];
  readonly teams: readonly (string | null)[];
  readonly fromSeconds: number;
  readonly toSeconds: number;
};

export type Released = { readonly inject: Inject; readonly atSeconds: number };

export type ForecastFindings = {
  /** In the order in which they come; at equal times in the order of the plan. */
  readonly released: readonly Released[];
  /** In the order of the plan. What players should do by themselves is never released, and is not among them. */
  readonly never: readonly NeverReleased[];
  readonly gaps: readonly Gap[];
  readonly clashes: readonly Clash[];
};

export type ForecastLimits = {
  /** Times without anything for a team that are longer than this are gaps. */
  readonly gapMinutes: number;
  /** Injects to the same team that follow within this time clash. */
  readonly clashMinutes: number;
};

/** The teams of players whom an inject reaches; null stands for everybody where the plan has none. */
export function playersOf(plan: Pick<Exercise, 'teams'>): readonly (string | null)[] {
  const players = plan.teams.filter(({ role }) => role === 'players').map(({ id }) => id);
  return players.length === 0 ? [null] : players;
}

export const reaches = ({ to }: Pick<Inject, 'to'>, team: string | null): boolean =>
  team === null || to.length === 0 || to.includes(team);

function reasonOf(inject: Inject, later: ReadonlyMap<string, number>, released: ReadonlySet<string>): NeverReason {
  const { id, kind, trigger } = inject;
  if (kind === 'contingency') return { why: 'contingency' };
  const due = later.get(id);
  if (due !== undefined) return { why: 'too-late', atSeconds: due / 1000 };
  if (trigger.when === 'condition') return { why: 'condition', condition: trigger.condition };
  if (trigger.when === 'after')
    return {
      why: 'waits',
      precedents: trigger.precedents.filter((each) => each.what === 'decision' || !released.has(each.inject)),
    };
  return { why: 'by-hand' };
}

function gapsOf(times: readonly number[], team: string | null, endSeconds: number, longest: number): readonly Gap[] {
  const marks = [0, ...times, endSeconds];
  return marks.flatMap((toSeconds, index) => {
    const fromSeconds = marks[index - 1];
    return fromSeconds === undefined || toSeconds - fromSeconds <= longest ? [] : [{ team, fromSeconds, toSeconds }];
  });
}

/** Runs of injects each of which comes within so many seconds of the one before. */
function runsOf(released: readonly Released[], within: number): readonly (readonly Released[])[] {
  const runs: Released[][] = [];
  for (const each of released) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && each.atSeconds - last.atSeconds <= within) run.push(each);
    else runs.push([each]);
  }
  return runs.filter(({ length }) => length > 1);
}

/** What a planner should know of a plan laid over its baseline: what never comes and why, and where teams wait or are flooded. */
export function forecastFindings(
  plan: Exercise,
  forecast: { readonly releases: readonly DueInject[]; readonly later: readonly DueInject[] },
  { gapMinutes, clashMinutes }: ForecastLimits,
): ForecastFindings {
  const place = new Map(plan.injects.map((inject, index) => [inject.id, { inject, index }]));
  const released = forecast.releases
    .flatMap(({ inject, dueMillis }) => {
      const found = place.get(inject);
      return found === undefined ? [] : [{ ...found, atSeconds: dueMillis / 1000 }];
    })
    .sort((one, other) => one.atSeconds - other.atSeconds || one.index - other.index)
    .map(({ inject, atSeconds }): Released => ({ inject, atSeconds }));
  const ids = new Set(released.map(({ inject }) => inject.id));
  const later = new Map(forecast.later.map(({ inject, dueMillis }) => [inject, dueMillis]));
  const never = plan.injects
    .filter(({ id, kind }) => kind !== 'expected-action' && !ids.has(id))
    .map((inject): NeverReleased => ({ inject, reason: reasonOf(inject, later, ids) }));

  const clashes = new Map<string, Clash>();
  const gaps: Gap[] = [];
  for (const team of playersOf(plan)) {
    const own = released.filter(({ inject }) => reaches(inject, team));
    gaps.push(
      ...gapsOf(
        own.map(({ atSeconds }) => atSeconds),
        team,
        plan.durationMinutes * 60,
        gapMinutes * 60,
      ),
    );
    for (const run of runsOf(own, clashMinutes * 60)) {
      const injects = run.map(({ inject }) => inject.id);
      const key = injects.join(' ');
      const known = clashes.get(key);
      clashes.set(key, {
        injects,
        teams: [...(known?.teams ?? []), team],
        fromSeconds: run[0]?.atSeconds ?? 0,
        toSeconds: run.at(-1)?.atSeconds ?? 0,
      });
    }
  }
  return {
    released,
    never,
    gaps: gaps.toSorted((one, other) => one.fromSeconds - other.fromSeconds),
    clashes: [...clashes.values()].sort((one, other) => one.fromSeconds - other.fromSeconds),
  };
}
