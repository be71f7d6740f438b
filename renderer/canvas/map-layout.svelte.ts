import type { Design } from '@scenarios/format/scenario';
import { LayoutWorker, type LayoutOutcome } from '@ui/background/layout-worker';
import type { LayoutRequest } from '@ui/background/layout-request';
import { layoutGraph } from '@ui/layouts/layout-graph';
import type { Layout } from '@ui/layouts/layout';
import { arrangementOf, type Arrangement } from './arranged-model';
import type { MapProjection } from './projection';

/** What the maps of the page are to show. */
export type LayoutWish = {
  readonly layout: Layout;
  /** Document that is shown; another one is arranged anew. */
  readonly path: string;
  /** Service that levels follow; null: all. */
  readonly service: string | null;
  readonly designs: readonly Design[];
  readonly projection: MapProjection;
};

/** Arranges a graph elsewhere; a new request ends the one before, `stop` the present one. */
export type Arranger = {
  readonly arrange: (request: LayoutRequest, progress: (done: number, total: number) => void) => Promise<LayoutOutcome>;
  readonly stop: () => void;
};

/** Milliseconds after which waiting is worth telling. */
const patience = 500;

/**
 * The arrangement that the maps of the page share: one for all designs of a document, so that a site stays where it is
 * from design to design and while it is edited. It is made anew for another document, layout or service, and when asked.
 */
export class MapLayout {
  /** Null while the map is geographic. */
  shown = $state.raw<Arrangement | null>(null);
  /** Steps done and of how many, once an arrangement takes longer than half a second; `total` 0 where nobody knows. */
  progress = $state.raw<{ readonly done: number; readonly total: number } | null>(null);
  /** Whether the last arrangement was stopped or failed. */
  ended = $state<'well' | 'stopped' | 'failed'>('well');
  #key: string | null = null;
  #path = '';
  #wish: LayoutWish | null = null;
  readonly #arranger: Arranger;
  readonly #later: (work: () => void, milliseconds: number) => () => void;

  constructor(arranger: Arranger, later: (work: () => void, milliseconds: number) => () => void) {
    this.#arranger = arranger;
    this.#later = later;
  }

  /** Brings the maps to what is wished; does nothing where they stand there already. */
  follow(wish: LayoutWish): void {
    const key = `${wish.layout}\n${wish.path}\n${wish.layout === 'layered' ? (wish.service ?? '') : ''}`;
    this.#wish = wish;
    if (key === this.#key) return;
    this.#key = key;
    if (wish.path !== this.#path) this.shown = null;
    this.#path = wish.path;
    void this.again();
  }

  /** Arranges anew from what the document holds now. */
  async again(): Promise<void> {
    const wish = this.#wish;
    this.#arranger.stop();
    this.progress = null;
    this.ended = 'well';
    if (wish === null || wish.layout === 'geographic') {
      this.shown = null;
      return;
    }
    const { layout } = wish;
    const graph = layoutGraph(wish.designs, wish.projection.project, layout === 'layered' ? wish.service : null);
    let steps = { done: 0, total: 0 };
    let waited = false;
    const calm = this.#later(() => {
      waited = true;
      this.progress = steps;
    }, patience);
    const outcome = await this.#arranger.arrange({ layout, graph }, (done, total) => {
      steps = { done, total };
      if (waited) this.progress = steps;
    });
    calm();
    if (outcome.kind === 'stopped') return;
    this.progress = null;
    if (outcome.kind === 'done') this.shown = arrangementOf(graph.nodes, outcome.placed);
    else this.ended = 'failed';
  }

  /** Leaves off arranging; what was shown stays. */
  stop(): void {
    this.#arranger.stop();
    this.progress = null;
    this.ended = 'stopped';
  }
}

export const mapLayout = new MapLayout(new LayoutWorker(), (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
});
