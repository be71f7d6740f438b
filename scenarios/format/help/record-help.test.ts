import { describe, expect, it } from 'vitest';
import { agreement } from '../agreement';
import { describeField } from '../describe-field';
import type { FieldShape, ShapeFields } from '../describe-field';
import { exercise } from '../exercise/exercise';
import { link } from '../link';
import { node } from '../node';
import { owner } from '../owner';
import { personGroup } from '../people';
import { crew, repair } from '../repair';
import { service } from '../service';
import { quality } from '../text';
import type { FieldText } from './field-help';
import { recordHelp } from './record-help';
import type { RecordName } from './record-help';

const schemas = {
  node,
  link,
  service,
  owner,
  personGroup,
  agreement,
  crew,
  repair,
  exercise,
} as const satisfies Record<RecordName, unknown>;

type Help = Readonly<Record<string, FieldText>>;
type Place = { readonly path: string; readonly shape: FieldShape; readonly help: FieldText | undefined };

/** Fields of a record, or of all variants together; null for what has no fields. */
function fieldsOf(shape: FieldShape): ShapeFields | null {
  if (shape.kind === 'list') return fieldsOf(shape.item);
  if (shape.kind === 'record') return shape.fields;
  if (shape.kind === 'variants') {
    const all = Object.assign({}, ...shape.variants.map(({ fields }) => fields)) as Record<string, FieldShape>;
    const options = shape.variants.map(({ value }) => value);
    all[shape.on] = { kind: 'choice', options, optional: false, nullable: false, default: undefined };
    return all;
  }
  if (shape.kind === 'alternatives')
    return Object.assign({}, ...shape.alternatives.map((each) => fieldsOf(each) ?? {})) as ShapeFields;
  return null;
}

const placesIn = (fields: ShapeFields, help: Help, path: string): readonly Place[] =>
  Object.entries(fields).flatMap(([key, shape]) => {
    const place = { path: `${path}.${key}`, shape, help: help[key] };
    const below = fieldsOf(shape);
    return below === null ? [place] : [place, ...placesIn(below, place.help?.fields ?? {}, place.path)];
  });

const places = Object.entries(schemas).flatMap(([name, schema]) =>
  placesIn(fieldsOf(describeField(schema)) ?? {}, recordHelp[name as RecordName], name),
);
const texts = places.flatMap(({ path, help }) => (help === undefined ? [] : [{ path, help }]));

const leaf = (shape: FieldShape): FieldShape => (shape.kind === 'list' ? leaf(shape.item) : shape);

/** Choices whose words stand with the interface, and what the schema offers for each. */
const ownWords = { quality: quality.options } as const;

describe('help of fields', () => {
  it('is there for every field, however deep, and for nothing else', () => {
    expect(places.length).toBeGreaterThan(150);
    expect(places.filter(({ help }) => help === undefined).map(({ path }) => path)).toEqual([]);
    const extra = (fields: ShapeFields | null, help: Help, path: string): readonly string[] =>
      Object.entries(help).flatMap(([key, text]) => {
        const shape = fields?.[key];
        if (shape === undefined) return [`${path}.${key}`];
        return text.fields === undefined ? [] : extra(fieldsOf(shape), text.fields, `${path}.${key}`);
      });
    for (const [name, schema] of Object.entries(schemas))
      expect(extra(fieldsOf(describeField(schema)), recordHelp[name as RecordName], name)).toEqual([]);
  });

  it('has short labels and at most two sentences in both languages', () => {
    for (const { path, help } of texts) {
      expect(help.label.en.length, path).toBeLessThanOrEqual(24);
      expect(help.label['zh-Hant'].length, path).toBeLessThanOrEqual(10);
      expect(help.help.en.length, path).toBeLessThanOrEqual(160);
      expect(help.help.en, path).toMatch(/[.…]$/);
      expect(help.help['zh-Hant'], path).toMatch(/[。…]$/);
      expect(help.help['zh-Hant'], path).toMatch(/\p{Script=Han}/u);
    }
  });

  it('has words for every value of every choice, and for no other', () => {
    for (const { path, shape, help } of places) {
      const { kind } = leaf(shape);
      if (kind !== 'choice') {
        expect(help?.words, path).toBeUndefined();
        continue;
      }
      const { options } = leaf(shape) as FieldShape & { kind: 'choice' };
      const given = help?.words;
      if (typeof given === 'object') expect(Object.keys(given).toSorted(), path).toEqual([...options].toSorted());
      else if (given === 'quality') expect(options, path).toEqual(ownWords.quality);
      else expect(given, path).toMatch(/^(node-kind|link-kind|store-kind)$/);
    }
  });

  it('says what every id stands for', () => {
    const ids = places.filter(({ path, shape }) => {
      const field = leaf(shape);
      return field.kind === 'text' && field.form === 'identifier' && !path.endsWith('.id');
    });
    expect(ids.length).toBeGreaterThan(20);
    expect(ids.filter(({ help }) => help?.refersTo === undefined).map(({ path }) => path)).toEqual([]);
  });

  it('gives a unit to every number but counts without one and grades', () => {
    const bare = places.filter(({ shape, help }) => leaf(shape).kind === 'number' && help?.unit === undefined);
    expect(bare.map(({ path }) => path)).toEqual(['node.authority.tier', 'exercise.seed']);
  });
});
