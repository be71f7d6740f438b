import type { Palette } from '@ui/canvas/palette';
import { plotMargins } from './time-scale';
import type { TimeWindow } from './time-window';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';

/** Height of a time axis with two lines of labels, pixels. */
export const timeAxisHeight = (fontSize: number): number => Math.ceil(fontSize * 2.4 + 8);

export type ChartCurve = {
  readonly colour: string;
  readonly dash: readonly number[];
  readonly run: readonly (number | null)[] | null;
  readonly bands: readonly (readonly (number | null)[])[] | null;
  readonly shown: boolean;
  /** What is drawn of the quantiles: many bands over each other turn to mud. */
  readonly spread: 'bands' | 'median' | 'none';
};

export type ChartOptions = {
  readonly width: number;
  readonly height: number;
  readonly time: readonly number[];
  readonly window: TimeWindow;
  readonly curves: readonly ChartCurve[];
  readonly range: readonly [number, number];
  /** Most lines of the grid across. */
  readonly valueTicks: readonly number[];
  readonly valueLabel: (value: number) => string;
  readonly timeTicks: readonly number[];
  /** Two lines each; null draws the grid without labels. */
  readonly timeLabels: readonly string[] | null;
  readonly palette: Palette;
  readonly fontSize: number;
};

const translucent = (colour: string, share: number): string =>
  `color-mix(in srgb, ${colour} ${Math.round(share * 100)}%, transparent)`;

/** A step from each instant to the next; absent in a stub build, so it is looked up once. */
const stepped = uPlot.paths.stepped?.({ align: 1 });

/** Draws curves and bands into an element; returns how to take them out again. The only place that touches uPlot. */
export function drawChart(target: HTMLElement, options: ChartOptions): () => void {
  const { palette, fontSize } = options;
  const series: uPlot.Series[] = [{}];
  const bands: uPlot.Band[] = [];
  const data: (readonly (number | null)[])[] = [options.time];
  const spreadWide = (curve: ChartCurve): boolean => curve.shown && curve.bands !== null && curve.spread === 'bands';
  // Where two curves spread over each other, the outer bands give way so that the inner ones stay apart.
  const [outer, inner] = options.curves.filter(spreadWide).length > 1 ? [0.07, 0.22] : [0.14, 0.22];
  // Bands lie below every line.
  for (const curve of options.curves.toSorted((a, b) => Number(spreadWide(b)) - Number(spreadWide(a)))) {
    if (!curve.shown) continue;
    if (curve.bands !== null && curve.spread === 'median') {
      data.push(curve.bands[2] ?? []);
      series.push({ scale: 'y', stroke: curve.colour, width: 2, dash: [...curve.dash], points: { show: false } });
    }
    if (curve.bands !== null && curve.spread === 'bands') {
      const first = series.length;
      for (const values of curve.bands) {
        data.push(values);
        series.push({ scale: 'y', width: 0, points: { show: false } });
      }
      bands.push({ series: [first + 4, first], fill: translucent(curve.colour, outer) });
      bands.push({ series: [first + 3, first + 1], fill: translucent(curve.colour, inner) });
      series[first + 2] = {
        scale: 'y',
        stroke: translucent(curve.colour, curve.run === null ? 1 : 0.8),
        width: curve.run === null ? 2.25 : 1.4,
        dash: curve.run === null ? [...curve.dash] : [3, 3],
        points: { show: false },
      };
    }
    if (curve.run !== null) {
      data.push(curve.run);
      series.push({
        scale: 'y',
        stroke: curve.colour,
        width: 2,
        dash: [...curve.dash],
        points: { show: false },
        ...(stepped === undefined ? {} : { paths: stepped }),
      });
    }
  }
  const font = `${fontSize}px ${palette.font}`;
  const grid = { stroke: palette.line, width: 1 };
  const plot = new uPlot(
    {
      width: options.width,
      height: options.height,
      padding: [6, plotMargins.right, options.timeLabels === null ? 4 : 0, 0],
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: false, range: () => [options.window.from, options.window.to] },
        y: { range: () => [options.range[0], options.range[1]] },
      },
      series,
      bands,
      axes: [
        {
          show: true,
          size: options.timeLabels === null ? 0 : timeAxisHeight(fontSize),
          font,
          stroke: palette['text-2'],
          grid,
          ticks: { show: options.timeLabels !== null, stroke: palette['line-strong'], size: 4, width: 1 },
          gap: 3,
          splits: () => [...options.timeTicks],
          values: () => (options.timeLabels === null ? [] : [...options.timeLabels]),
        },
        {
          scale: 'y',
          size: plotMargins.left,
          font,
          stroke: palette['text-2'],
          grid,
          ticks: { show: false },
          gap: 6,
          splits: () => [...options.valueTicks],
          values: (_, splits) => splits.map(options.valueLabel),
        },
      ],
    },
    data as uPlot.AlignedData,
    target,
  );
  return () => {
    plot.destroy();
  };
}
