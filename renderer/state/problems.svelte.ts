import type { HostError } from '@host/contract/errors';

export type Problem = { readonly id: number; readonly error: HostError };

/** Errors that have no field of their own to stand at; shown until dismissed. */
export class Problems {
  list = $state.raw<readonly Problem[]>([]);
  #next = 1;

  /** The same message twice in a row is kept once. */
  report(error: HostError): void {
    const last = this.list.at(-1);
    if (last?.error.code === error.code && last.error.detail === error.detail) return;
    this.list = [...this.list, { id: this.#next++, error }];
  }

  dismiss(id: number): void {
    this.list = this.list.filter((problem) => problem.id !== id);
  }
}
