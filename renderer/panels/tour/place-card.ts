export type Side = 'right' | 'left' | 'below' | 'above';
/** CSS pixels of the window. */
export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
type Size = { readonly width: number; readonly height: number };
type Place = { readonly left: number; readonly top: number };

const gap = 14;
const margin = 8;
const order: readonly Side[] = ['right', 'left', 'below', 'above'];

const clamp = (value: number, most: number): number => Math.max(margin, Math.min(value, most - margin));

function beside(control: Box, card: Size, view: Size, side: Side): Place {
  const left = clamp(control.left, view.width - card.width);
  // Beside something large it stands at the foot, where less is going on than at the head.
  const foot = control.height > card.height ? control.height - card.height : 0;
  const top = clamp(control.top + foot, view.height - card.height);
  switch (side) {
    case 'right':
      return { left: control.left + control.width + gap, top };
    case 'left':
      return { left: control.left - gap - card.width, top };
    case 'below':
      return { left, top: control.top + control.height + gap };
    case 'above':
      return { left, top: control.top - gap - card.height };
  }
}

const within = ({ left, top }: Place, card: Size, view: Size): boolean =>
  left >= margin &&
  top >= margin &&
  left + card.width <= view.width - margin &&
  top + card.height <= view.height - margin;

/**
 * Where a card stands so that it is wholly seen and does not cover the control: at the wanted side, else at the first
 * other one with room. Without a control, or where no side has room, the lower right corner.
 */
export function placeCard(control: Box | null, card: Size, view: Size, wanted: Side): Place {
  const corner = {
    left: Math.max(margin, view.width - card.width - margin),
    top: Math.max(margin, view.height - card.height - 4 * margin),
  };
  if (control === null) return corner;
  return (
    [wanted, ...order].map((side) => beside(control, card, view, side)).find((place) => within(place, card, view)) ??
    corner
  );
}
