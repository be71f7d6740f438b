import { countLinkStates, countNodeStates } from '@ui/canvas/map-summary';
import { mapModel, type MapModel } from '@ui/canvas/elements';
import { frameAt, mapFrame, restFrame, runPlaces } from '@ui/canvas/map-frame';
import { fitProjection } from '@ui/canvas/projection';
import { openDocument, playback, runs } from '@ui/state/lab';
import { linkStateNames, rankedNodeStates } from '@ui/state/frame-view.svelte';
import { kindCounts } from './kind-counts';

const flat = fitProjection([]);

/** What the legend names: only what the mesh has, with counts at the current time. */
export class LegendState {
  readonly #model: MapModel = $derived(
    openDocument.design === null ? { nodes: [], links: [] } : mapModel(openDocument.design.mesh, flat),
  );
  readonly #run = $derived(runs.runAt(playback.time));
  readonly #index = $derived(this.#run?.index ?? null);
  readonly #places = $derived(this.#index === null ? null : runPlaces(this.#model, this.#index));
  readonly #frameIndex = $derived(frameAt(this.#run, playback.time));
  readonly #frame = $derived(
    this.#run === null || this.#places === null ? restFrame : mapFrame(this.#run, this.#places, this.#frameIndex),
  );

  /** Whether a run gives states to count. */
  readonly counted = $derived(runs.run !== null);
  readonly nodeCounts = $derived(countNodeStates(this.#model, this.#frame));
  readonly linkCounts = $derived(countLinkStates(this.#model, this.#frame));
  readonly nodeStates = rankedNodeStates;
  /** Open ties only where the mesh has ties. */
  readonly linkStates = $derived(
    linkStateNames.filter((state) => state !== 'open' || this.#model.links.some((link) => link.tie)),
  );
  readonly kinds = $derived(kindCounts(this.#model.nodes.map(({ kind }) => kind)));
}
