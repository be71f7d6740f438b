import type { MeasureName } from '@scenarios/format/measure-ids';
import { measureUnits, readMeasureId } from '@scenarios/format/measure-ids';
import { measureWords } from '@scenarios/format/measure-words';
import type { Service } from '@scenarios/format/service';
import { formatNumber } from '@ui/i18n/format';
import { isShare } from '@ui/i18n/format-measure';
import { language } from '@ui/i18n/language.svelte';
import { ensembleMessages as m } from '@ui/i18n/messages/ensemble';
import { t } from '@ui/i18n/translate';
import { compareMessages } from '@ui/panels/compare/messages';

/** A measure in words, with its service where it has one. */
export function measureName(id: string, services: readonly Service[]): string {
  const { name, service } = readMeasureId(id);
  if (service === null) return t(measureWords[name]);
  const found = services.find((candidate) => candidate.id === service);
  const serviceText = found === undefined ? service : t(found.name);
  return t(compareMessages.measureOf, { service: serviceText, measure: t(measureWords[name]) });
}

/** The unit in which a half width of a measure is typed. */
export const widthUnit = (name: MeasureName): string =>
  isShare(name) ? t(m.points) : t(measureUnits[name] === 'h' ? m.hours : m.personHours);

/** How many of the typed unit make one of the measure. */
export const widthScale = (name: MeasureName): number => (isShare(name) ? 100 : 1);

/** A half width in words. */
export const widthText = (id: string, halfWidth: number): string => {
  const { name } = readMeasureId(id);
  const value = halfWidth * widthScale(name);
  return `${formatNumber(value, language.current, value >= 100 ? 0 : 2)} ${widthUnit(name)}`;
};
