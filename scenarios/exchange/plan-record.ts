import type { z } from 'zod';
import type { Issue } from '../format/issues';
import { fromSchemaIssue } from '../format/schema-issues';
import type { LocalText } from '../format/text';
import type { FilePlace } from './file-place';
import { freeIdMaker } from './identifier-from';
import type { ImportRow } from './import-plan';
import type { Drafted } from './mesh-draft';
import { issueOfField, planIssue, recordPlace } from './plan-issues';
import { differingFields } from '../format/same-value';

export type OnExisting = 'update' | 'keep' | 'add-copy';

/** A record on its way through the dry run. `value` is null once it is clear that it cannot be taken. */
export type Candidate<Value> = {
  readonly record: ImportRow['record'];
  readonly place: FilePlace;
  readonly line: number | null;
  /** As the file has it. */
  readonly draftId: string;
  /** As the document will have it. */
  id: string;
  /** What stands under the id of the file. */
  readonly before: Value | null;
  value: Value | null;
  action: ImportRow['action'];
  readonly issues: Issue[];
  /** How the file calls a node that the record names. */
  readonly calls: (id: string) => string;
};

type Entry = { readonly id: string; readonly name?: LocalText | undefined };

/** Most problems of one record that are listed. */
const issueLimit = 10;

export function candidateOf<Value extends Entry>(
  record: ImportRow['record'],
  drafted: Pick<Drafted<object>, 'id' | 'line' | 'called'>,
  standing: ReadonlyMap<string, Value>,
): Candidate<Value> {
  return {
    record,
    place: recordPlace(record, drafted.line, drafted.id),
    line: drafted.line,
    draftId: drafted.id,
    id: drafted.id,
    before: standing.get(drafted.id) ?? null,
    value: null,
    action: 'create',
    issues: [],
    calls: (id) => drafted.called?.get(id) ?? id,
  };
}

/** Takes a record out, with its reasons. */
export function skip<Value>(candidate: Candidate<Value>, ...issues: readonly Issue[]): void {
  candidate.action = 'skip';
  candidate.value = null;
  candidate.issues.push(...issues.slice(0, issueLimit));
}

/** Puts a merged record through its schema; what the schema refuses is taken out. */
export function validate<Value>(candidate: Candidate<Value>, schema: z.ZodType<Value>, merged: object): Value | null {
  const parsed = schema.safeParse(merged);
  if (parsed.success) {
    candidate.value = parsed.data;
    return parsed.data;
  }
  skip(
    candidate,
    ...parsed.error.issues
      .slice(0, issueLimit)
      .flatMap((found) => fromSchemaIssue(found, merged))
      .map((found) => issueOfField(candidate.place, found)),
  );
  return null;
}

/**
 * Decides what becomes of each record that can be taken, by what stands under its id: the same, a change, left as it is, or
 * a copy under a free id. Returns the ids that were given to copies, by the ids of the file.
 */
export function settle<Value extends Entry>(
  candidates: readonly Candidate<Value>[],
  onExisting: OnExisting,
  taken: Iterable<string>,
): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  const freeId = freeIdMaker(taken);
  for (const candidate of candidates) {
    const { before, value, place, draftId } = candidate;
    if (value === null) continue;
    if (before === null) candidate.action = 'create';
    else if (differingFields(before, value).length === 0) candidate.action = 'same';
    else if (onExisting === 'update') candidate.action = 'change';
    else if (onExisting === 'keep') skip(candidate, planIssue.kept(place));
    else {
      candidate.action = 'create';
      candidate.id = freeId(draftId);
      candidate.value = { ...value, id: candidate.id };
      candidate.issues.push(planIssue.copied(place, draftId));
      renamed.set(draftId, candidate.id);
    }
  }
  return renamed;
}

/** The row of a record once everything about it is decided. */
export function rowOf<Value extends Entry>({
  action,
  record,
  id,
  line,
  before,
  value,
  issues,
}: Candidate<Value>): ImportRow {
  return {
    action,
    record,
    id,
    name: value?.name ?? before?.name ?? null,
    line,
    fields: action === 'change' && before !== null && value !== null ? differingFields(before, value) : [],
    issues,
  };
}

/** Changes in place and additions at the end, of the list that has `length` entries. */
export function listChangeOf<Value extends Entry>(
  candidates: readonly Candidate<Value>[],
  length: number,
): { readonly set: Value[]; readonly add: { at: number; value: Value }[] } {
  const set: Value[] = [];
  const add: { at: number; value: Value }[] = [];
  for (const { action, value } of candidates) {
    if (value === null) continue;
    if (action === 'change') set.push(value);
    if (action === 'create') add.push({ at: length + add.length, value });
  }
  return { set, add };
}
