import { measureNames, type MeasureName } from '@scenarios/format/measure-ids';

export type MeasureRow<Value> = {
  readonly service: string;
  readonly values: Readonly<Record<MeasureName, Value | null>>;
};

/** Measures by service, in the order of their ids; null where a measure of a service is missing. */
export function measureRows<Value>(
  ids: readonly string[],
  valueAt: (position: number) => Value | undefined,
): readonly MeasureRow<Value>[] {
  const services = new Map<string, Map<MeasureName, Value>>();
  ids.forEach((id, position) => {
    const name = measureNames.find((candidate) => id.startsWith(`${candidate}.`));
    const value = valueAt(position);
    if (name === undefined || value === undefined) return;
    const service = id.slice(name.length + 1);
    const values = services.get(service) ?? new Map<MeasureName, Value>();
    values.set(name, value);
    services.set(service, values);
  });
  return [...services].map(([service, values]) => ({
    service,
    values: Object.fromEntries(measureNames.map((name) => [name, values.get(name) ?? null])) as Record<
      MeasureName,
      Value | null
    >,
  }));
}
