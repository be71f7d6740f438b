import type { Design, Scenario } from '../scenario';
import type { Exercise } from './exercise';
import { findHeadProblems } from './find-plan-problems-head';
import { findInjectProblems } from './find-plan-problems-injects';
import { findReferenceProblems } from './find-plan-problems-references';
import { findTextProblems } from './find-plan-problems-texts';
import { findTimeProblems } from './find-plan-problems-times';
import type { PlanProblem } from './plan-problem';

const ranks = { error: 0, warning: 1, note: 2 } as const;

/** The design that a plan simulates; null where the document has none of that id. */
export const designOf = (scenario: Scenario, plan: Exercise): Design | null =>
  scenario.designs.find(({ id }) => id === plan.design) ?? null;

/** All that stands against running a plan as it is, the gravest first; empty where nothing does. */
export function findPlanProblems(scenario: Scenario, plan: Exercise): readonly PlanProblem[] {
  const design = designOf(scenario, plan);
  return [
    ...findHeadProblems(scenario, plan),
    ...findReferenceProblems(scenario, plan, design),
    ...findTimeProblems(scenario, plan),
    ...findInjectProblems(plan),
    ...findTextProblems(plan),
  ].sort((one, other) => ranks[one.level] - ranks[other.level]);
}
