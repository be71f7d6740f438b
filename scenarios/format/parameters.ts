import { z } from 'zod';
import { aftershockParameters } from './parameters/aftershock';
import { certificationParameters } from './parameters/certification';
import { communicationParameters } from './parameters/communication';
import { earthquakeParameters } from './parameters/earthquake';
import { engineParameters } from './parameters/engine';
import { exerciseParameters } from './parameters/exercise';
import { measureParameters } from './parameters/measure';
import { modesParameters } from './parameters/modes';
import { powerParameters } from './parameters/power';
import { repairParameters } from './parameters/repair';
import { temperatureParameters } from './parameters/temperature';
import { walkParameters } from './parameters/walk';
import { waterParameters } from './parameters/water';
import type { ParameterEntry } from './parameters/entry';
import { quality } from './text';

/**
 * Every constant of the model: unit, default, range and source. Defaults, help texts and the assumption register derive
 * from it; the engine reads nothing else.
 */
export const parameters = {
  ...engineParameters,
  ...powerParameters,
  ...communicationParameters,
  ...modesParameters,
  ...earthquakeParameters,
  ...aftershockParameters,
  ...temperatureParameters,
  ...repairParameters,
  ...measureParameters,
  ...walkParameters,
  ...waterParameters,
  ...certificationParameters,
  ...exerciseParameters,
} as const satisfies Record<string, ParameterEntry>;

export type ParameterId = keyof typeof parameters;
export const parameterIds = Object.keys(parameters) as readonly ParameterId[];

export const parameterOverride = z.strictObject({
  id: z.enum(parameterIds as readonly [ParameterId, ...ParameterId[]]),
  value: z.number(),
  quality,
  note: z.string().min(1).max(1000),
});
export type ParameterOverride = z.infer<typeof parameterOverride>;

export type ParameterValues = Readonly<Record<ParameterId, number>>;

/** The table's defaults with a scenario's own values laid over them. */
export function resolveParameters(overrides: readonly ParameterOverride[]): ParameterValues {
  const values = Object.fromEntries(parameterIds.map((id) => [id, parameters[id].default])) as Record<
    ParameterId,
    number
  >;
  for (const override of overrides) values[override.id] = override.value;
  return values;
}
