import { checklistItemWords, checklistStateWords, markStateWords } from '@scenarios/format/help/words';
import type { MeshNode } from '@scenarios/format/node';
import { checklistItems, checklistStates, site, type ChecklistItem, type Site } from '@scenarios/format/site';
import { columnHelp as h, columnMessages as m } from './column-messages';
import { withEntry, withText } from './common-fields';
import { FieldProblem, type Field } from './field';
import { choiceOf, numberOf, textOf } from './field-types';
import { inBoth } from './in-both';
import { problemMessages as p } from './problem-messages';

type Mark = NonNullable<Site['mark']>;
const markStates = ['applied', 'certified', 'suspended'] as const satisfies readonly Mark['state'][];
/** A new mark holds from today until another day is set. */
const today = (): string => new Date().toISOString().slice(0, 10);

const setSite = (row: MeshNode, change: (before: Site) => Site): MeshNode => ({
  ...row,
  site: change(row.site ?? { shelterPlaces: 0, checklist: [] }),
});

const checklistField = (item: ChecklistItem): Field<MeshNode> => ({
  id: `checklist.${item}`,
  title: inBoth(checklistItemWords[item]),
  sets: ['site'],
  type: choiceOf(checklistStates, checklistStateWords, false),
  width: 120,
  facet: true,
  get: (row) => row.site?.checklist.find((entry) => entry.item === item)?.state ?? null,
  set: (row, value) =>
    setSite(row, (before) => {
      const present = before.checklist.find((entry) => entry.item === item);
      const others = before.checklist.filter((entry) => entry.item !== item);
      if (value === null) return { ...before, checklist: others };
      const entry = { ...present, item, state: value as (typeof checklistStates)[number] };
      const order = (one: ChecklistItem): number => checklistItems.indexOf(one);
      return {
        ...before,
        checklist: [...others, entry].sort((one, other) => order(one.item) - order(other.item)),
      };
    }),
});

const dayField = (key: 'since' | 'until', title: Field<MeshNode>['title']): Field<MeshNode> => ({
  id: `mark.${key}`,
  title,
  sets: ['site'],
  type: { kind: 'date', required: key === 'since' },
  width: 110,
  get: (row) => row.site?.mark?.[key] ?? null,
  set: (row, value) => {
    const mark = row.site?.mark;
    if (mark === undefined) return value === null ? row : new FieldProblem(inBoth(p.markFirst));
    return setSite(row, (before) => ({
      ...before,
      mark: withEntry<Mark, typeof key>(mark, key, value as string | null),
    }));
  },
});

const contactField = (language: 'en' | 'zh-Hant'): Field<MeshNode> => ({
  id: `contact.${language}`,
  title: inBoth(language === 'en' ? m.contactEn : m.contactZh),
  sets: ['site'],
  type: textOf(2000, false),
  width: 180,
  get: (row) => row.site?.contact?.[language] ?? null,
  set: (row, value) =>
    setSite(row, (before) => withEntry(before, 'contact', withText(before.contact, language, value))),
});

/** Columns of the site and of its certification: the mark, the checklist (A2), room, contact. */
export function siteFields(): readonly Field<MeshNode>[] {
  const { shelterPlaces, floorArea, floorHeight } = site.shape;
  return [
    {
      id: 'mark',
      title: inBoth(m.mark),
      sets: ['site'],
      type: choiceOf(markStates, markStateWords, false),
      width: 110,
      facet: true,
      get: (row) => row.site?.mark?.state ?? null,
      set: (row, value) => {
        if (value === null)
          return row.site === undefined ? row : setSite(row, (before) => withEntry(before, 'mark', null));
        const state = value as Mark['state'];
        return setSite(row, (before) => ({ ...before, mark: { since: today(), ...before.mark, state } }));
      },
    },
    dayField('since', inBoth(m.markSince)),
    dayField('until', inBoth(m.markUntil)),
    ...checklistItems.map(checklistField),
    {
      id: 'site.shelterPlaces',
      title: inBoth(m.shelterPlaces),
      sets: ['site'],
      type: numberOf(shelterPlaces, false),
      width: 110,
      get: (row) => row.site?.shelterPlaces ?? null,
      set: (row, value) => setSite(row, (before) => ({ ...before, shelterPlaces: Number(value ?? 0) })),
    },
    {
      id: 'site.floorArea',
      title: inBoth(m.floorArea),
      unit: 'm²',
      sets: ['site'],
      type: numberOf(floorArea, false),
      width: 100,
      get: (row) => row.site?.floorArea ?? null,
      set: (row, value) => setSite(row, (before) => withEntry(before, 'floorArea', value as number | null)),
    },
    {
      id: 'site.floorHeight',
      title: inBoth(m.floorHeight),
      help: inBoth(h.floorHeight),
      unit: 'm',
      sets: ['site'],
      type: numberOf(floorHeight, false),
      width: 100,
      get: (row) => row.site?.floorHeight ?? null,
      set: (row, value) => setSite(row, (before) => withEntry(before, 'floorHeight', value as number | null)),
    },
    contactField('en'),
    contactField('zh-Hant'),
  ];
}
