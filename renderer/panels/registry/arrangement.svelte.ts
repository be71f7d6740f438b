import type { Arrangement } from './arrange-rows';
import type { ColumnSet } from './field';
import { boundedWidth } from './grid-metrics';

/** How one tab of the registry is searched, filtered, sorted, grouped, and which columns it shows. */
export class TabArrangement implements Arrangement {
  query = $state('');
  filters = $state.raw<ReadonlyMap<string, string>>(new Map());
  sort = $state.raw<Arrangement['sort']>(null);
  group = $state<string | null>(null);
  collapsed = $state.raw<ReadonlySet<string>>(new Set());
  set = $state<ColumnSet>('overview');
  /** Ids of the columns of the user's own choice; null follows the set. */
  own = $state.raw<ReadonlySet<string> | null>(null);

  /** Widths that the user has given columns, pixels; the others have those of their fields. */
  widths = $state.raw<ReadonlyMap<string, number>>(new Map());

  /** Null gives a column its usual width back. */
  setWidth(field: string, width: number | null): void {
    const next = new Map(this.widths);
    if (width === null) next.delete(field);
    else next.set(field, boundedWidth(width));
    this.widths = next;
  }

  setFilter(field: string, value: string | null): void {
    const next = new Map(this.filters);
    if (value === null) next.delete(field);
    else next.set(field, value);
    this.filters = next;
  }

  /** Upwards, then downwards, then as in the document. */
  sortBy(field: string): void {
    if (this.sort?.field !== field) this.sort = { field, descending: false };
    else this.sort = this.sort.descending ? null : { field, descending: true };
  }

  groupBy(field: string | null): void {
    this.group = field;
    this.collapsed = new Set();
  }

  toggleGroup(text: string): void {
    const next = new Set(this.collapsed);
    if (!next.delete(text)) next.add(text);
    this.collapsed = next;
  }

  chooseSet(set: ColumnSet): void {
    this.set = set;
    this.own = null;
  }
}
