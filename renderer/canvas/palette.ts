import type { ServiceColour } from './service-style';

/** Every colour that the canvases use; each is a token of theme.css. */
export const paletteTokens = [
  'map-sea',
  'map-land',
  'map-coast',
  'map-grid',
  'surface-1',
  'surface-2',
  'text',
  'text-2',
  'text-3',
  'line',
  'line-strong',
  'accent',
  'state-normal',
  'state-degraded',
  'state-on-store',
  'state-down',
  'state-damaged',
  'state-unknown',
  'link-normal',
  'link-open',
  'link-dead',
  'link-overloaded',
  'link-tripped',
  'link-damaged',
  'series-1',
  'series-2',
  'series-3',
  'series-4',
  'series-5',
  'series-6',
  'observed',
  'compare-1',
  'compare-2',
] as const;
export type PaletteToken = (typeof paletteTokens)[number];
export type Palette = Readonly<Record<PaletteToken, string>> & { readonly font: string };

/** Reads the tokens in force at an element; a token that the theme lacks reads as the colour of the text. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const colours = paletteTokens.map((token) => [
    token,
    style.getPropertyValue(`--${token}`).trim() || style.color || '#000000',
  ]);
  return {
    ...(Object.fromEntries(colours) as Record<PaletteToken, string>),
    font: style.getPropertyValue('--font').trim() || 'sans-serif',
  };
}

export const serviceColour = (palette: Palette, colour: ServiceColour): string => palette[colour];
