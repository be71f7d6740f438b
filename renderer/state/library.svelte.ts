import type { HostError } from '@host/contract/errors';
import type { BundledScenario, RecentDocument } from '@host/contract/host';
import type { AskHost } from './ask-host';

/** What can be opened without looking for it. */
export class Library {
  bundled = $state.raw<readonly BundledScenario[]>([]);
  recent = $state.raw<readonly RecentDocument[]>([]);
  loaded = $state(false);
  error = $state.raw<HostError | null>(null);
  readonly #ask: AskHost;

  constructor(ask: AskHost) {
    this.#ask = ask;
  }

  async load(): Promise<void> {
    const answer = await this.#ask('listLibrary', {});
    if (answer.ok) {
      this.bundled = answer.value.bundled;
      this.recent = answer.value.recent;
      this.error = null;
    } else {
      this.error = answer.issues[0] ?? null;
    }
    this.loaded = true;
  }

  /** Takes a document off the list; the file stays where it is. */
  async forget(path: string): Promise<void> {
    const answer = await this.#ask('forgetRecent', { path });
    if (answer.ok) this.recent = this.recent.filter((document) => document.path !== path);
  }
}
