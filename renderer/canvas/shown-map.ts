import type { MapCanvasState } from './map-canvas.svelte';

/** The large map of the page while it stands; for pictures of it. */
export const shownMap: { current: MapCanvasState | null } = { current: null };
