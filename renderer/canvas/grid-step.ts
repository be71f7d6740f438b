const kilometresPerDegree = 111.195;
/** Pixels between lines of the grid, at least. */
const leastPixels = 6;

/** Degrees between the lines of a grid that suits a scale: 1, 2 or 5 of a power of ten, at least 6 pixels apart. */
export function gridStep(kilometresPerPixel: number): number {
  const least = (kilometresPerPixel * leastPixels) / kilometresPerDegree;
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((factor) => factor * power >= least) ?? 10) * power;
}
