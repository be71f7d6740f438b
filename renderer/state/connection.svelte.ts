import type { HostError } from '@host/contract/errors';
import type { HostEvent } from '@host/contract/events';
import type { HostConnection } from '@host/contract/connection';
import type { Host, HostInfo } from '@host/contract/host';
import type { AskHost } from './ask-host';

/** One try to reach the host; rejects where it cannot be reached. */
export type ReachHost = () => Promise<HostConnection>;

export type ConnectionStatus = 'connecting' | 'ready' | 'lost';

const closed: HostError = {
  code: 'host/closed',
  message: { en: 'The lab has lost its host.', 'zh-Hant': '與主機程式的連線已中斷。' },
  advice: {
    en: 'Nothing that was finished is lost. Connect again, or start the lab anew.',
    'zh-Hant': '已完成的動作不會遺失。請重新連線，或重新啟動程式。',
  },
};

/** The line to the host, whichever shell the page runs in. */
export class Connection {
  status = $state<ConnectionStatus>('connecting');
  info = $state.raw<HostInfo | null>(null);
  error = $state.raw<HostError | null>(null);
  #client: HostConnection | null = null;
  readonly #reach: ReachHost;
  #listeners: readonly ((event: HostEvent) => void)[] = [];
  #attempt = 0;

  constructor(reach: ReachHost) {
    this.#reach = reach;
  }

  /** Called for every event of the host, over all reconnections, until what comes back is called. */
  onEvent(listener: (event: HostEvent) => void): () => void {
    this.#listeners = [...this.#listeners, listener];
    return () => {
      this.#listeners = this.#listeners.filter((each) => each !== listener);
    };
  }

  /** Whether the host was reached. */
  async connect(): Promise<boolean> {
    const attempt = ++this.#attempt;
    this.status = 'connecting';
    this.#client?.close();
    this.#client = null;
    try {
      const client = await this.#reach();
      if (attempt !== this.#attempt) {
        client.close();
        return false;
      }
      this.#client = client;
      void client.closed.then(() => {
        if (attempt === this.#attempt) this.#lose();
      });
      client.subscribe((event) => {
        for (const listener of this.#listeners) listener(event);
      });
      const info = await client.describe({});
      if (!info.ok) {
        this.#lose(info.issues[0]);
        return false;
      }
      this.info = info.value;
      this.error = null;
      this.status = 'ready';
      return true;
    } catch (cause) {
      if (attempt === this.#attempt) this.#lose({ ...closed, detail: String(cause) });
      return false;
    }
  }

  readonly ask: AskHost = (async (method: keyof Host, request: unknown) => {
    const client = this.#client;
    if (client === null) return { ok: false, issues: [closed] };
    try {
      return await (client[method] as (request: unknown) => Promise<unknown>)(request);
    } catch (cause) {
      return { ok: false, issues: [{ ...closed, detail: String(cause) }] };
    }
  }) as AskHost;

  #lose(error: HostError = closed): void {
    this.#client = null;
    this.error = error;
    this.status = 'lost';
  }
}
