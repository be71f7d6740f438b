import { changeMesh, atEnd } from '@scenarios/editing/change-mesh';
import { applyEdit } from '@scenarios/format/apply-edit';
import type { Edit, MeshAction } from '@scenarios/format/edit';
import type { Issue } from '@scenarios/format/issues';
import { meshLimits } from '@scenarios/format/mesh';
import type { Design, Scenario } from '@scenarios/format/scenario';
import type { LocalText } from '@scenarios/format/text';
import { indexBy } from '@ui/state/index-by';
import { FieldProblem, type CellValue, type Field } from './field';
import { freeIds } from './free-ids';
import { inBoth } from './in-both';
import { newRecord } from './new-record';
import { parseCell } from './parse-cell';
import { problemMessages as p } from './problem-messages';
import { recordSchemas, type RecordKind, type RegistryRecord } from './record-kind';

/** Text that is to go into one cell. */
export type CellInput = { readonly field: string; readonly text: string };
/** Cells of one record that stands, or of a new one; `key` names it in what comes back. */
export type RowInput = { readonly key: string; readonly id: string | null; readonly cells: readonly CellInput[] };

export type CellProblem = { readonly key: string; readonly field: string; readonly message: LocalText };
export type CellChange = {
  readonly key: string;
  readonly field: string;
  readonly before: CellValue;
  readonly after: CellValue;
};

export type PlannedChanges = {
  /** Everything that can be done, as one step; null where nothing would change. */
  readonly edit: Edit | null;
  readonly changes: readonly CellChange[];
  /** Records that come, by key. */
  readonly added: ReadonlyMap<string, RegistryRecord>;
  /** What cannot be done; it is left out of the edit. */
  readonly problems: readonly CellProblem[];
};

export type PlanContext = {
  readonly scenario: Scenario;
  readonly design: Design;
  readonly kind: RecordKind;
  readonly fields: readonly Field<RegistryRecord>[];
};

type Drafted = {
  readonly key: string;
  readonly isNew: boolean;
  readonly record: RegistryRecord;
  readonly changes: readonly CellChange[];
  readonly firstField: string;
};

const sameValue = (one: CellValue, other: CellValue): boolean => one === other;
const said = ({ message, advice }: Issue): LocalText => ({
  en: `${message.en} ${advice.en}`,
  'zh-Hant': `${message['zh-Hant']}${advice['zh-Hant']}`,
});

/** Carries a row's cells into a record; what cannot be taken becomes a problem at its cell. */
function draft(
  context: PlanContext,
  byId: ReadonlyMap<string, Field<RegistryRecord>>,
  /** Columns that others rest on come first. */
  order: ReadonlyMap<string, number>,
  start: RegistryRecord,
  row: RowInput,
  problems: CellProblem[],
): Drafted | null {
  let record = start;
  const changes: CellChange[] = [];
  const stuck = (field: string, message: LocalText): void => {
    problems.push({ key: row.key, field, message });
  };
  const cells = row.cells.toSorted((one, other) => (order.get(one.field) ?? 0) - (order.get(other.field) ?? 0));
  for (const { field: id, text } of cells) {
    const field = byId.get(id);
    if (field === undefined) continue;
    const parsed = parseCell(field.type, text, field.unit);
    if (!parsed.ok) {
      for (const message of parsed.issues.slice(0, 1)) stuck(id, message);
      continue;
    }
    const before = field.get(record);
    if (sameValue(before, parsed.value)) continue;
    if (field.set === undefined) {
      if (row.id !== null) stuck(id, inBoth(p.computed));
      continue;
    }
    const next = field.set(record, parsed.value);
    if (next instanceof FieldProblem) {
      stuck(id, next.message);
      continue;
    }
    record = next;
    changes.push({ key: row.key, field: id, before, after: parsed.value });
  }
  const firstField = changes[0]?.field ?? row.cells[0]?.field ?? '';
  if (row.id !== null && changes.length === 0) return null;
  const checked = recordSchemas[context.kind].safeParse(record);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const place = issue?.path.join('.') ?? '';
    const blamed = changes.find(({ field }) => field.startsWith(String(issue?.path[0] ?? ' ')))?.field ?? firstField;
    stuck(blamed, { en: `${place}: ${issue?.message ?? ''}`, 'zh-Hant': `${place}：${issue?.message ?? ''}` });
    return null;
  }
  return { key: row.key, isNew: row.id === null, record: checked.data, changes, firstField };
}

const listPath = /^designs\[(\d+)\]\.mesh\.(\w+)\[(\d+)\](?:\.(\w+))?/;

/** The drafts that an issue of a dry run blames, with the cell; none where it lies elsewhere. */
function blamed(context: PlanContext, issue: Issue, drafts: ReadonlyMap<string, Drafted>): CellProblem | null {
  const [, , list, index, entry] = listPath.exec(issue.path) ?? [];
  if (list !== context.kind || index === undefined) return null;
  const standing: readonly RegistryRecord[] = context.design.mesh[context.kind];
  const added = [...drafts.values()].filter(({ isNew }) => isNew);
  const at = Number(index);
  const found = at < standing.length ? drafts.get(standing[at]?.id ?? '') : added[at - standing.length];
  if (found === undefined) return null;
  const field = found.changes.find((change) => entry !== undefined && change.field.startsWith(entry))?.field;
  return { key: found.key, field: field ?? found.firstField, message: said(issue) };
}

/**
 * Works out what typed, pasted or bulk-set cells do, without doing it: the one edit that carries out everything that is
 * right, and a problem at each cell that is not. What the edit would break elsewhere is found by a dry run of it.
 */
export function planChanges(context: PlanContext, rows: readonly RowInput[], action: MeshAction): PlannedChanges {
  const { kind, design, scenario, fields } = context;
  const list: readonly RegistryRecord[] = design.mesh[kind];
  const standing = indexBy(list, ({ id }) => id);
  const byId = indexBy(fields, ({ id }) => id);
  const order = new Map(fields.map(({ id }, index) => [id, index]));
  const taken = new Set(standing.keys());
  const freeId = freeIds(taken);
  const problems: CellProblem[] = [];
  let drafts = new Map<string, Drafted>();
  let coming = 0;
  for (const row of rows) {
    /** A record that stands in two rows is changed by both. */
    const earlier = row.id === null ? undefined : drafts.get(row.id);
    const made = row.id === null ? newRecord(context, row, taken, freeId) : (earlier?.record ?? standing.get(row.id));
    if (made === undefined) continue;
    if (made instanceof FieldProblem) {
      problems.push({ key: row.key, field: '', message: made.message });
      continue;
    }
    if (row.id === null && list.length + coming >= meshLimits[kind]) {
      problems.push({ key: row.key, field: '', message: inBoth(p.tooMany, { limit: meshLimits[kind] }) });
      continue;
    }
    const before = problems.length;
    const drafted = draft(context, byId, order, made, row, problems);
    if (drafted === null || (drafted.isNew && problems.length > before)) continue;
    if (drafted.isNew) {
      taken.add(drafted.record.id);
      coming += 1;
    }
    const changes = [...(earlier?.changes ?? []), ...drafted.changes];
    drafts.set(row.id ?? row.key, { ...drafted, changes });
  }
  const editOf = (): Edit | null => {
    const all = [...drafts.values()];
    if (all.length === 0) return null;
    const change = {
      set: all.filter(({ isNew }) => !isNew).map(({ record }) => record),
      add: atEnd(
        list.length,
        all.filter(({ isNew }) => isNew).map(({ record }) => record),
      ),
    };
    return changeMesh(design.id, action, { [kind]: change });
  };
  let edit = editOf();
  /** Each round takes out what the last one blamed; what blames nobody here ends it. */
  for (let round = 0; edit !== null && round < 20; round += 1) {
    const dry = applyEdit(scenario, edit);
    if (dry.ok) break;
    const found = dry.issues.flatMap((issue) => blamed(context, issue, drafts) ?? []);
    const [first] = dry.issues;
    if (found.length === 0 || round === 19) {
      const [any] = drafts.values();
      if (first !== undefined && any !== undefined)
        problems.push({ key: any.key, field: any.firstField, message: said(first) });
      drafts = new Map();
    }
    const keys = new Set(found.map(({ key }) => key));
    problems.push(...found.filter(({ key }, index) => found.findIndex((other) => other.key === key) === index));
    drafts = new Map([...drafts].filter(([, drafted]) => !keys.has(drafted.key)));
    edit = editOf();
  }
  const kept = [...drafts.values()];
  return {
    edit,
    changes: kept.flatMap((drafted) => (drafted.isNew ? [] : drafted.changes)),
    added: new Map(kept.filter(({ isNew }) => isNew).map(({ key, record }) => [key, record])),
    problems,
  };
}
