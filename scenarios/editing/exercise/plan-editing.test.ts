import { describe, expect, it } from 'vitest';
import { applyEdit } from '@scenarios/format/apply-edit';
import type { Edit } from '@scenarios/format/edit';
import { exampleScenario } from '@scenarios/format/example-scenario';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { Inject, Trigger } from '@scenarios/format/exercise/inject';
import { inject as injectSchema } from '@scenarios/format/exercise/inject';
import { findPlanProblems } from '@scenarios/format/exercise/find-plan-problems';
import { plannedTimes } from '@scenarios/format/exercise/planned-times';
import { parseScenario } from '@scenarios/format/parse';
import type { Scenario } from '@scenarios/format/scenario';
import { addInject, duplicateInjects, nextNumber } from './add-injects';
import { addMedium } from './add-medium';
import { addPlan, duplicatePlan } from './add-plan';
import { addObjective, addStoryline, addTeam, newTask } from './add-plan-record';
import { deletePlanRecords } from './delete-plan-records';
import { followersOf, moveInjects, moveInjectTo } from './move-injects';
import { numberInjects } from './number-injects';
import { orderPlanRecord } from './order-plan-record';

function scenarioWithPlan(): { scenario: Scenario; plan: Exercise } {
  const parsed = parseScenario(exampleScenario());
  if (!parsed.ok) throw new Error('the example is not valid');
  const { plan, edit } = addPlan(parsed.value, 'en');
  return { scenario: apply(parsed.value, edit), plan };
}

/** Applies an edit, and proves that its inverse gives back what was there. */
function apply(scenario: Scenario, edit: Edit | null): Scenario {
  if (edit === null) throw new Error('nothing to do');
  const applied = applyEdit(scenario, edit);
  if (!applied.ok) throw new Error(applied.issues[0]?.message.en);
  const back = applyEdit(applied.value.scenario, applied.value.inverse);
  expect(back.ok && back.value.scenario).toEqual(scenario);
  return applied.value.scenario;
}

const planOf = (scenario: Scenario): Exercise => {
  const [plan] = scenario.exercises;
  if (plan === undefined) throw new Error('no plan');
  return plan;
};

const line = (id: string, trigger: Trigger, more: Partial<Inject> = {}): Inject => ({
  ...injectSchema.parse({ id, number: id, title: { en: id }, trigger }),
  ...more,
});

/** a at 0, b at 10 min, c 5 min after b, d at 30 min, e by hand planned for 40 min, f by hand without a time. */
const lines: readonly Inject[] = [
  line('a', { when: 'at', atSeconds: 0 }),
  line('b', { when: 'at', atSeconds: 600 }),
  line('c', { when: 'after', of: 'all', precedents: [{ what: 'inject', inject: 'b' }], delaySeconds: 300 }),
  line('d', { when: 'at', atSeconds: 1800 }),
  line('e', { when: 'by-hand', plannedSeconds: 2400 }),
  line('f', { when: 'by-hand' }),
];

const secondsOf = (plan: Exercise): readonly (number | undefined)[] =>
  lines.map(({ id }) => plannedTimes(plan.injects).get(id)?.seconds);

function scenarioWithLines(): { scenario: Scenario; plan: Exercise } {
  const { scenario, plan } = scenarioWithPlan();
  const exercises = [{ ...plan, injects: [...lines] }];
  return { scenario: { ...scenario, exercises }, plan: { ...plan, injects: [...lines] } };
}

describe('plans', () => {
  it('begin with the first design and hazard and the three usual teams', () => {
    const { scenario } = scenarioWithPlan();
    const plan = planOf(scenario);
    expect(plan.design).toBe(scenario.designs[0]?.id);
    expect(plan.hazard).toBe(scenario.hazards[0]?.id);
    expect(plan.teams.map(({ role }) => role)).toEqual(['players', 'controllers', 'evaluators']);
    expect(plan.name).toEqual({ en: 'New exercise', 'zh-Hant': '' });
    expect(findPlanProblems(scenario, plan).map(({ kind }) => kind)).not.toContain('hazard-after-end');
    const second = addPlan(scenario, 'en');
    expect(second.plan.name.en).toBe('New exercise 2');
    expect(apply(scenario, second.edit).exercises).toHaveLength(2);
  });

  it('are copied under an id and a name of their own', () => {
    const { scenario, plan } = scenarioWithLines();
    const copy = duplicatePlan(scenario, plan);
    expect(copy.plan.id).not.toBe(plan.id);
    expect(copy.plan.name.en).toBe('New exercise (copy)');
    expect(planOf({ ...apply(scenario, copy.edit), exercises: [copy.plan] }).injects).toEqual(plan.injects);
  });
});

describe('records of a plan', () => {
  it('come with an id that is free, and go with what names them', () => {
    let { scenario } = scenarioWithLines();
    const first = addObjective(planOf(scenario), 'zh-Hant');
    scenario = apply(scenario, first.edit);
    const second = addObjective(planOf(scenario), 'en');
    scenario = apply(scenario, second.edit);
    expect(first.record.text).toEqual({ en: '', 'zh-Hant': '演習目標 1' });
    expect(first.record.id).not.toBe(second.record.id);
    scenario = apply(scenario, addTeam(planOf(scenario), 'en').edit);
    const thread = addStoryline(planOf(scenario), 'en');
    scenario = apply(scenario, thread.edit);
    const plan = planOf(scenario);
    const tied: Inject = {
      ...line('a', { when: 'at', atSeconds: 0 }),
      objectives: [first.record.id, second.record.id],
      storyline: thread.record.id,
      to: ['players'],
    };
    scenario = { ...scenario, exercises: [{ ...plan, injects: plan.injects.with(0, tied) }] };

    scenario = apply(scenario, deletePlanRecords(planOf(scenario), 'objectives', new Set([first.record.id])));
    expect(planOf(scenario).injects[0]?.objectives).toEqual([second.record.id]);
    scenario = apply(scenario, deletePlanRecords(planOf(scenario), 'storylines', new Set([thread.record.id])));
    expect(planOf(scenario).injects[0]?.storyline).toBeUndefined();
    // An inject that named only this team would go to everybody if it forgot it.
    scenario = apply(scenario, deletePlanRecords(planOf(scenario), 'teams', new Set(['players'])));
    expect(planOf(scenario).injects[0]?.to).toEqual(['players']);
    expect(deletePlanRecords(planOf(scenario), 'teams', new Set(['players']))).toBeNull();
  });

  it('are put in another order, at most to the ends of their list', () => {
    const { scenario, plan } = scenarioWithPlan();
    const ids = (of: Scenario): readonly string[] => planOf(of).teams.map(({ id }) => id);
    expect(ids(apply(scenario, orderPlanRecord(plan, 'teams', 'evaluators', -1)))).toEqual([
      'players',
      'evaluators',
      'controllers',
    ]);
    expect(orderPlanRecord(plan, 'teams', 'players', -1)).toBeNull();
    expect(orderPlanRecord(plan, 'teams', 'nobody', 1)).toBeNull();
  });

  it('have tasks whose ids are free in the whole plan', () => {
    const { plan } = scenarioWithPlan();
    const task = newTask(plan, 'en');
    const objective = { ...addObjective(plan, 'en').record, tasks: [task] };
    expect(newTask({ ...plan, objectives: [objective] }, 'en').id).not.toBe(task.id);
  });
});

describe('injects', () => {
  it('are numbered on from the one before, as wide as it is', () => {
    expect(nextNumber('9', new Set())).toBe('10');
    expect(nextNumber('M1-03', new Set(['M1-04']))).toBe('M1-05');
    expect(nextNumber('07b', new Set())).toBe('08b');
    expect(nextNumber('start', new Set())).toBe('1');
  });

  it('are added some minutes after the chosen one, with its teams and storyline', () => {
    const { scenario, plan } = scenarioWithLines();
    const base: Exercise = {
      ...plan,
      injects: plan.injects.map((inject) => (inject.id === 'b' ? { ...inject, number: '7', to: ['players'] } : inject)),
    };
    const made = addInject(base, 'b', 'en');
    expect(made.injects[0]).toMatchObject({ number: '8', to: ['players'], trigger: { when: 'at', atSeconds: 900 } });
    const next = planOf(apply({ ...scenario, exercises: [base] }, made.edit));
    expect(next.injects.map(({ id }) => id).slice(0, 3)).toEqual(['a', 'b', made.injects[0]?.id]);
    expect(addInject({ ...plan, injects: [] }, null, 'en').injects[0]?.trigger).toEqual({ when: 'at', atSeconds: 0 });
  });

  it('are copied so that what waits for a copied one waits for its copy', () => {
    const { scenario, plan } = scenarioWithLines();
    const made = duplicateInjects(plan, new Set(['b', 'c']));
    const next = planOf(apply(scenario, made?.edit ?? null));
    const [copyOfB, copyOfC] = made?.injects ?? [];
    expect(copyOfC?.trigger).toMatchObject({ precedents: [{ what: 'inject', inject: copyOfB?.id }] });
    expect(next.injects.map(({ id }) => id)).toEqual(['a', 'b', copyOfB?.id, 'c', copyOfC?.id, 'd', 'e', 'f']);
    expect(new Set(next.injects.map(({ number }) => number)).size).toBe(8);
  });

  it('move alone, and what waits for them comes later by itself', () => {
    const { scenario, plan } = scenarioWithLines();
    const next = planOf(apply(scenario, moveInjects(plan, new Set(['b']), 120, false)));
    expect(secondsOf(next)).toEqual([0, 720, 1020, 1800, 2400, undefined]);
  });

  it('take along all that follow in time, each once', () => {
    const { scenario, plan } = scenarioWithLines();
    expect(followersOf(plan, new Set(['b'])).map(({ id }) => id)).toEqual(['d', 'e']);
    const next = planOf(apply(scenario, moveInjects(plan, new Set(['b']), 120, true)));
    expect(secondsOf(next)).toEqual([0, 720, 1020, 1920, 2520, undefined]);
    const both = planOf(apply(scenario, moveInjects(plan, new Set(['b', 'c']), 60, true)));
    expect(secondsOf(both)).toEqual([0, 660, 960, 1860, 2460, undefined]);
  });

  it('that wait for others move by their delay, and never before them', () => {
    const { scenario, plan } = scenarioWithLines();
    expect(secondsOf(planOf(apply(scenario, moveInjects(plan, new Set(['c']), 60, false))))[2]).toBe(960);
    expect(secondsOf(planOf(apply(scenario, moveInjects(plan, new Set(['c']), -3600, false))))[2]).toBe(600);
  });

  it('are given a time, also those by hand that had none', () => {
    const { scenario, plan } = scenarioWithLines();
    expect(secondsOf(planOf(apply(scenario, moveInjectTo(plan, 'd', 3000, false))))[3]).toBe(3000);
    expect(secondsOf(planOf(apply(scenario, moveInjectTo(plan, 'f', 90, false))))[5]).toBe(90);
    expect(moveInjectTo(plan, 'd', 1800, true)).toBeNull();
    expect(moveInjectTo(plan, 'nothing', 0, true)).toBeNull();
  });

  it('are numbered anew in the order of their times', () => {
    const { scenario, plan } = scenarioWithLines();
    const [a, b, c, d, e, f] = plan.injects;
    const mixed: Exercise = { ...plan, injects: [d, f, c, b, a, e].filter((each) => each !== undefined) };
    const next = planOf(apply({ ...scenario, exercises: [mixed] }, numberInjects(mixed)));
    // f has no time and stays behind d, after which it stands in the plan.
    expect(next.injects.map(({ id, number }) => `${id}${number}`)).toEqual(['d4', 'f5', 'c3', 'b2', 'a1', 'e6']);
    expect(numberInjects(next)).toBeNull();
  });

  it('have attachments, the same bytes once in a plan', () => {
    let { scenario } = scenarioWithLines();
    const stored = { sha256: 'a'.repeat(64), type: 'image/png', bytes: 12 } as const;
    scenario = apply(scenario, addMedium(planOf(scenario), 'a', 'map.png', stored));
    scenario = apply(scenario, addMedium(planOf(scenario), 'b', 'again.png', stored));
    const plan = planOf(scenario);
    expect(plan.media).toHaveLength(1);
    expect(plan.injects[1]?.media).toEqual([plan.media[0]?.id]);
    expect(addMedium(plan, 'a', 'map.png', stored)).toBeNull();
    scenario = apply(scenario, deletePlanRecords(plan, 'media', new Set([plan.media[0]?.id ?? ''])));
    expect(planOf(scenario).injects.flatMap(({ media }) => media)).toEqual([]);
  });
});
