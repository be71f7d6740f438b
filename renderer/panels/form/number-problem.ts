import type { FieldShape } from '@scenarios/format/describe-field';
import { readNumber as readFigure } from '@ui/i18n/read-number';
import { t } from '@ui/i18n/translate';
import { formMessages as m } from './messages';

type NumberShape = Extract<FieldShape, { kind: 'number' }>;

/** What a number has to be, in words. */
export function numberRule({ min, max, above, integer }: NumberShape): string {
  if (min !== null && above) return t(m.above, { min });
  if (min !== null && max !== null) return t(integer ? m.rangeInteger : m.range, { min, max });
  return min === null ? t(m.number) : t(m.atLeast, { min });
}

/** A typed number, with or without its unit; null where the field cannot take it. */
export function readNumber(typed: string, shape: NumberShape, unit?: string): number | null {
  const value = readFigure(typed, unit);
  const { min, max, above, integer } = shape;
  if (!Number.isFinite(value) || (integer && !Number.isInteger(value))) return null;
  if (min !== null && (above ? value <= min : value < min)) return null;
  return max !== null && value > max ? null : value;
}
