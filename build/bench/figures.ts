export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
};

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const started = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - started) / 1e6;
}

/** A row of the report: what, figure with unit, spread, and the aim of the project where it has one. */
export function row(what: string, figure: string, note = ''): string {
  return `  ${what.padEnd(58)} ${figure.padStart(14)}  ${note}`.trimEnd();
}

export const milliseconds = (values: readonly number[]): string => `${median(values).toFixed(2)} ms`;
export const spread = (values: readonly number[]): string =>
  `${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)}, n = ${String(values.length)}`;
