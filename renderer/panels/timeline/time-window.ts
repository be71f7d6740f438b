/** The stretch of scenario time on show, seconds after the start. */
export type TimeWindow = { readonly from: number; readonly to: number };

/** Shortest stretch that can be shown, seconds. */
export const shortestWindow = 600;

/** A window of the same length moved to lie within `0 … end`. */
function kept(from: number, length: number, end: number): TimeWindow {
  const start = Math.min(Math.max(0, from), Math.max(0, end - length));
  return { from: start, to: start + length };
}

/** Shortens (factor below 1) or lengthens the window about an instant that stays in its place; never beyond `0 … end`. */
export function zoomWindow(window: TimeWindow, about: number, factor: number, end: number): TimeWindow {
  const length = window.to - window.from;
  const next = Math.min(end, Math.max(Math.min(shortestWindow, end), length * factor));
  const along = length > 0 ? (about - window.from) / length : 0.5;
  return kept(about - along * next, next, end);
}

/** Moves the window; it stops at the ends. */
export const panWindow = (window: TimeWindow, by: number, end: number): TimeWindow =>
  kept(window.from + by, window.to - window.from, end);

/** The window moved so that an instant is in sight, with some of what follows; the same window where it is seen already. */
export function followWindow(window: TimeWindow, time: number, end: number): TimeWindow {
  if (time >= window.from && time <= window.to) return window;
  const length = window.to - window.from;
  return kept(time - 0.15 * length, length, end);
}
