type Counts = {
  readonly nodes: number;
  readonly links: number;
  readonly needs: number;
  readonly stores: number;
  readonly series: number;
};

/** Bytes that one frame of a recorded run takes. */
export const frameBytes = ({ nodes, links, needs, stores, series }: Counts): number =>
  8 + 5 * (nodes + links) + 4 * (needs + stores + series);
