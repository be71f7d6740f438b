import cytoscape from 'cytoscape';
import type { MapModel } from './elements';
import type { ModelBox } from './projection';
import { fitViewport, type Inset, type Viewport } from './viewport';

export type GraphEvents = {
  /** Pan, zoom or size changed. */
  readonly viewChanged: () => void;
  readonly resized: () => void;
  /** The user moved the map with pointer, wheel or touch. */
  readonly touched: () => void;
  /** A press without drag, CSS pixels from the upper left of the container. */
  readonly tapped: (x: number, y: number) => void;
};

export type Graph = {
  /** Replaces all nodes and links a moment later; the viewport stays. */
  readonly setModel: (model: MapModel) => void;
  readonly view: () => Viewport;
  readonly fit: (box: ModelBox, inset: Inset) => Viewport;
  /** Limits zooming to a range around the view that shows everything. */
  readonly limitZoom: (least: number, most: number) => void;
  /** Multiplies the zoom, keeping the middle of the map in place. */
  readonly zoomBy: (factor: number) => void;
  /** Moves the map so that a place of the model is at least `margin` pixels inside. */
  readonly reveal: (x: number, y: number, margin: number) => void;
  readonly select: (id: string | null) => void;
  readonly destroy: () => void;
};

/** Zoom factor of one pixel of the wheel; a notch of 120 zooms by a quarter. A pinch on a pad comes as small steps with Ctrl. */
const wheelZoom = 1.0018;
const pinchZoom = 1.01;

const noModel: MapModel = { nodes: [], links: [] };

/** Milliseconds until the graph takes a new mesh: nobody sees it, so the map is painted first. */
const settleDelay = 150;

/** Larger meshes are not handed over: nothing is seen of their elements, and Cytoscape styles and measures each of them. */
const mostHeld = 1000;

const styleId = '__________cytoscape_stylesheet';

/**
 * Cytoscape adds a `<style>` to the page unless one with its id is there; the content policy refuses it. An inert element
 * takes the id, and MapCanvas.svelte carries the one rule (`position: relative`).
 */
function takeStyleId(): void {
  if (document.getElementById(styleId) !== null) return;
  const placeholder = document.createElement('meta');
  placeholder.id = styleId;
  document.head.append(placeholder);
}

/**
 * The only place that touches Cytoscape. It holds the graph, the viewport, the gestures and the selection; its elements
 * are hidden because everything that is seen is drawn by `Overlay` from typed arrays.
 */
export function createGraph(container: HTMLElement, events: GraphEvents): Graph {
  takeStyleId();
  const graph = cytoscape({
    container,
    elements: [],
    style: [
      { selector: 'node', style: { width: 'data(size)', height: 'data(size)', display: 'none', events: 'no' } },
      { selector: 'edge', style: { width: 1, display: 'none', 'curve-style': 'haystack', events: 'no' } },
      { selector: 'core', style: { 'active-bg-opacity': 0, 'active-bg-size': 0 } as cytoscape.Css.Core },
    ],
    layout: { name: 'preset' },
    autoungrabify: true,
    boxSelectionEnabled: false,
    textureOnViewport: true,
    hideEdgesOnViewport: true,
    pixelRatio: 1,
  });
  graph.on('viewport resize', events.viewChanged);
  graph.on('resize', events.resized);
  graph.on('dragpan pinchzoom', events.touched);
  graph.on('tap', (event) => {
    events.tapped(event.renderedPosition.x, event.renderedPosition.y);
  });

  // Cytoscape guesses what device turns the wheel and changes its pace; a map should answer each notch alike.
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    const box = container.getBoundingClientRect();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 30 : event.deltaY;
    graph.zoom({
      level: graph.zoom() * (event.ctrlKey ? pinchZoom : wheelZoom) ** -pixels,
      renderedPosition: { x: event.clientX - box.left, y: event.clientY - box.top },
    });
    events.touched();
  };
  container.addEventListener('wheel', onWheel, { capture: true, passive: false });

  const view = (): Viewport => {
    const pan = graph.pan();
    return { zoom: graph.zoom(), panX: pan.x, panY: pan.y, width: graph.width(), height: graph.height() };
  };
  let pending: ReturnType<typeof setTimeout> | undefined;
  let selected: string | null = null;
  const select = (id: string | null): void => {
    selected = id;
    graph.elements(':selected').unselect();
    if (id !== null) graph.getElementById(id).select();
  };
  /** What the graph holds: nothing is taken out and put in again that has not changed. */
  const held = new Map<string, string>();
  const fill = (given: MapModel): void => {
    const model = given.nodes.length + given.links.length > mostHeld ? noModel : given;
    const wanted = [
      ...model.nodes.map((node) => ({
        group: 'nodes' as const,
        data: { id: `n:${node.id}`, size: node.radius * 2 },
        position: { x: node.x, y: node.y },
      })),
      ...model.links.map((link) => ({
        group: 'edges' as const,
        data: {
          id: `l:${link.id}`,
          source: `n:${model.nodes[link.from]?.id ?? ''}`,
          target: `n:${model.nodes[link.to]?.id ?? ''}`,
        },
      })),
    ];
    const keys = new Map(wanted.map((element) => [element.data.id, JSON.stringify(element)]));
    graph.batch(() => {
      for (const [id, key] of held) {
        const present = keys.get(id);
        if (present === key) continue;
        // A node that only moved keeps the links that hang on it.
        if (present !== undefined && id.startsWith('n:')) continue;
        graph.getElementById(id).remove();
        held.delete(id);
      }
      for (const element of wanted) {
        const { id } = element.data;
        const key = keys.get(id) ?? '';
        if (held.get(id) === key) continue;
        const present = graph.getElementById(id);
        if (element.group === 'nodes' && present.nonempty()) present.data(element.data).position(element.position);
        else graph.add(element);
        held.set(id, key);
      }
    });
  };
  return {
    setModel: (model) => {
      clearTimeout(pending);
      pending = setTimeout(() => {
        fill(model);
        select(selected);
      }, settleDelay);
    },
    view,
    fit: (box, inset) => {
      const fitted = fitViewport(box, graph.width(), graph.height(), inset);
      graph.viewport({ zoom: fitted.zoom, pan: { x: fitted.panX, y: fitted.panY } });
      return view();
    },
    limitZoom: (least, most) => {
      graph.minZoom(Math.min(least, graph.maxZoom()));
      graph.maxZoom(most);
      graph.minZoom(least);
    },
    zoomBy: (factor) => {
      graph.zoom({
        level: graph.zoom() * factor,
        renderedPosition: { x: graph.width() / 2, y: graph.height() / 2 },
      });
    },
    reveal: (x, y, margin) => {
      const now = view();
      const screenX = x * now.zoom + now.panX;
      const screenY = y * now.zoom + now.panY;
      const moveX = screenX < margin ? margin - screenX : Math.min(0, now.width - margin - screenX);
      const moveY = screenY < margin ? margin - screenY : Math.min(0, now.height - margin - screenY);
      if (moveX !== 0 || moveY !== 0) graph.panBy({ x: moveX, y: moveY });
    },
    select,
    destroy: () => {
      clearTimeout(pending);
      container.removeEventListener('wheel', onWheel, { capture: true });
      graph.destroy();
    },
  };
}
