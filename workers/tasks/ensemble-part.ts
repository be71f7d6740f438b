import type { CurveKeeping } from '@scenarios/format/ensemble';
import type { PackedSketch } from '../analysis/packed-sketch';
import { noticeCodes } from '@scenarios/format/run';
import { fitsShape } from '../analysis/packed-sketch';
import { digestBytes } from './ensemble-arrays';
import type { CurveInfo } from './prepare-design';
import { sketchShapeOf } from './summarise-task';

/** Some runs of an ensemble, finished: `from` up to, not including, `to`. Parts in a row make the whole, bit for bit. */
export type EnsemblePart = {
  readonly from: number;
  readonly to: number;
  /** Run × design × 16 bytes. */
  readonly digests: Uint8Array;
  /** Run × measure. */
  readonly measures: Float64Array;
  /** Run × design, as bits. */
  readonly notices: Uint32Array;
  readonly curves: CurvesOfPart;
};
export type CurvesOfPart =
  | { readonly kind: 'full'; /** Run × sample × series. */ readonly series: Float32Array }
  | { readonly kind: 'streaming'; readonly sketch: PackedSketch };

/** Whether a part has the sizes, and curves that runs can have; it may come from a stranger's file. */
export function fitsPart(part: EnsemblePart, info: CurveInfo, curves: CurveKeeping): boolean {
  const runs = part.to - part.from;
  const cells = info.sampleCount * info.series.length;
  const designs = info.designs ?? 1;
  if (part.curves.kind !== curves || part.digests.length !== runs * designs * digestBytes) return false;
  if (part.notices.length !== runs * designs) return false;
  if (part.notices.some((bits) => bits >>> noticeCodes.length !== 0)) return false;
  if (part.measures.length !== runs * info.measureIds.length) return false;
  if (part.curves.kind === 'streaming') return fitsShape(part.curves.sketch, sketchShapeOf(info), runs);
  return part.curves.series.length === runs * cells && part.curves.series.every(Number.isFinite);
}
