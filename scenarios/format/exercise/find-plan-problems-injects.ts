import type { Exercise } from './exercise';
import { both, inInject } from './find-plan-problems-places';
import type { PlanProblem } from './plan-problem';
import type { WrittenText } from './written-text';

const empty = ({ en, 'zh-Hant': chinese }: WrittenText): boolean => en.trim() === '' && chinese.trim() === '';

/** What single injects lack: somebody who gets them, something to read, an expected response, a number of their own. */
export function findInjectProblems(plan: Exercise): readonly PlanProblem[] {
  const found: PlanProblem[] = [];
  const players = new Set(plan.teams.filter(({ role }) => role === 'players').map(({ id }) => id));
  const known = new Set(plan.teams.map(({ id }) => id));
  const numbers = new Set<string>();
  for (const inject of plan.injects) {
    const given = inject.kind !== 'expected-action';
    const reaches = inject.to.length === 0 ? players.size > 0 : inject.to.some((id) => players.has(id));
    if (given && !reaches && inject.to.every((id) => known.has(id)))
      found.push(
        inInject(inject, 'to', {
          kind: 'nobody-receives',
          level: 'error',
          message: both('Nobody who plays gets it.', '沒有任何參演小組會收到。'),
        }),
      );
    if (given && empty(inject.message))
      found.push(
        inInject(inject, 'message', {
          kind: 'no-message',
          level: 'warning',
          message: both('It says nothing: players see only its title.', '沒有內容，參演人員只會看到標題。'),
        }),
      );
    if (given && empty(inject.expectedResponse))
      found.push(
        inInject(inject, 'expectedResponse', {
          kind: 'no-expected-response',
          level: 'warning',
          message: both('It does not tell what players should do.', '未說明參演人員應有的反應。'),
        }),
      );
    if (inject.objectives.length === 0)
      found.push(
        inInject(inject, 'objectives', {
          kind: 'no-objective',
          level: 'note',
          message: both('It serves no objective.', '未對應任何演習目標。'),
        }),
      );
    if (numbers.has(inject.number))
      found.push(
        inInject(inject, 'number', {
          kind: 'same-number',
          level: 'warning',
          message: both('Another inject has this number too.', '另一項狀況也使用此編號。'),
        }),
      );
    numbers.add(inject.number);
  }
  return found;
}
