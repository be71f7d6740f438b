import type { TimeWindow } from './time-window';

/** Left of the plots stands the value scale, right of them a margin, so that rows and lane share one time axis. */
export const plotMargins = { left: 52, right: 16 } as const;

export type TimeScale = TimeWindow & {
  /** Pixels from the left edge of a row to an instant. */
  readonly left: (seconds: number) => number;
  /** The instant at a place, held within the window. */
  readonly timeAt: (pixels: number) => number;
  readonly inSight: (seconds: number) => boolean;
  /** Seconds that a pixel covers. */
  readonly secondsPerPixel: number;
};

/** Where instants of a window stand in rows of a width. */
export function timeScale({ from, to }: TimeWindow, width: number): TimeScale {
  const span = Math.max(1, width - plotMargins.left - plotMargins.right);
  const length = Math.max(1, to - from);
  return {
    from,
    to,
    left: (seconds) => plotMargins.left + ((seconds - from) / length) * span,
    timeAt: (pixels) => from + Math.min(1, Math.max(0, (pixels - plotMargins.left) / span)) * length,
    inSight: (seconds) => seconds >= from && seconds <= to,
    secondsPerPixel: length / span,
  };
}
