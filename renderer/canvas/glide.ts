import type { MapModel } from './elements';

/** Milliseconds that symbols take to their new places. */
const length = 450;

/** Symbols on their way from where they were seen to where they belong. */
export class Glide {
  readonly #from: ReadonlyMap<string, readonly [x: number, y: number]>;
  #begun: number | null = null;
  #share = 0;

  /** `places` holds x, y of every node of the model that was drawn last. */
  constructor(model: MapModel, places: Float32Array) {
    this.#from = new Map(
      model.nodes.map(({ id }, node) => [id, [places[2 * node] as number, places[2 * node + 1] as number]]),
    );
  }

  /** Goes on to a time in milliseconds; whether everything has arrived. The first call is the start. */
  arrived(now: number): boolean {
    this.#begun ??= now;
    const share = Math.min(1, (now - this.#begun) / length);
    this.#share = share * share * (3 - 2 * share);
    return share >= 1;
  }

  /** Puts the places of a model on their way. Nodes that were not there before stand where they belong. */
  blend(model: MapModel, places: Float32Array): void {
    model.nodes.forEach(({ id }, node) => {
      const from = this.#from.get(id);
      if (from === undefined) return;
      const x = 2 * node;
      places[x] = from[0] + ((places[x] as number) - from[0]) * this.#share;
      places[x + 1] = from[1] + ((places[x + 1] as number) - from[1]) * this.#share;
    });
  }
}
