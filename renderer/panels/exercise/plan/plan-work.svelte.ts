import type { HostError } from '@host/contract/errors';
import { changePlan, type PlanListName } from '@scenarios/editing/exercise/change-plan';
import type { Edit } from '@scenarios/format/edit';
import {
  exercise as exerciseSchema,
  objective,
  storyline,
  team,
  type Exercise,
} from '@scenarios/format/exercise/exercise';
import { designOf, findPlanProblems } from '@scenarios/format/exercise/find-plan-problems';
import { headOf } from '@scenarios/format/exercise/head-of';
import { inOrderOfTime } from '@scenarios/format/exercise/in-order-of-time';
import { inject } from '@scenarios/format/exercise/inject';
import type { PlanPlace } from '@scenarios/format/exercise/plan-problem';
import { plannedTimes } from '@scenarios/format/exercise/planned-times';
import type { Scenario } from '@scenarios/format/scenario';
import { fromSchemaIssue } from '@scenarios/format/schema-issues';
import type { Refusal } from '@ui/panels/form/edit-record.svelte';
import type { Draft } from '@ui/panels/form/form-context';
import { rebaseDraft } from '@ui/panels/form/rebase-draft';
import { exercises, openDocument, problems } from '@ui/state/lab';
import { planContext } from './plan-context';

export type PlanSection = 'overview' | 'objectives' | 'teams' | 'storylines' | 'msel' | 'coverage' | 'problems';

const schemas = { objectives: objective, teams: team, storylines: storyline, injects: inject } as const;
/** Lists whose records are edited by forms. */
export type EditedList = keyof typeof schemas;
const mostShown = 5;

/** What of the plan is in sight, and every change of it, each one step of undo. */
class PlanWork {
  section = $state<PlanSection>('overview');
  /** Record that the form of each list is about. */
  front = $state<Readonly<Record<PlanListName, string | null>>>({
    objectives: null,
    teams: null,
    storylines: null,
    injects: null,
    media: null,
  });
  /** Field that is gone to, until the form has it; the count tells one going from the next to the same. */
  sought = $state.raw<{ readonly field: string; readonly count: number }>({ field: '', count: 0 });
  #refused = $state.raw<{ readonly id: string; readonly list: readonly Refusal[] }>({ id: '', list: [] });

  readonly plan = $derived(exercises.plan);
  readonly scenario = $derived(openDocument.scenario);
  readonly design = $derived(this.scenario === null || this.plan === null ? null : designOf(this.scenario, this.plan));
  readonly context = $derived(
    this.scenario === null || this.plan === null ? null : planContext(this.scenario, this.plan, this.design),
  );
  readonly times = $derived(plannedTimes(this.plan?.injects ?? []));
  readonly ordered = $derived(inOrderOfTime(this.plan?.injects ?? []));
  readonly problems = $derived(
    this.scenario === null || this.plan === null ? [] : findPlanProblems(this.scenario, this.plan),
  );
  /** The gravest problem of each inject. */
  readonly problemOfInject = $derived.by(() => {
    const found = new Map<string, (typeof this.problems)[number]>();
    for (const problem of this.problems)
      if (problem.place.list === 'injects' && problem.place.id !== null && !found.has(problem.place.id))
        found.set(problem.place.id, problem);
    return found;
  });

  /** Why the last draft of a record was not taken; `head` stands for the head of the plan. */
  refused(id: string): readonly Refusal[] {
    return this.#refused.id === id ? this.#refused.list : [];
  }

  show(list: PlanListName, id: string | null): void {
    this.front = { ...this.front, [list]: id };
  }

  goTo({ list, id, field }: PlanPlace): void {
    if (list === null) {
      const own = field === 'objectives' || field === 'teams' ? field : field === 'injects' ? 'msel' : 'overview';
      this.section = own;
    } else {
      this.section = list === 'injects' ? 'msel' : list === 'media' ? 'overview' : list;
      this.show(list, id);
    }
    this.sought = { field, count: this.sought.count + 1 };
  }

  choose(id: string): void {
    exercises.planId = id;
  }

  /** Makes an edit of the plan as it stands when its turn has come; whether it was taken, what was wrong is reported. */
  async change(make: (plan: Exercise, scenario: Scenario) => Edit | null): Promise<boolean> {
    const shown = this.plan?.id;
    const answer = await openDocument.change((scenario) => {
      const plan = scenario.exercises.find(({ id }) => id === shown);
      return plan === undefined ? null : make(plan, scenario);
    });
    if (!answer.ok) this.#report(answer.issues);
    return answer.ok;
  }

  /** The same for a change of the list of plans. */
  async changeDocument(make: (scenario: Scenario) => Edit | null): Promise<boolean> {
    const answer = await openDocument.change(make);
    if (!answer.ok) this.#report(answer.issues);
    return answer.ok;
  }

  /** Takes over a draft of a record; `base` is what it was made of: only what differs from that is taken over. */
  async take(list: EditedList, draft: Draft, base: Draft): Promise<boolean> {
    const id = String(draft['id']);
    let refused: readonly Refusal[] = [];
    const taken = await this.change((plan) => {
      const present = plan[list].find((record) => record.id === id);
      if (present === undefined) return null;
      const next = rebaseDraft(base, draft, present);
      const parsed = schemas[list].safeParse(next);
      if (!parsed.success) {
        refused = parsed.error.issues.flatMap((found) => fromSchemaIssue(found, next)).slice(0, mostShown);
        return null;
      }
      return changePlan(plan.id, 'edit', { [list]: { set: [parsed.data] } });
    });
    this.#refused = { id, list: refused };
    return taken && refused.length === 0;
  }

  /** The same for the head of the plan. */
  async takeHead(draft: Draft, base: Draft): Promise<boolean> {
    let refused: readonly Refusal[] = [];
    const taken = await this.change((plan) => {
      const next = rebaseDraft(base, draft, plan);
      const parsed = exerciseSchema.safeParse(next);
      if (!parsed.success) {
        refused = parsed.error.issues.flatMap((found) => fromSchemaIssue(found, next)).slice(0, mostShown);
        return null;
      }
      return changePlan(plan.id, 'edit', {}, headOf(parsed.data));
    });
    this.#refused = { id: 'head', list: refused };
    return taken && refused.length === 0;
  }

  #report(issues: readonly HostError[]): void {
    const [error] = issues;
    if (error === undefined) return;
    const [issue] = error.issues ?? [];
    problems.report(
      issue === undefined ? error : { ...error, message: issue.message, advice: issue.advice, detail: issue.path },
    );
  }
}

export const planWork = new PlanWork();
