import type { CoreCapability } from '@scenarios/format/exercise/core-capability';
import type { Exercise, Objective, Storyline, Team } from '@scenarios/format/exercise/exercise';
import { exerciseLimits, objective, storyline, team } from '@scenarios/format/exercise/exercise';
import type { Inject } from '@scenarios/format/exercise/inject';
import type { Issue } from '@scenarios/format/issues';
import { freeIdMaker, identifierFrom } from '../identifier-from';
import type { Language, ReferenceField } from './msel-fields';
import { mselIssue } from './msel-issues';
import { nameKey } from './plan-names';

type MadeField = Exclude<ReferenceField, 'media'>;
const lists = { to: 'teams', objectives: 'objectives', storyline: 'storylines' } as const satisfies Record<
  MadeField,
  keyof Exercise
>;

export type MadeRecords = {
  readonly objectives: readonly Objective[];
  readonly teams: readonly Team[];
  readonly storylines: readonly Storyline[];
  readonly notes: readonly Issue[];
};

export type RecordMaker = {
  /** The id of a new record of that name, the same for the same name; null where the plan can hold no more of them. */
  readonly make: (field: MadeField, name: string, language: Language) => string | null;
  /** The new records that these injects use, in the order in which they were first named. */
  readonly used: (injects: readonly Inject[]) => MadeRecords;
};

/** Makes the objectives, teams and storylines that a list names and the plan lacks. */
export function createRecordMaker(plan: Exercise): RecordMaker {
  const made = {
    to: new Map<string, string>(),
    objectives: new Map<string, string>(),
    storyline: new Map<string, string>(),
  };
  const names = new Map<string, { readonly en: string; readonly 'zh-Hant': string }>();
  const free = {
    to: freeIdMaker(plan.teams.map(({ id }) => id)),
    objectives: freeIdMaker(plan.objectives.map(({ id }) => id)),
    storyline: freeIdMaker(plan.storylines.map(({ id }) => id)),
  };
  return {
    make: (field, name, language) => {
      const key = nameKey(name);
      const known = made[field].get(key);
      if (known !== undefined) return known;
      const list = lists[field];
      if (plan[list].length + made[field].size >= exerciseLimits[list]) return null;
      const id = free[field](identifierFrom(name));
      made[field].set(key, id);
      names.set(`${field} ${id}`, { en: '', 'zh-Hant': '', [language]: name });
      return id;
    },
    used: (injects) => {
      const users = (field: MadeField, id: string): readonly Inject[] =>
        injects.filter((inject) =>
          field === 'to'
            ? inject.to.includes(id)
            : field === 'objectives'
              ? inject.objectives.includes(id)
              : inject.storyline === id,
        );
      const ids = (field: MadeField): readonly string[] =>
        [...made[field].values()].filter((id) => users(field, id).length > 0);
      const name = (field: MadeField, id: string) => names.get(`${field} ${id}`) ?? { en: id, 'zh-Hant': '' };
      const notes: Issue[] = [];
      const capabilityOf = (id: string): CoreCapability => {
        const found = users('objectives', id).find(({ capabilities }) => capabilities.length > 0)?.capabilities[0];
        if (found === undefined)
          notes.push(mselIssue.guessedCapability(Object.values(name('objectives', id)).join('')));
        return found ?? 'operational-coordination';
      };
      return {
        objectives: ids('objectives').map((id) =>
          objective.parse({ id, text: name('objectives', id), capability: capabilityOf(id) }),
        ),
        teams: ids('to').map((id) => team.parse({ id, name: name('to', id) })),
        storylines: ids('storyline').map((id) => storyline.parse({ id, name: name('storyline', id) })),
        notes,
      };
    },
  };
}
