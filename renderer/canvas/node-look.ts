import type { NodeStateName } from '@ui/state/frame-view.svelte';
import type { PaletteToken } from './palette';

/** How a symbol shows its state: never by colour alone. */
export type NodeLook = {
  readonly colour: PaletteToken;
  /** `hollow`: surface with a coloured rim. `half`: lower half filled. `solid`: filled. */
  readonly fill: 'hollow' | 'half' | 'solid';
  /** Small sign at the upper right; the same signs as in `ui/StateMark.svelte`. */
  readonly badge: 'none' | 'triangle' | 'half' | 'bar' | 'cross';
  readonly rim: 'plain' | 'heavy' | 'dashed';
  /** A corner is cut off. */
  readonly notch: boolean;
};

const looks = {
  normal: { colour: 'state-normal', fill: 'hollow', badge: 'none', rim: 'plain', notch: false },
  degraded: { colour: 'state-degraded', fill: 'hollow', badge: 'triangle', rim: 'heavy', notch: false },
  onStore: { colour: 'state-on-store', fill: 'half', badge: 'half', rim: 'heavy', notch: false },
  down: { colour: 'state-down', fill: 'solid', badge: 'bar', rim: 'heavy', notch: false },
  damaged: { colour: 'state-damaged', fill: 'solid', badge: 'cross', rim: 'heavy', notch: true },
} as const satisfies Record<NodeStateName, NodeLook>;

const unknown: NodeLook = { colour: 'state-unknown', fill: 'hollow', badge: 'none', rim: 'dashed', notch: false };

/** The look of a state; null, where a run does not know the node, is drawn dashed in the colour of the unknown. */
export const nodeLook = (state: NodeStateName | null): NodeLook => (state === null ? unknown : looks[state]);

/** Share of the function ring to draw; null where the ring would say nothing (all or nothing, or unknown). */
export const ringShare = (functionShare: number | null): number | null =>
  functionShare === null || functionShare >= 0.995 || functionShare <= 0.005 ? null : functionShare;
