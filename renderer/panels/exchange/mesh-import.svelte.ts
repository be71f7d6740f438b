import type { FileFormat } from '@scenarios/exchange/file-formats';
import { detectFormat, headBytes } from '@scenarios/exchange/file-formats';
import type { PlannedFile } from '@scenarios/exchange/plan-file';
import type { OnExisting } from '@scenarios/exchange/plan-record';
import type { FileChoices } from '@scenarios/exchange/file-choices';
import { defaultFileChoices } from '@scenarios/exchange/file-choices';
import { madeRecords, type MadeRecords } from '@scenarios/exchange/made-records';
import { planLines, type PlanLine } from '@scenarios/exchange/plan-lines';
import { usualChoices } from '@scenarios/exchange/usual-choices';
import type { ExchangeRequest } from '@ui/background/exchange-request';
import { ExchangeWorker } from '@ui/background/exchange-worker';
import type { OpenDocument } from '@ui/state/document.svelte';
import { FileImport } from './file-import.svelte';
import type { ChosenFile } from './read-chosen-file';

/** One file on its way into the open design. */
export class MeshImport extends FileImport<ExchangeRequest, PlannedFile> {
  format = $state<FileFormat | null>(null);
  choices = $state.raw<FileChoices>(defaultFileChoices);
  onExisting = $state<OnExisting>('update');

  readonly lines: readonly PlanLine[] = $derived(
    this.planned === null ? [] : planLines(this.planned.plan, this.planned.table?.headerLine ?? null),
  );
  readonly made: MadeRecords = $derived(madeRecords(this.planned?.plan.edits ?? []));
  /** Rows of a table that gave no record or one that cannot be taken, also where not all are listed; null for other files. */
  readonly leftOut: number | null = $derived.by(() => {
    const { plan, table } = this.planned ?? {};
    if (plan === undefined || table === undefined || table === null) return null;
    const taken = plan.rows.filter(({ line, action }) => line !== null && action !== 'skip');
    return Math.max(0, table.count - taken.length);
  });
  /** Records that would be made or changed. */
  readonly changing = $derived(
    this.planned?.plan.rows.filter(({ action }) => action === 'create' || action === 'change').length ?? 0,
  );

  constructor(document: OpenDocument) {
    super(document, new ExchangeWorker());
  }

  chooseFormat(format: FileFormat): void {
    this.format = format;
    this.planned = null;
    this.again();
  }

  choose(change: Partial<FileChoices>): void {
    this.choices = { ...this.choices, ...change };
    this.again();
  }

  keep(onExisting: OnExisting): void {
    this.onExisting = onExisting;
    this.again();
  }

  override clear(): void {
    super.clear();
    this.format = null;
  }

  /** Does what the dry run says. Returns the ids of what was made, or null where nothing was. */
  async apply(): Promise<{ readonly nodes: readonly string[]; readonly links: readonly string[] } | null> {
    const plan = this.planned?.plan;
    if (plan === undefined || this.reading || this.applying || !(await this.applyEdits(plan.edits))) return null;
    const made = (record: 'node' | 'link'): readonly string[] =>
      plan.rows.filter((row) => row.record === record && row.action === 'create').map(({ id }) => id);
    return { nodes: made('node'), links: made('link') };
  }

  protected override begin(file: ChosenFile): void {
    super.begin(file);
    this.format = file.bytes.length === 0 ? null : detectFormat(file.name, file.bytes.subarray(0, headBytes));
    this.choices = usualChoices(file.name, this.document.scenario, this.document.design);
  }

  protected override request(bytes: Uint8Array): ExchangeRequest | null {
    const { format, choices, onExisting } = this;
    const { scenario, design } = this.document;
    if (format === null || scenario === null || design === null) return null;
    return { bytes, format, scenario, design: design.id, choices, onExisting };
  }
}
