import type { Service } from '@scenarios/format/service';

/** Colour tokens of services, in the order in which they are given out. */
export const serviceColours = ['series-1', 'series-2', 'series-3', 'series-4', 'series-5', 'series-6'] as const;
export type ServiceColour = (typeof serviceColours)[number] | 'link-normal';

export type ServiceStyle = {
  readonly colour: ServiceColour;
  /** Dash pattern on the map and the timeline, CSS pixels; empty is solid. */
  readonly dash: readonly number[];
};

const dashes: readonly (readonly number[])[] = [[], [7, 3], [2, 3], [10, 3, 2, 3], [5, 5], [12, 4]];
const plain: ServiceStyle = { colour: 'link-normal', dash: [1, 4] };
/** Rounds through the colours before services share the neutral one; in each, a colour has another dash. */
const rounds = 3;

/**
 * Line style of every service by id: headline services take the colours first, in document order; after the sixth the colours
 * come again with other dashes, after the eighteenth services share the neutral colour. The map and the timeline use the same.
 */
export function serviceStyles(services: readonly Service[]): ReadonlyMap<string, ServiceStyle> {
  const ordered = [
    ...services.filter((service) => service.headline),
    ...services.filter((service) => !service.headline),
  ];
  return new Map(
    ordered.map((service, position) => {
      const round = Math.floor(position / serviceColours.length);
      const colour = serviceColours[position % serviceColours.length];
      if (round >= rounds || colour === undefined) return [service.id, plain];
      return [service.id, { colour, dash: dashes[(position + round) % dashes.length] ?? [] }];
    }),
  );
}
