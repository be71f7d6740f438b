import type { ComparisonResult } from '@host/contract/results';
import type { Ensemble } from '@scenarios/format/ensemble';
import type { Design } from '@scenarios/format/scenario';
import type { Service } from '@scenarios/format/service';
import { openDocument, runs } from '@ui/state/lab';
import { differenceRows, type DifferenceRow } from './difference-rows';

const levels = 5;

/** The comparison on show, and what is chosen for the next. */
export class CompareState {
  view = $state<'curves' | 'maps'>('curves');
  chosenService = $state<string | null>(null);
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
  readonly services: readonly Service[] = $derived.by(() => {
    const delivered = (this.result?.series ?? []).flatMap((series) =>
      series.kind === 'delivered-share' ? [series.service] : [],
    );
    return (this.shown.first?.mesh.services ?? []).filter((service) => delivered.includes(service.id));
  });
  readonly service: Service | null = $derived(
    this.services.find(({ id }) => id === this.chosenService) ?? this.services[0] ?? null,
  );
  readonly rows: readonly DifferenceRow[] = $derived(
    this.result === null ? [] : differenceRows(this.result.differences),
  );

  setFirst(id: string): void {
    this.#first = id;
  }

  setSecond(id: string): void {
    this.#second = id;
  }

  start(): void {
    void runs.startComparison(this.firstId, this.secondId);
  }

  /** Five quantile rows of the chosen service: of one ensemble, or of the paired difference. */
  bands(of: Ensemble | 'difference'): readonly (readonly number[])[] | null {
    const result = this.result;
    const position = result?.series.findIndex(
      (series) => series.kind === 'delivered-share' && series.service === this.service?.id,
    );
    if (result === null || position === undefined || position < 0) return null;
    const samples = result.first.time.length;
    const quantiles = of === 'difference' ? result.differenceQuantiles : of.quantiles;
    return Array.from({ length: levels }, (_, level) => {
      const row = (position * levels + level) * samples;
      return Array.from(quantiles.subarray(row, row + samples));
    });
  }

  #design(id: string): Design | null {
    return this.designs.find((design) => design.id === id) ?? null;
  }
}
