import { cos, sin } from '../math';

/** Position in km east and north of a fixed origin. */
export type LocalPosition = { readonly east: number; readonly north: number };

/** Waves of the field. Far apart, the correlation of two given sites is off by about 1 / √(2 · waves). */
export const waveCount = 512;

const goldenShare = 0.6180339887498949;

/**
 * Basis of a Gaussian random field in the plane with mean 0, variance 1 and correlation exp(−3h/b) at distance h (Jayaram &
 * Baker 2009, Earthquake Eng. Struct. Dyn. 38, 1687–1708; `rangeKm` is b, above 0): one row of 2 × `waveCount` weights per
 * site. Multiplied by as many independent standard normal amplitudes it gives the field there.
 *
 * A Cholesky factor of all sites would tie each site's value to which other sites exist and in which order. This spectral
 * sum does not: the field is one function of the position, so sites of two designs sample the same shaking and an added
 * site moves no other. Wave vectors are fixed, not drawn: lengths at equal steps of the spectral distribution of the
 * exponential model, 1 − (1 + (k b / 3)²)^(−1/2), directions by the golden angle. Values are exactly normal with variance 1;
 * the correlation is off by 0.007 root mean square and at most 0.04 within one range, 0.03 and at most 0.12 beyond.
 */
export function fieldBasis(sites: readonly LocalPosition[], rangeKm: number): Float32Array {
  const basis = new Float32Array(sites.length * waveCount * 2);
  const scale = 1 / Math.sqrt(waveCount);
  for (let wave = 0; wave < waveCount; wave++) {
    const { east, north } = waveVector(wave, rangeKm);
    for (const [site, position] of sites.entries()) {
      const phase = east * position.east + north * position.north;
      const at = (site * waveCount + wave) * 2;
      basis[at] = cos(phase) * scale;
      basis[at + 1] = sin(phase) * scale;
    }
  }
  return basis;
}

/** Radians per km. */
function waveVector(wave: number, rangeKm: number): LocalPosition {
  const beyond = 1 - (wave + 0.5) / waveCount;
  const length = (3 / rangeKm) * Math.sqrt(1 / (beyond * beyond) - 1);
  const turn = (wave * goldenShare) % 1;
  const angle = Math.PI * turn;
  return { east: length * cos(angle), north: length * sin(angle) };
}

/** The field at one site: its row of `fieldBasis` times the 2 × `waveCount` amplitudes. */
export function fieldValue(basis: Float32Array, site: number, amplitudes: Float64Array): number {
  const width = waveCount * 2;
  const start = site * width;
  let sum = 0;
  for (let i = 0; i < width; i++) sum += (basis[start + i] as number) * (amplitudes[i] as number);
  return sum;
}

/**
 * The field at the first `out.length` sites, exactly as `fieldValue` gives it one by one: four sites go side by side, since
 * each of their sums waits for itself alone.
 */
export function fieldValues(basis: Float32Array, amplitudes: Float64Array, out: Float64Array): void {
  const width = waveCount * 2;
  let site = 0;
  for (; site + 4 <= out.length; site += 4) {
    const a = site * width;
    const b = a + width;
    const c = b + width;
    const d = c + width;
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (let i = 0; i < width; i++) {
      const amplitude = amplitudes[i] as number;
      first += (basis[a + i] as number) * amplitude;
      second += (basis[b + i] as number) * amplitude;
      third += (basis[c + i] as number) * amplitude;
      fourth += (basis[d + i] as number) * amplitude;
    }
    out[site] = first;
    out[site + 1] = second;
    out[site + 2] = third;
    out[site + 3] = fourth;
  }
  for (; site < out.length; site++) out[site] = fieldValue(basis, site, amplitudes);
}
