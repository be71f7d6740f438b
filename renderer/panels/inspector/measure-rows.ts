import { readMeasureId, type MeasureName, type RunMeasureName } from '@scenarios/format/measure-ids';

/** Measures of a service that the summary has room for; all of them are in a comparison and on the command line. */
export const shownMeasures = ['loss', 'minimum', 'recover90', 'person-hours'] as const satisfies readonly MeasureName[];
export type ShownMeasure = (typeof shownMeasures)[number];

export type MeasureRow<Value> = {
  readonly service: string;
  readonly values: Readonly<Record<ShownMeasure, Value | null>>;
};

/** Measures by service, in the order of their ids; null where a measure of a service is missing. */
export function measureRows<Value>(
  ids: readonly string[],
  valueAt: (position: number) => Value | undefined,
): readonly MeasureRow<Value>[] {
  const services = new Map<string, Map<MeasureName, Value>>();
  ids.forEach((id, position) => {
    const { name, service } = readMeasureId(id);
    const value = valueAt(position);
    if (service === null || value === undefined) return;
    const values = services.get(service) ?? new Map<MeasureName, Value>();
    values.set(name, value);
    services.set(service, values);
  });
  return [...services].map(([service, values]) => ({
    service,
    values: Object.fromEntries(shownMeasures.map((name) => [name, values.get(name) ?? null])) as Record<
      ShownMeasure,
      Value | null
    >,
  }));
}

export type WholeMeasure<Value> = { readonly name: RunMeasureName; readonly value: Value };

/** Measures of the run as a whole, in the order of their ids. */
export const wholeMeasures = <Value>(
  ids: readonly string[],
  valueAt: (position: number) => Value | undefined,
): readonly WholeMeasure<Value>[] =>
  ids.flatMap((id, position) => {
    const measure = readMeasureId(id);
    const value = valueAt(position);
    return measure.service !== null || value === undefined ? [] : [{ name: measure.name, value }];
  });
