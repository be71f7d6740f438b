import { existsSync, readFileSync } from 'node:fs';
import { changeKind } from '@scenarios/format/run';
import { why } from '@scenarios/format/why';
import { engineVersion } from '@workers/engine/engine-version';
import { prepareDesign } from '@workers/tasks/prepare-design';
import { referenceResults } from '@workers/tasks/reference-results';
import { describe, expect, it } from 'vitest';
import { documentText } from '../../build/scenarios/hokkaido-2018/write';
import { readBundled } from './expected';

const { scenario, expected } = readBundled('hokkaido-2018');
/** The west went down by collapse, the stranded east by the loss of its last source. */
const lossOfGrid = new Set<number>([changeKind.islandCollapsed, changeKind.sourceStopped]);
const facts = '../shared/facts/observed-series.csv';

/** Run 0 of the recorded sequence, with frames and log. */
function recordedRun() {
  const prepared = prepareDesign(scenario, 'as-built', 'recorded-sequence');
  if (!prepared.ok) throw new Error('not prepared');
  const { simulator, draw, info } = prepared.value;
  const run = simulator.run(draw(1, 0), { recording: 'frames' }, () => false);
  if (run === null || run.frames === null || run.log === null) throw new Error('no frames');
  const { frames, log } = run;
  /** Value of a series at an instant; the last change at or before it holds. */
  const valueAt = (id: string, at: string): number => {
    const seconds = (Date.parse(at) - Date.parse(scenario.start)) / 1000;
    const position = info.series.findIndex((series) => series.id === id);
    let frame = 0;
    while ((frames.time[frame + 1] ?? Infinity) <= seconds) frame += 1;
    return frames.series[frame * info.series.length + position] ?? Number.NaN;
  };
  return { info, run, frames, log, valueAt };
}

describe('Hokkaido 2018', () => {
  it('gives the figures and digests of expected.json; run build/scenarios/write-expected.ts after a wanted change', () => {
    const obtained = referenceResults(scenario);
    expect({ engine: engineVersion, results: obtained.ok ? obtained.value : [] }).toEqual(expected);
  });

  it.skipIf(!existsSync(facts))('is what its description writes (skipped without ../shared)', () => {
    expect(readFileSync('scenarios/bundled/hokkaido-2018/scenario.json', 'utf8')).toBe(documentText(facts));
  });

  it('collapses when unit 1 trips at 03:25, not before, and the whole island is dark', () => {
    const { log, valueAt } = recordedRun();
    const collapse = log.kind.indexOf(changeKind.islandCollapsed);
    expect(log.time[collapse]).toBeCloseTo(25 * 60, 0);
    expect(valueAt('demand-served', '2018-09-06T03:26:00+09:00')).toBe(0);
  });

  it('follows the calibrated series: every point of customers out within a tenth of all customers', () => {
    const { valueAt } = recordedRun();
    const observed = scenario.incident?.observed.find(({ id }) => id === 'customers-out');
    const points = observed?.points ?? [];
    expect(points.length).toBeGreaterThan(4);
    for (const point of points)
      expect(Math.abs(valueAt('customers-out', point.at) - point.value), point.at).toBeLessThan(295_000);
  });

  it('stays within a factor of two of the hold-out series', () => {
    const { valueAt, frames, info } = recordedRun();
    const observed = scenario.incident?.observed.find(({ id }) => id === 'households-no-water');
    expect(observed?.use).toBe('hold-out');
    for (const point of observed?.points ?? []) {
      const ratio = valueAt('households-no-water', point.at) / point.value;
      expect(ratio, point.at).toBeGreaterThan(0.5);
      expect(ratio, point.at).toBeLessThan(2);
    }
    const position = info.series.findIndex(({ id }) => id === 'base-stations-out');
    let most = 0;
    for (let frame = 0; frame < frames.time.length; frame += 1)
      most = Math.max(most, frames.series[frame * info.series.length + position] ?? 0);
    expect(most, 'the record says up to about 6 500').toBeGreaterThan(3_250);
    expect(most).toBeLessThan(13_000);
  });

  it('leads every dark base station back to the hazard', () => {
    const { log, info, frames } = recordedRun();
    const hour = 9 * 3600;
    let frame = 0;
    while ((frames.time[frame + 1] ?? Infinity) <= hour) frame += 1;
    let dark = 0;
    for (const [node, id] of info.index.nodes.entries()) {
      if (!id.startsWith('cells-') || (frames.nodeFunction[frame * info.index.nodes.length + node] ?? 1) > 0.01)
        continue;
      dark += 1;
      const chain = why(log, 0, node, hour);
      expect(chain.length, id).toBeGreaterThan(3);
      expect(log.kind[chain.at(-1) ?? -1], id).toBe(changeKind.hazard);
      expect(
        chain.map((record) => log.kind[record]).filter((kind) => lossOfGrid.has(kind ?? 0)).length,
        id,
      ).toBeGreaterThan(0);
    }
    expect(dark).toBeGreaterThan(8);
  });
});
