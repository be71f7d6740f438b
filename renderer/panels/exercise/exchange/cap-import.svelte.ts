import type { HostError } from '@host/contract/errors';
import { hostError } from '@host/contract/host-error';
import type { CapImportPlan } from '@scenarios/exchange/cap/plan-cap-import';
import type { Issue } from '@scenarios/format/issues';
import { CapWorker } from '@ui/background/cap-worker';
import type { OpenDocument } from '@ui/state/document.svelte';
import type { MselTarget } from './msel-import.svelte';
import type { ChosenFile } from '@ui/panels/exchange/read-chosen-file';
import { readChosenFile } from '@ui/panels/exchange/read-chosen-file';

/** One alert on its way into the plan. A real one is taken only after the user has said so. */
export class CapImport {
  file = $state.raw<ChosenFile | null>(null);
  reading = $state(false);
  planned = $state.raw<CapImportPlan | null>(null);
  issues = $state.raw<readonly Issue[]>([]);
  /** Whether the user knows that the alert is a real one. */
  knowsReal = $state(false);
  applying = $state(false);
  refused = $state.raw<HostError | null>(null);
  readonly #document: OpenDocument;
  readonly #target: () => MselTarget | null;
  readonly #worker = new CapWorker();
  #turn = 0;

  readonly real = $derived(this.planned?.alert.status === 'Actual');
  readonly count = $derived(this.planned?.rows.filter(({ action }) => action === 'create').length ?? 0);
  readonly ready = $derived(this.count > 0 && !this.reading && !this.applying && (!this.real || this.knowsReal));

  constructor(document: OpenDocument, target: () => MselTarget | null) {
    this.#document = document;
    this.#target = target;
  }

  async takeFile(file: File): Promise<void> {
    this.clear();
    const read = await readChosenFile(file);
    this.file = read.ok ? read.value : { name: file.name, bytes: new Uint8Array() };
    if (read.ok) this.again();
    else this.issues = read.issues;
  }

  takeText(name: string, text: string): void {
    this.clear();
    this.file = { name, bytes: new TextEncoder().encode(text) };
    this.again();
  }

  again(): void {
    if (this.file !== null && this.file.bytes.length > 0 && !this.applying) void this.#plan(this.file);
  }

  stop(): void {
    this.#worker.stop();
  }

  clear(): void {
    this.#turn += 1;
    this.#worker.stop();
    this.file = null;
    this.planned = null;
    this.issues = [];
    this.refused = null;
    this.reading = false;
    this.knowsReal = false;
  }

  /** Takes the alert into the plan, one step of undo. Returns the id of the first new inject; null where nothing was taken. */
  async apply(): Promise<string | null> {
    const { planned } = this;
    if (planned === null || !this.ready) return null;
    this.applying = true;
    this.refused = null;
    for (const edit of planned.edits) {
      const answer = await this.#document.applyEdit(edit);
      if (answer.ok) continue;
      this.refused = answer.issues[0] ?? hostError('host/bug');
      this.applying = false;
      return null;
    }
    this.applying = false;
    return planned.rows.find(({ action }) => action === 'create')?.inject.id ?? null;
  }

  async #plan({ bytes }: ChosenFile): Promise<void> {
    const target = this.#target();
    if (target === null) return;
    const asked = this.#worker.plan({ bytes, plan: target.plan, start: target.start });
    const turn = (this.#turn += 1);
    this.reading = true;
    const outcome = await asked;
    if (turn !== this.#turn) return;
    this.reading = false;
    this.planned = null;
    this.issues = [];
    if (outcome.kind === 'crashed') this.refused = hostError('host/bug', { detail: outcome.detail });
    else if (outcome.kind === 'answered' && outcome.answer.ok) this.planned = outcome.answer.value;
    else if (outcome.kind === 'answered') this.issues = outcome.answer.ok ? [] : outcome.answer.issues;
  }
}
