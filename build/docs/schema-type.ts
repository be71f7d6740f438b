/** The part of JSON Schema that the format's schemas yield. */
export type JsonSchema = {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: unknown;
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
};

/** Schemas that have a name of their own, by their text without a default. */
export type KnownRecords = ReadonlyMap<string, string>;

/** The text of a schema, its default and the mark of its draft left out. */
export const fingerprint = (schema: JsonSchema): string =>
  JSON.stringify({ ...schema, default: undefined, $schema: undefined });

const oneOfThem = (parts: readonly string[]): string => [...new Set(parts)].join(' or ');

/** What stands at a key, in words: a named record, a list of something, one of several words. */
export function typeInWords(schema: JsonSchema, known: KnownRecords): string {
  const name = known.get(fingerprint(schema));
  if (name !== undefined) return `[${name}](#${name.replaceAll(' ', '-')})`;
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum !== undefined)
    return schema.enum.length > 12
      ? `one of ${String(schema.enum.length)} words`
      : oneOfThem(schema.enum.map((word) => `\`${String(word)}\``));
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants !== undefined) return oneOfThem(variants.map((variant) => typeInWords(variant, known)));
  if (schema.prefixItems !== undefined)
    return `[${schema.prefixItems.map((item) => typeInWords(item, known)).join(', ')}]`;
  if (schema.type === 'array') return `list of ${typeInWords(schema.items ?? {}, known)}`;
  if (schema.type === 'object')
    return `{ ${Object.keys(schema.properties ?? {})
      .map((key) => `\`${key}\``)
      .join(', ')} }`;
  if (schema.type === 'integer') return 'whole number';
  if (schema.type === 'string') return 'text';
  return schema.type ?? 'anything';
}

const number = (value: number): string =>
  Math.abs(value) >= 1e6 ? value.toExponential().replace('e+', 'e') : String(value);

/** Bounds of a number, of a text's length or of a list's length; empty where there are none that a user could meet. */
export function rangeInWords(schema: JsonSchema): string {
  const low = schema.minimum ?? schema.exclusiveMinimum ?? schema.minLength ?? schema.minItems;
  const high = schema.maximum ?? schema.exclusiveMaximum ?? schema.maxLength ?? schema.maxItems;
  const shownHigh = high === undefined || high >= Number.MAX_SAFE_INTEGER ? undefined : high;
  const unit =
    schema.maxItems !== undefined || schema.minItems !== undefined
      ? ' entries'
      : schema.type === 'string'
        ? ' characters'
        : '';
  const from = schema.exclusiveMinimum === undefined ? '' : 'above ';
  if (low === undefined && shownHigh === undefined) return '';
  if (shownHigh === undefined) return `${from === '' ? 'from ' : from}${number(low ?? 0)}${unit}`;
  if (low === undefined) return `up to ${number(shownHigh)}${unit}`;
  return `${from}${number(low)} to ${number(shownHigh)}${unit}`;
}
