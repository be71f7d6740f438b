import type { MapLayer } from '@scenarios/format/map-layer';

/** One step of a layer whose features have values, such as depths of water. */
export type LayerShade = {
  readonly from: number;
  readonly to: number;
  /** Opacity of its features as a share of that of the layer. */
  readonly share: number;
};

const shares = [0.3, 0.5, 0.75, 1] as const;

/** Equal steps from the least to the greatest value of a layer; none where its values do not tell features apart. */
export function layerShades({ features }: Pick<MapLayer, 'features'>): readonly LayerShade[] {
  let least = Infinity;
  let most = -Infinity;
  for (const { value } of features) {
    if (value === undefined) continue;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  if (!(most > least)) return [];
  const step = (most - least) / shares.length;
  return shares.map((share, at) => ({
    from: least + at * step,
    to: at === shares.length - 1 ? most : least + (at + 1) * step,
    share,
  }));
}

/** Position of the step of a value; the first for a feature without one, 0 where there are no steps. */
export function shadeOf(value: number | undefined, shades: readonly LayerShade[]): number {
  if (value === undefined) return 0;
  return Math.max(
    0,
    shades.findLastIndex(({ from }) => value >= from),
  );
}
