export type ScaleBar = {
  /** Round ground distance: 1, 2 or 5 times a power of ten. */
  readonly kilometres: number;
  /** Its length on screen. */
  readonly pixels: number;
};

/** The longest round distance whose bar is at most `longest` pixels. */
export function scaleBar(kilometresPerPixel: number, longest: number): ScaleBar {
  const most = kilometresPerPixel * longest;
  const power = 10 ** Math.floor(Math.log10(most));
  const factor = [5, 2, 1].find((candidate) => candidate * power <= most * (1 + 1e-9)) ?? 1;
  const kilometres = factor * power;
  return { kilometres, pixels: kilometres / kilometresPerPixel };
}
