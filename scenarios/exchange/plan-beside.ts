import type { z } from 'zod';
import type { Agreement } from '../format/agreement';
import { agreement as agreementSchema } from '../format/agreement';
import type { Mesh } from '../format/mesh';
import type { Owner } from '../format/owner';
import { owner as ownerSchema } from '../format/owner';
import type { PersonGroup } from '../format/people';
import { personGroup } from '../format/people';
import type { Repair } from '../format/repair';
import { differingFields } from '../format/same-value';
import { without } from '../format/without';
import type { ImportRow } from './import-plan';
import { mergeRecord } from './merge-record';
import type { DraftBeside, Drafted } from './mesh-draft';
import { planIssue, recordPlace } from './plan-issues';
import type { Candidate, OnExisting } from './plan-record';
import { candidateOf, settle, skip, validate } from './plan-record';

/** What will stand once nodes, links and services are decided, and the new ids of nodes that are copied. */
export type Standing = {
  readonly nodes: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
  readonly renamed: ReadonlyMap<string, string>;
};

export type BesidePlan = {
  readonly owners: readonly Candidate<Owner>[];
  readonly people: readonly Candidate<PersonGroup>[];
  readonly agreements: readonly Candidate<Agreement>[];
  /** Undefined: they stay as they are. */
  readonly repair: Repair | undefined;
  readonly currency: string | undefined;
  /** Of repair and currency, which have no id. */
  readonly rows: readonly ImportRow[];
};

const nothing: BesidePlan = {
  owners: [],
  people: [],
  agreements: [],
  repair: undefined,
  currency: undefined,
  rows: [],
};

type Entry = { readonly id: string };

function candidates<Value extends Entry>(
  record: ImportRow['record'],
  drafted: readonly Drafted<object>[],
  list: readonly Value[],
  schema: z.ZodType<Value>,
): readonly Candidate<Value>[] {
  const standing = new Map(list.map((entry) => [entry.id, entry]));
  const seen = new Set<string>();
  return drafted.map((each) => {
    const candidate = candidateOf(record, each, standing);
    if (seen.has(each.id)) skip(candidate, planIssue.duplicate(candidate.place, each.id));
    else validate(candidate, schema, mergeRecord(candidate.before ?? {}, { ...each.values, id: each.id }, false));
    seen.add(each.id);
    return candidate;
  });
}

/** Groups whose node will not stand are taken out; a home that will not stand is left out of its group. */
function checkPeople(candidate: Candidate<PersonGroup>, { nodes }: Standing): void {
  const { value, place } = candidate;
  if (value === null) return;
  if (!nodes.has(value.boundTo)) skip(candidate, planIssue.unknownPost(place, value.boundTo));
  else if (value.livesIn !== undefined && !nodes.has(value.livesIn)) {
    candidate.issues.push(planIssue.droppedReference(place, 'livesIn', value.livesIn));
    candidate.value = without(value, 'livesIn');
  }
}

/** What an agreement covers and will not stand is left out of it; where nothing would be left, it would cover all, so it is taken out. */
function checkAgreement(candidate: Candidate<Agreement>, { nodes, services }: Standing): void {
  const { value, place } = candidate;
  if (value === null) return;
  const next = { ...value };
  for (const [field, known] of [
    ['nodes', nodes],
    ['services', services],
  ] as const) {
    const lost = value[field].find((id) => !known.has(id));
    if (lost === undefined) continue;
    next[field] = value[field].filter((id) => known.has(id));
    if (next[field].length === 0) {
      skip(candidate, planIssue.emptyAgreement(place, lost));
      return;
    }
    candidate.issues.push(planIssue.droppedReference(place, field, lost));
  }
  candidate.value = next;
}

/** Repair without what will not stand; null where no crew is left. */
function checkedRepair(repair: Repair, { nodes, links, services }: Standing) {
  const lost: string[] = [];
  const keep = (known: boolean, id: string): boolean => {
    if (!known) lost.push(id);
    return known;
  };
  const { roads, fuel, ...rest } = repair;
  const next: Repair = {
    ...rest,
    crews: repair.crews.filter(({ base }) => keep(nodes.has(base), base)),
    order: repair.order.filter((id) => keep(nodes.has(id) || links.has(id), id)),
    ...(roads !== undefined && keep(services.has(roads), roads) ? { roads } : {}),
    ...(fuel !== undefined && keep(services.has(fuel), fuel) ? { fuel } : {}),
  };
  return { repair: next.crews.length === 0 ? null : next, lost: lost[0] };
}

/** The row of something that a mesh has at most once. */
function rowOfOnly(
  record: 'repair' | 'currency',
  id: string,
  action: ImportRow['action'],
  more: Partial<Pick<ImportRow, 'fields' | 'issues'>> = {},
): ImportRow {
  return { action, record, id, name: null, line: null, fields: [], issues: [], ...more };
}

function planRepair(
  standing: Repair | undefined,
  given: Repair,
  after: Standing,
  onExisting: OnExisting,
): { readonly repair: Repair | undefined; readonly row: ImportRow } {
  const place = recordPlace('repair', null, 'repair');
  const { repair, lost } = checkedRepair(given, after);
  if (repair === null)
    return {
      repair: undefined,
      row: rowOfOnly('repair', 'repair', 'skip', { issues: [planIssue.noCrew(place, lost ?? '')] }),
    };
  const issues = lost === undefined ? [] : [planIssue.droppedReference(place, 'repair', lost)];
  if (standing === undefined) return { repair, row: rowOfOnly('repair', 'repair', 'create', { issues }) };
  const fields = differingFields(standing, repair);
  if (fields.length === 0) return { repair: undefined, row: rowOfOnly('repair', 'repair', 'same', { issues }) };
  if (onExisting === 'update') return { repair, row: rowOfOnly('repair', 'repair', 'change', { fields, issues }) };
  return {
    repair: undefined,
    row: rowOfOnly('repair', 'repair', 'skip', { issues: [...issues, planIssue.kept(place)] }),
  };
}

/** A design keeps the currency it has, because all its costs are in it. */
function currencyRow(standing: string | undefined, given: string): ImportRow {
  if (standing === undefined) return rowOfOnly('currency', given, 'create');
  if (standing === given) return rowOfOnly('currency', given, 'same');
  const place = recordPlace('currency', null, given);
  return rowOfOnly('currency', given, 'skip', { issues: [planIssue.otherCurrency(place, standing, given)] });
}

/**
 * Owners, people, agreements, repair and currency of a file beside those of the design. With `add-copy` groups and agreements are
 * copied; owners, which nodes name, repair and currency are kept as they are.
 */
export function planBeside(
  mesh: Mesh,
  beside: DraftBeside | undefined,
  after: Standing,
  onExisting: OnExisting,
): BesidePlan {
  if (beside === undefined) return nothing;
  const owners = candidates('owner', beside.owners, mesh.owners, ownerSchema);
  const people = candidates('people', beside.people, mesh.people, personGroup);
  const agreements = candidates('agreement', beside.agreements, mesh.agreements, agreementSchema);
  for (const candidate of people) checkPeople(candidate, after);
  for (const candidate of agreements) checkAgreement(candidate, after);
  const taken = (list: readonly Entry[], drafted: readonly Entry[]): ReadonlySet<string> =>
    new Set([...list, ...drafted].map(({ id }) => id));
  settle(owners, onExisting === 'update' ? 'update' : 'keep', taken(mesh.owners, beside.owners));
  settle(people, onExisting, taken(mesh.people, beside.people));
  settle(agreements, onExisting, taken(mesh.agreements, beside.agreements));

  const to = (id: string): string => after.renamed.get(id) ?? id;
  if (after.renamed.size > 0) {
    for (const candidate of people) {
      const { action, value } = candidate;
      if (action !== 'create' || value === null) continue;
      const { livesIn, boundTo } = value;
      candidate.value = { ...value, boundTo: to(boundTo), ...(livesIn === undefined ? {} : { livesIn: to(livesIn) }) };
    }
    for (const candidate of agreements)
      if (candidate.action === 'create' && candidate.value !== null)
        candidate.value = { ...candidate.value, nodes: candidate.value.nodes.map(to) };
  }

  const repair = beside.repair === null ? null : planRepair(mesh.repair, beside.repair, after, onExisting);
  const money = beside.currency === null ? null : currencyRow(mesh.currency, beside.currency);
  return {
    owners,
    people,
    agreements,
    repair: repair?.repair,
    currency: money?.action === 'create' ? money.id : undefined,
    rows: [repair?.row, money].filter((row) => row !== undefined && row !== null),
  };
}
