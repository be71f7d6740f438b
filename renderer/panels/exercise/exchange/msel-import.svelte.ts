import type { HostError } from '@host/contract/errors';
import { hostError } from '@host/contract/host-error';
import type { DryRunLine } from '@scenarios/exchange/msel/dry-run-lines';
import { dryRunLines } from '@scenarios/exchange/msel/dry-run-lines';
import type { MselMapping } from '@scenarios/exchange/msel/msel-mapping';
import type { MselFileChoices } from '@scenarios/exchange/msel/msel-table';
import type { MselFilePlan } from '@scenarios/exchange/msel/plan-msel-file';
import { defaultMselFileChoices } from '@scenarios/exchange/msel/plan-msel-file';
import type { MselImportChoices } from '@scenarios/exchange/msel/plan-msel-import';
import { defaultMselImportChoices } from '@scenarios/exchange/msel/plan-msel-import';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { Issue } from '@scenarios/format/issues';
import { MselWorker } from '@ui/background/msel-worker';
import type { OpenDocument } from '@ui/state/document.svelte';
import type { ChosenFile } from '@ui/panels/exchange/read-chosen-file';
import { readChosenFile } from '@ui/panels/exchange/read-chosen-file';

/** What a list is brought into. */
export type MselTarget = {
  readonly plan: Exercise;
  /** Start of the exercise with its offset. */
  readonly start: string;
  readonly language: 'en' | 'zh-Hant';
};

/** One list of injects on its way into the plan: read apart, looked at, corrected, then taken over or given up. */
export class MselImport {
  file = $state.raw<ChosenFile | null>(null);
  choices = $state.raw<MselFileChoices>(defaultMselFileChoices);
  /** Null: as the headings say. */
  mapping = $state.raw<MselMapping | null>(null);
  decisions = $state.raw<MselImportChoices>(defaultMselImportChoices);
  /** While the file is being read. */
  reading = $state(false);
  stopped = $state(false);
  /** The newest dry run; stays in sight while the next is being made. */
  planned = $state.raw<MselFilePlan | null>(null);
  /** Why the file cannot be read. */
  issues = $state.raw<readonly Issue[]>([]);
  applying = $state(false);
  refused = $state.raw<HostError | null>(null);
  readonly #document: OpenDocument;
  readonly #target: () => MselTarget | null;
  readonly #worker = new MselWorker();
  /** Counts what was asked for, so that only the newest answer counts. */
  #turn = 0;

  readonly #import = $derived(this.planned?.plan ?? null);
  readonly lines: readonly DryRunLine[] = $derived(
    this.#import === null ? [] : dryRunLines(this.#import, this.decisions.missing),
  );
  /** Injects that would be made, changed or removed. */
  readonly changing = $derived(this.lines.filter(({ kind }) => ['create', 'change', 'remove'].includes(kind)).length);

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

  /** Another sheet, encoding or delimiter: the columns are guessed anew. */
  choose(change: Partial<MselFileChoices>): void {
    this.choices = { ...this.choices, ...change };
    this.mapping = null;
    this.again();
  }

  remap(mapping: MselMapping): void {
    this.mapping = mapping;
    this.again();
  }

  decide(change: Partial<MselImportChoices>): void {
    this.decisions = { ...this.decisions, ...change };
    this.again();
  }

  /** Makes the dry run anew, as after the document was changed. */
  again(): void {
    if (this.file !== null && this.file.bytes.length > 0 && !this.applying) void this.#plan(this.file);
  }

  /** Ends the reading at once; nothing was changed by it. */
  stop(): void {
    this.#worker.stop();
  }

  /** Back to the choice of a file. */
  clear(): void {
    this.#turn += 1;
    this.#worker.stop();
    this.file = null;
    this.choices = defaultMselFileChoices;
    this.mapping = null;
    this.planned = null;
    this.issues = [];
    this.refused = null;
    this.reading = false;
    this.stopped = false;
  }

  /** Does what the dry run says, as one step of undo. Returns the id of the first inject that it made or changed; null: none. */
  async apply(): Promise<{ readonly first: string | null } | null> {
    const plan = this.#import;
    if (plan === null || this.reading || this.applying) return null;
    this.applying = true;
    this.refused = null;
    for (const edit of plan.edits) {
      const answer = await this.#document.applyEdit(edit);
      if (answer.ok) continue;
      this.refused = answer.issues[0] ?? hostError('host/bug');
      this.applying = false;
      return null;
    }
    this.applying = false;
    return { first: plan.rows.find(({ action }) => action === 'create' || action === 'change')?.id ?? null };
  }

  async #plan({ bytes }: ChosenFile): Promise<void> {
    const target = this.#target();
    if (target === null) return;
    const { plan, start, language } = target;
    const asked = this.#worker.plan({
      bytes,
      choices: this.choices,
      mapping: this.mapping,
      plan,
      context: { start, language, choices: this.decisions },
    });
    const turn = (this.#turn += 1);
    this.reading = true;
    this.stopped = false;
    const outcome = await asked;
    if (turn !== this.#turn) return;
    this.reading = false;
    this.issues = [];
    if (outcome.kind === 'stopped') this.stopped = true;
    else if (outcome.kind === 'crashed') {
      this.planned = null;
      this.refused = hostError('host/bug', { detail: outcome.detail });
    } else if (outcome.answer.ok) this.planned = outcome.answer.value;
    else {
      this.planned = null;
      this.issues = outcome.answer.issues;
    }
  }
}
