export type DecimalMark = '.' | ',';

const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const grouped = { '.': /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, ',': /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/ } as const;

/** Digits as they are typed on any keyboard made plain: full-width forms, the true minus sign, spaces and apostrophes between groups. */
const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[−–]/g, '-')
    .replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '')
    .trim();

/**
 * A number with a decimal point or comma, with or without marks between thousands; null where the text is none, or where it
 * is beyond all bounds. A comma before three digits is a decimal comma only where `decimal` says so.
 */
export function readNumber(text: string, decimal: DecimalMark): number | null {
  if (text.length > 60) return null;
  let digits = tidy(text);
  if (grouped[decimal].test(digits)) digits = digits.replaceAll(decimal === '.' ? ',' : '.', '');
  if (decimal === ',') digits = digits.includes('.') && !digits.includes(',') ? digits : digits.replace(',', '.');
  if (!plain.test(digits)) return null;
  const value = Number(digits);
  return Number.isFinite(value) ? value : null;
}

/** A number with a unit behind it, such as `300 kW`; null where the text has no such form. */
export function readQuantity(
  text: string,
  decimal: DecimalMark,
): { readonly value: number; readonly unit: string } | null {
  const found = /^([+\-−–]?[\d.,'’\s]*\d[.,]?)\s*([^\d\s.,].{0,19})$/su.exec(
    text.slice(0, 90).normalize('NFKC').trim(),
  );
  const value = found?.[1] === undefined ? null : readNumber(found[1], decimal);
  return value === null || found?.[2] === undefined ? null : { value, unit: found[2] };
}
