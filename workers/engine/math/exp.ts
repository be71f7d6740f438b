import { scale } from './bits';

/** ln 2 in two parts: the first has 21 zero bits at the end, so its product with an exponent is exact. */
export const LN2_HEAD = 0.6931471803691238;
export const LN2_TAIL = 1.9082149292705877e-10;
const INVERSE_LN2 = 1.4426950408889634;

/**
 * e^(head + tail) with |tail| ≤ one unit in the last place of head; error below 1 unit in the last place.
 * Reduction by ln 2 and the rational form of fdlibm's e_exp.c (Sun Microsystems, 1993; freely distributable):
 * r·(e^r + 1)/(e^r − 1) ≈ 2 + P1·r² + … + P5·r¹⁰ on |r| ≤ ½ ln 2.
 */
export function expOfSum(head: number, tail: number): number {
  if (head > 709.9) return Infinity;
  if (head < -745.2) return 0;
  const power = Math.round(head * INVERSE_LN2);
  const upper = head - power * LN2_HEAD;
  const lower = power * LN2_TAIL - tail;
  const rest = upper - lower;
  const square = rest * rest;
  const c =
    rest -
    square *
      (0.16666666666666602 +
        square *
          (-0.0027777777777015593 +
            square * (6.613756321437934e-5 + square * (-1.6533902205465252e-6 + square * 4.1381367970572385e-8))));
  const value = 1 - (lower - (rest * c) / (2 - c) - upper);
  return power === 0 ? value : scale(value, power);
}

/** e^x, bit for bit the same on every machine. exp(−∞) = 0, exp(∞) = ∞, exp(NaN) = NaN; underflows gradually. */
export function exp(x: number): number {
  return Number.isNaN(x) ? NaN : expOfSum(x, 0);
}
