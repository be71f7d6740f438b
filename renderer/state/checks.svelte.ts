import type { Hazard } from '@scenarios/format/hazard';
import type { Design } from '@scenarios/format/scenario';
import { findProblems } from '@scenarios/problems/find-problems';
import type { MeshProblem } from '@scenarios/problems/mesh-problem';

type Checked = { readonly design: Design | null; readonly hazards: readonly Hazard[] };

/** What is wrong or missing in the design that is shown, found anew once its editor pauses. */
export class Checks {
  list = $state.raw<readonly MeshProblem[]>([]);
  readonly errors = $derived(this.list.filter(({ severity }) => severity === 'error').length);
  readonly warnings = $derived(this.list.filter(({ severity }) => severity === 'warning').length);
  readonly #later: (work: () => void) => () => void;
  #cancel: () => void = () => undefined;

  /** `later` does work when nothing more urgent is to do, and answers how to call it off. */
  constructor(later: (work: () => void) => () => void) {
    this.#later = later;
  }

  /** Follows the document: call it whenever that may have changed. */
  follow({ design, hazards }: Checked): void {
    this.#cancel();
    if (design === null) {
      this.list = [];
      return;
    }
    this.#cancel = this.#later(() => {
      this.list = findProblems(design.mesh, { design: design.id, hazards });
    });
  }
}
