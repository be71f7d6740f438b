import type { z } from 'zod';
import type { Issue } from '../format/issues';
import { issueOf } from '../format/issue-texts';
import type { MeshLink } from '../format/link';
import type { link as linkSchema } from '../format/link';
import type { MeshNode } from '../format/node';
import type { node as nodeSchema } from '../format/node';
import type { service as serviceSchema } from '../format/service';
import { usualServices } from '../templates/usual-services';
import type { ColumnUse, FieldMapping } from './column-mapping';
import { flatIssue } from './flat-issues';
import { endsIn, flatLink } from './flat-link';
import { flatNode } from './flat-node';
import type { FlatContext, FlatRow } from './flat-row';
import { cellOf } from './flat-row';
import type { NamedService } from './guess-column';
import { freeIdMaker, identifierFrom, isIdentifier } from './identifier-from';
import type { Drafted } from './mesh-draft';
import { nameKey, nodeNames } from './node-names';

/** The design into which a file is read: its units, and what its names refer to. */
export type ReadInto = {
  readonly services: readonly NamedService[];
  readonly nodes: readonly Pick<MeshNode, 'id' | 'name' | 'needs' | 'position'>[];
  readonly links: readonly Pick<MeshLink, 'id' | 'name'>[];
};

/** Most notes of a file that are listed; where there are more, the last says how many. */
const noteLimit = 500;

export const boundNotes = (notes: readonly Issue[]): readonly Issue[] =>
  notes.length <= noteLimit
    ? notes
    : [...notes.slice(0, noteLimit - 1), issueOf.moreIssues(notes.length - noteLimit + 1)];

/** Services of the design, and the usual ones that it lacks: a file may name both. */
export const nameableServices = (services: readonly NamedService[]): readonly NamedService[] => [
  ...services,
  ...usualServices.filter(({ id }) => services.every((each) => each.id !== id)),
];

/** Services that columns name and that nobody knows, as a file can give them: their id and their unit. */
export function servicesOfColumns(
  uses: readonly ColumnUse[],
  services: readonly NamedService[],
): readonly Drafted<z.input<typeof serviceSchema>>[] {
  const known = new Set(nameableServices(services).map(({ id }) => id));
  const drafted: Drafted<z.input<typeof serviceSchema>>[] = [];
  for (const use of uses) {
    if (!('service' in use) || use.service === null || known.has(use.service)) continue;
    known.add(use.service);
    const rate = use.field === 'provides' || use.field === 'needs' || use.field === 'capacity' ? use.unit : null;
    drafted.push({
      line: null,
      id: use.service,
      values: {
        name: { en: use.service, 'zh-Hant': use.service },
        unit: (rate ?? 'units').slice(0, 20),
        layer: 'physical',
        flow: 'capacitated',
      },
    });
  }
  return drafted;
}

export function flatContext(mapping: FieldMapping, uses: readonly ColumnUse[], into: ReadInto): FlatContext {
  const drafted = servicesOfColumns(uses, into.services).map(({ id, values: { unit = 'units' } }) => ({
    id,
    name: { en: id, 'zh-Hant': id },
    unit,
  }));
  return {
    mapping,
    services: new Map([...nameableServices(into.services), ...drafted].map((service) => [service.id, service])),
    standing: new Map(into.nodes.map((node) => [node.id, node])),
    links: new Map(into.links.map((link) => [link.id, link])),
    nodes: nodeNames(into.nodes),
    issues: [],
  };
}

const namesOf = (row: FlatRow): readonly string[] =>
  row.cells.flatMap(({ use, text }) =>
    use.field === 'name' || use.field === 'name-en' || use.field === 'name-zh' ? [text] : [],
  );

/**
 * The ids of rows that give them, kept where they are identifiers and made into one where not; null with an issue for the
 * second of two rows with the same. Undefined for rows without.
 */
function givenIds(rows: readonly FlatRow[], free: (base: string) => string, issues: Issue[]) {
  const seen = new Set<string>();
  return rows.map((row): string | null | undefined => {
    const cell = cellOf(row, 'id');
    if (cell === null) return undefined;
    if (seen.has(cell.text)) {
      issues.push(flatIssue.duplicate(row.place(cell.column), cell.text));
      return null;
    }
    seen.add(cell.text);
    return isIdentifier(cell.text) ? cell.text : free(identifierFrom(cell.text));
  });
}

const identifiersIn = (rows: readonly FlatRow[]): ReadonlySet<string> =>
  new Set(rows.map((row) => cellOf(row, 'id')?.text ?? '').filter(isIdentifier));

/**
 * Nodes from rows. Rows without an id are known by their name: the node that alone has it in the design, else an identifier
 * made of it. Adds them to the names of the context, so that links and communities find them.
 */
export function draftNodes(
  rows: readonly FlatRow[],
  context: FlatContext,
): readonly Drafted<z.input<typeof nodeSchema>>[] {
  const { issues, nodes } = context;
  const taken = new Set(identifiersIn(rows));
  const times = new Map<string, number>();
  for (const row of rows)
    for (const key of new Set(namesOf(row).map(nameKey))) times.set(key, (times.get(key) ?? 0) + 1);
  const standing = (row: FlatRow): string | null => {
    const names = namesOf(row);
    if (names.some((name) => times.get(nameKey(name)) !== 1)) return null;
    for (const name of names) {
      const id = nodes.standing(name);
      if (id !== null && !taken.has(id)) return id;
    }
    return null;
  };
  const matched = rows.map((row) => {
    const id = cellOf(row, 'id') === null ? standing(row) : null;
    if (id !== null) taken.add(id);
    return id;
  });
  const free = freeIdMaker(taken);
  const given = givenIds(rows, free, issues);
  const ids = rows.map((row, index): string | null => {
    const own = given[index];
    if (own !== undefined) return own;
    const found = matched[index];
    if (found !== undefined && found !== null) return found;
    const [name] = namesOf(row);
    if (name !== undefined) return free(identifierFrom(name));
    issues.push(flatIssue.nameless(row.place()));
    return null;
  });
  for (const [index, row] of rows.entries()) {
    const id = ids[index];
    const called = cellOf(row, 'id')?.text;
    if (id !== null && id !== undefined) nodes.add(id, [...(called === undefined ? [] : [called]), ...namesOf(row)]);
  }
  const notes: Issue[] = [];
  const drafted = rows.flatMap((row, index) => {
    const id = ids[index];
    return id === null || id === undefined ? [] : (flatNode(row, id, context, notes) ?? []);
  });
  issues.push(...notes.slice(0, noteLimit));
  return drafted;
}

/** Links from rows. Rows without an id are known by their ends; parallel ones are numbered. */
export function draftLinks(
  rows: readonly FlatRow[],
  context: FlatContext,
): readonly Drafted<z.input<typeof linkSchema>>[] {
  const free = freeIdMaker(identifiersIn(rows));
  const given = givenIds(rows, free, context.issues);
  return rows.flatMap((row, index) => {
    const own = given[index];
    if (own === null) return [];
    const ends = endsIn(row, context);
    if (ends === null) return [];
    const id = own ?? free(`${ends.from.slice(0, 28)}--${ends.to.slice(0, 28)}`);
    return flatLink(row, id, ends, context) ?? [];
  });
}
