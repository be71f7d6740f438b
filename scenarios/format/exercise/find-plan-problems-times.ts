import type { Scenario } from '../scenario';
import type { Exercise } from './exercise';
import { both, inInject } from './find-plan-problems-places';
import type { Inject } from './inject';
import type { PlanProblem } from './plan-problem';
import { plannedTimes } from './planned-times';

/** Ids of injects that wait for themselves over others. */
function inCircle(injects: readonly Inject[]): ReadonlySet<string> {
  const waits = new Map(
    injects.map(({ id, trigger }) => [
      id,
      trigger.when === 'after'
        ? trigger.precedents.flatMap((each) => (each.what === 'inject' ? [each.inject] : []))
        : [],
    ]),
  );
  const circles = new Set<string>();
  for (const start of waits.keys()) {
    const seen = new Set<string>();
    const ahead = [...(waits.get(start) ?? [])];
    for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
      if (id === start) {
        circles.add(start);
        break;
      }
      if (seen.has(id)) continue;
      seen.add(id);
      ahead.push(...(waits.get(id) ?? []));
    }
  }
  return circles;
}

/** Where the times of a plan do not fit: outside it, in a circle, behind what never comes by itself, two at once for a team. */
export function findTimeProblems(scenario: Scenario, plan: Exercise): readonly PlanProblem[] {
  const found: PlanProblem[] = [];
  const times = plannedTimes(plan.injects);
  const circles = inCircle(plan.injects);
  const byId = new Map(plan.injects.map((inject) => [inject.id, inject]));
  const end = plan.durationMinutes * 60;
  const horizon = (scenario.horizonHours - plan.startHours) * 3600;
  for (const inject of plan.injects) {
    const { trigger } = inject;
    const seconds = times.get(inject.id)?.seconds;
    if (circles.has(inject.id))
      found.push(
        inInject(inject, 'trigger', {
          kind: 'waits-in-circle',
          level: 'error',
          message: both(
            'It waits for itself over others: it will never be due.',
            '經由其他狀況等候自己，永遠不會到期。',
          ),
        }),
      );
    else if (seconds !== undefined && seconds > end)
      found.push(
        inInject(inject, 'trigger', {
          kind: 'beyond-end',
          level: seconds > horizon ? 'error' : 'warning',
          message: both('It is meant for after the end of the exercise.', '預定時間在演習結束之後。'),
        }),
      );
    else if (seconds !== undefined && seconds < 0)
      found.push(
        inInject(inject, 'trigger', {
          kind: 'before-start',
          level: 'note',
          message: both(
            'It is meant for before the start: it is due at the start.',
            '預定時間在演習開始之前，將於開始時到期。',
          ),
        }),
      );
    if (trigger.when !== 'after') continue;
    const others = trigger.precedents.flatMap((each) => (each.what === 'inject' ? (byId.get(each.inject) ?? []) : []));
    const held = others.filter(({ kind }) => kind !== 'inject').map(({ number }) => number);
    const blocked = trigger.of === 'all' ? held.length > 0 : held.length === trigger.precedents.length;
    if (blocked && inject.kind === 'inject' && !circles.has(inject.id))
      found.push(
        inInject(inject, 'trigger', {
          kind: 'waits-for-reserve',
          level: 'note',
          message: both(
            `It waits for ${held.join(', ')}, which comes only by hand.`,
            `等候 ${held.join('、')}，而該項僅能手動發布。`,
          ),
        }),
      );
  }
  found.push(...sameTimes(plan, times));
  return found;
}

function sameTimes(plan: Exercise, times: ReturnType<typeof plannedTimes>): readonly PlanProblem[] {
  const players = plan.teams.filter(({ role }) => role === 'players');
  const last = new Map<string, Inject>();
  const told = new Set<string>();
  const found: PlanProblem[] = [];
  for (const inject of plan.injects) {
    const time = times.get(inject.id);
    if (inject.kind !== 'inject' || time === undefined || !time.sure) continue;
    for (const team of players) {
      if (inject.to.length > 0 && !inject.to.includes(team.id)) continue;
      const place = `${String(time.seconds)} ${team.id}`;
      const before = last.get(place);
      last.set(place, inject);
      if (before === undefined || told.has(inject.id)) continue;
      told.add(inject.id);
      const { en, 'zh-Hant': chinese } = team.name;
      found.push(
        inInject(inject, 'trigger', {
          kind: 'same-time',
          level: 'warning',
          message: both(
            `It comes to ${en === '' ? chinese : en} at the same time as ${before.number}.`,
            `與 ${before.number} 同時發給${chinese === '' ? en : chinese}。`,
          ),
        }),
      );
    }
  }
  return found;
}
