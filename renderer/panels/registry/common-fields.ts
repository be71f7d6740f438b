import { floodClassWords, fragilityClassWords, tradeWords, windClassWords } from '@scenarios/format/help/words';
import { windClasses, floodClasses, fragility, fragilityClasses, type Fragility } from '@scenarios/format/fragility';
import { cost, trades, type Cost, type Trade } from '@scenarios/format/repair';
import { quality, type LocalText, type Provenance } from '@scenarios/format/text';
import { qualityWords } from '@scenarios/format/help/quality-words';
import { columnHelp as h, columnMessages as m } from './column-messages';
import { FieldProblem, type CellValue, type Field } from './field';
import { choiceOf, numberOf, textOf } from './field-types';
import { inBoth } from './in-both';
import { problemMessages } from './problem-messages';

type Named = { readonly id: string; readonly name?: LocalText | undefined };

/** The record without an entry, or with another value for it. */
export function withEntry<Row extends object, Key extends keyof Row>(row: Row, key: Key, value: Row[Key] | null): Row {
  if (value !== null) return { ...row, [key]: value };
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== key)) as Row;
}

/** One language of a text; where the other one is missing it takes over this one. */
export const withText = (
  text: LocalText | undefined,
  language: keyof LocalText,
  value: CellValue,
): LocalText | null => {
  if (value === null) return null;
  const written = String(value);
  return { ...(text ?? { en: written, 'zh-Hant': written }), [language]: written };
};

/** Id and both names of a record. */
export const nameFields = <Row extends Named>(required: boolean): readonly Field<Row>[] => [
  ...(['en', 'zh-Hant'] as const).map((language): Field<Row> => ({
    id: language === 'en' ? 'name.en' : 'name.zh-Hant',
    title: inBoth(language === 'en' ? m.nameEn : m.nameZh),
    sets: ['identity'],
    type: textOf(2000, required),
    width: 220,
    get: (row) => row.name?.[language] ?? null,
    set: (row, value) => {
      const name = withText(row.name, language, value);
      return withEntry<Row, 'name'>(row, 'name', name as Row['name'] | null);
    },
  })),
  { id: 'id', title: inBoth(m.id), sets: ['identity'], type: textOf(64, true), width: 180, get: (row) => row.id },
];

type Sourced = { readonly provenance: Provenance[] };

/** The first source of a record, its quality, and how many there are. */
export const provenanceFields = <Row extends Sourced>(): readonly Field<Row>[] => [
  {
    id: 'source',
    title: inBoth(m.source),
    help: inBoth(h.source),
    sets: ['provenance'],
    type: textOf(500, false),
    width: 420,
    get: (row) => row.provenance[0]?.source ?? null,
    set: (row, value) => {
      const [first, ...others] = row.provenance;
      if (value === null) return { ...row, provenance: others };
      return { ...row, provenance: [{ quality: first?.quality ?? 'unverified', source: String(value) }, ...others] };
    },
  },
  {
    id: 'quality',
    title: inBoth(m.quality),
    sets: ['provenance'],
    type: choiceOf(quality.options, qualityWords, true),
    width: 110,
    facet: true,
    get: (row) => row.provenance[0]?.quality ?? null,
    set: (row, value) => {
      const [first, ...others] = row.provenance;
      if (first === undefined) return new FieldProblem(inBoth(problemMessages.sourceFirst));
      return { ...row, provenance: [{ ...first, quality: value as Provenance['quality'] }, ...others] };
    },
  },
  {
    id: 'sources',
    title: inBoth(m.sources),
    sets: ['provenance'],
    type: numberOf(cost.shape.capital, false),
    width: 80,
    get: (row) => row.provenance.length,
  },
];

type Built = {
  readonly trade?: Trade | undefined;
  readonly cost?: Cost | undefined;
  readonly fragility?: Fragility | undefined;
};

/** Repair trade, cost, and how a site or link takes each kind of shock. */
export function strengthFields<Row extends Built>(currency: string | undefined): readonly Field<Row>[] {
  const unit = currency === undefined ? {} : { unit: currency };
  const money = (key: 'capital' | 'yearly'): Field<Row> => ({
    id: `cost.${key}`,
    title: inBoth(m[key]),
    ...unit,
    sets: ['strength'],
    type: numberOf(cost.shape[key], false),
    width: 120,
    get: (row) => row.cost?.[key] ?? null,
    set: (row, value) => {
      if (value === null && row.cost === undefined) return row;
      return { ...row, cost: { capital: 0, yearly: 0, ...row.cost, [key]: Number(value ?? 0) } };
    },
  });
  const shock = <Key extends 'earthquake' | 'wind' | 'flood'>(key: Key, type: Field<Row>['type']): Field<Row> => ({
    id: `fragility.${key}`,
    title: inBoth(m[key]),
    sets: ['strength'],
    type,
    width: key === 'earthquake' ? 220 : 130,
    facet: true,
    get: (row) => row.fragility?.[key] ?? null,
    set: (row, value) => {
      const before: Fragility = row.fragility ?? { hardening: 1 };
      return { ...row, fragility: withEntry(before, key, value as Fragility[Key] | null) };
    },
  });
  return [
    {
      id: 'trade',
      title: inBoth(m.trade),
      sets: ['strength'],
      type: choiceOf(trades, tradeWords, false),
      width: 110,
      facet: true,
      get: (row) => row.trade ?? null,
      set: (row, value) => withEntry<Row, 'trade'>(row, 'trade', value as Row['trade'] | null),
    },
    money('capital'),
    money('yearly'),
    shock('earthquake', choiceOf(fragilityClasses, fragilityClassWords, false)),
    shock('wind', choiceOf(windClasses, windClassWords, false)),
    shock('flood', choiceOf(floodClasses, floodClassWords, false)),
    {
      id: 'fragility.hardening',
      title: inBoth(m.hardening),
      help: inBoth(h.hardening),
      unit: '×',
      sets: ['strength'],
      type: numberOf(fragility.shape.hardening, false),
      width: 100,
      get: (row) => row.fragility?.hardening ?? null,
      set: (row, value) => ({ ...row, fragility: { ...row.fragility, hardening: Number(value ?? 1) } }),
    },
  ];
}
