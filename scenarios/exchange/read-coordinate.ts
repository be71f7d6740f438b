import type { DecimalMark } from './read-number';
import { readNumber } from './read-number';

export type Axis = 'lon' | 'lat';
export type Coordinate =
  | { readonly ok: true; readonly degrees: number }
  /** `metres`: it looks like a projected coordinate, such as TWD97 TM2; `swapped`: like the other axis. */
  | { readonly ok: false; readonly why: 'not-a-number' | 'metres' | 'out-of-range' | 'swapped' };

const limits = { lon: 180, lat: 90 } as const;
const hemispheres: Readonly<Record<string, readonly [Axis, 1 | -1]>> = {
  n: ['lat', 1],
  北: ['lat', 1],
  s: ['lat', -1],
  南: ['lat', -1],
  e: ['lon', 1],
  東: ['lon', 1],
  w: ['lon', -1],
  西: ['lon', -1],
};

/** Degrees, minutes and seconds with or without a hemisphere; null where the text has no such form. */
function readSexagesimal(text: string, decimal: DecimalMark): { degrees: number; axis: Axis | null } | null {
  let rest = text.normalize('NFKC').trim().toLowerCase();
  let side: readonly [Axis, 1 | -1] | null = null;
  const first = /^([nsew東西南北])[經緯]?\s*/u.exec(rest);
  const last = /\s*([nsew東西南北])[經緯]?$/u.exec(rest);
  const found = first ?? last;
  if (found !== null) {
    side = hemispheres[found[1] ?? ''] ?? null;
    rest = first === null ? rest.slice(0, -found[0].length) : rest.slice(found[0].length);
  }
  const parts =
    /^([+-]?)(\d{1,3}(?:[.,]\d+)?)\s*[°º度:\s]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:['′’分:]|\s|$)\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:"|″|”|''|′′|秒|$)\s*)?$/u.exec(
      `${rest}${/^[+-]?\d{1,3}([.,]\d+)?$/.test(rest) ? '°' : ''}`,
    );
  if (parts === null) return null;
  const [, sign, whole = '', minutes = '0', seconds = '0'] = parts;
  const values = [whole, minutes, seconds].map((part) => readNumber(part, decimal) ?? readNumber(part, '.') ?? NaN);
  const [d = NaN, m = NaN, s = NaN] = values;
  if (!(m < 60 && s < 60) || Number.isNaN(d)) return null;
  const size = d + m / 60 + s / 3600;
  return { degrees: (sign === '-' ? -1 : 1) * (side?.[1] ?? 1) * size, axis: side?.[0] ?? null };
}

/**
 * A longitude or latitude in degrees (WGS 84): a decimal number, or degrees, minutes and seconds as in `25°02'30"N`,
 * `121 33 15.2 E` or `東經121度33分`. A comma
 * that would give no place on the earth is taken for a decimal point, and the other way round. Projected coordinates in metres
 * are told apart but not converted.
 */
export function readCoordinate(text: string, axis: Axis, decimal: DecimalMark): Coordinate {
  const other = readNumber(text, decimal === '.' ? ',' : '.');
  const given = readNumber(text, decimal);
  const fits = (value: number | null): value is number => value !== null && Math.abs(value) <= limits[axis];
  const number = !fits(given) && fits(other) ? other : given;
  const read = number === null ? readSexagesimal(text.slice(0, 60), decimal) : { degrees: number, axis: null };
  if (read === null) return { ok: false, why: 'not-a-number' };
  const { degrees } = read;
  if (read.axis !== null && read.axis !== axis) return { ok: false, why: 'swapped' };
  if (Math.abs(degrees) <= limits[axis]) return { ok: true, degrees };
  if (Math.abs(degrees) >= 10_000) return { ok: false, why: 'metres' };
  return { ok: false, why: axis === 'lat' && Math.abs(degrees) <= 180 ? 'swapped' : 'out-of-range' };
}
