import type { WorldView } from '@host/contract/exercise';
import { nodeState } from '@scenarios/format/run';
import type { Service } from '@scenarios/format/service';
import type { LocalText } from '@scenarios/format/text';
import type { PaletteToken } from '@ui/canvas/palette';
import { serviceStyles } from '@ui/canvas/service-style';
import type { TimeWindow } from '@ui/panels/timeline/time-window';
import { lastAtOrBefore } from '@ui/state/last-at-or-before';

/** A line of shares of 1, each held until the next instant. */
export type ForecastCurve = {
  readonly id: string;
  readonly name: LocalText;
  readonly colour: PaletteToken;
  readonly dash: readonly number[];
  readonly values: readonly number[];
};

export type ForecastCurves = {
  /** Instants of every curve, seconds after the start of the scenario, from end to end of the window. */
  readonly time: readonly number[];
  readonly services: readonly ForecastCurve[];
  readonly nodes: readonly ForecastCurve[];
};

type Named = { readonly id: string; readonly name: LocalText };

/** Sites are drawn in the colour of the text, so that they stand apart from the services. */
const nodeDashes: readonly (readonly number[])[] = [
  [4, 3],
  [10, 3],
  [1, 3],
  [10, 3, 2, 3],
];
/** Sites that can be looked at together. */
export const mostNodes = nodeDashes.length;

const none: ForecastCurves = { time: [], services: [], nodes: [] };

/**
 * What a world does within a window: the share of each headline service that is delivered, and of the work of some sites that
 * they do, nothing while they stand still. What the world does not have is left out; empty where it has no frames.
 */
export function forecastCurves(
  { series, index, run: { frames } }: WorldView,
  window: TimeWindow,
  services: readonly Service[],
  nodes: readonly Named[],
): ForecastCurves {
  if (frames === null) return none;
  const within = Array.from(frames.time).filter((at) => at > window.from && at < window.to);
  const shown = [window.from, ...within];
  const held = shown.map((at) => Math.max(0, lastAtOrBefore(frames.time, at)));
  // What changes only with the last instant has no length within the window.
  const time = [...shown, window.to];
  const rows = [...held, held.at(-1) ?? 0];
  const styles = serviceStyles(services);
  const width = index.nodes.length;
  return {
    time,
    services: services.flatMap(({ id, name, headline }): readonly ForecastCurve[] => {
      const at = series.findIndex((each) => each.kind === 'delivered-share' && each.service === id);
      if (!headline || at < 0) return [];
      const { colour, dash } = styles.get(id) ?? { colour: 'link-normal', dash: [] };
      return [{ id, name, colour, dash, values: rows.map((row) => frames.series[row * series.length + at] ?? 0) }];
    }),
    nodes: nodes.slice(0, mostNodes).flatMap(({ id, name }, position): readonly ForecastCurve[] => {
      const at = index.nodes.indexOf(id);
      if (at < 0) return [];
      const values = rows.map((row) => {
        const place = row * width + at;
        return frames.nodeState[place] === nodeState.down ? 0 : (frames.nodeFunction[place] ?? 0);
      });
      return [{ id, name, colour: 'text', dash: nodeDashes[position] ?? [], values }];
    }),
  };
}
