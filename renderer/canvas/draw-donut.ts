import { rankedNodeStates, type NodeStateName } from '@ui/state/frame-view.svelte';
import { nodeLook } from './node-look';
import type { Palette } from './palette';

const parts = rankedNodeStates.toReversed();

/** Ring around a symbol that stands for several nodes: one part for each state, worst first from the top. */
export function drawDonut(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  width: number,
  counts: Readonly<Record<NodeStateName, number>>,
  palette: Palette,
): void {
  const total = parts.reduce((sum, state) => sum + counts[state], 0);
  if (total === 0) return;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.lineWidth = width + 2.5;
  context.strokeStyle = palette['surface-2'];
  context.stroke();
  let from = -Math.PI / 2;
  const present = parts.filter((state) => counts[state] > 0);
  const gap = present.length > 1 ? 1.5 / radius : 0;
  for (const state of present) {
    const to = from + (counts[state] / total) * 2 * Math.PI;
    context.beginPath();
    context.arc(x, y, radius, from + gap / 2, Math.max(from + gap / 2, to - gap / 2));
    context.lineWidth = state === 'normal' ? width * 0.5 : width;
    context.strokeStyle = palette[nodeLook(state).colour];
    context.stroke();
    from = to;
  }
}
