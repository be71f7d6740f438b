import type { ArrangedLayout, LayoutGraph, LayoutPlaces } from '@ui/layouts/layout';

export type LayoutRequest = { readonly layout: ArrangedLayout; readonly graph: LayoutGraph };

export type LayoutAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly placed: LayoutPlaces };
