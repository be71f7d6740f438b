/** Largest angle that three parts of π/2 reduce without loss: 2^20·π/2. */
const LARGEST = 1647099;
const TWO_OVER_PI = 0.6366197723675814;
/** π/2 in three parts of 33 bits and a rest, so that the products with a whole number below 2^20 are exact. */
const FIRST = 1.5707963267341256;
const SECOND = 6.077100506303966e-11;
const THIRD = 2.0222662487111665e-21;
const REST = 8.4784276603689e-32;

let remainder = 0;
let remainderTail = 0;

/** Leaves x − n·π/2 in two parts (Cody and Waite 1980) and returns n modulo 4. */
function reduce(x: number): number {
  const n = Math.round(x * TWO_OVER_PI);
  const a = x - n * FIRST;
  const second = n * SECOND;
  const b = a - second;
  const bTail = a - b - second;
  const third = n * THIRD;
  const tail = bTail - third - n * REST;
  remainder = b + tail;
  remainderTail = b - remainder + tail;
  return n & 3;
}

/** sin(x + tail) on |x| ≤ π/4; coefficients of fdlibm's k_sin.c (Sun Microsystems, 1993). */
function kernelSine(x: number, tail: number): number {
  const z = x * x;
  const r =
    0.00833333333332249 +
    z *
      (-0.0001984126982985795 + z * (2.7557313707070068e-6 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)));
  const cube = z * x;
  return x - (z * (0.5 * tail - cube * r) - tail - cube * -0.16666666666666632);
}

/** cos(x + tail) on |x| ≤ π/4; coefficients of fdlibm's k_cos.c (Sun Microsystems, 1993). */
function kernelCosine(x: number, tail: number): number {
  const z = x * x;
  const r =
    z *
    (0.0416666666666666 +
      z *
        (-0.001388888888887411 +
          z *
            (2.480158728947673e-5 +
              z * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.1359647557788195e-11)))));
  const half = 0.5 * z;
  const w = 1 - half;
  return w + (1 - w - half + (z * r - x * tail));
}

/** Sine of an angle in radians, error below 1 unit in the last place. NaN for ±∞ and for |x| > 1 647 099 (2^20·π/2). */
export function sin(x: number): number {
  if (!(Math.abs(x) <= LARGEST)) return NaN;
  if (x === 0) return x;
  const quadrant = reduce(x);
  const value = (quadrant & 1) === 0 ? kernelSine(remainder, remainderTail) : kernelCosine(remainder, remainderTail);
  return quadrant < 2 ? value : -value;
}

/** Cosine of an angle in radians, error below 1 unit in the last place. NaN for ±∞ and for |x| > 1 647 099 (2^20·π/2). */
export function cos(x: number): number {
  if (!(Math.abs(x) <= LARGEST)) return NaN;
  const quadrant = reduce(x);
  const value = (quadrant & 1) === 0 ? kernelCosine(remainder, remainderTail) : kernelSine(remainder, remainderTail);
  return quadrant === 1 || quadrant === 2 ? -value : value;
}
