import { mapOptions } from '@ui/canvas/map-options.svelte';
import { createFromLibrary } from '@ui/state/commands';
import { editor, openDocument, runs, selection, versions, view } from '@ui/state/lab';
import { Tour } from './tour.svelte';

/** Milliseconds for which the last tick of a step is seen. */
const tickPause = 900;

export const tour = new Tour(
  { document: openDocument, editor, selection, view, runs, versions, lens: () => mapOptions.lens },
  (work) => {
    const timer = setTimeout(work, tickPause);
    return () => {
      clearTimeout(timer);
    };
  },
);

/** Begins the tour in a new document of its own, made from the pilot district; does nothing where that fails. */
export async function startTour(): Promise<void> {
  const before = openDocument.info?.path;
  await createFromLibrary('pilot-district');
  if (openDocument.info === null || openDocument.info.path === before) return;
  mapOptions.lens = 'none';
  mapOptions.service = null;
  tour.begin();
}
