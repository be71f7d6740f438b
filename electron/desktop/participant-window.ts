import type { BrowserWindowConstructorOptions, Display } from 'electron';
import { screenPath } from '@host/contract/shell';
import { appUrl } from './app-protocol';
import { windowOptions } from './window';

/** Address of the page of the participants. */
export const participantUrl = new URL(screenPath, appUrl).href;

type Place = Pick<Display, 'id' | 'bounds' | 'workArea'>;

/** The display for the participants: another than the facilitator's where there is one, the largest of them; else the same. */
export function participantDisplay(displays: readonly Place[], facilitator: Place): Place {
  const area = ({ bounds }: Place): number => bounds.width * bounds.height;
  const others = displays.filter(({ id }) => id !== facilitator.id);
  return others.toSorted((one, other) => area(other) - area(one))[0] ?? facilitator;
}

/**
 * Options of the window of the participants, as confined as that of the lab. On a display of its own it fills it; beside the
 * lab it is an ordinary window.
 * @param preload absolute path of the preload script
 */
export function participantWindowOptions(
  preload: string,
  display: Place,
  facilitator: Place,
  developer: boolean,
): BrowserWindowConstructorOptions {
  const options = windowOptions(preload, display.workArea, false, developer);
  const { x, y, width, height } = display.bounds;
  const alone = display.id !== facilitator.id;
  return {
    ...options,
    backgroundColor: '#ffffff',
    minWidth: 640,
    minHeight: 360,
    ...(alone ? { x, y, width, height, fullscreen: true } : { width: 1_280, height: 720 }),
  };
}

type Shown = {
  readonly isDestroyed: () => boolean;
  readonly focus: () => void;
  readonly once: (event: 'closed', listener: () => void) => unknown;
};

/** Keeps at most one window of the participants: asking again brings it to the front. */
export function createParticipantWindow<Window extends Shown>(
  open: () => Window,
): {
  readonly show: () => void;
  /** Whether something belongs to that window. */
  readonly is: (test: (window: Window) => boolean) => boolean;
  readonly close: (end: (window: Window) => void) => void;
} {
  let window: Window | null = null;
  const present = (): Window | null => (window === null || window.isDestroyed() ? null : window);
  return {
    show: () => {
      const known = present();
      if (known !== null) {
        known.focus();
        return;
      }
      const opened = open();
      window = opened;
      opened.once('closed', () => {
        if (window === opened) window = null;
      });
    },
    is: (test) => {
      const known = present();
      return known !== null && test(known);
    },
    close: (end) => {
      const known = present();
      if (known !== null) end(known);
    },
  };
}
