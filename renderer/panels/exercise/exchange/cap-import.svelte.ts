import type { CapImportPlan } from '@scenarios/exchange/cap/plan-cap-import';
import type { CapRequest } from '@ui/background/cap-request';
import { CapWorker } from '@ui/background/cap-worker';
import { FileImport } from '@ui/panels/exchange/file-import.svelte';
import type { OpenDocument } from '@ui/state/document.svelte';
import type { MselTarget } from './msel-import.svelte';

/** One alert on its way into the plan. A real one is taken only after the user has said so. */
export class CapImport extends FileImport<CapRequest, CapImportPlan> {
  /** Whether the user knows that the alert is a real one. */
  knowsReal = $state(false);
  readonly #target: () => MselTarget | null;

  readonly real = $derived(this.planned?.alert.status === 'Actual');
  readonly count = $derived(this.planned?.rows.filter(({ action }) => action === 'create').length ?? 0);
  readonly ready = $derived(this.count > 0 && !this.reading && !this.applying && (!this.real || this.knowsReal));

  constructor(document: OpenDocument, target: () => MselTarget | null) {
    super(document, new CapWorker());
    this.#target = target;
  }

  override clear(): void {
    super.clear();
    this.knowsReal = false;
  }

  /** Takes the alert into the plan, one step of undo. Returns the id of the first new inject; null where nothing was taken. */
  async apply(): Promise<string | null> {
    const { planned } = this;
    if (planned === null || !this.ready || !(await this.applyEdits(planned.edits))) return null;
    return planned.rows.find(({ action }) => action === 'create')?.inject.id ?? null;
  }

  protected override request(bytes: Uint8Array): CapRequest | null {
    const target = this.#target();
    return target === null ? null : { bytes, plan: target.plan, start: target.start };
  }
}
