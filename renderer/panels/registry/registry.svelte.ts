import { deleteRecords, type DeletedRecords } from '@scenarios/editing/delete-records';
import { changeMesh } from '@scenarios/editing/change-mesh';
import type { Edit, MeshAction } from '@scenarios/format/edit';
import type { Issue } from '@scenarios/format/issues';
import { failure, success, type Result } from '@scenarios/format/result';
import { resolveParameters } from '@scenarios/format/parameters';
import type { LocalText } from '@scenarios/format/text';
import { language } from '@ui/i18n/language.svelte';
import { t } from '@ui/i18n/translate';
import type { OpenDocument } from '@ui/state/document.svelte';
import type { Selection } from '@ui/state/selection.svelte';
import { arrangeRows, type Line, type RowField } from './arrange-rows';
import { TabArrangement } from './arrangement.svelte';
import { cellText } from './cell-text';
import { columnSets, type CellValue, type ColumnSet } from './field';
import { fieldsOf } from './fields-of';
import { MeshLookup } from './mesh-lookup';
import { registryMessages as m } from './messages';
import { planChanges, type PlanContext, type PlannedChanges, type RowInput } from './plan-changes';
import { recordKinds, type RecordKind, type RegistryRecord } from './record-kind';

const noRecords: readonly RegistryRecord[] = [];

/** The table of all records of the design in sight: what it shows, what is chosen in it, and how it changes them. */
export class Registry {
  kind = $state<RecordKind>('nodes');
  dialog = $state<'none' | 'columns' | 'change' | 'delete' | 'add'>('none');
  /** Rows of text waiting for the user to look at what they would do. */
  pasted = $state.raw<readonly RowInput[] | null>(null);
  pasteNotes = $state.raw<{ readonly head: boolean; readonly ignored: readonly string[] }>({
    head: false,
    ignored: [],
  });
  readonly #document: OpenDocument;
  readonly #selection: Selection;
  readonly #tabs: Readonly<Record<RecordKind, TabArrangement>> = {
    nodes: new TabArrangement(),
    links: new TabArrangement(),
    owners: new TabArrangement(),
    people: new TabArrangement(),
    agreements: new TabArrangement(),
  };
  /** Chosen rows of the tabs that the map does not show. */
  #chosenElsewhere = $state.raw<ReadonlySet<string>>(new Set());

  readonly #mesh = $derived.by(() => this.#document.design?.mesh ?? null);
  readonly #parameters = $derived.by(() => resolveParameters(this.#document.scenario?.parameters ?? []));
  readonly lookup = $derived(this.#mesh === null ? null : new MeshLookup(this.#mesh, this.#parameters));
  readonly fields: readonly RowField[] = $derived(this.lookup === null ? [] : fieldsOf(this.kind, this.lookup));
  readonly all: readonly RegistryRecord[] = $derived(this.#mesh?.[this.kind] ?? noRecords);
  readonly tab = $derived(this.#tabs[this.kind]);
  readonly #arranged = $derived(arrangeRows(this.all, this.fields, this.tab, language.current, t(m.none)));
  readonly lines: readonly Line[] = $derived(this.#arranged.lines);
  /** What passes the filters, in the order of the table. */
  readonly records = $derived(this.#arranged.records);
  readonly positions: ReadonlyMap<string, number> = $derived(new Map(this.lines.map(({ key }, at) => [key, at])));

  /** The column of the name in the language of the interface comes first and stays. */
  readonly lead: RowField | null = $derived(this.fields.find(({ id }) => id === `name.${language.current}`) ?? null);
  /** Columns of supply and stores that no record fills are left out until they are chosen. */
  #filled({ sets, get }: RowField): boolean {
    return !(sets.includes('supply') || sets.includes('stores')) || this.all.some((record) => get(record) !== null);
  }

  readonly columns: readonly RowField[] = $derived.by(() => {
    const { own, set } = this.tab;
    const others = this.fields.filter((field) =>
      own === null ? field.sets.includes(set) && this.#filled(field) : own.has(field.id),
    );
    return [...(this.lead === null ? [] : [this.lead]), ...others.filter(({ id }) => id !== this.lead?.id)];
  });
  readonly sets: readonly ColumnSet[] = $derived(
    columnSets.filter((set) => this.fields.some((field) => field.sets.includes(set))),
  );
  readonly chosen: ReadonlySet<string> = $derived.by(() => {
    if (this.kind === 'nodes') return this.#selection.nodes;
    if (this.kind === 'links') return this.#selection.links;
    return this.#chosenElsewhere;
  });
  readonly chosenRecords = $derived(this.records.filter(({ id }) => this.chosen.has(id)));
  readonly counts: Readonly<Record<RecordKind, number>> = $derived({
    nodes: this.#mesh?.nodes.length ?? 0,
    links: this.#mesh?.links.length ?? 0,
    owners: this.#mesh?.owners.length ?? 0,
    people: this.#mesh?.people.length ?? 0,
    agreements: this.#mesh?.agreements.length ?? 0,
  });

  constructor(document: OpenDocument, selection: Selection) {
    this.#document = document;
    this.#selection = selection;
  }

  show(kind: RecordKind): void {
    this.kind = kind;
    this.#chosenElsewhere = new Set();
  }

  /** Chooses rows, and with them sites or links on the map; the one in front is what the inspector shows. */
  choose(ids: ReadonlySet<string>, front: string | null = null): void {
    if (this.kind !== 'nodes' && this.kind !== 'links') {
      this.#chosenElsewhere = ids;
      return;
    }
    const ordered = front !== null && ids.has(front) ? [front, ...[...ids].filter((id) => id !== front)] : [...ids];
    if (this.kind === 'nodes') this.#selection.selectMany(ordered);
    else this.#selection.selectMany([], ordered);
  }

  /** The record in front on the map where it stands in this tab. */
  get front(): string | null {
    if (this.kind === 'nodes') return this.#selection.node;
    return this.kind === 'links' ? this.#selection.link : null;
  }

  /** How a record is called in the first column. A link without a name is called by its ends. */
  nameOf(record: RegistryRecord): string {
    if (record.name !== undefined) return t(record.name);
    if (!('from' in record) || !('to' in record)) return record.id;
    const end = (id: string | undefined): string => {
      const name = this.lookup?.nodes.get(id ?? '')?.name;
      return name === undefined ? (id ?? '') : t(name);
    };
    return t(m.linkName, { from: end(record.from), to: end(record.to) });
  }

  cell(field: RowField, record: RegistryRecord): string {
    return cellText(field.type, field.get(record), language.current);
  }

  valueText(field: RowField, value: CellValue): string {
    return cellText(field.type, value, language.current);
  }

  plan(rows: readonly RowInput[], action: MeshAction): PlannedChanges | null {
    const context = this.context;
    return context === null ? null : planChanges(context, rows, action);
  }

  get context(): PlanContext | null {
    const { scenario, design } = this.#document;
    return scenario === null || design === null ? null : { scenario, design, kind: this.kind, fields: this.fields };
  }

  /** What was wrong, or null once it is done. */
  async apply(edit: Edit): Promise<LocalText | null> {
    const answer = await this.#document.applyEdit(edit);
    if (answer.ok) return null;
    const [error] = answer.issues;
    return error?.issues?.[0]?.message ?? error?.message ?? null;
  }

  /** The deletion of records with everything that would dangle. */
  deletion(ids: ReadonlySet<string>): Result<DeletedRecords, Issue> | null {
    const { scenario, design } = this.#document;
    if (scenario === null || design === null) return null;
    const none = new Set<string>();
    if (this.kind === 'nodes') return deleteRecords(scenario, design, { nodes: ids, links: none });
    if (this.kind === 'links') return deleteRecords(scenario, design, { nodes: none, links: ids });
    const remove = this.all.filter(({ id }) => ids.has(id)).map(({ id }) => id);
    const edit = changeMesh(design.id, 'delete', { [this.kind]: { remove } });
    return remove.length === 0 ? failure() : success({ edit, along: { links: 0, people: 0, crews: 0 } });
  }

  reset(): void {
    this.dialog = 'none';
    this.pasted = null;
    for (const kind of recordKinds) {
      const tab = this.#tabs[kind];
      tab.query = '';
      tab.filters = new Map();
      tab.groupBy(null);
    }
  }
}
