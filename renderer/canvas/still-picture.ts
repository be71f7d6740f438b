/** What stays as it is during a gesture, drawn once and copied into every frame. */
export class StillPicture {
  #canvas: HTMLCanvasElement | null = null;
  #of: readonly unknown[] = [];

  /** Copies the picture onto a context; `paint` draws it anew where anything that it shows has changed. */
  copy(
    onto: CanvasRenderingContext2D,
    of: readonly unknown[],
    paint: (context: CanvasRenderingContext2D) => void,
  ): void {
    const { width, height } = onto.canvas;
    const canvas = (this.#canvas ??= document.createElement('canvas'));
    const same =
      canvas.width === width &&
      canvas.height === height &&
      of.length === this.#of.length &&
      of.every((value, at) => value === this.#of[at]);
    if (!same) {
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
      const context = canvas.getContext('2d');
      if (context === null) return;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, width, height);
      context.setTransform(onto.getTransform());
      paint(context);
      this.#of = of;
    }
    onto.save();
    onto.setTransform(1, 0, 0, 1, 0, 0);
    onto.drawImage(canvas, 0, 0);
    onto.restore();
  }

  /** Lets go of the picture, for when the gesture is over. */
  forget(): void {
    this.#canvas = null;
    this.#of = [];
  }
}
