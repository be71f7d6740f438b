import type { DryRunLine } from '@scenarios/exchange/msel/dry-run-lines';
import { dryRunLines } from '@scenarios/exchange/msel/dry-run-lines';
import type { MselMapping } from '@scenarios/exchange/msel/msel-mapping';
import type { MselFileChoices } from '@scenarios/exchange/msel/msel-table';
import type { MselFilePlan } from '@scenarios/exchange/msel/plan-msel-file';
import { defaultMselFileChoices } from '@scenarios/exchange/msel/plan-msel-file';
import type { MselImportChoices } from '@scenarios/exchange/msel/plan-msel-import';
import { defaultMselImportChoices } from '@scenarios/exchange/msel/plan-msel-import';
import type { Exercise } from '@scenarios/format/exercise/exercise';
import type { MselRequest } from '@ui/background/msel-request';
import { MselWorker } from '@ui/background/msel-worker';
import { FileImport } from '@ui/panels/exchange/file-import.svelte';
import type { OpenDocument } from '@ui/state/document.svelte';

/** What a list is brought into. */
export type MselTarget = {
  readonly plan: Exercise;
  /** Start of the exercise with its offset. */
  readonly start: string;
  readonly language: 'en' | 'zh-Hant';
};

/** One list of injects on its way into the plan. */
export class MselImport extends FileImport<MselRequest, MselFilePlan> {
  choices = $state.raw<MselFileChoices>(defaultMselFileChoices);
  /** Null: as the headings say. */
  mapping = $state.raw<MselMapping | null>(null);
  decisions = $state.raw<MselImportChoices>(defaultMselImportChoices);
  readonly #target: () => MselTarget | null;

  readonly #import = $derived(this.planned?.plan ?? null);
  readonly lines: readonly DryRunLine[] = $derived(
    this.#import === null ? [] : dryRunLines(this.#import, this.decisions.missing),
  );
  /** Injects that would be made, changed or removed. */
  readonly changing = $derived(this.lines.filter(({ kind }) => ['create', 'change', 'remove'].includes(kind)).length);

  constructor(document: OpenDocument, target: () => MselTarget | null) {
    super(document, new MselWorker());
    this.#target = target;
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

  override clear(): void {
    super.clear();
    this.choices = defaultMselFileChoices;
    this.mapping = null;
  }

  /** Does what the dry run says, as one step of undo. Returns the id of the first inject that it made or changed; null: none. */
  async apply(): Promise<{ readonly first: string | null } | null> {
    const plan = this.#import;
    if (plan === null || this.reading || this.applying || !(await this.applyEdits(plan.edits))) return null;
    return { first: plan.rows.find(({ action }) => action === 'create' || action === 'change')?.id ?? null };
  }

  protected override request(bytes: Uint8Array): MselRequest | null {
    const target = this.#target();
    if (target === null) return null;
    const { plan, start, language } = target;
    const { choices, mapping, decisions } = this;
    return { bytes, choices, mapping, plan, context: { start, language, choices: decisions } };
  }
}
