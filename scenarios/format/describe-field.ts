import { z } from 'zod';
import { longestWrittenLine, longestWrittenText, writtenLine, writtenName, writtenText } from './exercise/written-text';
import { identifier, localText } from './text';

/** Whether a field may be left out or be null, and what stands there when it is left out. */
export type FieldPresence = {
  readonly optional: boolean;
  readonly nullable: boolean;
  /** Value of a field that is left out; undefined where nothing is filled in. */
  readonly default: unknown;
};

export type ShapeFields = Readonly<Record<string, FieldShape>>;

/** What a form has to know of a field: its type, its bounds, and whether it may be left out. */
export type FieldShape = FieldPresence &
  (
    | {
        readonly kind: 'number';
        readonly integer: boolean;
        /** Bounds, both allowed unless `above`; null where there is none. */
        readonly min: number | null;
        readonly max: number | null;
        /** The lower bound itself is not allowed. */
        readonly above: boolean;
      }
    | { readonly kind: 'choice'; readonly options: readonly string[] }
    | { readonly kind: 'flag' }
    | {
        readonly kind: 'text';
        /** `identifier`: the id of a record or of what one refers to; `date`: a day such as `2030-04-01`. */
        readonly form: 'identifier' | 'date' | 'free';
        readonly minLength: number;
        readonly maxLength: number | null;
        readonly pattern: string | null;
      }
    | { readonly kind: 'local-text'; readonly maxLength: number | null }
    | {
        readonly kind: 'written-text';
        readonly maxLength: number | null;
        /** Whether something has to stand in at least one of the two languages. */
        readonly needed: boolean;
      }
    | {
        readonly kind: 'list';
        readonly item: FieldShape;
        readonly atLeast: number;
        readonly atMost: number | null;
      }
    | { readonly kind: 'tuple'; readonly items: readonly FieldShape[] }
    | { readonly kind: 'record'; readonly fields: ShapeFields }
    | {
        readonly kind: 'variants';
        /** Field that says which variant it is. */
        readonly on: string;
        readonly variants: readonly { readonly value: string; readonly fields: ShapeFields }[];
      }
    | { readonly kind: 'alternatives'; readonly alternatives: readonly FieldShape[] }
    | { readonly kind: 'constant'; readonly value: unknown }
    | { readonly kind: 'unknown'; readonly type: string }
  );
export type FieldKind = FieldShape['kind'];

const plain: FieldPresence = { optional: false, nullable: false, default: undefined };

function numberShape(schema: z.ZodNumber): FieldShape {
  const { minValue, maxValue } = schema;
  const above = (schema.def.checks ?? []).some((check) => {
    const { def } = check._zod;
    return def.check === 'greater_than' && 'inclusive' in def && def.inclusive === false;
  });
  const bounded = (value: number | null): number | null =>
    value === null || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? null : value;
  return { ...plain, kind: 'number', integer: schema.isInt, min: bounded(minValue), max: bounded(maxValue), above };
}

/** Pattern of the first check that has one; null where any text will do. */
const patternOf = (schema: z.ZodString): string | null => {
  for (const check of schema.def.checks ?? []) {
    const { def } = check._zod;
    if ('pattern' in def && def.pattern instanceof RegExp) return def.pattern.source;
  }
  return null;
};

function recordFields(schema: z.ZodObject): ShapeFields {
  return Object.fromEntries(Object.entries(schema.shape).map(([key, field]) => [key, describeField(field)]));
}

const literalOf = (schema: unknown): string => (schema instanceof z.ZodLiteral ? String([...schema.values][0]) : '');

function variantsShape(schema: z.ZodDiscriminatedUnion): FieldShape {
  const on = schema.def.discriminator;
  const objects = schema.options.filter((option) => option instanceof z.ZodObject);
  return {
    ...plain,
    kind: 'variants',
    on,
    variants: objects.map((option) => ({ value: literalOf(option.shape[on]), fields: recordFields(option) })),
  };
}

/** A schema of the format as plain data for a form. `unknown` for a type that the format does not use so far. */
export function describeField(schema: z.core.$ZodType): FieldShape {
  if (schema instanceof z.ZodOptional) return { ...describeField(schema.def.innerType), optional: true };
  if (schema instanceof z.ZodNullable) return { ...describeField(schema.def.innerType), nullable: true };
  if (schema instanceof z.ZodDefault) {
    const value: unknown = schema.def.defaultValue;
    return { ...describeField(schema.def.innerType), optional: true, default: value };
  }
  if (schema === writtenText || schema === writtenName || schema === writtenLine)
    return {
      ...plain,
      kind: 'written-text',
      maxLength: schema === writtenLine ? longestWrittenLine : longestWrittenText,
      needed: schema === writtenName,
    };
  // What earlier versions wrote is read into what is written now.
  if (schema instanceof z.ZodPipe && schema.in instanceof z.ZodTransform) return describeField(schema.out);
  if (schema === localText) return { ...plain, kind: 'local-text', maxLength: localText.shape.en.maxLength };
  if (schema instanceof z.ZodNumber) return numberShape(schema);
  if (schema instanceof z.ZodEnum) return { ...plain, kind: 'choice', options: schema.options.map(String) };
  if (schema instanceof z.ZodBoolean) return { ...plain, kind: 'flag' };
  if (schema instanceof z.ZodISODate)
    return {
      ...plain,
      kind: 'text',
      form: 'date',
      minLength: 10,
      maxLength: 10,
      pattern: schema.def.pattern?.source ?? null,
    };
  if (schema instanceof z.ZodString)
    return {
      ...plain,
      kind: 'text',
      form: schema === identifier ? 'identifier' : 'free',
      minLength: schema.minLength ?? (schema === identifier ? 1 : 0),
      maxLength: schema.maxLength ?? (schema === identifier ? 64 : null),
      pattern: patternOf(schema),
    };
  if (schema instanceof z.ZodLiteral) return { ...plain, kind: 'constant', value: [...schema.values][0] };
  if (schema instanceof z.ZodArray) {
    const checks = (schema.def.checks ?? []).map((check) => check._zod.def);
    const bound = (name: 'minimum' | 'maximum'): number | null => {
      const found = checks.map((def) => (name in def ? (def as Partial<Record<typeof name, unknown>>)[name] : null));
      const numbers = found.filter((value) => typeof value === 'number');
      return numbers[0] ?? null;
    };
    return {
      ...plain,
      kind: 'list',
      item: describeField(schema.element),
      atLeast: bound('minimum') ?? 0,
      atMost: bound('maximum'),
    };
  }
  if (schema instanceof z.ZodTuple) return { ...plain, kind: 'tuple', items: schema.def.items.map(describeField) };
  if (schema instanceof z.ZodObject) return { ...plain, kind: 'record', fields: recordFields(schema) };
  if (schema instanceof z.ZodDiscriminatedUnion) return variantsShape(schema);
  if (schema instanceof z.ZodUnion)
    return { ...plain, kind: 'alternatives', alternatives: schema.options.map((option) => describeField(option)) };
  return { ...plain, kind: 'unknown', type: schema._zod.def.type };
}

/** The fields of a record in the order of its schema. */
export function describeRecord(schema: z.ZodObject): ShapeFields {
  return recordFields(schema);
}
