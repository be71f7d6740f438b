import type { z } from 'zod';
import { link as linkSchema } from '../format/link';
import { flatIssue } from './flat-issues';
import { nameIn } from './flat-node';
import type { FlatCell, FlatContext, FlatRow } from './flat-row';
import { cellOf, figureIn, holdfastIn, linkKindIn, numberIn, yesOrNoIn } from './flat-row';
import type { NamedService } from './guess-column';
import { identifierFrom } from './identifier-from';
import { overlayList } from './merge-record';
import type { Drafted } from './mesh-draft';
import { nameKey } from './node-names';

type LinkDraft = Drafted<z.input<typeof linkSchema>>;
type Values = { -readonly [Key in keyof LinkDraft['values']]: LinkDraft['values'][Key] };
type Carried = { service: string; capacity?: number | null; reactance?: number };

const kept = new Set(Object.keys(linkSchema.shape).filter((key) => key !== 'id'));
const unlimited = new Set(['unlimited', 'no limit', 'none', 'inf', '∞', '無限', '無限制', '不限']);

/** The service that a word stands for, by its id or a name of it; where none is known, the identifier of the word. */
function serviceNamed(word: string, services: ReadonlyMap<string, NamedService>): string {
  if (services.has(word)) return word;
  const key = nameKey(word);
  for (const { id, name } of services.values())
    if ([id, name.en, name['zh-Hant']].some((each) => nameKey(each) === key)) return id;
  return identifierFrom(word);
}

const servicesIn = (row: FlatRow, stands: boolean, { mapping, services }: FlatContext): readonly string[] => {
  const cell = cellOf(row, 'services');
  if (cell === null) return stands ? [] : mapping.linkServices;
  const words = cell.text.split(/[,;|+/、，；&]/u).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== '').map((word) => serviceNamed(word, services)))];
};

function carriesIn(row: FlatRow, stands: boolean, context: FlatContext): readonly Carried[] {
  const carried = new Map<string, Carried>(servicesIn(row, stands, context).map((service) => [service, { service }]));
  const limit = (cell: FlatCell, service: string, unit: string | null): void => {
    const free = unlimited.has(cell.text.normalize('NFKC').trim().toLowerCase());
    const figure = free ? null : figureIn(row, cell, service, unit, 'rate', context);
    carried.set(service, { ...carried.get(service), service, capacity: figure?.value ?? null });
  };
  for (const cell of row.cells) {
    if (cell.use.field !== 'capacity') continue;
    const { service, unit } = cell.use;
    for (const id of service === null ? [...carried.keys()] : [service]) limit(cell, id, unit);
  }
  const cell = cellOf(row, 'reactance');
  const reactance = cell === null ? null : numberIn(row, cell, context);
  const [first] = carried.values();
  const bearer = carried.get('power') ?? first;
  if (reactance !== null && bearer !== undefined) bearer.reactance = reactance;
  return [...carried.values()];
}

/** Nodes at the ends of a link, and what the file calls them where that is not their id. */
export type Ends = { readonly from: string; readonly to: string; readonly called: ReadonlyMap<string, string> };

/** The ends of a link, by ids or names of nodes; null with an issue where one is missing or several nodes are called so. */
export function endsIn(row: FlatRow, context: FlatContext): Ends | null {
  const [from, to] = [cellOf(row, 'from'), cellOf(row, 'to')];
  if (from === null || to === null) {
    context.issues.push(flatIssue.endless(row.place()));
    return null;
  }
  const find = (cell: FlatCell): string | null => {
    const id = context.nodes.find(cell.text);
    if (id === null) context.issues.push(flatIssue.ambiguous(row.place(cell.column), cell.text));
    return id;
  };
  const [one, other] = [find(from), find(to)];
  if (one === null || other === null) return null;
  const called = [[one, from.text] as const, [other, to.text] as const].filter(([id, text]) => id !== text);
  return { from: one, to: other, called: new Map(called) };
}

/** A link from one row, with only what the row says; null where something in it cannot be read. */
export function flatLink(row: FlatRow, id: string, { called, ...ends }: Ends, context: FlatContext): LinkDraft | null {
  const before = context.issues.length;
  const { issues } = context;
  const values: Values = { ...ends };
  const standing = context.links.get(id);
  const name = nameIn(row, standing?.name);
  if (name !== undefined) values.name = name;
  const kind = cellOf(row, 'kind');
  const named = kind === null ? context.mapping.linkKind : linkKindIn(row, kind, context);
  if (named !== null && (kind !== null || standing === undefined)) values.kind = named;
  const carries = carriesIn(row, standing !== undefined, context);
  if (carries.length > 0) values.carries = [...carries];
  const length = cellOf(row, 'length');
  const far = length === null ? null : numberIn(row, length, context);
  if (far !== null && length?.use.field === 'length') values.lengthKm = length.use.unit === 'm' ? far / 1000 : far;
  if (length === null && row.lengthKm !== undefined) values.lengthKm = row.lengthKm;
  const way = cellOf(row, 'right-of-way');
  if (way !== null) values.rightOfWay = identifierFrom(way.text);
  const directed = cellOf(row, 'directed');
  const oneWay = directed === null ? null : yesOrNoIn(row, directed, context);
  if (oneWay !== null) values.directed = oneWay;
  const latency = cellOf(row, 'latency');
  const minutes = latency === null ? null : numberIn(row, latency, context);
  if (minutes !== null) values.latencyMinutes = minutes;

  const whole = holdfastIn(row, kept, context);
  if (issues.length > before) return null;
  if (whole === undefined || whole === null) return { line: row.line, id, called, values, byService: true };
  for (const [key, value] of whole) {
    const flat: unknown = (values as Readonly<Record<string, unknown>>)[key];
    const merged = Array.isArray(flat) && Array.isArray(value) ? overlayList(value, flat) : value;
    Object.assign(values, { [key]: merged });
  }
  values.provenance ??= [];
  return { line: row.line, id, called, values, whole: true };
}
