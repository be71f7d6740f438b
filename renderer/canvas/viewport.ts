import type { ModelBox } from './projection';

/** What part of the model is on screen: screen = model × zoom + pan, in CSS pixels. */
export type Viewport = {
  readonly zoom: number;
  readonly panX: number;
  readonly panY: number;
  readonly width: number;
  readonly height: number;
};

/** Screen edges that something else covers, in CSS pixels. */
export type Inset = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };

/** The viewport that shows a box whole, centred in what the inset leaves free. A box without extent is shown at zoom 1. */
export function fitViewport(box: ModelBox, width: number, height: number, inset: Inset): Viewport {
  const freeWidth = Math.max(40, width - inset.left - inset.right);
  const freeHeight = Math.max(40, height - inset.top - inset.bottom);
  const zoom = Math.min(
    box.width > 0 ? freeWidth / box.width : Infinity,
    box.height > 0 ? freeHeight / box.height : Infinity,
  );
  const chosen = Number.isFinite(zoom) ? zoom : 1;
  return {
    zoom: chosen,
    panX: inset.left + freeWidth / 2 - (box.x + box.width / 2) * chosen,
    panY: inset.top + freeHeight / 2 - (box.y + box.height / 2) * chosen,
    width,
    height,
  };
}

/** The part of the model that the viewport shows. */
export const visibleBox = (view: Viewport): ModelBox => ({
  x: -view.panX / view.zoom,
  y: -view.panY / view.zoom,
  width: view.width / view.zoom,
  height: view.height / view.zoom,
});

export const contains = (outer: ModelBox, inner: ModelBox): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;
