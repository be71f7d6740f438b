/** A share as per cent without the noise of binary fractions, and back. */
export const toPercent = (share: number): number => Number((share * 100).toPrecision(12));
export const fromPercent = (percent: number): number => Number((percent / 100).toPrecision(12));
