import type { EditorTool } from '@ui/state/editor.svelte';
import { restEditing, type MapEditing } from './draw-editing';
import type { Picked } from './pick';

type Point = { readonly x: number; readonly y: number };

/** What the gestures read of the map, and what they bring about. */
export type GestureTarget = {
  /** Null while the map is only looked at. */
  readonly tool: () => EditorTool | null;
  readonly pick: (x: number, y: number) => Picked | null;
  readonly nodesIn: (box: NonNullable<MapEditing['box']>) => readonly number[];
  readonly chosen: () => Pick<MapEditing, 'nodes' | 'links'>;
  readonly show: (editing: Omit<MapEditing, 'nodes' | 'links' | 'way'>) => void;
  readonly choose: (picked: Picked | null, add: boolean) => void;
  readonly chooseNodes: (nodes: readonly number[], add: boolean) => void;
  /** Whether nodes can be moved; says so where they cannot. */
  readonly movable: () => boolean;
  readonly moved: (nodes: ReadonlySet<number>, dx: number, dy: number) => void;
  readonly connected: (from: number, to: number) => void;
  readonly placed: (x: number, y: number) => void;
  readonly measured: (x: number, y: number) => void;
  readonly menu: (picked: Picked | null, x: number, y: number) => void;
};

/** Pixels that a pointer may tremble in a press. */
const tremble = 4;

type Gesture =
  | { readonly kind: 'press'; readonly at: Point; readonly picked: Picked | null; readonly add: boolean }
  | { readonly kind: 'drag'; readonly at: Point; readonly nodes: ReadonlySet<number> }
  | { readonly kind: 'box'; readonly at: Point; readonly add: boolean }
  | { readonly kind: 'line'; readonly at: Point; readonly from: number };

/**
 * Presses, drags, frames and lines on the map while it is edited. What it takes up never reaches Cytoscape, which keeps
 * panning and zooming; on empty ground a plain drag still pans. Returns how to let go of the element.
 */
export function editGestures(container: HTMLElement, target: GestureTarget): () => void {
  let gesture: Gesture | null = null;
  let claimed = false;

  const pointOf = (event: MouseEvent): Point => {
    const box = container.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const { dragged, box, line } = restEditing;
  const nothing = { dragged, box, line };
  const end = (): void => {
    gesture = null;
    target.show(nothing);
  };

  /** What a press may become, or null where Cytoscape shall have it. */
  const begin = (event: PointerEvent, tool: EditorTool): Gesture | null => {
    const at = pointOf(event);
    const picked = target.pick(at.x, at.y);
    const add = event.shiftKey || event.ctrlKey || event.metaKey;
    if (tool === 'connect') return picked?.kind === 'node' ? { kind: 'line', at, from: picked.index } : null;
    if (tool === 'select' && picked === null) return event.shiftKey ? { kind: 'box', at, add: true } : null;
    // On empty ground Cytoscape tells a press from a drag, which pans; a link in the way does not keep a site from its place.
    if (tool === 'place' || tool === 'measure') return picked === null ? null : { kind: 'press', at, picked, add };
    return { kind: 'press', at, picked, add };
  };

  const onPointerDown = (event: PointerEvent): void => {
    const tool = target.tool();
    if (!event.isPrimary) {
      // A second finger zooms; what the first one began is given up.
      if (gesture !== null) end();
      return;
    }
    claimed = false;
    if (tool === null || event.button !== 0) return;
    gesture = begin(event, tool);
    if (gesture === null) return;
    claimed = true;
    container.setPointerCapture(event.pointerId);
    event.stopPropagation();
  };

  const onPointerMove = (event: PointerEvent): void => {
    if (gesture === null) return;
    const now = pointOf(event);
    const { at } = gesture;
    const far = Math.hypot(now.x - at.x, now.y - at.y) > tremble;
    if (gesture.kind === 'press' && far && gesture.picked?.kind === 'node' && target.tool() !== 'measure') {
      const { picked, add } = gesture;
      if (!target.movable()) {
        end();
        return;
      }
      if (!target.chosen().nodes.has(picked.index)) target.choose(picked, add);
      // The one under the pointer goes first: it is the one that comes onto the grid.
      gesture = { kind: 'drag', at, nodes: new Set([picked.index, ...target.chosen().nodes]) };
    }
    if (gesture.kind === 'drag')
      target.show({ ...nothing, dragged: { nodes: gesture.nodes, dx: now.x - at.x, dy: now.y - at.y } });
    if (gesture.kind === 'box') target.show({ ...nothing, box: { x1: at.x, y1: at.y, x2: now.x, y2: now.y } });
    if (gesture.kind === 'line') {
      const over = target.pick(now.x, now.y);
      const to = over?.kind === 'node' && over.index !== gesture.from ? over.index : -1;
      target.show({ ...nothing, line: { from: gesture.from, to, x: now.x, y: now.y } });
    }
  };

  const onPointerUp = (event: PointerEvent): void => {
    // Cytoscape takes the focus away from whatever has it; keys shall go to the map that was pressed.
    if (target.tool() !== null) container.focus({ preventScroll: true });
    const done = gesture;
    if (done === null) return;
    end();
    const now = pointOf(event);
    switch (done.kind) {
      case 'press':
        if (target.tool() === 'measure') target.measured(now.x, now.y);
        else if (target.tool() === 'place' && done.picked?.kind === 'link') target.placed(now.x, now.y);
        else target.choose(done.picked, done.add);
        return;
      case 'drag':
        target.moved(done.nodes, now.x - done.at.x, now.y - done.at.y);
        return;
      case 'box':
        target.chooseNodes(target.nodesIn({ x1: done.at.x, y1: done.at.y, x2: now.x, y2: now.y }), done.add);
        return;
      case 'line': {
        const over = target.pick(now.x, now.y);
        if (over?.kind === 'node' && over.index !== done.from) target.connected(done.from, over.index);
        else if (Math.hypot(now.x - done.at.x, now.y - done.at.y) <= tremble)
          target.choose({ kind: 'node', index: done.from }, event.shiftKey);
      }
    }
  };

  /** Cytoscape listens to mouse and touch; what is claimed here must not pan the map as well. */
  const swallow = (event: Event): void => {
    if (claimed) event.stopPropagation();
    if (claimed && event.type === 'mousedown') {
      event.preventDefault();
      container.focus({ preventScroll: true });
    }
  };
  const onDoubleClick = (event: MouseEvent): void => {
    if (target.tool() !== 'select') return;
    const at = pointOf(event);
    if (target.pick(at.x, at.y) === null) target.placed(at.x, at.y);
  };
  const onContextMenu = (event: MouseEvent): void => {
    if (target.tool() === null) return;
    event.preventDefault();
    // A long press of a finger has begun a press as well.
    if (gesture !== null) end();
    const at = pointOf(event);
    const picked = target.pick(at.x, at.y);
    if (picked !== null && !target.chosen()[picked.kind === 'node' ? 'nodes' : 'links'].has(picked.index))
      target.choose(picked, false);
    target.menu(picked, at.x, at.y);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || gesture === null) return;
    event.stopPropagation();
    end();
  };

  const capture = { capture: true };
  const swallowed = ['mousedown', 'touchstart', 'touchmove', 'touchend'] as const;
  container.addEventListener('pointerdown', onPointerDown, capture);
  container.addEventListener('pointermove', onPointerMove, capture);
  container.addEventListener('pointerup', onPointerUp, capture);
  container.addEventListener('pointercancel', end, capture);
  container.addEventListener('dblclick', onDoubleClick, capture);
  container.addEventListener('contextmenu', onContextMenu, capture);
  container.addEventListener('keydown', onKeyDown, capture);
  for (const name of swallowed) container.addEventListener(name, swallow, capture);
  return () => {
    container.removeEventListener('pointerdown', onPointerDown, capture);
    container.removeEventListener('pointermove', onPointerMove, capture);
    container.removeEventListener('pointerup', onPointerUp, capture);
    container.removeEventListener('pointercancel', end, capture);
    container.removeEventListener('dblclick', onDoubleClick, capture);
    container.removeEventListener('contextmenu', onContextMenu, capture);
    container.removeEventListener('keydown', onKeyDown, capture);
    for (const name of swallowed) container.removeEventListener(name, swallow, capture);
  };
}
