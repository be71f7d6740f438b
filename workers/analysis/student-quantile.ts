import { pow } from '../engine/math';

/**
 * The value that |T| stays below with the given probability, T being Student-distributed with whole `degrees` of freedom:
 * half the width, in standard errors, of the confidence interval of a mean of `degrees + 1` values. Infinity for no degree of
 * freedom: one value says nothing about its error. From P(|T| > t) = I(ν / (ν + t²); ν/2, 1/2), the regularised incomplete
 * beta function (Abramowitz & Stegun 26.7.1 and 26.5.8), solved by bisection; relative error below 1e-9.
 */
export function studentQuantile(probability: number, degrees: number): number {
  if (degrees < 1) return Infinity;
  const tail = (t: number): number => incompleteBeta(degrees / (degrees + t * t), degrees);
  let low = 0;
  let high = 1;
  while (tail(high) > 1 - probability) high *= 2;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (tail(middle) > 1 - probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** I(x; degrees/2, 1/2). */
function incompleteBeta(x: number, degrees: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const a = degrees / 2;
  const front = (pow(x, a) * Math.sqrt(1 - x)) / completeBeta(degrees);
  if (x < (a + 1) / (a + 2.5)) return (front / a) * continuedFraction(x, a, 0.5);
  return 1 - (front / 0.5) * continuedFraction(1 - x, 0.5, a);
}

/** B(degrees/2, 1/2), by B(a + 1, 1/2) = B(a, 1/2) · a / (a + 1/2) from B(1/2, 1/2) = π and B(1, 1/2) = 2. */
function completeBeta(degrees: number): number {
  let beta = degrees % 2 === 1 ? Math.PI : 2;
  for (let a = degrees % 2 === 1 ? 0.5 : 1; a < degrees / 2; a++) beta *= a / (a + 0.5);
  return beta;
}

/** Abramowitz & Stegun 26.5.8 by Lentz's method. */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= 300; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return value;
}
