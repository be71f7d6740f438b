/** A symbol on screen; the heavier of two that touch moves less. */
export type Symbol = { readonly x: number; readonly y: number; readonly radius: number; readonly weight: number };

const rounds = 80;
const gap = 2.5;
const pull = 0.03;
const goldenAngle = 2.399963;
/** Most symbols of one cell that are parted: more than fit into as much room as they may move through. */
const crowd = 40;

const keyOf = (column: number, row: number): number => column * 65_536 + row;

/** Symbols that are parted: all of a cell that is not crowded, else the heaviest. */
function partedOf(symbols: readonly Symbol[], cell: number): readonly number[] {
  const cells = new Map<number, number[]>();
  symbols.forEach(({ x, y }, index) => {
    const key = keyOf(Math.floor(x / cell), Math.floor(y / cell));
    const list = cells.get(key);
    if (list === undefined) cells.set(key, [index]);
    else list.push(index);
  });
  const weight = (index: number): number => symbols[index]?.weight ?? 0;
  const crowded = [...cells.values()].filter((list) => list.length > crowd);
  if (crowded.length === 0) return symbols.map((_, index) => index);
  const left = new Set(
    crowded.flatMap((list) => [...list].sort((one, other) => weight(other) - weight(one) || one - other).slice(crowd)),
  );
  return symbols.flatMap((_, index) => (left.has(index) ? [] : [index]));
}

/**
 * Moves symbols apart until hardly any overlap, each as little as it can and never further than `longest` pixels from its
 * own place (position-based relaxation with a pull home). Where far more stand on one spot than could be parted, the heaviest
 * are and the others stay, so that time grows with their number only. Deterministic. Returns x, y shifts, two for each symbol.
 */
export function spreadSymbols(symbols: readonly Symbol[], longest: number): Float32Array {
  const count = symbols.length;
  const shift = new Float32Array(count * 2);
  const largest = symbols.reduce((most, symbol) => Math.max(most, symbol.radius), 1);
  const cell = largest * 2 + gap;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  symbols.forEach((symbol, index) => {
    // Symbols on exactly the same place get a direction to part in.
    const nudge = 0.01 * (index + 1) ** 0.5;
    x[index] = symbol.x + nudge * Math.cos(index * goldenAngle);
    y[index] = symbol.y + nudge * Math.sin(index * goldenAngle);
  });

  const parted = partedOf(symbols, cell);
  for (let round = 0; round < rounds; round++) {
    const cells = new Map<number, number[]>();
    for (const index of parted) {
      const key = keyOf(Math.floor((x[index] as number) / cell), Math.floor((y[index] as number) / cell));
      const list = cells.get(key);
      if (list === undefined) cells.set(key, [index]);
      else list.push(index);
    }
    let moved = false;
    for (const index of parted) {
      const one = symbols[index] as Symbol;
      const column = Math.floor((x[index] as number) / cell);
      const row = Math.floor((y[index] as number) / cell);
      for (let across = -1; across <= 1; across++)
        for (let down = -1; down <= 1; down++)
          for (const other of cells.get(keyOf(column + across, row + down)) ?? []) {
            if (other <= index) continue;
            const two = symbols[other] as Symbol;
            const dx = (x[other] as number) - (x[index] as number);
            const dy = (y[other] as number) - (y[index] as number);
            const distance = Math.sqrt(dx * dx + dy * dy) || 1e-6;
            const wanted = one.radius + two.radius + gap;
            if (distance >= wanted) continue;
            const push = (0.6 * (wanted - distance)) / distance;
            const share = two.weight / (one.weight + two.weight);
            x[index] = (x[index] as number) - dx * push * share;
            y[index] = (y[index] as number) - dy * push * share;
            x[other] = (x[other] as number) + dx * push * (1 - share);
            y[other] = (y[other] as number) + dy * push * (1 - share);
            moved = true;
          }
    }
    if (!moved) break;
    const home = round < rounds - 15 ? pull : 0;
    for (let index = 0; index < count; index++) {
      const symbol = symbols[index] as Symbol;
      let dx = (x[index] as number) - symbol.x;
      let dy = (y[index] as number) - symbol.y;
      const away = Math.sqrt(dx * dx + dy * dy);
      const kept = (1 - home) * (away > longest ? longest / away : 1);
      dx *= kept;
      dy *= kept;
      x[index] = symbol.x + dx;
      y[index] = symbol.y + dy;
    }
  }
  for (let index = 0; index < count; index++) {
    const symbol = symbols[index] as Symbol;
    shift[index * 2] = (x[index] as number) - symbol.x;
    shift[index * 2 + 1] = (y[index] as number) - symbol.y;
  }
  return shift;
}
