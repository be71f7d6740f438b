export type LabelCandidate = {
  /** Symbol that it names. */
  readonly item: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  readonly priority: number;
  /** Rather covers a minor symbol than be left out. */
  readonly mayCover: boolean;
};

export type PlacedLabel = {
  readonly item: number;
  /** Left edge and vertical middle of the text, relative to the centre of its symbol. */
  readonly dx: number;
  readonly dy: number;
};

/** Screen edges, CSS pixels. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
export type Obstacle = {
  readonly item: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** May be covered by a label that would else be left out. */
  readonly minor: boolean;
};

const encloses = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

const cell = 64;
const margin = 3;

/** Boxes in a grid, so that a test looks only at its surroundings. */
class BoxGrid {
  readonly #cells = new Map<string, (Box & { readonly item: number })[]>();

  add(item: number, box: Box): void {
    this.#visit(box, (key) => {
      const list = this.#cells.get(key);
      if (list === undefined) this.#cells.set(key, [{ ...box, item }]);
      else list.push({ ...box, item });
      return false;
    });
  }

  hits(item: number, box: Box): boolean {
    return this.#visit(box, (key) =>
      (this.#cells.get(key) ?? []).some(
        (other) =>
          other.item !== item &&
          other.left < box.right &&
          box.left < other.right &&
          other.top < box.bottom &&
          box.top < other.bottom,
      ),
    );
  }

  #visit(box: Box, stop: (key: string) => boolean): boolean {
    for (let column = Math.floor(box.left / cell); column <= Math.floor(box.right / cell); column++)
      for (let row = Math.floor(box.top / cell); row <= Math.floor(box.bottom / cell); row++)
        if (stop(`${column},${row}`)) return true;
    return false;
  }
}

/** Places to try, best first (Imhof's order adapted to symbols: right, left, below, above, then the corners). */
function places(label: LabelCandidate): readonly (readonly [dx: number, dy: number])[] {
  const beside = label.radius + margin;
  const over = label.radius + label.height / 2 + 1;
  const corner = label.radius * 0.7 + margin;
  const slant = label.radius * 0.7 + label.height / 2;
  return [
    [beside, 0],
    [-label.width / 2, over],
    [-label.width / 2, -over],
    [-beside - label.width, 0],
    [corner, -slant],
    [corner, slant],
    [-corner - label.width, -slant],
    [-corner - label.width, slant],
  ];
}

/**
 * Greedy point-feature labelling by priority: a label is left out where every place would cover a symbol or an earlier
 * label, or leave the box `within`; one that may covers minor symbols then. Equal priority keeps the given order.
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  obstacles: readonly Obstacle[],
  within: Box | null = null,
): readonly PlacedLabel[] {
  const taken = new BoxGrid();
  const takenByMajor = new BoxGrid();
  for (const { item, x, y, radius, minor } of obstacles) {
    const box: Box = { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
    taken.add(item, box);
    if (!minor) takenByMajor.add(item, box);
  }
  const placed: PlacedLabel[] = [];
  for (const label of candidates.toSorted((one, other) => other.priority - one.priority)) {
    const tries = places(label).map(([dx, dy]) => ({
      dx,
      dy,
      box: {
        left: label.x + dx - 1,
        right: label.x + dx + label.width + 1,
        top: label.y + dy - label.height / 2,
        bottom: label.y + dy + label.height / 2,
      } satisfies Box,
    }));
    const inside = tries.filter(({ box }) => within === null || encloses(within, box));
    const found =
      inside.find(({ box }) => !taken.hits(label.item, box)) ??
      (label.mayCover ? inside.find(({ box }) => !takenByMajor.hits(label.item, box)) : undefined);
    if (found === undefined) continue;
    taken.add(label.item, found.box);
    takenByMajor.add(label.item, found.box);
    placed.push({ item: label.item, dx: found.dx, dy: found.dy });
  }
  return placed;
}
