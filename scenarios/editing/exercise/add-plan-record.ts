import type { CriticalTask, Exercise, Objective, Storyline, Team } from '@scenarios/format/exercise/exercise';
import { objective, storyline, team } from '@scenarios/format/exercise/exercise';
import type { WrittenText } from '@scenarios/format/exercise/written-text';
import { freeId } from '../free-id';
import { inLanguage } from './in-language';
import type { PlanChange } from './change-plan';
import { changePlan } from './change-plan';

type Added<Value> = { readonly record: Value; readonly edit: PlanChange };

type Language = keyof WrittenText;
const idsOf = (list: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));

/** One more objective at the end. */
export function addObjective(plan: Exercise, language: Language): Added<Objective> {
  const nth = String(plan.objectives.length + 1);
  const record = objective.parse({
    id: freeId(`objective-${nth}`, idsOf(plan.objectives)),
    text: inLanguage(language, language === 'en' ? `Objective ${nth}` : `演習目標 ${nth}`),
    capability: 'operational-coordination',
  });
  const add = [{ at: plan.objectives.length, value: record }];
  return { record, edit: changePlan(plan.id, 'add', { objectives: { add } }) };
}

/** One more team of players at the end. */
export function addTeam(plan: Exercise, language: Language): Added<Team> {
  const nth = String(plan.teams.length + 1);
  const record = team.parse({
    id: freeId(`team-${nth}`, idsOf(plan.teams)),
    name: inLanguage(language, language === 'en' ? `Team ${nth}` : `第 ${nth} 小組`),
  });
  const add = [{ at: plan.teams.length, value: record }];
  return { record, edit: changePlan(plan.id, 'add', { teams: { add } }) };
}

/** One more storyline at the end. */
export function addStoryline(plan: Exercise, language: Language): Added<Storyline> {
  const nth = String(plan.storylines.length + 1);
  const record = storyline.parse({
    id: freeId(`storyline-${nth}`, idsOf(plan.storylines)),
    name: inLanguage(language, language === 'en' ? `Storyline ${nth}` : `情節線 ${nth}`),
  });
  const add = [{ at: plan.storylines.length, value: record }];
  return { record, edit: changePlan(plan.id, 'add', { storylines: { add } }) };
}

/** One more critical task of an objective. Its id is free in the whole plan, as observations name tasks by it. */
export function newTask(plan: Exercise, language: Language): CriticalTask {
  const taken = idsOf(plan.objectives.flatMap(({ tasks }) => tasks));
  return { id: freeId('task-1', taken), text: inLanguage(language, language === 'en' ? 'Task' : '任務') };
}
