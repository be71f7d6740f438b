import type { z } from 'zod';
import { node as nodeSchema } from '../format/node';
import type { LocalText } from '../format/text';
import { flatIssue } from './flat-issues';
import type { FlatCell, FlatContext, FlatRow } from './flat-row';
import { cellOf, figureIn, holdfastIn, nodeKindIn, numberIn, rounded } from './flat-row';
import { overlayList } from './merge-record';
import type { Drafted } from './mesh-draft';
import { nameKey } from './node-names';
import { readCoordinate } from './read-coordinate';

type NodeDraft = Drafted<z.input<typeof nodeSchema>>;
type Values = { -readonly [Key in keyof NodeDraft['values']]: NodeDraft['values'][Key] };

const kept = new Set(Object.keys(nodeSchema.shape).filter((key) => key !== 'id'));
const lists = ['provides', 'needs', 'stores'] as const;

/** The name in both languages; undefined where the row has none, or says of what stands nothing new. */
export function nameIn(row: FlatRow, standing: LocalText | undefined): LocalText | undefined {
  const either = cellOf(row, 'name')?.text;
  const en = cellOf(row, 'name-en')?.text;
  const zhHant = cellOf(row, 'name-zh')?.text;
  if (en === undefined && zhHant === undefined) {
    if (either === undefined) return undefined;
    const known =
      standing !== undefined && [standing.en, standing['zh-Hant']].some((name) => nameKey(name) === nameKey(either));
    return known ? undefined : { en: either, 'zh-Hant': either };
  }
  return {
    en: en ?? either ?? standing?.en ?? zhHant ?? '',
    'zh-Hant': zhHant ?? either ?? standing?.['zh-Hant'] ?? en ?? '',
  };
}

function coordinateIn(row: FlatRow, cell: FlatCell, axis: 'lon' | 'lat', context: FlatContext): number | null {
  const read = readCoordinate(cell.text, axis, context.mapping.decimal);
  if (read.ok) return read.degrees;
  const place = row.place(cell.column);
  const { why } = read;
  context.issues.push(
    why === 'metres'
      ? flatIssue.metres(place, axis, cell.text)
      : why === 'swapped'
        ? flatIssue.swapped(place, axis, cell.text)
        : flatIssue.badCoordinate(place, axis, cell.text),
  );
  return null;
}

/** Figures of services, in lists as a node has them; hours of a store are turned into an amount. */
function facetsIn(row: FlatRow, id: string, context: FlatContext, notes: FlatContext['issues']) {
  const provides: { service: string; capacity: number }[] = [];
  const needs: { service: string; rate: number }[] = [];
  const stores: { kind: 'battery' | 'generator' | 'tank' | 'shelf'; service: string; capacity: number }[] = [];
  const lasting: { cell: FlatCell; kind: (typeof stores)[number]['kind']; service: string; hours: number }[] = [];
  for (const cell of row.cells) {
    const { use } = cell;
    if (use.field === 'stores') {
      const { kind, service } = use;
      const figure = figureIn(row, cell, service, use.unit, 'store', context);
      if (figure === null) continue;
      if (figure.hours) lasting.push({ cell, kind, service, hours: figure.value });
      else stores.push({ kind, service, capacity: figure.value });
    } else if (use.field === 'provides' || use.field === 'needs') {
      const { service } = use;
      const figure = figureIn(row, cell, service, use.unit, 'rate', context);
      if (figure === null) continue;
      if (use.field === 'provides') provides.push({ service, capacity: figure.value });
      else needs.push({ service, rate: figure.value });
    }
  }
  for (const { cell, kind, service, hours } of lasting) {
    const same = (need: { readonly service: string }): boolean => need.service === service;
    const rate = needs.find(same)?.rate ?? context.standing.get(id)?.needs.find(same)?.rate;
    if (rate === undefined) notes.push(flatIssue.hoursWithoutNeed(row.place(cell.column), service));
    else stores.push({ kind, service, capacity: rounded(rate * hours) });
  }
  return { provides, needs, stores };
}

/**
 * A node from one row, with only what the row says; null where something in it cannot be read, which is then in the issues
 * of the context. `notes` gathers what was left out without losing the row.
 */
export function flatNode(
  row: FlatRow,
  id: string,
  context: FlatContext,
  notes: FlatContext['issues'],
): NodeDraft | null {
  const before = context.issues.length;
  const { issues } = context;
  const values: Values = {};
  const name = nameIn(row, context.standing.get(id)?.name);
  if (name !== undefined) values.name = name;
  const kind = cellOf(row, 'kind');
  const named = kind === null ? (row.kind ?? context.mapping.nodeKind) : nodeKindIn(row, kind, context);
  if (named !== null && (kind !== null || !context.standing.has(id))) values.kind = named;

  const [east, north] = [cellOf(row, 'lon'), cellOf(row, 'lat')];
  const lon = east === null ? null : coordinateIn(row, east, 'lon', context);
  const lat = north === null ? null : coordinateIn(row, north, 'lat', context);
  if (row.position !== undefined) values.position = row.position;
  else if (lon !== null && lat !== null) values.position = { lon, lat };

  const community = cellOf(row, 'community');
  if (community !== null) {
    const found = context.nodes.find(community.text);
    if (found === null) issues.push(flatIssue.ambiguous(row.place(community.column), community.text));
    else values.community = found;
  }
  const called = new Map(
    community === null || values.community === undefined ? [] : [[values.community, community.text] as const],
  );
  const owner = cellOf(row, 'owner');
  if (owner !== null) values.owner = owner.text;
  const people = cellOf(row, 'people');
  const count = people === null ? null : numberIn(row, people, context);
  if (count !== null) values.population = { people: count };
  const sites = cellOf(row, 'quantity');
  const quantity = sites === null ? null : numberIn(row, sites, context);
  if (quantity !== null) values.quantity = quantity;

  const figures = facetsIn(row, id, context, notes);
  const whole = holdfastIn(row, kept, context);
  if (issues.length > before) return null;
  for (const list of lists) if (figures[list].length > 0) Object.assign(values, { [list]: figures[list] });
  if (whole === undefined || whole === null) return { line: row.line, id, called, values, byService: true };

  for (const [key, value] of whole) {
    const flat: unknown = (values as Readonly<Record<string, unknown>>)[key];
    const merged = Array.isArray(flat) && Array.isArray(value) ? overlayList(value, flat) : value;
    Object.assign(values, { [key]: merged });
  }
  for (const list of ['provides', 'needs', 'relays', 'stores', 'modes', 'provenance'] as const) values[list] ??= [];
  return { line: row.line, id, called, values, whole: true };
}
