type Batch = {
  readonly colour: string;
  readonly dash: readonly number[];
  readonly width: number;
  readonly opacity: number;
  readonly ends: number[];
};

/** Plain links gathered by their look and stroked a look at a time: hundreds of lines, a few dozen strokes. */
export class LinkBatch {
  readonly #batches = new Map<string, Batch>();

  /** Width is kept to a quarter of a pixel and opacity to a twentieth, so that looks fall together. */
  add(
    ends: readonly [x1: number, y1: number, x2: number, y2: number],
    colour: string,
    dash: readonly number[],
    width: number,
    opacity: number,
  ): void {
    const kept = {
      colour,
      dash,
      width: Math.round(width * 4) / 4,
      opacity: Math.max(1, Math.round(opacity * 20)) / 20,
    };
    const key = `${colour} ${dash.join(',')} ${kept.width} ${kept.opacity}`;
    const known = this.#batches.get(key);
    if (known === undefined) this.#batches.set(key, { ...kept, ends: [...ends] });
    else known.ends.push(...ends);
  }

  /** Strokes everything gathered and starts anew. */
  flush(context: CanvasRenderingContext2D): void {
    for (const { colour, dash, width, opacity, ends } of this.#batches.values()) {
      context.beginPath();
      for (let at = 0; at < ends.length; at += 4) {
        context.moveTo(ends[at] as number, ends[at + 1] as number);
        context.lineTo(ends[at + 2] as number, ends[at + 3] as number);
      }
      context.strokeStyle = colour;
      context.lineWidth = width;
      context.globalAlpha = opacity;
      context.setLineDash([...dash]);
      context.stroke();
    }
    context.setLineDash([]);
    context.globalAlpha = 1;
    this.#batches.clear();
  }
}
