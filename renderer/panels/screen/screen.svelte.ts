import type { ParticipantView } from '@host/contract/exercise';
import type { HostEvent } from '@host/contract/events';
import type { AskHost } from '@ui/state/ask-host';
import { millisOf } from './millis-of';

/** What participants see, as the host last sent it. The page keeps nothing of its own but the course of the clock. */
export class Screen {
  view = $state.raw<ParticipantView | null>(null);
  /** Whether the host has answered at all. */
  asked = $state(false);
  nowMillis = $state(0);

  readonly #ask: AskHost;
  /** Milliseconds of a clock that never goes back. */
  readonly #now: () => number;
  #receivedAt = 0;
  #turn = 0;

  constructor(ask: AskHost, now: () => number) {
    this.#ask = ask;
    this.#now = now;
  }

  /** Reads what there is to see; an answer that was overtaken is dropped. */
  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    const answer = await this.#ask('readParticipantView', {});
    if (!answer.ok || turn !== this.#turn) return;
    this.view = answer.value;
    this.asked = true;
    this.#receivedAt = this.#now();
    this.advance();
  }

  handle(event: HostEvent): void {
    if (event.kind === 'screen-changed') void this.refresh();
  }

  /** Takes the clock on; called several times a second. */
  advance(): void {
    const { view } = this;
    if (view === null) return;
    this.nowMillis = millisOf(view, this.#now() - this.#receivedAt);
  }
}
