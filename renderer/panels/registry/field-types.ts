import { z } from 'zod';
import type { Translatable } from '@ui/i18n/messages';
import type { Choice, FieldType } from './field';

type NumberShape = {
  readonly type?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly NumberShape[];
};

const shapes = new WeakMap<z.ZodType, NumberShape>();

/** Bounds of a number; read from its schema once. */
function shapeOf(schema: z.ZodType): NumberShape {
  const known = shapes.get(schema);
  if (known !== undefined) return known;
  const whole = z.toJSONSchema(schema, { io: 'input' }) as NumberShape;
  const shape = whole.anyOf?.find(({ type }) => type === 'number' || type === 'integer') ?? whole;
  shapes.set(schema, shape);
  return shape;
}

/** A number as its schema wants it; `scale` 100 shows a share in per cent. */
export function numberOf(schema: z.ZodType, required: boolean, scale = 1, unlimited = false): FieldType {
  const shape = shapeOf(schema);
  return {
    kind: 'number',
    min: (shape.minimum ?? shape.exclusiveMinimum ?? -Infinity) * scale,
    max: (shape.maximum ?? Infinity) * scale,
    above: shape.minimum === undefined && shape.exclusiveMinimum !== undefined,
    integer: shape.type === 'integer',
    required,
    unlimited,
  };
}

/** A closed list whose texts are a catalogue. */
export function choiceOf<Value extends string>(
  values: readonly Value[],
  texts: Readonly<Record<Value, Translatable>>,
  required: boolean,
): FieldType {
  return { kind: 'choice', choices: values.map((value) => ({ value, text: texts[value] })), required };
}

export const textOf = (longest: number, required: boolean): FieldType => ({ kind: 'text', longest, required });

export const referenceTo = (
  choices: () => readonly Choice[],
  how: { readonly required?: boolean; readonly free?: boolean; readonly many?: boolean } = {},
): FieldType => ({
  kind: 'reference',
  choices,
  required: how.required ?? false,
  free: how.free ?? false,
  many: how.many ?? false,
});
