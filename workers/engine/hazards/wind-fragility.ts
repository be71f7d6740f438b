import type { WindClass } from '@scenarios/format/fragility';

/** How a class of site or line takes wind. */
export type WindCurve = {
  /** Below this speed nothing fails; at this one, half do, m/s of sustained wind. */
  readonly threshold: number;
  readonly half: number;
  /** Share of function left where it fails. */
  readonly left: number;
  /** Median hours of repair, and standard deviation of its logarithm. */
  readonly repairHours: number;
  readonly repairSpread: number;
  readonly source: string;
};

const judged = 'judgement; form of Emanuel 2011';

/** Curves by class. Only the light building has published figures; the others are placed beside it by judgement. */
export const windCurves: Readonly<Record<Exclude<WindClass, 'none'>, WindCurve>> = {
  'light-building': {
    threshold: 25.7,
    half: 74.7,
    left: 0.3,
    repairHours: 240,
    repairSpread: 0.7,
    source: 'Emanuel 2011, Weather, Climate and Society 3, as used by CLIMADA; taken as a chance of failure: judgement',
  },
  'overhead-line': { threshold: 25.7, half: 55, left: 0, repairHours: 24, repairSpread: 0.8, source: judged },
  'lattice-tower': { threshold: 30, half: 70, left: 0, repairHours: 96, repairSpread: 0.7, source: judged },
  'masonry-building': { threshold: 30, half: 90, left: 0.4, repairHours: 168, repairSpread: 0.7, source: judged },
  'concrete-building': { threshold: 35, half: 120, left: 0.6, repairHours: 96, repairSpread: 0.7, source: judged },
  'open-air-plant': { threshold: 30, half: 80, left: 0.2, repairHours: 72, repairSpread: 0.7, source: judged },
};

/**
 * Share that fails at a sustained wind of `speed` m/s: v_n = (v − v_t)/(v_h − v_t), f = v_n³/(1 + v_n³) after Emanuel 2011. A
 * hardened site meets a wind that is weaker by its factor.
 */
export function windFailure(curve: Pick<WindCurve, 'threshold' | 'half'>, speed: number, hardening = 1): number {
  const excess = (speed / hardening - curve.threshold) / (curve.half - curve.threshold);
  if (excess <= 0) return 0;
  const cube = excess * excess * excess;
  return cube / (1 + cube);
}
