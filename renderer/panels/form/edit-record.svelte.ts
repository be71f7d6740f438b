import { changeMesh } from '@scenarios/editing/change-mesh';
import { link as linkSchema } from '@scenarios/format/link';
import { node as nodeSchema } from '@scenarios/format/node';
import { personGroup } from '@scenarios/format/people';
import type { Design } from '@scenarios/format/scenario';
import type { LocalText } from '@scenarios/format/text';
import { fromSchemaIssue } from '@scenarios/format/schema-issues';
import { openDocument } from '@ui/state/lab';
import type { Draft } from './form-context';
import { rebaseDraft } from './rebase-draft';

const lists = { nodes: nodeSchema, links: linkSchema, people: personGroup } as const;
type List = keyof typeof lists;

type Changed = {
  readonly set?: readonly unknown[];
  readonly add?: readonly { readonly at: number; readonly value: unknown }[];
  readonly remove?: readonly string[];
};

/** Reasons that are listed. */
const mostShown = 5;

export type Refusal = { readonly path: string; readonly message: LocalText; readonly advice: LocalText };

/** Takes over drafts of records of the design that is shown, one step of undo each; what is refused is kept as said. */
export class RecordEdit {
  #refused = $state.raw<{ readonly id: unknown; readonly list: readonly Refusal[] }>({ id: null, list: [] });
  readonly #list: List;

  constructor(list: List) {
    this.#list = list;
  }

  /** Why the last draft of a record was not taken. */
  refused(id: string): readonly Refusal[] {
    return this.#refused.id === id ? this.#refused.list : [];
  }

  /**
   * Checks a draft by the schema of its record, then hands it to the document. `base` is what the draft was made of: where
   * the record has been changed since, only what differs from it is taken over.
   */
  async take(draft: Draft, base: Draft): Promise<boolean> {
    return this.#apply(draft, (design) => {
      const present: unknown = design.mesh[this.#list].find(({ id }) => id === draft['id']);
      return { set: [present === undefined ? draft : rebaseDraft(base, draft, present)] };
    });
  }

  async add(draft: Draft): Promise<boolean> {
    return this.#apply(draft, (design) => ({ add: [{ at: design.mesh[this.#list].length, value: draft }] }));
  }

  async remove(id: string): Promise<boolean> {
    return this.#apply({ id }, () => ({ remove: [id] }));
  }

  async #apply(draft: Draft, make: (design: Design) => Changed): Promise<boolean> {
    const shown = openDocument.design?.id;
    let problems: readonly Refusal[] = [];
    const parsed = (value: unknown): readonly unknown[] => {
      const answer = lists[this.#list].safeParse(value);
      if (answer.success) return [answer.data];
      problems = answer.error.issues.flatMap((found) => fromSchemaIssue(found, value)).slice(0, mostShown);
      return [];
    };
    const answer = await openDocument.change((scenario) => {
      const design = scenario.designs.find(({ id }) => id === shown);
      if (design === undefined) return null;
      const { set = [], add = [], remove = [] } = make(design);
      const change = {
        set: set.flatMap(parsed),
        add: add.flatMap(({ at, value }) => parsed(value).map((each) => ({ at, value: each }))),
        remove,
      };
      if (problems.length > 0) return null;
      const action = remove.length > 0 ? 'delete' : add.length > 0 ? 'add' : 'edit';
      return changeMesh(design.id, action, { [this.#list]: change });
    });
    const [error] = answer.ok ? [] : answer.issues;
    if (error !== undefined)
      problems = (error.issues ?? [{ path: '', message: error.message, advice: error.advice }]).slice(0, mostShown);
    this.#refused = { id: draft['id'], list: problems };
    return answer.ok && problems.length === 0;
  }
}
