import type { HostError } from '@host/contract/errors';
import { hostError } from '@host/contract/host-error';
import { fileIssue } from '@scenarios/exchange/file-issues';
import type { Edit } from '@scenarios/format/edit';
import type { Issue } from '@scenarios/format/issues';
import type { Result } from '@scenarios/format/result';
import type { ReadingWorker } from '@ui/background/reading-worker';
import type { OpenDocument } from '@ui/state/document.svelte';
import { readChosenFile, type ChosenFile } from './read-chosen-file';

/** One file on its way into the document: read apart, looked at, corrected, then taken over or given up. */
export abstract class FileImport<Request, Planned> {
  file = $state.raw<ChosenFile | null>(null);
  /** While the file is being read. */
  reading = $state(false);
  stopped = $state(false);
  /** The newest dry run; stays in sight while the next is being made. */
  planned = $state.raw<Planned | null>(null);
  /** Why the file cannot be read, or a dry run of it not be made. */
  issues = $state.raw<readonly Issue[]>([]);
  applying = $state(false);
  refused = $state.raw<HostError | null>(null);
  protected readonly document: OpenDocument;
  readonly #worker: ReadingWorker<Request, Result<Planned, Issue>>;
  /** Counts what was asked for, so that only the newest answer counts. */
  #turn = 0;

  constructor(document: OpenDocument, worker: ReadingWorker<Request, Result<Planned, Issue>>) {
    this.document = document;
    this.#worker = worker;
  }

  /** What the worker is asked about these bytes; null while that cannot be said. */
  protected abstract request(bytes: Uint8Array): Request | null;

  async takeFile(file: File): Promise<void> {
    const read = await readChosenFile(file);
    if (read.ok) return this.#take(read.value);
    this.begin({ name: file.name, bytes: new Uint8Array() });
    this.issues = read.issues;
  }

  takeText(name: string, text: string): void {
    this.#take({ name, bytes: new TextEncoder().encode(text) });
  }

  /** Makes the dry run anew, as after the document was changed. */
  again(): void {
    if (this.file !== null && this.file.bytes.length > 0 && !this.applying) void this.#plan(this.file.bytes);
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
    this.planned = null;
    this.issues = [];
    this.refused = null;
    this.reading = false;
    this.stopped = false;
  }

  /** Leaves the file before, and holds this one. */
  protected begin(file: ChosenFile): void {
    this.clear();
    this.file = file;
  }

  /** Does the edits, each a step of undo; where one is refused, those before it are taken back. Returns whether all were done. */
  protected async applyEdits(edits: readonly Edit[]): Promise<boolean> {
    this.applying = true;
    this.refused = null;
    let done = 0;
    for (const edit of edits) {
      const answer = await this.document.applyEdit(edit);
      if (!answer.ok) {
        this.refused = answer.issues[0] ?? hostError('host/bug');
        for (; done > 0; done -= 1) await this.document.undo();
        break;
      }
      done += 1;
    }
    this.applying = false;
    return this.refused === null;
  }

  #take(file: ChosenFile): void {
    this.begin(file);
    if (file.bytes.length === 0) this.issues = [fileIssue.empty()];
    else this.again();
  }

  async #plan(bytes: Uint8Array): Promise<void> {
    const request = this.request(bytes);
    if (request === null) return;
    const asked = this.#worker.plan(request);
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
