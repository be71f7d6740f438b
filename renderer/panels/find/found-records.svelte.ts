import type { SearchHit } from '@host/contract/host';
import type { AskHost } from '@ui/state/ask-host';

/** Milliseconds without a key until the host is asked. */
const pause = 80;

/** Records of a design in which a text occurs; the newest question alone is answered. */
export class FoundRecords {
  list = $state.raw<readonly SearchHit[]>([]);
  /** The text that the list answers. */
  text = $state('');
  readonly #ask: AskHost;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ask: AskHost) {
    this.#ask = ask;
  }

  /** Asks a moment later; an empty text finds nothing. */
  seek(design: string, text: string, limit: number): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
    const mine = this.#asked;
    if (text.trim() === '') {
      this.list = [];
      this.text = '';
      return;
    }
    this.#timer = setTimeout(() => {
      void this.#ask('search', { design, text: text.slice(0, 500), limit }).then((answer) => {
        if (mine !== this.#asked) return;
        this.list = answer.ok ? answer.value : [];
        this.text = text;
      });
    }, pause);
  }
}
