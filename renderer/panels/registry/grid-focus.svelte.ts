import type { LocalText } from '@scenarios/format/text';
import { language } from '@ui/i18n/language.svelte';
import type { RowField } from './arrange-rows';
import { rawText } from './cell-text';
import type { RegistryRecord } from './record-kind';
import type { Registry } from './registry.svelte';

/** Stands for the line below the last, where new rows are pasted or added. */
export const newLine = '+';
/** Stands for the heads of the columns. */
export const headLine = '^';

export type OpenCell = {
  readonly record: RegistryRecord;
  readonly field: RowField;
  readonly column: number;
  /** What the field begins with; null takes what the cell holds, all of it marked. */
  readonly typed: string | null;
};

/** Which cell of the table has the keyboard, which rows go with it, and the cell that is being edited. */
export class GridFocus {
  /** Key of the active line. */
  key = $state<string>(headLine);
  column = $state(0);
  open = $state.raw<OpenCell | null>(null);
  /** Why what was typed cannot be taken. */
  problem = $state.raw<LocalText | null>(null);
  busy = $state(false);
  /** Where a range that Shift extends began. */
  #anchor: string | null = null;
  #lastLine = 0;
  readonly registry: Registry;

  constructor(registry: Registry) {
    this.registry = registry;
  }

  /** Position of the active line: −1 the heads, one past the last the new line. */
  readonly line: number = $derived.by(() => {
    const { lines, positions } = this.registry;
    if (this.key === headLine) return -1;
    if (this.key === newLine) return lines.length;
    return positions.get(this.key) ?? Math.min(this.#lastLine, lines.length - 1);
  });
  readonly record: RegistryRecord | null = $derived.by(() => {
    const line = this.registry.lines[this.line];
    return line?.kind === 'record' ? line.record : null;
  });
  readonly field: RowField | null = $derived.by(() => this.registry.columns[this.column] ?? null);

  keyAt(line: number): string {
    const { lines } = this.registry;
    if (line < 0) return headLine;
    return line >= lines.length ? newLine : (lines[line]?.key ?? newLine);
  }

  /** Goes to a cell; `extend` chooses the rows on the way, `keep` leaves the choice as it is. */
  goTo(line: number, column: number, how: 'choose' | 'extend' | 'keep' = 'choose'): void {
    const { lines, columns } = this.registry;
    const at = Math.min(lines.length, Math.max(-1, line));
    if (how === 'extend' && this.#anchor === null) this.#anchor = this.key;
    this.key = this.keyAt(at);
    this.#lastLine = Math.max(0, at);
    this.column = Math.min(columns.length - 1, Math.max(0, column));
    if (how === 'extend') this.#chooseRange(at);
    else if (how === 'choose') {
      this.#anchor = this.key;
      this.chooseOnly();
    }
  }

  /** Chooses the active record and no other; nothing where a head has the keyboard. */
  chooseOnly(): void {
    const { record } = this;
    if (record !== null) this.registry.choose(new Set([record.id]), record.id);
  }

  toggle(line: number): void {
    const target = this.registry.lines[line];
    if (target?.kind !== 'record') return;
    const next = new Set(this.registry.chosen);
    if (!next.delete(target.key)) next.add(target.key);
    this.#anchor = target.key;
    this.registry.choose(next, target.key);
  }

  chooseAll(): void {
    this.registry.choose(new Set(this.registry.records.map(({ id }) => id)), this.record?.id ?? null);
  }

  /** Whether the active cell can be edited. */
  get editable(): boolean {
    return this.record !== null && this.field?.set !== undefined;
  }

  edit(typed: string | null = null): boolean {
    const { record, field } = this;
    if (record === null || field?.set === undefined) return false;
    this.problem = null;
    this.open = { record, field, column: this.column, typed };
    return true;
  }

  cancel(): void {
    this.open = null;
    this.problem = null;
  }

  textOf({ record, field }: OpenCell): string {
    return rawText(field.type, field.get(record), language.current);
  }

  /** Whether the cell was taken; the cell stays open with the reason where it was not. */
  async commit(text: string): Promise<boolean> {
    const { open } = this;
    if (open === null || this.busy) return false;
    const { record, field } = open;
    const input = { key: record.id, id: record.id, cells: [{ field: field.id, text }] };
    const planned = this.registry.plan([input], 'edit');
    const [problem] = planned?.problems ?? [];
    if (problem !== undefined) {
      this.problem = problem.message;
      return false;
    }
    if (planned?.edit) {
      this.busy = true;
      const wrong = await this.registry.apply(planned.edit);
      this.busy = false;
      if (wrong !== null) {
        this.problem = wrong;
        return false;
      }
    }
    if (this.open === open) this.cancel();
    return true;
  }

  /** The next cell of the row that can be edited, then of the next row; `step` −1 goes back. */
  nextEditable(step: 1 | -1): { readonly line: number; readonly column: number } | null {
    const { columns, lines } = this.registry;
    let [line, column] = [this.line, this.column + step];
    while (line >= 0 && line < lines.length) {
      if (lines[line]?.kind === 'record')
        for (; column >= 0 && column < columns.length; column += step)
          if (columns[column]?.set !== undefined) return { line, column };
      line += step;
      column = step === 1 ? 0 : columns.length - 1;
    }
    return null;
  }

  #chooseRange(to: number): void {
    const { lines, positions } = this.registry;
    const from = this.#anchor === null ? to : (positions.get(this.#anchor) ?? to);
    const range = lines.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1);
    const ids = range.flatMap((line) => (line.kind === 'record' ? [line.key] : []));
    this.registry.choose(new Set(ids), this.record?.id ?? null);
  }
}
