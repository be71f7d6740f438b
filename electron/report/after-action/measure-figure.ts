import type { MeasureName } from '@scenarios/format/measure-ids';
import { measureUnits } from '@scenarios/format/measure-ids';
import type { Teller } from '../teller';
import { afterActionWords as a } from './words';

const isTime = (measure: MeasureName): boolean => measure.startsWith('recover') || measure === 'buffer';
const digits = (value: number): number => (Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 1 : 2);

/** A measure with its unit; a time that did not end within what was simulated stands as more than that. */
export function measureFigure(measure: MeasureName, value: number, horizonHours: number, tell: Teller): string {
  const unit = measureUnits[measure];
  if (!Number.isFinite(value)) return '—';
  if (unit === 'share') return tell.share(value);
  if (unit !== 'h') return tell.number(value);
  if (isTime(measure) && value >= horizonHours)
    return `> ${tell.say(a.hours, { count: tell.number(horizonHours, 1) })}`;
  return tell.say(a.hours, { count: tell.number(value, digits(value)) });
}

/** A difference of a measure with its sign and unit; shares in percentage points. */
export function differenceFigure(measure: MeasureName, value: number, tell: Teller): string {
  const unit = measureUnits[measure];
  if (!Number.isFinite(value)) return '—';
  const signed = (number: number, places: number): string =>
    `${number > 0 ? '+' : ''}${tell.number(number, places).replace('-', '−')}`;
  if (unit === 'share') return tell.say(a.points, { count: signed(value * 100, 1) });
  if (unit !== 'h') return signed(Math.round(value), 0);
  return tell.say(a.hours, { count: signed(value, digits(value)) });
}
