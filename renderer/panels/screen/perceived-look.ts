import type { PerceivedState } from '@host/contract/exercise';
import { nodeLook, type NodeLook } from '@ui/canvas/node-look';
import type { Message } from '@ui/i18n/messages';
import { nodeStateMessages } from '@ui/i18n/messages/entities';
import { screenMessages } from './messages';

/** How bad a state is for those who look: the worst is named first on the map. */
export const perceivedOrder = [
  'damaged',
  'down',
  'degraded',
  'on-store',
  'unknown',
  'normal',
] as const satisfies readonly PerceivedState[];

const names = {
  normal: 'normal',
  degraded: 'degraded',
  'on-store': 'onStore',
  down: 'down',
  damaged: 'damaged',
} as const;

/** Mark of a state, as `ui/StateMark.svelte` has it. */
export const perceivedMark = (state: PerceivedState) => (state === 'unknown' ? 'unknown' : names[state]);

export const perceivedLook = (state: PerceivedState): NodeLook => nodeLook(state === 'unknown' ? null : names[state]);

export const perceivedWord = (state: PerceivedState): Message =>
  state === 'unknown' ? screenMessages.unknown : nodeStateMessages[names[state]];
