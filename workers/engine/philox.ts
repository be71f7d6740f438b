/** Upper 32 bits of the product of two unsigned 32-bit numbers. */
function upperProduct(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const cross = aHigh * bLow + ((aLow * bLow) >>> 16);
  const other = aLow * bHigh + (cross & 0xffff);
  return aHigh * bHigh + (cross >>> 16) + (other >>> 16);
}

/**
 * Philox4x32-10, a counter-based random number generator: a keyed bijection of 128-bit counters whose outputs pass
 * BigCrush (Salmon, Moraes, Dror, Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3",
 * doi:10.1145/2063384.2063405). Every word counts modulo 2^32; writes four words to `output`.
 */
export function philox(
  counter0: number,
  counter1: number,
  counter2: number,
  counter3: number,
  key0: number,
  key1: number,
  output: Uint32Array,
): void {
  let a = counter0 >>> 0;
  let b = counter1 >>> 0;
  let c = counter2 >>> 0;
  let d = counter3 >>> 0;
  let key = key0 >>> 0;
  let otherKey = key1 >>> 0;
  for (let round = 0; round < 10; round += 1) {
    const upperA = upperProduct(0xd2511f53, a);
    const lowerA = Math.imul(0xd2511f53, a);
    const upperC = upperProduct(0xcd9e8d57, c);
    const lowerC = Math.imul(0xcd9e8d57, c);
    a = (upperC ^ b ^ key) >>> 0;
    b = lowerC >>> 0;
    c = (upperA ^ d ^ otherKey) >>> 0;
    d = lowerA >>> 0;
    key = (key + 0x9e3779b9) >>> 0;
    otherKey = (otherKey + 0xbb67ae85) >>> 0;
  }
  output[0] = a;
  output[1] = b;
  output[2] = c;
  output[3] = d;
}
