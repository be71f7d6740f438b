import type { RunResult } from '@host/contract/results';
import { lastAtOrBefore } from './last-at-or-before';

/** Scenario minutes that pass in a second of playing. */
export const playbackSpeeds = [1, 5, 15, 30, 60, 120] as const;
export type PlaybackSpeed = (typeof playbackSpeeds)[number];

export type PlaybackSource = {
  readonly run: () => RunResult | null;
  readonly horizonSeconds: () => number;
  /** Calls back with a time in milliseconds before the next drawing; returns a handle. */
  readonly requestFrame: (callback: (milliseconds: number) => void) => number;
  readonly cancelFrame: (handle: number) => void;
};

/** Where in the scenario the whole lab stands, and how it moves. Times are seconds after the start. */
export class Playback {
  time = $state(0);
  playing = $state(false);
  speed = $state<PlaybackSpeed>(15);
  readonly #source: PlaybackSource;
  #frame = 0;
  #last: number | null = null;

  readonly end = $derived.by(() => this.#source.horizonSeconds());
  /** Position of the frame that is in force now; −1 without a run. */
  readonly frameIndex = $derived.by(() => {
    const times = this.#source.run()?.run.frames?.time;
    return times === undefined ? -1 : lastAtOrBefore(times, this.time);
  });
  /** Time of that frame; 0 without a run. Between it and the next nothing happens but stores running up or down. */
  readonly instant = $derived.by(() => this.#source.run()?.run.frames?.time[this.frameIndex] ?? 0);
  /** Instants at which something changed, ascending, each once. */
  readonly eventTimes: Float64Array = $derived.by(() => {
    const log = this.#source.run()?.run.log;
    if (log === null || log === undefined) return new Float64Array(0);
    return log.time.filter((time, position) => position === 0 || time !== log.time[position - 1]);
  });

  constructor(source: PlaybackSource) {
    this.#source = source;
  }

  play(): void {
    if (this.playing || this.end === 0) return;
    if (this.time >= this.end) this.time = 0;
    this.playing = true;
    this.#last = null;
    this.#frame = this.#source.requestFrame(this.#advance);
  }

  pause(): void {
    this.playing = false;
    this.#source.cancelFrame(this.#frame);
  }

  toggle(): void {
    if (this.playing) this.pause();
    else this.play();
  }

  /** Moves to a time inside the scenario; playing goes on from there. */
  seek(seconds: number): void {
    this.time = Math.min(Math.max(0, Number.isFinite(seconds) ? seconds : 0), this.end);
  }

  /** To the next (1) or previous (−1) instant at which something changed; to the end or start where there is none. */
  stepEvent(direction: 1 | -1): void {
    this.pause();
    const times = this.eventTimes;
    const here = lastAtOrBefore(times, this.time);
    if (direction === 1) this.seek(times[here + 1] ?? this.end);
    else this.seek(times[times[here] === this.time ? here - 1 : here] ?? 0);
  }

  stepHours(hours: number): void {
    this.pause();
    this.seek(this.time + hours * 3600);
  }

  toStart(): void {
    this.pause();
    this.seek(0);
  }

  toEnd(): void {
    this.pause();
    this.seek(this.end);
  }

  /** To the next faster (1) or slower (−1) speed; stays at the ends of the table. */
  changeSpeed(direction: 1 | -1): void {
    const next = playbackSpeeds[playbackSpeeds.indexOf(this.speed) + direction];
    if (next !== undefined) this.speed = next;
  }

  /** For a new document or run: stops at the start. */
  reset(): void {
    this.pause();
    this.time = 0;
  }

  /** Plays a new run from the start; someone who had moved to a time stays there and sees it anew. */
  showNewRun(): void {
    if (this.time !== 0 && this.time < this.end) return;
    this.time = 0;
    this.play();
  }

  readonly #advance = (milliseconds: number): void => {
    if (!this.playing) return;
    // A tab that was hidden resumes where it stood instead of leaping.
    const elapsed = this.#last === null ? 0 : Math.min(milliseconds - this.#last, 250);
    this.#last = milliseconds;
    this.seek(this.time + (elapsed / 1000) * this.speed * 60);
    if (this.time >= this.end) this.playing = false;
    else this.#frame = this.#source.requestFrame(this.#advance);
  };
}
