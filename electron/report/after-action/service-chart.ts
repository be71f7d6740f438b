import type { Drawing, Point, Shape } from '../drawing';
import type { WorldFigures } from '../world-figures';

/** Colours of series that the colour-blind tell apart; a number at the end of each line says the same. */
const colours = ['#b36b00', '#0f6fb8', '#1d7a57', '#a8327a', '#5b4bb3', '#7a5230'] as const;
const ink = '#17202b';
const grey = '#4a5665';
const frame = { width: 900, height: 420, left: 60, right: 40, top: 34, bottom: 64 } as const;

export type ServiceChart = {
  readonly title: string;
  readonly summary: string;
  readonly axes: { readonly share: string; readonly time: string };
  readonly figures: WorldFigures;
  /** Dashed; null: none. */
  readonly without: WorldFigures | null;
  /** Stretch shown, and that of the exercise, seconds after the start of the scenario. */
  readonly from: number;
  readonly until: number;
  readonly exercise: { readonly from: number; readonly until: number };
  readonly injects: readonly number[];
  readonly decisions: readonly number[];
  readonly share: (value: number) => string;
  /** Name of a moment on the axis. */
  readonly moment: (seconds: number) => string;
};

const steps = [5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080].map((minutes) => minutes * 60);

/** Delivered shares over time, with marks of what happened. A share holds until the next change, so lines go in steps. */
export function serviceChart(chart: ServiceChart): Drawing {
  const { from, until } = chart;
  const right = frame.width - frame.right;
  const bottom = frame.height - frame.bottom;
  const span = Math.max(until - from, 1);
  const x = (seconds: number): number => frame.left + ((seconds - from) / span) * (right - frame.left);
  const y = (share: number): number => bottom - Math.min(1, Math.max(0, share)) * (bottom - frame.top);
  const shapes: Shape[] = [];

  const inside = (seconds: number): boolean => seconds >= from - 1e-6 && seconds <= until + 1e-6;
  const begin = x(Math.max(from, chart.exercise.from));
  const end = x(Math.min(until, chart.exercise.until));
  shapes.push({
    of: 'polygon',
    points: [
      [begin, frame.top],
      [end, frame.top],
      [end, bottom],
      [begin, bottom],
    ],
    fill: '#f4f6f8',
  });
  for (let tenth = 0; tenth <= 10; tenth += 2) {
    const height = y(tenth / 10);
    shapes.push(
      {
        of: 'line',
        points: [
          [frame.left, height],
          [right, height],
        ],
        stroke: '#d5dae1',
        width: 1,
      },
      {
        of: 'text',
        at: [frame.left - 8, height + 4],
        text: chart.share(tenth / 10),
        size: 12,
        fill: grey,
        anchor: 'end',
      },
    );
  }
  const step = steps.find((candidate) => span / candidate <= 9) ?? span;
  const first = chart.exercise.from + Math.ceil((from - chart.exercise.from) / step) * step;
  for (let moment = first; moment <= until + 1e-6; moment += step) {
    const at = x(moment);
    shapes.push(
      {
        of: 'line',
        points: [
          [at, bottom],
          [at, bottom + 5],
        ],
        stroke: grey,
        width: 1,
      },
      { of: 'text', at: [at, bottom + 18], text: chart.moment(moment), size: 12, fill: grey, anchor: 'middle' },
    );
  }
  shapes.push(
    {
      of: 'line',
      points: [
        [frame.left, frame.top],
        [frame.left, bottom],
        [right, bottom],
      ],
      stroke: grey,
      width: 1,
    },
    { of: 'text', at: [frame.left, 16], text: chart.axes.share, size: 12, fill: grey },
    { of: 'text', at: [right, frame.height - 6], text: chart.axes.time, size: 12, fill: grey, anchor: 'end' },
  );

  const steppedLine = (figures: WorldFigures, place: number): readonly Point[] => {
    const points: Point[] = [];
    for (const moment of figures.moments(from, until)) {
      const height = y(figures.shareAt(place, moment));
      const before = points.at(-1);
      if (before !== undefined) {
        if (before[1] === height && moment !== until) continue;
        points.push([x(moment), before[1]]);
      }
      points.push([x(moment), height]);
    }
    return points;
  };
  if (chart.without !== null)
    for (const place of chart.without.services.keys())
      shapes.push({
        of: 'line',
        points: steppedLine(chart.without, place),
        stroke: colours[place % colours.length] ?? ink,
        width: 1.5,
        dash: [5, 4],
      });
  const taken: number[] = [];
  for (const place of chart.figures.services.keys()) {
    const points = steppedLine(chart.figures, place);
    const colour = colours[place % colours.length] ?? ink;
    let label = (points.at(-1)?.[1] ?? bottom) + 4;
    while (taken.some((other) => Math.abs(other - label) < 13)) label += 13;
    taken.push(label);
    shapes.push(
      { of: 'line', points, stroke: colour, width: 2.5 },
      { of: 'text', at: [right + 6, label], text: String(place + 1), size: 13, fill: colour },
    );
  }
  for (const moment of chart.injects.filter(inside)) {
    const at = x(moment);
    shapes.push({
      of: 'polygon',
      points: [
        [at, bottom + 24],
        [at - 5, bottom + 34],
        [at + 5, bottom + 34],
      ],
      fill: ink,
    });
  }
  for (const moment of chart.decisions.filter(inside)) {
    const at = x(moment);
    const high = frame.top - 8;
    shapes.push(
      {
        of: 'line',
        points: [
          [at, frame.top],
          [at, bottom],
        ],
        stroke: '#b3bcc8',
        width: 1,
        dash: [2, 3],
      },
      {
        of: 'polygon',
        points: [
          [at, high - 6],
          [at + 6, high],
          [at, high + 6],
          [at - 6, high],
        ],
        fill: '#b3261e',
      },
    );
  }
  return { width: frame.width, height: frame.height, title: chart.title, summary: chart.summary, shapes };
}
