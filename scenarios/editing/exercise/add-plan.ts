import type { Exercise } from '@scenarios/format/exercise/exercise';
import { exercise } from '@scenarios/format/exercise/exercise';
import type { ExerciseEdit } from '@scenarios/format/exercise/exercise-edit';
import type { WrittenText } from '@scenarios/format/exercise/written-text';
import type { Hazard } from '@scenarios/format/hazard';
import { hazardStart } from '@scenarios/format/hazards/hazard-start';
import type { Scenario } from '@scenarios/format/scenario';
import { freeId } from '../free-id';
import { inLanguage } from './in-language';

export type AddedPlan = { readonly plan: Exercise; readonly edit: ExerciseEdit };

const text = (en: string, chinese: string): WrittenText => ({ en, 'zh-Hant': chinese });

const addedPlan = (scenario: Scenario, plan: Exercise): AddedPlan => ({
  plan,
  edit: { kind: 'add-exercise', at: scenario.exercises.length, exercise: plan },
});

/** A name in the language of its writer that no plan of the document has yet: with the lowest number from 2 where the name itself is taken. */
function freeName(scenario: Scenario, language: keyof WrittenText): WrittenText {
  const taken = new Set(scenario.exercises.map((plan) => plan.name[language]));
  const base = language === 'en' ? 'New exercise' : '新演習';
  let nth = 1;
  while (taken.has(nth === 1 ? base : `${base} ${String(nth)}`)) nth += 1;
  return inLanguage(language, nth === 1 ? base : `${base} ${String(nth)}`);
}

/** Hours into the scenario, in whole quarters, that leave players at least a quarter of an hour until a hazard strikes. */
function startBefore(scenario: Scenario, hazard: Hazard | undefined): number {
  if (hazard === undefined) return 0;
  return Math.max(0, Math.floor(4 * hazardStart(hazard, scenario.hazards)) / 4 - 0.25);
}

/** A plan to begin with: first design, first hazard soon after the start, the three usual teams, no injects. */
export function addPlan(scenario: Scenario, language: keyof WrittenText): AddedPlan {
  const [hazard] = scenario.hazards;
  const startHours = startBefore(scenario, hazard);
  const plan = exercise.parse({
    id: freeId('exercise', new Set(scenario.exercises.map(({ id }) => id))),
    name: freeName(scenario, language),
    design: scenario.designs[0]?.id ?? 'design',
    ...(hazard === undefined ? {} : { hazard: hazard.id }),
    startHours,
    durationMinutes: Math.max(1, Math.min(120, Math.floor((scenario.horizonHours - startHours) * 60))),
    teams: [
      { id: 'players', name: text('Players', '參演人員'), role: 'players' },
      { id: 'controllers', name: text('Controllers', '管制員'), role: 'controllers' },
      { id: 'evaluators', name: text('Evaluators', '評核員'), role: 'evaluators' },
    ],
  });
  return addedPlan(scenario, plan);
}

/** The same plan once more, under a name of its own. */
export function duplicatePlan(scenario: Scenario, plan: Exercise): AddedPlan {
  const copyOf = (name: string, word: string): string => (name === '' ? '' : `${name}${word}`.slice(0, 10_000));
  return addedPlan(scenario, {
    ...plan,
    id: freeId(plan.id, new Set(scenario.exercises.map(({ id }) => id))),
    name: text(copyOf(plan.name.en, ' (copy)'), copyOf(plan.name['zh-Hant'], '（複本）')),
  });
}
