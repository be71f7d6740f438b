import { highWord, littleEndian, lowWord } from './math/bits';

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

/** Words gathered before they are mixed in; a multiple of a block of four. */
const BATCH = 256;

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
  const words = new Uint32Array(BATCH);
  const doubles = new Float64Array(words.buffer);
  const singles = new Float32Array(words.buffer);
  /** The same words with their sign, which the mixing does not ask for. */
  const signed = new Int32Array(words.buffer);
  const state = new Int32Array(4);
  let filled = 0;
  let mixed = 0;

  /** Mixes every full block that was gathered into the state and moves the rest to the front. */
  function mix(): void {
    let h1 = state[0] as number;
    let h2 = state[1] as number;
    let h3 = state[2] as number;
    let h4 = state[3] as number;
    let at = 0;
    for (; at + 4 <= filled; at += 4) {
      h1 ^= Math.imul(rotate(Math.imul(signed[at] as number, C1), 15), C2);
      h1 = (Math.imul((rotate(h1, 19) + h2) | 0, 5) + 0x561ccd1b) | 0;
      h2 ^= Math.imul(rotate(Math.imul(signed[at + 1] as number, C2), 16), C3);
      h2 = (Math.imul((rotate(h2, 17) + h3) | 0, 5) + 0x0bcaa747) | 0;
      h3 ^= Math.imul(rotate(Math.imul(signed[at + 2] as number, C3), 17), C4);
      h3 = (Math.imul((rotate(h3, 15) + h4) | 0, 5) + 0x96cd1c35) | 0;
      h4 ^= Math.imul(rotate(Math.imul(signed[at + 3] as number, C4), 18), C1);
      h4 = (Math.imul((rotate(h4, 13) + h1) | 0, 5) + 0x32ac3b17) | 0;
    }
    state[0] = h1;
    state[1] = h2;
    state[2] = h3;
    state[3] = h4;
    if (at < filled) words.copyWithin(0, at, filled);
    mixed += at;
    filled -= at;
  }

  function float64(value: number): void {
    if (filled > BATCH - 2) mix();
    // Adding 0 turns −0 into 0.
    const number = Number.isNaN(value) ? 0 : value + 0;
    if (littleEndian && (filled & 1) === 0) {
      doubles[filled >> 1] = number;
    } else {
      words[filled] = lowWord(number);
      words[filled + 1] = highWord(number);
    }
    if (Number.isNaN(value)) words[filled + 1] = 0x7ff80000;
    filled += 2;
  }

  return {
    reset() {
      state.fill(0);
      filled = mixed = 0;
    },
    float64,
    float64s(array, length = array.length) {
      let index = 0;
      while (index < length) {
        if (filled > BATCH - 2) mix();
        if (!littleEndian || (filled & 1) === 1) {
          float64(array[index] as number);
          index += 1;
          continue;
        }
        // As many as fit, without asking for each of them whether they do.
        const end = Math.min(length, index + ((BATCH - filled) >> 1));
        let at = filled >> 1;
        for (; index < end; at += 1, index += 1) {
          const value = array[index] as number;
          doubles[at] = value + 0;
          if (Number.isNaN(value)) {
            words[2 * at] = 0;
            words[2 * at + 1] = 0x7ff80000;
          }
        }
        filled = 2 * at;
      }
    },
    float32s(array, length = array.length) {
      for (let index = 0; index < length; index += 1) {
        if (filled === BATCH) mix();
        const value = array[index] as number;
        if (Number.isNaN(value)) words[filled] = 0x7fc00000;
        else singles[filled] = value + 0;
        filled += 1;
      }
    },
    int: float64,
    hex() {
      mix();
      let a = state[0] as number;
      let b = state[1] as number;
      let c = state[2] as number;
      let d = state[3] as number;
      if (filled > 2) c ^= Math.imul(rotate(Math.imul(words[2] as number, C3), 17), C4);
      if (filled > 1) b ^= Math.imul(rotate(Math.imul(words[1] as number, C2), 16), C3);
      if (filled > 0) a ^= Math.imul(rotate(Math.imul(words[0] as number, C1), 15), C2);
      const bytes = ((mixed + filled) * 4) | 0;
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
