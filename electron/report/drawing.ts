/** A point, in units of the drawing from its upper left corner. */
export type Point = readonly [x: number, y: number];

type Stroke = { readonly stroke: string; readonly width: number; readonly dash?: readonly number[] };

/** What pictures of reports are made of: few enough to be written as SVG and as pixels alike. Colours are `#rrggbb`. */
export type Shape =
  | ({ readonly of: 'line'; readonly points: readonly Point[] } & Stroke)
  | { readonly of: 'polygon'; readonly points: readonly Point[]; readonly fill: string; readonly stroke?: string }
  | {
      readonly of: 'circle';
      readonly at: Point;
      readonly radius: number;
      readonly fill: string;
      readonly stroke?: string;
    }
  | {
      readonly of: 'text';
      readonly at: Point;
      readonly text: string;
      readonly size: number;
      readonly fill: string;
      readonly anchor?: 'start' | 'middle' | 'end';
    };

/** A picture of a report, with words for those who cannot see it. */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly summary: string;
  readonly shapes: readonly Shape[];
};
