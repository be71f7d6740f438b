import type { Scenario } from '../scenario';
import { hazardStart } from '../hazards/hazard-start';
import type { Exercise } from './exercise';
import { exerciseLimits } from './exercise';
import { both, inHead, inRecord, named } from './find-plan-problems-places';
import type { PlanProblem } from './plan-problem';

/** Bytes as megabytes for people. */
const megabytes = (bytes: number): string => String(Math.round(bytes / 1024 / 102.4) / 10);

/** What is wrong with the frame of a plan: its design, its time in the scenario, who takes part, what is judged. */
export function findHeadProblems(scenario: Scenario, plan: Exercise): readonly PlanProblem[] {
  const found: PlanProblem[] = [];
  if (scenario.designs.every(({ id }) => id !== plan.design))
    found.push(
      inHead(plan, 'design', {
        kind: 'missing-reference',
        level: 'error',
        message: both(`The design “${plan.design}” does not exist.`, `設計「${plan.design}」不存在。`),
      }),
    );
  if (plan.hazard !== undefined && scenario.hazards.every(({ id }) => id !== plan.hazard))
    found.push(
      inHead(plan, 'hazard', {
        kind: 'missing-reference',
        level: 'error',
        message: both(`The hazard “${plan.hazard}” does not exist.`, `災害「${plan.hazard}」不存在。`),
      }),
    );
  const end = plan.startHours + plan.durationMinutes / 60;
  const hazard = scenario.hazards.find(({ id }) => id === plan.hazard);
  if (hazard !== undefined && hazardStart(hazard, scenario.hazards) >= end)
    found.push(
      inHead(plan, 'hazard', {
        kind: 'hazard-after-end',
        level: 'warning',
        message: both(
          'Its hazard strikes only after the exercise has ended: players never meet it.',
          '其災害在演習結束後才發生，參演人員不會遇到。',
        ),
      }),
    );
  if (plan.startHours >= scenario.horizonHours)
    found.push(
      inHead(plan, 'startHours', {
        kind: 'beyond-horizon',
        level: 'error',
        message: both(
          `It starts after the scenario has ended (${String(scenario.horizonHours)} h).`,
          `開始時間在情境結束（${String(scenario.horizonHours)} 小時）之後。`,
        ),
      }),
    );
  else if (end > scenario.horizonHours)
    found.push(
      inHead(plan, 'durationMinutes', {
        kind: 'beyond-horizon',
        level: 'warning',
        message: both(
          `It goes on after the scenario has ended (${String(scenario.horizonHours)} h): the simulation stands still from then on.`,
          `演習持續至情境結束（${String(scenario.horizonHours)} 小時）之後，屆時模擬將停止變化。`,
        ),
      }),
    );
  if (plan.teams.every(({ role }) => role !== 'players'))
    found.push(
      inHead(plan, 'teams', {
        kind: 'no-players',
        level: 'error',
        message: both('No team plays: nobody receives anything.', '沒有參演小組，無人會接收狀況。'),
      }),
    );
  if (plan.objectives.length === 0)
    found.push(
      inHead(plan, 'objectives', {
        kind: 'nothing-judged',
        level: 'warning',
        message: both('It has no objective: nothing can be evaluated.', '尚無演習目標，無從評核。'),
      }),
    );
  if (plan.injects.length === 0)
    found.push(
      inHead(plan, 'injects', {
        kind: 'nothing-happens',
        level: 'warning',
        message: both('It has no inject: nothing will happen.', '尚無狀況，演習中不會發生任何事。'),
      }),
    );
  const bytes = plan.media.reduce((sum, medium) => sum + medium.bytes, 0);
  if (bytes > exerciseLimits.allMediaBytes)
    found.push(
      inHead(plan, 'media', {
        kind: 'too-much',
        level: 'error',
        message: both(
          `Its media have ${megabytes(bytes)} MB together; at most ${megabytes(exerciseLimits.allMediaBytes)} MB are kept.`,
          `媒體合計 ${megabytes(bytes)} MB，上限為 ${megabytes(exerciseLimits.allMediaBytes)} MB。`,
        ),
      }),
    );
  for (const objective of plan.objectives) {
    if (plan.injects.every(({ objectives }) => !objectives.includes(objective.id)))
      found.push(
        inRecord('objectives', objective, named(objective.text), 'text', {
          kind: 'objective-without-inject',
          level: 'warning',
          message: both('No inject serves this objective.', '沒有任何狀況對應此演習目標。'),
        }),
      );
    if (objective.tasks.length === 0)
      found.push(
        inRecord('objectives', objective, named(objective.text), 'tasks', {
          kind: 'objective-without-task',
          level: 'warning',
          message: both('It has no critical task: evaluators have nothing to rate.', '尚無關鍵任務，評核員無從評分。'),
        }),
      );
  }
  const forAll = plan.injects.some(({ to, kind }) => to.length === 0 && kind !== 'expected-action');
  for (const team of plan.teams)
    if (team.role === 'players' && !forAll && plan.injects.every(({ to }) => !to.includes(team.id)))
      found.push(
        inRecord('teams', team, named(team.name), 'name', {
          kind: 'team-gets-nothing',
          level: plan.injects.length === 0 ? 'note' : 'warning',
          message: both('No inject goes to this team.', '沒有任何狀況發給此小組。'),
        }),
      );
  return found;
}
