const float = new Float64Array(1);
const word = new Uint32Array(float.buffer);
float[0] = 1;
/** Whether the lower word of a double stands first in memory. */
export const littleEndian = word[1] === 0x3ff00000;
const high = littleEndian ? 1 : 0;

/** Upper 32 bits of a double: sign, 11 bits of exponent, 20 of fraction. */
export function highWord(value: number): number {
  float[0] = value;
  return word[high] as number;
}

/** Lower 32 bits of a double. */
export function lowWord(value: number): number {
  float[0] = value;
  return word[1 - high] as number;
}

/** The double with these upper and lower 32 bits. */
export function fromWords(upper: number, lower: number): number {
  word[high] = upper;
  word[1 - high] = lower;
  return float[0] as number;
}

/** `value` with its lower 32 bits cleared, so that the square of what is left is exact. */
export function headOf(value: number): number {
  float[0] = value;
  word[1 - high] = 0;
  return float[0] as number;
}

/** `value · 2^power` for −2100 < power < 2100; rounds once more where the result is subnormal. */
export function scale(value: number, power: number): number {
  let scaled = value;
  let left = power;
  while (left > 1023) {
    scaled *= 8.98846567431158e307;
    left -= 1023;
  }
  // Steps of 2^-969 keep 53 bits above the subnormal range until the last product.
  while (left < -1022) {
    scaled *= 2.004168360008973e-292;
    left += 969;
  }
  return scaled * fromWords((left + 1023) << 20, 0);
}
