import type { ComparisonResult } from '@host/contract/results';
import type { Ensemble } from '@scenarios/format/ensemble';
import type { Service } from '@scenarios/format/service';
import type { TimeWindow } from '@ui/panels/timeline/time-window';
import { differenceRows, type DifferenceRow } from '@scenarios/format/difference-rows';

const levels = 5;

/** What curves and table of a comparison are drawn from. */
export type ComparedFigures = Pick<
  ComparisonResult,
  'series' | 'first' | 'second' | 'differences' | 'differenceQuantiles'
>;

export type ComparedSource = {
  /** Null while nothing is compared. */
  readonly figures: () => ComparedFigures | null;
  /** Services of the mesh; those of which curves were kept can be chosen. */
  readonly services: () => readonly Service[];
  /** The service that is shown until one is chosen; left out or null, the first. */
  readonly firstShown?: () => string | null;
  /** What the two are called, in the current language. */
  readonly names: () => { readonly first: string; readonly second: string };
};

/** The figures of a comparison of two courses of events, seen through the service that is chosen. */
export class Compared {
  chosenService = $state<string | null>(null);
  readonly #source: ComparedSource;

  readonly figures: ComparedFigures | null = $derived.by(() => this.#source.figures());
  /** Hours from the start to the last sample; infinite where nothing is compared. */
  readonly hours: number = $derived((this.figures?.first.time.at(-1) ?? Infinity) / 3600);
  readonly names = $derived.by(() => this.#source.names());
  readonly services: readonly Service[] = $derived.by(() => {
    const delivered = (this.figures?.series ?? []).flatMap((series) =>
      series.kind === 'delivered-share' ? [series.service] : [],
    );
    return this.#source.services().filter((service) => delivered.includes(service.id));
  });
  readonly #firstShown = $derived.by(() => this.#source.firstShown?.() ?? null);
  readonly service: Service | null = $derived(
    this.services.find(({ id }) => id === (this.chosenService ?? this.#firstShown)) ?? this.services[0] ?? null,
  );
  readonly rows: readonly DifferenceRow[] = $derived(
    this.figures === null ? [] : differenceRows(this.figures.differences),
  );

  constructor(source: ComparedSource) {
    this.#source = source;
  }

  /** How far the bands of the difference reach from zero within a time, as a share; 0 where there are none. */
  reach({ from, to }: TimeWindow): number {
    const { figures } = this;
    const bands = this.bands('difference');
    if (figures === null || bands === null) return 0;
    const within = (_: number, sample: number): boolean => {
      const time = figures.first.time[sample] ?? 0;
      return time >= from && time <= to;
    };
    return [bands[0] ?? [], bands[levels - 1] ?? []]
      .flatMap((row) => row.filter(within))
      .reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  }

  /** Five quantile rows of the chosen service: of one ensemble, or of the paired difference. */
  bands(of: Ensemble | 'difference'): readonly (readonly number[])[] | null {
    const { figures } = this;
    const position = figures?.series.findIndex(
      (series) => series.kind === 'delivered-share' && series.service === this.service?.id,
    );
    if (figures === null || position === undefined || position < 0) return null;
    const samples = figures.first.time.length;
    const quantiles = of === 'difference' ? figures.differenceQuantiles : of.quantiles;
    return Array.from({ length: levels }, (_, level) => {
      const row = (position * levels + level) * samples;
      return Array.from(quantiles.subarray(row, row + samples));
    });
  }
}
