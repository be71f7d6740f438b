import { fromWords, highWord, lowWord } from './bits';
import { expOfSum, LN2_HEAD, LN2_TAIL } from './exp';

const SPLITTER = 134217729;
const THIRD = 1 / 3;
/** ⅓ − THIRD: the third as a double falls short by a third of its last unit, 2^-54. */
const THIRD_TAIL = 1.850371707708594e-17;

/** What rounding took from the product a·b (Dekker 1971). */
function productError(a: number, b: number, product: number): number {
  const aSplit = a * SPLITTER;
  const aHead = aSplit - (aSplit - a);
  const aTail = a - aHead;
  const bSplit = b * SPLITTER;
  const bHead = bSplit - (bSplit - b);
  const bTail = b - bHead;
  return aTail * bTail - (product - aHead * bHead - aTail * bHead - aHead * bTail);
}

/** What rounding took from the sum a + b (Knuth's two-sum). */
function sumError(a: number, b: number, sum: number): number {
  const bPart = sum - a;
  return a - (sum - bPart) + (b - bPart);
}

/** x^y for finite x > 0, x ≠ 1, finite y ≠ 0: e^(y·ln x) with the logarithm to about 2^-64 in two doubles. */
function positivePower(x: number, y: number): number {
  let upper = highWord(x);
  let lower = lowWord(x);
  let power = 0;
  if (upper < 0x00100000) {
    const lifted = x * 18014398509481984;
    upper = highWord(lifted);
    lower = lowWord(lifted);
    power = -54;
  }
  const fraction = upper & 0x000fffff;
  const halved = (fraction + 0x95f64) & 0x100000;
  power += (upper >>> 20) - 1023 + (halved >>> 20);
  const mantissa = fromWords(fraction | (halved ^ 0x3ff00000), lower);

  // s = f/(2 + f) in two parts.
  const f = mantissa - 1;
  const below = mantissa + 1;
  const belowTail = sumError(mantissa, 1, below);
  const s = f / below;
  const back = s * below;
  const sTail = (f - back - productError(s, below, back) - s * belowTail) / below;

  // ln(1 + f) = 2s·(1 + z·(⅓ + z/5 + z²/7 + …)), z = s² < 0.0295.
  const z = s * s;
  const zTail = productError(s, s, z) + 2 * s * sTail;
  let series = 1 / 27;
  for (let odd = 25; odd >= 5; odd -= 2) series = 1 / odd + z * series;
  series *= z;
  const bracket = THIRD + series;
  const bracketTail = sumError(THIRD, series, bracket) + THIRD_TAIL + zTail * 0.2;
  const cubic = z * bracket;
  const cubicTail = productError(z, bracket, cubic) + z * bracketTail + zTail * bracket;
  const factor = 1 + cubic;
  const factorTail = cubic - (factor - 1) + cubicTail;
  const product = s * factor;
  const productTail = productError(s, factor, product) + s * factorTail + sTail * factor;

  const whole = power * LN2_HEAD;
  const logarithm = whole + 2 * product;
  const logarithmTail = sumError(whole, 2 * product, logarithm) + (2 * productTail + power * LN2_TAIL);

  const exponent = y * logarithm;
  if (!(exponent < 710)) return Infinity;
  if (exponent < -746) return 0;
  const head = exponent;
  return expOfSum(head, productError(y, logarithm, exponent) + y * logarithmTail);
}

/**
 * x^y as ECMAScript's `**` defines its special cases, bit for bit the same on every machine; error below 1.2 units in
 * the last place, and exact where the result is a double (2^10, 10^3, 9^0.5).
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  const size = Math.abs(x);
  if (Math.abs(y) === Infinity) {
    if (size === 1) return NaN;
    return size > 1 === y > 0 ? Infinity : 0;
  }
  const whole = Math.trunc(y) === y;
  const odd = whole && Math.abs(y % 2) === 1;
  const negative = x < 0 || Object.is(x, -0);
  if (negative && !whole && size !== 0 && size !== Infinity) return NaN;
  let result: number;
  if (size === 1) result = 1;
  else if (size === 0 || size === Infinity) result = (size === 0) === y > 0 ? 0 : Infinity;
  else result = positivePower(size, y);
  return negative && odd ? -result : result;
}
