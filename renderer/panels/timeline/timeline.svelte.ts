import type { ObservedSeries } from '@scenarios/format/incident';
import type { LocalText } from '@scenarios/format/text';
import { serviceStyles, type ServiceStyle } from '@ui/canvas/service-style';
import { openDocument, playback, runs } from '@ui/state/lab';
import { SvelteSet } from 'svelte/reactivity';
import { curveData, roundedUp, type Curve, type CurveData } from './curve-data';
import { eventTicks, type EventTick } from './event-ticks';
import { observedPoints, type ObservedPoint } from './observed-points';
import { followWindow, panWindow, zoomWindow, type TimeWindow } from './time-window';

export type TimelineSeries = {
  readonly id: string;
  readonly name: LocalText;
  readonly style: ServiceStyle;
  readonly inRun: number;
  readonly inEnsemble: number;
};

export type TimelineObservable = {
  readonly series: ObservedSeries;
  readonly points: readonly ObservedPoint[];
  readonly inRun: number;
  readonly inEnsemble: number;
};

/** What the timeline draws: one curve for each headline service, one row for each observable that fits. */
export class TimelineState {
  /** Ids of delivered-share series that are switched off. */
  readonly hidden = new SvelteSet<string>();
  chosenObservable = $state<string | null>(null);
  /** The service whose bands the user asked for, and the one pointed at in the legend. */
  #chosen = $state<string | null>(null);
  pointed = $state<string | null>(null);

  readonly end = $derived(openDocument.horizonSeconds);
  readonly start = $derived(openDocument.scenario?.start ?? '1970-01-01T00:00+00:00');
  #window = $state.raw<TimeWindow | null>(null);
  /** The stretch of time on show; the whole scenario until the user looks closer. */
  readonly window: TimeWindow = $derived(this.#window ?? { from: 0, to: this.end });
  readonly zoomed = $derived(this.#window !== null);
  readonly frames = $derived(runs.run?.run.frames ?? null);
  readonly #runWidth = $derived(runs.run?.series.length ?? 0);

  readonly series: readonly TimelineSeries[] = $derived.by(() => {
    const services = openDocument.design?.mesh.services ?? [];
    const styles = serviceStyles(services);
    return services
      .filter((service) => service.headline)
      .map((service) => {
        const isDelivered = (info: { readonly kind: string; readonly service?: string }): boolean =>
          info.kind === 'delivered-share' && info.service === service.id;
        return {
          id: service.id,
          name: service.name,
          style: styles.get(service.id) ?? { colour: 'link-normal', dash: [] },
          inRun: runs.run?.series.findIndex(isDelivered) ?? -1,
          inEnsemble: runs.ensemble?.series.findIndex(isDelivered) ?? -1,
        };
      });
  });

  /** The service whose bands stay on show: the chosen one, else the first that is switched on. */
  readonly chosen: string | null = $derived.by(() => {
    const shown = this.series.filter(({ id }) => !this.hidden.has(id));
    return (shown.find(({ id }) => id === this.#chosen) ?? shown[0])?.id ?? null;
  });
  /** The service whose bands are drawn now: bands of several over each other cannot be read. */
  readonly spread: TimelineSeries | null = $derived.by(() => {
    const pointed = this.pointed !== null && !this.hidden.has(this.pointed) ? this.pointed : null;
    return this.series.find(({ id }) => id === (pointed ?? this.chosen)) ?? null;
  });

  readonly observables: readonly TimelineObservable[] = $derived.by(() => {
    const scenario = openDocument.scenario;
    return (scenario?.incident?.observed ?? []).map((series) => {
      const isObservable = (info: { readonly kind: string; readonly id: string }): boolean =>
        info.kind === 'observable' && info.id === series.id;
      return {
        series,
        points: observedPoints(series, this.start, this.end),
        inRun: runs.run?.series.findIndex(isObservable) ?? -1,
        inEnsemble: runs.ensemble?.series.findIndex(isObservable) ?? -1,
      };
    });
  });

  readonly delivered: CurveData = $derived(
    curveData(this.frames, this.#runWidth, runs.ensemble?.ensemble ?? null, this.series),
  );
  readonly observed: CurveData = $derived(
    curveData(this.frames, this.#runWidth, runs.ensemble?.ensemble ?? null, this.observables),
  );

  readonly ticks = (apart: number): readonly EventTick[] => {
    const log = runs.run?.run.log ?? null;
    return log === null ? [] : eventTicks(log, apart);
  };

  /** Observables in the order of their rows: the chosen one first. */
  rows(most: number): readonly number[] {
    const order = this.observables.map((_, position) => position);
    const chosen = this.observables.findIndex(({ series }) => series.id === this.chosenObservable);
    return (chosen > 0 ? [chosen, ...order.filter((position) => position !== chosen)] : order).slice(0, most);
  }

  /** Upper end of the scale of an observable: round, above the curve, its bands and the observed points. */
  top(position: number): number {
    const curve: Curve | undefined = this.observed.curves[position];
    let most = 0;
    for (const values of [curve?.run ?? [], curve?.bands?.[4] ?? []])
      for (const value of values) if (value !== null) most = Math.max(most, value);
    for (const { value } of this.observables[position]?.points ?? []) most = Math.max(most, value);
    return roundedUp(most);
  }

  zoom(about: number, factor: number): void {
    const next = zoomWindow(this.window, about, factor, this.end);
    this.#window = next.to - next.from >= this.end ? null : next;
  }

  pan(by: number): void {
    if (this.#window !== null) this.#window = panWindow(this.#window, by, this.end);
  }

  /** Shows a stretch of time, and a little before and after it. */
  show({ from, to }: TimeWindow): void {
    const spare = 0.08 * (to - from);
    this.#window = { from: Math.max(0, from - spare), to: Math.min(this.end, to + spare) };
  }

  showAll(): void {
    this.#window = null;
  }

  /** Moves the window on where an instant has left it. */
  follow(time: number): void {
    if (this.#window !== null) this.#window = followWindow(this.#window, time, this.end);
  }

  toggle(id: string): void {
    if (this.hidden.has(id)) this.hidden.delete(id);
    else if (this.hidden.size < this.series.length - 1) this.hidden.add(id);
  }

  /** Keeps the bands of a service on show, which is switched on for it. */
  choose(id: string): void {
    this.hidden.delete(id);
    this.#chosen = id;
  }

  /** Value of a series of the run now; null without a run. */
  now(inRun: number): number | null {
    if (this.frames === null || inRun < 0 || playback.frameIndex < 0) return null;
    return this.frames.series[playback.frameIndex * this.#runWidth + inRun] ?? null;
  }
}
