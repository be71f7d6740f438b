import { z } from 'zod';
import type { Hazard } from '@scenarios/format/hazard';
import { hazard as hazardSchema } from '@scenarios/format/hazard';
import { hazardFieldMessages } from '@ui/i18n/messages/hazards';

export type FigureKey = keyof typeof hazardFieldMessages;
export type HazardFigure = {
  readonly key: FigureKey;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  readonly unit: string;
};

const units: Readonly<Partial<Record<FigureKey, string>>> = {
  atHours: 'h',
  depthKm: 'km',
  vs30: 'm/s',
  ambientPressureHpa: 'hPa',
  spreadHours: 'h',
  outageHours: 'h',
  repairHours: 'h',
  rampHours: 'h',
  forHours: 'h',
};

type NumberSchema = {
  readonly type?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly NumberSchema[];
};
type ObjectSchema = { readonly properties: Readonly<Record<string, NumberSchema & { readonly const?: string }>> };

const kinds = z.toJSONSchema(hazardSchema, { io: 'input', reused: 'inline' }) as { oneOf?: unknown; anyOf?: unknown };
const options = (kinds.oneOf ?? kinds.anyOf) as readonly ObjectSchema[];

const numberIn = (schema: NumberSchema | undefined): NumberSchema | null => {
  if (schema === undefined) return null;
  if (schema.type === 'number' || schema.type === 'integer') return schema;
  return schema.anyOf?.map(numberIn).find((found) => found !== null) ?? null;
};

/** The plain figures of a hazard with the bounds of the schema, in the order of the document; one that is open (null) is left out. */
export function hazardFigures(hazard: Hazard): readonly HazardFigure[] {
  const properties = options.find(({ properties: each }) => each['kind']?.const === hazard.kind)?.properties ?? {};
  return Object.entries(properties).flatMap(([key, schema]) => {
    const value: unknown = (hazard as Readonly<Record<string, unknown>>)[key];
    const number = numberIn(schema);
    if (number === null || typeof value !== 'number' || !(key in hazardFieldMessages)) return [];
    const known = key as FigureKey;
    return [
      {
        key: known,
        value,
        min: number.minimum ?? number.exclusiveMinimum ?? 0,
        max: number.maximum ?? 1e9,
        integer: number.type === 'integer',
        unit: units[known] ?? '',
      },
    ];
  });
}
