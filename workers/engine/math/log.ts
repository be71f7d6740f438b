import { fromWords, highWord, lowWord } from './bits';
import { LN2_HEAD, LN2_TAIL } from './exp';

const TWO_54 = 18014398509481984;

/**
 * Natural logarithm, bit for bit the same on every machine; error below 1 unit in the last place. log(±0) = −∞,
 * log(∞) = ∞, NaN below zero. Method and coefficients of fdlibm's e_log.c (Sun Microsystems, 1993; freely
 * distributable): x = 2^k·(1 + f), s = f/(2 + f), log(1 + f) = f − (f²/2 − s·(f²/2 + R(s²))).
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  let upper = highWord(x);
  let lower = lowWord(x);
  let power = 0;
  if (upper < 0x00100000) {
    const lifted = x * TWO_54;
    upper = highWord(lifted);
    lower = lowWord(lifted);
    power = -54;
  }
  // Halve mantissas above √2, so that 1 + f lies in [√½, √2).
  const mantissa = upper & 0x000fffff;
  const halved = (mantissa + 0x95f64) & 0x100000;
  power += (upper >>> 20) - 1023 + (halved >>> 20);
  const f = fromWords(mantissa | (halved ^ 0x3ff00000), lower) - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const halfSquare = 0.5 * f * f;
  return power * LN2_HEAD - (halfSquare - (s * (halfSquare + (even + odd)) + power * LN2_TAIL) - f);
}
