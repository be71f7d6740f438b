import { hostError } from '@host/contract/host-error';
import type { HostError } from '@host/contract/errors';
import type { FileFormat } from '@scenarios/exchange/file-formats';
import { detectFormat, headBytes } from '@scenarios/exchange/file-formats';
import { fileIssue } from '@scenarios/exchange/file-issues';
import type { PlannedFile } from '@scenarios/exchange/plan-file';
import type { OnExisting } from '@scenarios/exchange/plan-record';
import type { FileChoices } from '@scenarios/exchange/file-choices';
import { defaultFileChoices } from '@scenarios/exchange/file-choices';
import { madeRecords, type MadeRecords } from '@scenarios/exchange/made-records';
import { planLines, type PlanLine } from '@scenarios/exchange/plan-lines';
import { usualChoices } from '@scenarios/exchange/usual-choices';
import type { Issue } from '@scenarios/format/issues';
import { ExchangeWorker } from '@ui/background/exchange-worker';
import type { OpenDocument } from '@ui/state/document.svelte';
import { readChosenFile, type ChosenFile } from './read-chosen-file';

/** One file on its way into the open design: read apart, looked at, corrected, then taken over or given up. */
export class Import {
  file = $state.raw<ChosenFile | null>(null);
  format = $state<FileFormat | null>(null);
  choices = $state.raw<FileChoices>(defaultFileChoices);
  onExisting = $state<OnExisting>('update');
  /** While the file is being read. */
  reading = $state(false);
  stopped = $state(false);
  /** The newest dry run; stays in sight while the next is being made. */
  planned = $state.raw<PlannedFile | null>(null);
  /** Why the file cannot be read, or a dry run of it not be made. */
  issues = $state.raw<readonly Issue[]>([]);
  applying = $state(false);
  refused = $state.raw<HostError | null>(null);
  readonly #document: OpenDocument;
  readonly #worker = new ExchangeWorker();

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
    this.#document = document;
  }

  async takeFile(file: File): Promise<void> {
    const read = await readChosenFile(file);
    if (read.ok) return this.#take(read.value);
    this.#begin({ name: file.name, bytes: new Uint8Array() }, null);
    this.issues = read.issues;
  }

  takeText(name: string, text: string): void {
    this.#take({ name, bytes: new TextEncoder().encode(text) });
  }

  chooseFormat(format: FileFormat): void {
    this.format = format;
    this.planned = null;
    this.#read();
  }

  choose(change: Partial<FileChoices>): void {
    this.choices = { ...this.choices, ...change };
    this.#read();
  }

  keep(onExisting: OnExisting): void {
    this.onExisting = onExisting;
    this.#read();
  }

  /** Makes the dry run anew, as after the document was changed. */
  again(): void {
    if (this.file !== null && this.format !== null && !this.applying) this.#read();
  }

  /** Ends the reading at once; nothing was changed by it. */
  stop(): void {
    this.#worker.stop();
  }

  /** Back to the choice of a file. */
  clear(): void {
    this.#worker.stop();
    this.file = null;
    this.format = null;
    this.planned = null;
    this.issues = [];
    this.refused = null;
    this.stopped = false;
  }

  /**
   * Does what the dry run says, each edit a step of undo; where one is refused, those before it are taken back. Returns the
   * ids of what was made, or null where nothing was.
   */
  async apply(): Promise<{ readonly nodes: readonly string[]; readonly links: readonly string[] } | null> {
    const plan = this.planned?.plan;
    if (plan === undefined || this.reading || this.applying) return null;
    this.applying = true;
    this.refused = null;
    let done = 0;
    for (const edit of plan.edits) {
      const answer = await this.#document.applyEdit(edit);
      if (!answer.ok) {
        this.refused = answer.issues[0] ?? hostError('host/bug');
        for (; done > 0; done -= 1) await this.#document.undo();
        this.applying = false;
        return null;
      }
      done += 1;
    }
    this.applying = false;
    const made = (record: 'node' | 'link'): readonly string[] =>
      plan.rows.filter((row) => row.record === record && row.action === 'create').map(({ id }) => id);
    return { nodes: made('node'), links: made('link') };
  }

  #take(file: ChosenFile): void {
    this.#begin(file, detectFormat(file.name, file.bytes.subarray(0, headBytes)));
    if (file.bytes.length === 0) this.issues = [fileIssue.empty()];
    else this.#read();
  }

  #begin(file: ChosenFile, format: FileFormat | null): void {
    this.clear();
    this.file = file;
    this.format = format;
    this.choices = usualChoices(file.name, this.#document.scenario, this.#document.design);
  }

  #read(): void {
    void this.#plan();
  }

  async #plan(): Promise<void> {
    const { file, format } = this;
    const { scenario, design } = this.#document;
    if (file === null || format === null || scenario === null || design === null) return;
    const asked = this.#worker.plan({
      bytes: file.bytes,
      format,
      scenario,
      design: design.id,
      choices: this.choices,
      onExisting: this.onExisting,
    });
    const turn = (this.#turn += 1);
    this.reading = true;
    this.stopped = false;
    const outcome = await asked;
    if (turn !== this.#turn) return;
    this.reading = false;
    this.issues = [];
    if (outcome.kind === 'stopped') this.stopped = this.file !== null;
    else if (outcome.kind === 'crashed') {
      this.planned = null;
      this.refused = hostError('host/bug', { detail: outcome.detail });
    } else if (outcome.answer.ok) this.planned = outcome.answer.value;
    else {
      this.planned = null;
      this.issues = outcome.answer.issues;
    }
  }
  /** Counts what was asked for, so that only the newest answer counts. */
  #turn = 0;
}
