import type { ComparisonResult } from '@host/contract/results';
import type { Design } from '@scenarios/format/scenario';
import { t } from '@ui/i18n/translate';
import { openDocument, runs } from '@ui/state/lab';
import { Compared } from './compared.svelte';

/** The comparison on show, and what is chosen for the next. */
export class CompareState {
  view = $state<'curves' | 'maps'>('curves');
  #first = $state<string | null>(null);
  #second = $state<string | null>(null);

  readonly designs: readonly Design[] = $derived(openDocument.scenario?.designs ?? []);
  readonly result: ComparisonResult | null = $derived.by(() => {
    const comparison = runs.comparison;
    return comparison !== null && comparison.request.hazard === openDocument.hazard?.id ? comparison : null;
  });
  readonly firstId = $derived(this.#first ?? this.result?.request.designs[0] ?? this.designs[0]?.id ?? '');
  readonly secondId = $derived(this.#second ?? this.result?.request.designs[1] ?? this.designs[1]?.id ?? '');
  /** Designs of the result on show, which may differ from what is chosen for the next. */
  readonly shown = $derived.by(() => {
    const [first, second] = this.result?.request.designs ?? [this.firstId, this.secondId];
    return { first: this.#design(first), second: this.#design(second) };
  });
  readonly compared = new Compared({
    figures: () => this.result,
    services: () => this.shown.first?.mesh.services ?? [],
    names: () => ({
      first: this.shown.first === null ? (this.result?.request.designs[0] ?? '') : t(this.shown.first.name),
      second: this.shown.second === null ? (this.result?.request.designs[1] ?? '') : t(this.shown.second.name),
    }),
  });

  setFirst(id: string): void {
    this.#first = id;
  }

  setSecond(id: string): void {
    this.#second = id;
  }

  start(): void {
    void runs.startComparison(this.firstId, this.secondId);
  }

  #design(id: string): Design | null {
    return this.designs.find((design) => design.id === id) ?? null;
  }
}
