import { settings } from '@ui/state/lab';
import { tick } from 'svelte';
import { readPalette, type Palette } from './palette';

/** The palette in force at an element of the calling component; null until it was first read, read anew with the theme. */
export class ThemePalette {
  current = $state.raw<Palette | null>(null);

  constructor(element: () => Element | undefined) {
    $effect(() => {
      void settings.shownTheme;
      const place = element();
      if (place === undefined) return;
      // The page takes up a theme in an effect of its own; the tokens are right once all effects have run.
      void tick().then(() => {
        this.current = readPalette(place);
      });
    });
  }
}
