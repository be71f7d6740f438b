import { listText } from '@scenarios/format/list-text';
import { translate } from '@ui/i18n/translate';
import { FieldProblem } from './field';
import { inBoth } from './in-both';
import { parseCell } from './parse-cell';
import type { PlanContext, RowInput } from './plan-changes';
import { problemMessages as p } from './problem-messages';
import { registryMessages as m } from './messages';
import type { RecordKind, RegistryRecord } from './record-kind';

/** What a record cannot be made without; of the names one is enough. */
export const requiredFields = {
  nodes: ['name', 'kind', 'lon', 'lat'],
  links: ['kind', 'from', 'to', 'services'],
  owners: ['name', 'kind'],
  people: ['name', 'role', 'count', 'boundTo'],
  agreements: ['name', 'kind', 'parties'],
} as const satisfies Readonly<Record<RecordKind, readonly string[]>>;

/** Letters, digits and dashes of a name as an id; empty where it has none, as a Chinese name. */
const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .toLocaleLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48);

/**
 * A record to begin with, with an id and names from the cells of its row; everything else of the row is set afterwards.
 * Answers what is missing where the row lacks what a record needs.
 */
export function newRecord(
  { kind, fields }: PlanContext,
  row: RowInput,
  taken: ReadonlySet<string>,
  freeId: (base: string) => string,
): RegistryRecord | FieldProblem {
  const text = (field: string): string => row.cells.find((cell) => cell.field === field)?.text.trim() ?? '';
  const name = { en: text('name.en') || text('name.zh-Hant'), 'zh-Hant': text('name.zh-Hant') || text('name.en') };
  const missing = requiredFields[kind].filter((field) => (field === 'name' ? name.en : text(field)) === '');
  if (missing.length > 0) {
    const titles = missing.map((field) => (field === 'name' ? m.name : fields.find(({ id }) => id === field)?.title));
    const list = (language: 'en' | 'zh-Hant'): string =>
      listText(
        titles.flatMap((title) => (title === undefined ? [] : translate(title, undefined, language))),
        language,
      );
    return new FieldProblem(inBoth(p.newMissing, { fields: { en: list('en'), 'zh-Hant': list('zh-Hant') } }));
  }
  const wanted = text('id');
  if (taken.has(wanted)) return new FieldProblem(inBoth(p.idTaken, { text: wanted }));
  const kindField = fields.find((field) => field.id === (kind === 'people' ? 'role' : 'kind'));
  const parsed = kindField === undefined ? null : parseCell(kindField.type, text(kindField.id));
  const kindText = parsed?.ok === true ? String(parsed.value) : kind;
  const ends = kind === 'links' ? `${text('from')}--${text('to')}`.slice(0, 50) : '';
  const id = wanted === '' ? freeId(slug(name.en) || slug(ends) || kindText) : wanted;
  const common = { id, name, provenance: [] };
  switch (kind) {
    case 'nodes':
      return {
        ...common,
        kind: 'community',
        position: { lon: 0, lat: 0 },
        quantity: 1,
        provides: [],
        needs: [],
        relays: [],
        stores: [],
        modes: [],
      };
    case 'links': {
      const start = { id, kind: 'road' as const, from: '', to: '', carries: [], directed: false, latencyMinutes: 0 };
      return { ...start, provenance: [], ...(name.en === '' ? {} : { name }) };
    }
    case 'owners':
      return { ...common, kind: 'firm' };
    case 'people':
      return { ...common, role: 'staff', count: 1, trained: 0, boundTo: '', shiftHours: 12, callUpHours: 1 };
    case 'agreements':
      return { ...common, kind: 'mutual-aid', parties: [], nodes: [], services: [] };
  }
}
