import { agreementKindWords, ownerKindWords, personRoleWords } from '@scenarios/format/help/words';
import { agreementKinds, type Agreement } from '@scenarios/format/agreement';
import { owner, ownerKinds, type Owner } from '@scenarios/format/owner';
import { personGroup, personRoles, type PersonGroup } from '@scenarios/format/people';
import { columnHelp as h, columnMessages as m } from './column-messages';
import { nameFields, provenanceFields, withEntry, withText } from './common-fields';
import type { CellValue, Field } from './field';
import { fromPercent, toPercent } from '@ui/i18n/percent';
import { choiceOf, numberOf, referenceTo, textOf } from './field-types';
import { inBoth } from './in-both';
import type { MeshLookup } from './mesh-lookup';

const parted = (value: CellValue): string[] =>
  String(value ?? '')
    .split('; ')
    .filter(Boolean);
const whole = numberOf(personGroup.shape.count, false);

/** Columns of the owners of a mesh. */
export const ownerFields = (lookup: MeshLookup): readonly Field<Owner>[] => [
  ...nameFields<Owner>(true),
  {
    id: 'kind',
    title: inBoth(m.kind),
    sets: ['overview', 'identity'],
    type: choiceOf(ownerKinds, ownerKindWords, true),
    width: 130,
    facet: true,
    get: (row) => row.kind,
    set: (row, value) => ({ ...row, kind: value as Owner['kind'] }),
  },
  {
    id: 'contact',
    title: inBoth(m.contact),
    sets: ['overview', 'identity'],
    type: textOf(owner.shape.contact.unwrap().maxLength ?? 500, false),
    width: 240,
    get: (row) => row.contact ?? null,
    set: (row, value) => withEntry(row, 'contact', value as string | null),
  },
  {
    id: 'nodes',
    title: inBoth(m.nodes),
    sets: ['overview'],
    type: whole,
    width: 90,
    get: (row) => lookup.nodesOf(row.id),
  },
  {
    id: 'agreements',
    title: inBoth(m.agreements),
    sets: ['overview'],
    type: whole,
    width: 110,
    get: (row) => lookup.agreementsOf(row.id),
  },
  ...provenanceFields<Owner>(),
];

/** Columns of the groups of people of a mesh. */
export const personFields = (lookup: MeshLookup): readonly Field<PersonGroup>[] => [
  ...nameFields<PersonGroup>(true),
  {
    id: 'role',
    title: inBoth(m.role),
    sets: ['overview', 'identity'],
    type: choiceOf(personRoles, personRoleWords, true),
    width: 110,
    facet: true,
    get: (row) => row.role,
    set: (row, value) => ({ ...row, role: value as PersonGroup['role'] }),
  },
  {
    id: 'count',
    title: inBoth(m.count),
    sets: ['overview', 'staffing'],
    type: numberOf(personGroup.shape.count, true),
    width: 80,
    get: (row) => row.count,
    set: (row, value) => ({ ...row, count: Number(value) }),
  },
  {
    id: 'trained',
    title: inBoth(m.trained),
    unit: '%',
    sets: ['overview', 'staffing'],
    type: numberOf(personGroup.shape.trained, true, 100),
    width: 90,
    get: (row) => toPercent(row.trained),
    set: (row, value) => ({ ...row, trained: fromPercent(Number(value)) }),
  },
  {
    id: 'boundTo',
    title: inBoth(m.boundTo),
    sets: ['overview', 'identity', 'staffing'],
    type: referenceTo(() => lookup.nodeChoices, { required: true }),
    width: 200,
    facet: true,
    get: (row) => row.boundTo,
    set: (row, value) => ({ ...row, boundTo: String(value) }),
  },
  {
    id: 'livesIn',
    title: inBoth(m.livesIn),
    sets: ['overview', 'staffing'],
    type: referenceTo(() => lookup.communityChoices),
    width: 150,
    facet: true,
    get: (row) => row.livesIn ?? null,
    set: (row, value) => withEntry(row, 'livesIn', value as string | null),
  },
  {
    id: 'shiftHours',
    title: inBoth(m.shift),
    unit: 'h',
    sets: ['overview', 'staffing'],
    type: numberOf(personGroup.shape.shiftHours, true),
    width: 80,
    get: (row) => row.shiftHours,
    set: (row, value) => ({ ...row, shiftHours: Number(value) }),
  },
  {
    id: 'callUpHours',
    title: inBoth(m.callUp),
    unit: 'h',
    sets: ['overview', 'staffing'],
    type: numberOf(personGroup.shape.callUpHours, true),
    width: 110,
    get: (row) => row.callUpHours,
    set: (row, value) => ({ ...row, callUpHours: Number(value) }),
  },
  ...provenanceFields<PersonGroup>(),
];

/** Columns of the agreements of a mesh. */
export const agreementFields = (lookup: MeshLookup): readonly Field<Agreement>[] => [
  ...nameFields<Agreement>(true),
  {
    id: 'kind',
    title: inBoth(m.kind),
    sets: ['overview', 'identity'],
    type: choiceOf(agreementKinds, agreementKindWords, true),
    width: 120,
    facet: true,
    get: (row) => row.kind,
    set: (row, value) => ({ ...row, kind: value as Agreement['kind'] }),
  },
  {
    id: 'parties',
    title: inBoth(m.parties),
    help: inBoth(h.parties),
    sets: ['overview', 'identity'],
    type: referenceTo(() => lookup.ownerChoices, { required: true, free: true, many: true }),
    width: 240,
    facet: true,
    get: (row) => row.parties.join('; '),
    set: (row, value) => ({ ...row, parties: parted(value) }),
  },
  {
    id: 'services',
    title: inBoth(m.services),
    sets: ['overview'],
    type: referenceTo(() => lookup.serviceChoices, { many: true }),
    width: 140,
    facet: true,
    get: (row) => row.services.join('; ') || null,
    set: (row, value) => ({ ...row, services: parted(value) }),
  },
  {
    id: 'nodes',
    title: inBoth(m.covers),
    sets: ['overview'],
    type: referenceTo(() => lookup.nodeChoices, { many: true }),
    width: 200,
    get: (row) => row.nodes.join('; ') || null,
    set: (row, value) => ({ ...row, nodes: parted(value) }),
  },
  ...(['from', 'until'] as const).map((key): Field<Agreement> => ({
    id: key,
    title: inBoth(key === 'from' ? m.fromDay : m.untilDay),
    sets: ['overview', 'identity'],
    type: { kind: 'date', required: false },
    width: 100,
    get: (row) => row[key] ?? null,
    set: (row, value) => withEntry(row, key, value as string | null),
  })),
  ...(['en', 'zh-Hant'] as const).map((language): Field<Agreement> => ({
    id: `terms.${language}`,
    title: inBoth(language === 'en' ? m.termsEn : m.termsZh),
    sets: ['identity'],
    type: textOf(2000, false),
    width: 260,
    get: (row) => row.terms?.[language] ?? null,
    set: (row, value) => withEntry(row, 'terms', withText(row.terms, language, value)),
  })),
  ...provenanceFields<Agreement>(),
];
