import type { HostError } from '@host/contract/errors';
import type { DocumentInfo, Folder, FolderEntry } from '@host/contract/host';
import type { Result } from '@scenarios/format/result';
import type { AskHost } from '@ui/state/ask-host';
import { joinPath } from '@ui/state/path-parts';

export type FilePurpose = 'open' | 'save-as' | 'new';
type Act = (path: string, overwrite: boolean) => Promise<Result<DocumentInfo, HostError>>;

const extension = '.holdfast';

/** Choosing a document in a shell without dialogs of its own. */
export class FileChoice {
  folder = $state.raw<Folder | null>(null);
  name = $state('');
  /** Stands at the file name. */
  error = $state.raw<HostError | null>(null);
  /** Stands at the folder. */
  folderError = $state.raw<HostError | null>(null);
  /** The name is taken, and the next confirmation replaces the file. */
  confirming = $state(false);
  working = $state(false);
  readonly #ask: AskHost;
  readonly #act: Act;
  readonly purpose: FilePurpose;

  readonly nameUsable = $derived.by(() => {
    const name = this.name.trim();
    if (this.purpose === 'open') return name !== '';
    if (this.folder === null) return false;
    return name !== '' && !/[/\\:*?"<>|]/.test(name) && name !== '.' && name !== '..';
  });

  constructor(purpose: FilePurpose, ask: AskHost, act: Act, name: string) {
    this.purpose = purpose;
    this.#ask = ask;
    this.#act = act;
    this.name = name;
  }

  /** Reads a folder; without a path the host's own folder for documents. */
  async enter(path?: string): Promise<void> {
    const answer = await this.#ask('listFolder', path === undefined ? {} : { path });
    if (answer.ok) {
      this.folder = answer.value;
      this.folderError = null;
      this.forget();
    } else {
      this.folderError = answer.issues[0] ?? null;
    }
  }

  rename(name: string): void {
    this.name = name;
    this.forget();
  }

  /** Enters a folder, or takes over a document's name. */
  async pick(entry: FolderEntry): Promise<void> {
    if (entry.kind === 'folder') await this.enter(entry.path);
    else this.rename(entry.name);
  }

  /** The full path that is meant now: a typed absolute path when opening, else a name in the folder. */
  get path(): string {
    const name = this.name.trim();
    if (this.purpose === 'open' && /^([/\\]|[A-Za-z]:)/.test(name)) return name;
    const complete = name.toLowerCase().endsWith(extension) ? name : name + extension;
    return joinPath(this.folder?.path ?? '', complete);
  }

  /** Whether it is done; false where the field has to be looked at again. */
  async confirm(): Promise<boolean> {
    if (!this.nameUsable || this.working) return false;
    this.working = true;
    const answer = await this.#act(this.path, this.confirming);
    this.working = false;
    if (answer.ok) return true;
    const error = answer.issues[0] ?? null;
    if (error?.code === 'document/exists' && this.purpose !== 'open') {
      this.confirming = true;
      this.error = null;
    } else {
      this.error = error;
    }
    return false;
  }

  forget(): void {
    this.error = null;
    this.confirming = false;
  }
}
