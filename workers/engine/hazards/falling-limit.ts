import { impactKind } from '../impact';
import type { DrawnEvent } from './drawn-event';

/** Most steps in which an even fall is drawn; a step is never shorter than an hour. */
const mostSteps = 24;

/** Limits of one provision that fall evenly to `left` of its capacity over `rampSeconds`, and are all lifted at `until`. */
export function fallingLimit(
  target: number,
  from: number,
  until: number,
  left: number,
  rampSeconds: number,
): readonly DrawnEvent[] {
  const steps = Math.max(1, Math.min(mostSteps, Math.ceil(rampSeconds / 3600)));
  return Array.from({ length: steps }, (_, step): DrawnEvent => {
    const passed = (step + 1) / steps;
    const time = from + rampSeconds * passed;
    const value = 1 - (1 - left) * passed;
    return { time, kind: impactKind.limitProvision, target, value, repair: until - time, damageState: 0 };
  }).filter(({ repair }) => repair > 0);
}
