/** Hours of a document as seconds, to the millisecond: a clock minute is a whole number of seconds again. */
export const secondsOfHours = (hours: number): number => Math.round(hours * 3_600_000) / 1000;
