import type { CurveKeeping } from '@scenarios/format/ensemble';
import { addRun, clearSketch, createBandSketch, emptySketchBytes, sketchBytes } from '@workers/analysis/band-sketch';
import { mergePacked, packSketch } from '@workers/analysis/packed-sketch';
import type { EnsembleArrays } from '@workers/tasks/ensemble-arrays';
import { createEnsembleArrays, digestBytes, ensembleBytes } from '@workers/tasks/ensemble-arrays';
import type { CurvesOfPart, EnsemblePart } from '@workers/tasks/ensemble-part';
import type { CurveInfo } from '@workers/tasks/prepare-design';
import type { FinishedRuns, StreamedRuns } from '@workers/tasks/summarise-task';
import { sketchShapeOf } from '@workers/tasks/summarise-task';
import { hostError } from '../contract/host-error';
import { JobFailed } from './start-job';

/** Most memory, in bytes, that the runs of one job may take together. */
const memoryLimit = 1024 ** 3;

/** Runs of one piece of work: `from` up to, not including, `to`. */
export type RunRange = { readonly from: number; readonly to: number };
/** Where the runs of a piece of work are written: the first slice belongs to run `origin`. */
export type Room = { readonly arrays: EnsembleArrays; readonly origin: number };

/** Gathers the runs of an ensemble in their order. */
export type RunCollector = {
  readonly room: (range: RunRange) => Room;
  /** Takes the next runs in order, which stand in their room. */
  readonly take: (range: RunRange, room: Room) => void;
  /** Takes the next runs in order, from elsewhere. */
  readonly takePart: (part: EnsemblePart) => void;
  /** The run after the last that was taken. */
  readonly done: () => number;
  /** One measure of the first so many runs, in run order. */
  readonly measure: (place: number, count: number) => Float64Array;
  /** What was taken since the last call, to be read before more is taken; null where that is nothing. */
  readonly part: () => EnsemblePart | null;
  /** All that was taken, to be summarised. */
  readonly gathered: () => FinishedRuns | StreamedRuns;
};

const shapeOf = (info: CurveInfo, runs: number, curves: CurveKeeping) => ({
  runs,
  sampleCount: info.sampleCount,
  series: curves === 'full' ? info.series.length : 0,
  measures: info.measureIds.length,
  designs: info.designs ?? 1,
});

function requireFit(bytes: number): void {
  if (bytes > memoryLimit) throw new JobFailed(hostError('run/too-large', { detail: `${String(bytes)} bytes` }));
}

/** Fails the job where so many runs do not fit into memory together. */
export function requireMemory(info: CurveInfo, runs: number, curves: CurveKeeping): void {
  const counted = curves === 'full' ? 0 : 2 * emptySketchBytes(sketchShapeOf(info));
  requireFit(ensembleBytes(shapeOf(info, runs, curves)) + counted);
}

const noCurves = { sampleCount: 0, kinds: [] } as const;

/**
 * A collector of the runs of a range. `full` has room for every value at once; `streaming` counts the curves of each piece and
 * uses its room again, so only digests, notices and measures grow with the runs (20 bytes, and 8 for each measure). `inParts`: parts
 * are asked for on the way, not only at the end.
 */
export function createRunCollector(
  info: CurveInfo,
  { from, to }: RunRange,
  curves: CurveKeeping,
  inParts = false,
): RunCollector {
  const whole = createEnsembleArrays(shapeOf(info, to - from, curves));
  const cells = info.sampleCount * info.series.length;
  const measureCount = info.measureIds.length;
  const designs = info.designs ?? 1;
  const shape = curves === 'streaming' ? sketchShapeOf(info) : noCurves;
  const total = createBandSketch(shape);
  /** What is not yet given as a part. */
  const recent = inParts ? createBandSketch(shape) : total;
  const spare: EnsembleArrays[] = [];
  let done = from;
  let given = from;
  let counted = from;

  const slices = (start: number, end: number): EnsembleArrays => ({
    digests: whole.digests.subarray((start - from) * designs * digestBytes, (end - from) * designs * digestBytes),
    notices: whole.notices.subarray((start - from) * designs, (end - from) * designs),
    measures: whole.measures.subarray((start - from) * measureCount, (end - from) * measureCount),
    series: whole.series.subarray((start - from) * cells, (end - from) * cells),
  });
  /** A part may be read until more is taken; then its counts go to the whole. */
  const settle = (upTo: number): void => {
    if (recent === total || counted >= upTo) return;
    mergePacked(total, packSketch(recent));
    clearSketch(recent);
    counted = upTo;
  };
  const count = (range: RunRange, arrays: EnsembleArrays): void => {
    const runs = range.to - range.from;
    const own = slices(range.from, range.to);
    own.digests.set(arrays.digests.subarray(0, runs * designs * digestBytes));
    own.notices.set(arrays.notices.subarray(0, runs * designs));
    own.measures.set(arrays.measures.subarray(0, runs * measureCount));
    for (let run = 0; run < runs; run += 1) addRun(recent, arrays.series, run * cells);
    requireFit(sketchBytes(total) + sketchBytes(recent));
    spare.push(arrays);
  };

  return {
    room: (range) => {
      if (curves === 'full') return { arrays: whole, origin: from };
      const runs = range.to - range.from;
      const known = spare.findIndex((arrays) => arrays.notices.length >= runs * designs);
      const arrays = spare.splice(known, known < 0 ? 0 : 1)[0];
      return { arrays: arrays ?? createEnsembleArrays(shapeOf(info, runs, 'full')), origin: range.from };
    },
    take: (range, { arrays }) => {
      settle(given);
      if (curves === 'streaming') count(range, arrays);
      done = range.to;
    },
    takePart: (part) => {
      const { digests, measures, notices, series } = slices(part.from, part.to);
      digests.set(part.digests);
      notices.set(part.notices);
      measures.set(part.measures);
      if (part.curves.kind === 'full') series.set(part.curves.series);
      else mergePacked(total, part.curves.sketch);
      done = given = counted = part.to;
    },
    done: () => done,
    measure: (place, runs) =>
      Float64Array.from({ length: runs }, (_, run) => whole.measures[run * measureCount + place] as number),
    part: () => {
      if (given === done) return null;
      settle(given);
      const { digests, measures, notices, series } = slices(given, done);
      const curvesOf: CurvesOfPart =
        curves === 'full' ? { kind: 'full', series } : { kind: 'streaming', sketch: packSketch(recent) };
      const part = { from: given, to: done, digests, measures, notices, curves: curvesOf };
      given = done;
      return part;
    },
    gathered: () => {
      settle(done);
      const { series, ...arrays } = slices(from, done);
      const runs = done - from;
      return curves === 'full'
        ? { runs, info, arrays: { ...arrays, series } }
        : { runs, info, arrays, sketch: packSketch(total) };
    },
  };
}
