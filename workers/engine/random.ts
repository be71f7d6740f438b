import { normalQuantile } from './math';
import { philox } from './philox';

/** What a draw decides. Draws of one purpose never move those of another; numbers are never reused. */
export const purposes = {
  damage: 1,
  repair: 2,
  time: 3,
  store: 4,
  start: 5,
  groundBetween: 6,
  groundWithin: 7,
  occurrence: 8,
  graph: 9,
  wind: 10,
  flood: 11,
  aftershockCount: 12,
  aftershock: 13,
  absence: 14,
} as const;
export type Purpose = (typeof purposes)[keyof typeof purposes];

const words = new Uint32Array(4);

/**
 * 32-bit key of an identifier, for `entity` below: its UTF-16 units through MurmurHash3's x86 32-bit mixing and
 * finaliser (Appleby 2011). Equal texts give equal keys on every machine; two of 10 000 identifiers share one with a
 * chance of about 1 %, and would then share their fate.
 */
export function hashText(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index += 1) {
    let unit = Math.imul(text.charCodeAt(index), 0xcc9e2d51);
    unit = (unit << 15) | (unit >>> 17);
    hash ^= Math.imul(unit, 0x1b873593);
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  hash ^= text.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Uniform number strictly between 0 and 1 with 52 bits, a pure function of its keys: same keys, same number, in any
 * order and on any thread. `seed` is a whole number below 2^53; `run`, `entity` and `counter` below 2^32.
 */
export function uniform(seed: number, run: number, purpose: number, entity: number, counter = 0): number {
  philox(counter, entity, purpose, run, seed, Math.floor(seed / 4294967296), words);
  return ((words[0] as number) * 1048576 + ((words[1] as number) >>> 12) + 0.5) * 2.220446049250313e-16;
}

/** Standard normal number by inversion of `uniform`, so that a larger uniform is a larger normal. Same keys. */
export function normal(seed: number, run: number, purpose: number, entity: number, counter = 0): number {
  return normalQuantile(uniform(seed, run, purpose, entity, counter));
}
