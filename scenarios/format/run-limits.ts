/** Most runs of one ensemble. */
export const runLimit = 100_000;

/** Largest seed: what 32 bits hold. */
export const seedLimit = 0xffff_ffff;
