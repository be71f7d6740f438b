import { changeMesh } from '@scenarios/editing/change-mesh';
import { link as linkSchema } from '@scenarios/format/link';
import { node as nodeSchema } from '@scenarios/format/node';
import { personGroup } from '@scenarios/format/people';
import type { LocalText } from '@scenarios/format/text';
import { fromSchemaIssue } from '@scenarios/format/schema-issues';
import { openDocument } from '@ui/state/lab';
import type { Draft } from './form-context';

const lists = { nodes: nodeSchema, links: linkSchema, people: personGroup } as const;
type List = keyof typeof lists;

export type Refusal = { readonly path: string; readonly message: LocalText; readonly advice: LocalText };

/** Takes over drafts of records of the design that is shown, one step of undo each; what is refused is kept as said. */
export class RecordEdit {
  refused = $state.raw<readonly Refusal[]>([]);
  readonly #list: List;

  constructor(list: List) {
    this.#list = list;
  }

  /** Checks a draft by the schema of its record, then hands it to the document. */
  async take(draft: Draft, how: 'set' | 'add' = 'set'): Promise<boolean> {
    const { design } = openDocument;
    const parsed = lists[this.#list].safeParse(draft);
    if (!parsed.success) {
      this.refused = parsed.error.issues.flatMap((found) => fromSchemaIssue(found, draft)).slice(0, 5);
      return false;
    }
    if (design === null) return false;
    const change =
      how === 'set' ? { set: [parsed.data] } : { add: [{ at: design.mesh[this.#list].length, value: parsed.data }] };
    return this.#apply(changeMesh(design.id, how === 'set' ? 'edit' : 'add', { [this.#list]: change }));
  }

  async remove(id: string): Promise<boolean> {
    const { design } = openDocument;
    if (design === null) return false;
    return this.#apply(changeMesh(design.id, 'delete', { [this.#list]: { remove: [id] } }));
  }

  async #apply(edit: Parameters<typeof openDocument.applyEdit>[0]): Promise<boolean> {
    const answer = await openDocument.applyEdit(edit);
    const [error] = answer.ok ? [] : answer.issues;
    this.refused =
      error === undefined
        ? []
        : (error.issues ?? [{ path: '', message: error.message, advice: error.advice }]).slice(0, 5);
    return answer.ok;
  }
}
