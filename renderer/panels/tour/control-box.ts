import { shownMap } from '@ui/canvas/shown-map';
import { openDocument } from '@ui/state/lab';
import type { Box } from './place-card';
import type { TourControl } from './tour-step';

export type FoundControl = {
  /** What is ringed. */
  readonly box: Box;
  /** What the card stands beside, so that it leaves alone what belongs to the control. */
  readonly beside: Box;
  readonly element: Element;
};

/** Half of the ring around a symbol of the map, CSS pixels. */
const aroundSymbol = 22;

const boxOf = (element: Element): Box => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
};

/** A panel is left alone for its whole width, a dialog as a whole. */
function besideOf(element: Element, box: Box): Box {
  const dialog = element.closest('[role="dialog"]');
  if (dialog !== null) return boxOf(dialog);
  const panel = element.closest('aside, [role="toolbar"]');
  if (panel === null) return box;
  const { left, width } = boxOf(panel);
  return { ...box, left, width };
}

/** Where a control is on the page now; null while it is not to be seen. */
export function controlBox(control: TourControl): FoundControl | null {
  if (control.on === 'page') {
    for (const selector of control.selectors) {
      const element = document.querySelector(selector);
      if (element === null) continue;
      const box = boxOf(element);
      if (box.width > 0 && box.height > 0) return { box, beside: besideOf(element, box), element };
    }
    return null;
  }
  const element = document.querySelector('[data-testid="map"]');
  const index = openDocument.design?.mesh.nodes.findIndex(({ id }) => id === control.node) ?? -1;
  const place = shownMap.current?.placeOf(index);
  if (element === null || place === undefined || index < 0) return null;
  // Drawing goes on all over the map.
  const beside = boxOf(element);
  const box = {
    left: beside.left + place.x - aroundSymbol,
    top: beside.top + place.y - aroundSymbol,
    width: 2 * aroundSymbol,
    height: 2 * aroundSymbol,
  };
  const seen = place.x > 0 && place.y > 0 && place.x < beside.width && place.y < beside.height;
  return { box: seen ? box : beside, beside, element };
}
