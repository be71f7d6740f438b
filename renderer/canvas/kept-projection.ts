import type { Scenario } from '@scenarios/format/scenario';
import { fitProjection, type GeoPoint, type MapProjection } from './projection';

/** A mesh may grow this many times beyond the region that the map was made for before it is made anew. */
const room = 3;
/** Degrees around the place of a document whose mesh is empty. */
const emptySpan = 0.1;

/** The projection of a document: steady while nodes are moved and added, so that the map does not move under the pointer. */
export class KeptProjection {
  #path: string | null = null;
  #projection: MapProjection | null = null;

  /** Fitted to the nodes of all designs of a scenario, else to the place that it names. */
  of(path: string, scenario: Scenario | null): MapProjection {
    const points = (scenario?.designs ?? []).flatMap(({ mesh }) =>
      mesh.nodes.map(({ position }): GeoPoint => [position.lon, position.lat]),
    );
    const kept = this.#projection;
    if (kept !== null && path === this.#path && points.every((point) => this.#nearby(kept, point))) return kept;
    this.#path = path;
    const place = scenario?.place;
    const around: readonly GeoPoint[] =
      points.length > 0 || place === undefined
        ? points
        : [
            [place.lon - emptySpan, place.lat - emptySpan],
            [place.lon + emptySpan, place.lat + emptySpan],
          ];
    return (this.#projection = fitProjection(around));
  }

  #nearby({ geoBounds: [west, south, east, north] }: MapProjection, [lon, lat]: GeoPoint): boolean {
    const wide = (east - west) * room;
    const high = (north - south) * room;
    return lon >= west - wide && lon <= east + wide && lat >= south - high && lat <= north + high;
  }
}
