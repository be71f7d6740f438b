import { untrack } from 'svelte';
import type { Design } from '@scenarios/format/scenario';
import { tourSteps } from './steps';
import type { TourControl, TourMoment, TourSight, TourStep, TourWorld } from './tour-step';

const momentOf = ({ document, runs, lens, versions }: TourWorld): TourMoment => ({
  revision: document.info?.revision ?? 0,
  design: document.design,
  run: runs.run,
  lens: lens(),
  versions: versions.list.map(({ versionId }) => versionId),
});

/** A guided way through the editor. It only watches: what a step asks for is done with the real controls. */
export class Tour {
  /** Position of the step; that after the last one is the end card. Null: no tour is under way. */
  at = $state<number | null>(null);
  /** Which tasks of the step were seen done; they stay so. */
  ticked = $state.raw<readonly boolean[]>([]);
  #before: TourMoment;
  #start: Design | null = null;
  #leaving: (() => void) | null = null;
  readonly #world: TourWorld;
  readonly #later: (work: () => void) => () => void;

  readonly step: TourStep | null = $derived(this.at === null ? null : (tourSteps[this.at] ?? null));
  readonly over = $derived(this.at === tourSteps.length);
  readonly done = $derived(this.ticked.at(-1) === true);
  /** Position of the task that is due; −1 when none is. */
  readonly due = $derived(this.ticked.indexOf(false));

  /** `later` does work after the reader has seen the last tick, and answers how to call it off. */
  constructor(world: TourWorld, later: (work: () => void) => () => void) {
    this.#world = world;
    this.#later = later;
    this.#before = untrack(() => momentOf(world));
  }

  /** Begins at the first step, with the document that is open. */
  begin(): void {
    this.#start = this.#world.document.design;
    this.#enter(0);
  }

  end(): void {
    this.#stay();
    this.at = null;
    this.ticked = [];
  }

  next(): void {
    if (this.at !== null && this.at < tourSteps.length) this.#enter(this.at + 1);
  }

  back(): void {
    if (this.at !== null && this.at > 0) this.#enter(this.at - 1);
  }

  /** Ticks what has been done; call it whenever anything that is watched may have changed. */
  look(): void {
    const { step } = this;
    if (step === null) return;
    const seen = step.tasks.map((task) => task.done(this.sight));
    untrack(() => {
      const wasDone = this.done;
      const last = seen.at(-1) === true;
      const ticked = step.tasks.map((_, nth) => last || seen[nth] === true || this.ticked[nth] === true);
      if (ticked.some((each, nth) => each !== this.ticked[nth])) this.ticked = ticked;
      if (!wasDone && last) {
        this.#stay();
        this.#leaving = this.#later(() => {
          this.next();
        });
      }
    });
  }

  get sight(): TourSight {
    return { world: this.#world, before: this.#before, start: this.#start };
  }

  /** The control of the task that is due; that of the last task when all are done. */
  get control(): TourControl | null {
    const task = this.step?.tasks.at(this.due);
    return task === undefined ? null : task.control(this.sight);
  }

  #enter(at: number): void {
    this.#stay();
    this.at = at;
    this.#before = momentOf(this.#world);
    // What stands already is ticked without moving on, so that going back shows the step.
    this.ticked = (tourSteps[at]?.tasks ?? []).map((task) => task.done(this.sight));
  }

  #stay(): void {
    this.#leaving?.();
    this.#leaving = null;
  }
}
