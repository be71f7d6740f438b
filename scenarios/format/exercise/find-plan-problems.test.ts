import { describe, expect, it } from 'vitest';
import { exampleScenario } from '../example-scenario';
import { parseScenario } from '../parse';
import type { Scenario } from '../scenario';
import { exercise, type Exercise } from './exercise';
import { findPlanProblems } from './find-plan-problems';
import { inject as injectSchema, type Inject, type Trigger } from './inject';

function example(): Scenario {
  const parsed = parseScenario(exampleScenario());
  if (!parsed.ok) throw new Error('the example is not valid');
  return parsed.value;
}

const scenario = example();
const [design] = scenario.designs;
const mesh = design?.mesh;
const node = mesh?.nodes[0]?.id ?? '';
const both = (text: string) => ({ en: text, 'zh-Hant': `${text}（中）` });

const line = (id: string, trigger: Trigger, more: Partial<Inject> = {}): Inject => ({
  ...injectSchema.parse({
    id,
    number: id,
    title: both(id),
    trigger,
    message: both('m'),
    expectedResponse: both('r'),
    objectives: ['one'],
    to: ['players'],
  }),
  ...more,
});
const at = (minutes: number): Trigger => ({ when: 'at', atSeconds: minutes * 60 });
const after = (...ids: readonly string[]): Trigger => ({
  when: 'after',
  of: 'all',
  precedents: ids.map((each) => ({ what: 'inject', inject: each })),
  delaySeconds: 60,
});

const whole: Exercise = exercise.parse({
  id: 'drill',
  name: both('Drill'),
  design: design?.id,
  hazard: scenario.hazards[0]?.id,
  startHours: 1,
  durationMinutes: 60,
  objectives: [{ id: 'one', text: both('One'), capability: 'planning', tasks: [{ id: 'task', text: both('Task') }] }],
  teams: [{ id: 'players', name: both('Players'), role: 'players' }],
  injects: [line('1', at(0)), line('2', at(10)), line('3', after('2'))],
});

const kindsOf = (plan: Exercise): readonly string[] => findPlanProblems(scenario, plan).map(({ kind }) => kind);
const withLines = (...injects: readonly Inject[]): Exercise => ({ ...whole, injects: [...injects] });

describe('problems of a plan', () => {
  it('are none where everything is there', () => {
    expect(findPlanProblems(scenario, whole)).toEqual([]);
  });

  it.each<readonly [string, Exercise, string, string]>([
    ['a design that is gone', { ...whole, design: 'gone' }, 'missing-reference', 'design'],
    ['a hazard that is gone', { ...whole, hazard: 'gone' }, 'missing-reference', 'hazard'],
    ['a hazard after the end', { ...whole, startHours: 0, durationMinutes: 50 }, 'hazard-after-end', 'hazard'],
    ['a start after the scenario', { ...whole, startHours: 99_999 }, 'beyond-horizon', 'startHours'],
    ['an end after the scenario', { ...whole, durationMinutes: 99_999 }, 'beyond-horizon', 'durationMinutes'],
    [
      'nobody who plays',
      { ...whole, teams: whole.teams.map((team) => ({ ...team, role: 'observers' })) },
      'no-players',
      'teams',
    ],
    ['a team that is gone', withLines(line('1', at(0), { to: ['gone'] })), 'missing-reference', 'to'],
    [
      'an objective that is gone',
      withLines(line('1', at(0), { objectives: ['one', 'gone'] })),
      'missing-reference',
      'objectives',
    ],
    ['a storyline that is gone', withLines(line('1', at(0), { storyline: 'gone' })), 'missing-reference', 'storyline'],
    ['a medium that is gone', withLines(line('1', at(0), { media: ['gone'] })), 'missing-reference', 'media'],
    ['an inject that is gone', withLines(line('1', after('gone'))), 'missing-reference', 'trigger'],
    [
      'a circle',
      withLines(line('1', after('2')), line('2', after('3')), line('3', after('1'))),
      'waits-in-circle',
      'trigger',
    ],
    ['a time after the end', withLines(line('1', at(61))), 'beyond-end', 'trigger'],
    ['a time before the start', withLines(line('1', at(-5))), 'before-start', 'trigger'],
    [
      'a wait for a reserve',
      withLines(line('1', at(0), { kind: 'contingency' }), line('2', after('1'))),
      'waits-for-reserve',
      'trigger',
    ],
    ['two at once', withLines(line('1', at(5)), line('2', at(5))), 'same-time', 'trigger'],
    ['two of a number', withLines(line('1', at(5)), line('2', at(6), { number: '1' })), 'same-number', 'number'],
    ['no message', withLines(line('1', at(5), { message: { en: ' ', 'zh-Hant': '' } })), 'no-message', 'message'],
    [
      'no expected response',
      withLines(line('1', at(5), { expectedResponse: { en: '', 'zh-Hant': '' } })),
      'no-expected-response',
      'expectedResponse',
    ],
    [
      'a text in one language',
      withLines(line('1', at(5), { notes: { en: 'only', 'zh-Hant': '' } })),
      'untranslated',
      'notes',
    ],
    [
      'a condition on what is not in the mesh',
      withLines(
        line('1', {
          when: 'condition',
          condition: { of: 'node-function', node: 'gone', comparison: 'below', share: 0.5, forMinutes: 0 },
          notBeforeSeconds: 0,
        }),
      ),
      'impossible-condition',
      'trigger',
    ],
    [
      'an effect on what is not in the mesh',
      withLines(
        line('1', at(5), {
          effects: [{ do: 'fail', target: { node: 'gone' }, left: 0, repairHours: null, needsCrew: false }],
        }),
      ),
      'missing-reference',
      'effects',
    ],
  ])('tell of %s', (_, plan, kind, field) => {
    const found = findPlanProblems(scenario, plan).filter((problem) => problem.kind === kind);
    expect(found[0]?.place.field).toBe(field);
    expect(found[0]?.message.en).toMatch(/[.]$/u);
    expect(found[0]?.message['zh-Hant']).toMatch(/\p{Script=Han}/u);
  });

  it('tell of objectives without inject or task, and of teams that get nothing', () => {
    const plan: Exercise = {
      ...whole,
      objectives: [
        ...whole.objectives,
        { ...whole.objectives[0], id: 'two', text: both('Two'), tasks: [] } as Exercise['objectives'][number],
      ],
      teams: [...whole.teams, { ...whole.teams[0], id: 'others', name: both('Others') } as Exercise['teams'][number]],
    };
    expect(kindsOf(plan)).toEqual(['objective-without-inject', 'objective-without-task', 'team-gets-nothing']);
    expect(
      kindsOf({ ...plan, injects: plan.injects.map((each) => ({ ...each, to: [], objectives: ['one', 'two'] })) }),
    ).toEqual(['objective-without-task']);
  });

  it('do not take an expected action for something that is given to somebody', () => {
    const plan = withLines(
      line('1', at(5), {
        kind: 'expected-action',
        to: [],
        message: { en: '', 'zh-Hant': '' },
        expectedResponse: { en: '', 'zh-Hant': '' },
      }),
      line('2', at(5)),
    );
    expect(kindsOf(plan)).toEqual([]);
  });

  it('do not tell of a site that stands', () => {
    const plan = withLines(
      line('1', at(5), {
        effects: [{ do: 'fail', target: { node }, left: 0, repairHours: null, needsCrew: false }],
      }),
    );
    expect(kindsOf(plan)).toEqual([]);
  });

  it('stand with the gravest first', () => {
    const plan = withLines(line('1', at(61), { objectives: [] }), line('2', after('gone')));
    const ranks = findPlanProblems(scenario, plan).map(({ level }) => ['error', 'warning', 'note'].indexOf(level));
    expect(ranks).toEqual(ranks.toSorted());
    expect(new Set(ranks).size).toBe(3);
  });
});
