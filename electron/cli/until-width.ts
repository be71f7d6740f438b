import type { UntilWidth } from '@scenarios/format/ensemble';

/** `loss.power=0.5` (in the unit of the measure) or `loss.power=5%` (of the mean); null where it is neither. */
export function readWidth(text: string): Pick<UntilWidth, 'measure' | 'halfWidth'> | null {
  const match = /^([^=\s]{1,200})=(\d{1,15}(?:\.\d{1,15})?)(%?)$/.exec(text);
  const [, measure = '', digits = '', percent] = match ?? [];
  const value = Number(digits);
  if (match === null || !(value > 0)) return null;
  return { measure, halfWidth: percent === '%' ? { relative: value / 100 } : { absolute: value } };
}
