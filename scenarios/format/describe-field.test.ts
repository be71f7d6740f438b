import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { agreement } from './agreement';
import { describeField, describeRecord } from './describe-field';
import type { FieldShape } from './describe-field';
import { exercise, objective } from './exercise/exercise';
import { hazard } from './hazard';
import { link } from './link';
import { mapLayer } from './map-layer';
import { node, staffing } from './node';
import { owner } from './owner';
import { personGroup } from './people';
import { crew, repair } from './repair';
import { service } from './service';
import { checklistEntry } from './site';
import { sop } from './sop';
import { identifier, localText } from './text';

/** Places under a field whose type the description does not know. */
function unknownIn(shape: FieldShape, path: string): readonly string[] {
  switch (shape.kind) {
    case 'unknown':
      return [`${path}: ${shape.type}`];
    case 'list':
      return unknownIn(shape.item, `${path}[]`);
    case 'tuple':
      return shape.items.flatMap((item, index) => unknownIn(item, `${path}[${String(index)}]`));
    case 'alternatives':
      return shape.alternatives.flatMap((each, index) => unknownIn(each, `${path}|${String(index)}`));
    case 'record':
      return Object.entries(shape.fields).flatMap(([key, field]) => unknownIn(field, `${path}.${key}`));
    case 'variants':
      return shape.variants.flatMap(({ value, fields }) =>
        Object.entries(fields).flatMap(([key, field]) => unknownIn(field, `${path}(${value}).${key}`)),
      );
    default:
      return [];
  }
}

const schemas = {
  node,
  link,
  service,
  owner,
  personGroup,
  agreement,
  hazard,
  crew,
  repair,
  mapLayer,
  exercise,
} as const;

describe('describeField', () => {
  it.each(Object.entries(schemas))('knows the type of every field of %s', (name, schema) => {
    expect(unknownIn(describeField(schema), name)).toEqual([]);
  });

  it('says so where a type is not known', () => {
    expect(unknownIn(describeField(z.strictObject({ when: z.date() })), 'x')).toEqual(['x.when: date']);
  });

  it('tells texts of facilitators from other records, and which of them must not be empty', () => {
    const { text, target } = describeRecord(objective);
    expect(text).toMatchObject({ kind: 'written-text', needed: true, optional: false });
    expect(target).toMatchObject({ kind: 'written-text', needed: false, default: { en: '', 'zh-Hant': '' } });
    expect(describeRecord(exercise)['sponsor']).toMatchObject({ kind: 'written-text', needed: false, maxLength: 500 });
    expect(describeRecord(exercise)['marking']).toMatchObject({ kind: 'written-text', needed: false, maxLength: 500 });
  });

  it('gives bounds of numbers, and whether the lower one is allowed', () => {
    const { needed, bound, closesBelow } = describeRecord(staffing);
    expect(needed).toEqual({
      kind: 'number',
      integer: false,
      min: 0,
      max: 1e6,
      above: true,
      optional: false,
      nullable: false,
      default: undefined,
    });
    expect(bound).toMatchObject({ above: false, min: 0, optional: false });
    expect(closesBelow).toMatchObject({ min: 0, max: 1, optional: true, default: 0.3 });
    expect(describeField(z.int().min(2))).toMatchObject({ integer: true, min: 2, max: null });
    expect(describeField(z.number())).toMatchObject({ integer: false, min: null, max: null });
  });

  it('looks through optional, nullable and default in any order', () => {
    expect(describeField(z.number().nullable().default(null))).toMatchObject({
      kind: 'number',
      optional: true,
      nullable: true,
      default: null,
    });
    expect(describeField(z.boolean().optional().nullable())).toMatchObject({
      kind: 'flag',
      optional: true,
      nullable: true,
    });
    expect(describeField(z.string()).optional).toBe(false);
  });

  it('tells ids, days and free texts apart', () => {
    expect(describeField(identifier)).toMatchObject({ kind: 'text', form: 'identifier', minLength: 1, maxLength: 64 });
    expect(describeRecord(checklistEntry)).toMatchObject({
      item: {
        kind: 'choice',
        options: [
          'structural-safety',
          'backup-power',
          'lighting',
          'first-aid',
          'reserve-supplies',
          'signage',
          'sop-document',
          'contact-points',
        ],
      },
      note: { kind: 'written-text', maxLength: 500, optional: true },
      checkedOn: { kind: 'text', form: 'date', optional: true },
    });
    expect(describeField(localText.optional())).toMatchObject({ kind: 'local-text', maxLength: 2000, optional: true });
    const { pattern } = describeField(identifier) as FieldShape & { kind: 'text' };
    expect(new RegExp(pattern ?? '').test('Not an id')).toBe(false);
    expect(new RegExp(pattern ?? '').test('pump-1')).toBe(true);
  });

  it('gives lists with their lengths, and variants with the field that tells them apart', () => {
    const { triggers, crowd, reporting } = describeRecord(sop);
    expect(triggers).toMatchObject({ kind: 'list', atLeast: 1, atMost: 8, item: { kind: 'variants', on: 'when' } });
    if (triggers?.kind !== 'list' || triggers.item.kind !== 'variants') throw new Error('not a list of variants');
    expect(triggers.item.variants.map(({ value }) => value)).toEqual(['service-below', 'hazard', 'order', 'cut-off']);
    expect(triggers.item.variants[0]?.fields['share']).toMatchObject({ kind: 'number', default: 0.5 });
    expect(crowd).toMatchObject({ kind: 'record', optional: true, fields: { lanes: { integer: true, default: 1 } } });
    expect(reporting).toMatchObject({ fields: { items: { kind: 'list', atMost: 6, optional: true } } });
  });

  it('gives plain unions as alternatives', () => {
    const variants = describeField(hazard);
    if (variants.kind !== 'variants') throw new Error('not variants');
    const single = variants.variants.find(({ value }) => value === 'single-failure');
    expect(single?.fields['target']).toMatchObject({ kind: 'alternatives' });
  });
});
