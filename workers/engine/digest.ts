import { highWord, lowWord } from './math/bits';

export type Digest = {
  /** Back to the digest of nothing. */
  reset(): void;
  /** One number by its 64 bits; −0 counts as 0 and every NaN alike. */
  float64(value: number): void;
  /** The first `length` numbers (default: all), as if given one by one. */
  float64s(array: ArrayLike<number>, length?: number): void;
  /** The first `length` single-precision numbers (default: all) by their 32 bits; −0 counts as 0, every NaN alike. */
  float32s(array: Float32Array, length?: number): void;
  /** A whole number up to 2^53, as `float64`. */
  int(value: number): void;
  /** 32 hexadecimal digits of all that was given since the reset; more may be given afterwards. */
  hex(): string;
};

const single = new Float32Array(1);
const singleWord = new Uint32Array(single.buffer);

const C1 = 0x239b961b;
const C2 = 0xab0e9789;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93;

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

function finish(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/**
 * 128-bit digest of a stream of numbers: MurmurHash3 x86 128 with seed 0 (Appleby 2011, public domain) over their
 * little-endian bits. It finds differences between honest machines; it is no protection against forgery. Updates
 * allocate nothing.
 */
export function createDigest(): Digest {
  let h1 = 0;
  let h2 = 0;
  let h3 = 0;
  let h4 = 0;
  let k1 = 0;
  let k2 = 0;
  let k3 = 0;
  let count = 0;

  function word(value: number): void {
    const position = count & 3;
    count += 1;
    if (position === 0) k1 = value;
    else if (position === 1) k2 = value;
    else if (position === 2) k3 = value;
    else {
      h1 ^= Math.imul(rotate(Math.imul(k1, C1), 15), C2);
      h1 = (Math.imul((rotate(h1, 19) + h2) | 0, 5) + 0x561ccd1b) | 0;
      h2 ^= Math.imul(rotate(Math.imul(k2, C2), 16), C3);
      h2 = (Math.imul((rotate(h2, 17) + h3) | 0, 5) + 0x0bcaa747) | 0;
      h3 ^= Math.imul(rotate(Math.imul(k3, C3), 17), C4);
      h3 = (Math.imul((rotate(h3, 15) + h4) | 0, 5) + 0x96cd1c35) | 0;
      h4 ^= Math.imul(rotate(Math.imul(value, C4), 18), C1);
      h4 = (Math.imul((rotate(h4, 13) + h1) | 0, 5) + 0x32ac3b17) | 0;
    }
  }

  function float64(value: number): void {
    // Adding 0 turns −0 into 0.
    const plain = !Number.isNaN(value) ? value + 0 : 0;
    word(lowWord(plain));
    word(!Number.isNaN(value) ? highWord(plain) : 0x7ff80000);
  }

  return {
    reset() {
      h1 = h2 = h3 = h4 = 0;
      count = 0;
    },
    float64,
    float64s(array, length = array.length) {
      for (let index = 0; index < length; index += 1) float64(array[index] as number);
    },
    float32s(array, length = array.length) {
      for (let index = 0; index < length; index += 1) {
        const value = array[index] as number;
        single[0] = value + 0;
        word(!Number.isNaN(value) ? (singleWord[0] as number) : 0x7fc00000);
      }
    },
    int: float64,
    hex() {
      let a = h1;
      let b = h2;
      let c = h3;
      let d = h4;
      const rest = count & 3;
      if (rest > 2) c ^= Math.imul(rotate(Math.imul(k3, C3), 17), C4);
      if (rest > 1) b ^= Math.imul(rotate(Math.imul(k2, C2), 16), C3);
      if (rest > 0) a ^= Math.imul(rotate(Math.imul(k1, C1), 15), C2);
      const bytes = (count * 4) | 0;
      a ^= bytes;
      b ^= bytes;
      c ^= bytes;
      d ^= bytes;
      a = (a + b + c + d) | 0;
      b = (b + a) | 0;
      c = (c + a) | 0;
      d = (d + a) | 0;
      a = finish(a);
      b = finish(b);
      c = finish(c);
      d = finish(d);
      a = (a + b + c + d) | 0;
      b = (b + a) | 0;
      c = (c + a) | 0;
      d = (d + a) | 0;
      let text = '';
      for (const lane of [a, b, c, d]) text += (lane >>> 0).toString(16).padStart(8, '0');
      return text;
    },
  };
}

/**
 * One digest of many, in their order: of their count and their 128 bits each. Throws a RangeError where one is not
 * 32 lower-case hexadecimal digits.
 */
export function combineDigests(digests: readonly string[]): string {
  const combined = createDigest();
  combined.int(digests.length);
  for (const digest of digests) {
    if (!/^[0-9a-f]{32}$/.test(digest)) throw new RangeError(`Not a digest: ${digest}`);
    for (let start = 0; start < 32; start += 8) combined.int(parseInt(digest.slice(start, start + 8), 16));
  }
  return combined.hex();
}
