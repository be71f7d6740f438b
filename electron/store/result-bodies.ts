import { noticeCodes } from '@scenarios/format/run';
import { z } from 'zod';
import type { ComparisonResult, EnsembleResult, Envelope, RunResult } from '../contract/results';

type BodyOf<Result> = Omit<Result, keyof Envelope | 'kind' | 'request'>;

/** What is stored of a result beside its envelope and its request. */
export type ResultBodies = {
  readonly run: BodyOf<RunResult>;
  readonly ensemble: BodyOf<EnsembleResult>;
  readonly comparison: BodyOf<ComparisonResult>;
};
export type ResultKind = keyof ResultBodies;
export type ResultBody<Kind extends ResultKind> = ResultBodies[Kind];

const array = <Kind extends Float64Array | Float32Array | Int32Array | Uint32Array | Uint8Array>(
  kind: new (length: number) => Kind,
) => z.custom<Kind>((value) => value instanceof kind, 'not an array of the right kind');
export const float64 = array(Float64Array);
export const float32 = array(Float32Array);
const int32 = array(Int32Array);
export const uint32 = array(Uint32Array);
export const uint8 = array(Uint8Array);

const name = z.string().max(200);
const count = z.number();
const number = z.custom<number>((value) => typeof value === 'number', 'not a number');

export const seriesInfo = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('delivered-share'), id: name, service: name, unit: z.literal('share') }),
  z.strictObject({ kind: z.literal('observable'), id: name, unit: name }),
]);
const series = z.array(seriesInfo);

const facet = z.strictObject({ node: name, service: name });

const frames = z.strictObject({
  time: float64,
  nodeFunction: float32,
  nodeState: uint8,
  needShare: float32,
  storeLevel: float32,
  linkState: uint8,
  linkLoad: float32,
  series: float32,
});

const log = z.strictObject({
  time: float64,
  kind: uint8,
  entityKind: uint8,
  entity: int32,
  value: float32,
  cause: int32,
});

const run = z.strictObject({
  digest: name,
  series: float32,
  measures: float64,
  events: count,
  notices: z.array(
    z.strictObject({
      code: z.enum(noticeCodes),
      time: number,
      nodes: z.array(count).optional(),
    }),
  ),
  frames: frames.nullable(),
  log: log.nullable(),
});

const ensemble = z.strictObject({
  digest: name,
  time: float64,
  quantiles: float32,
  mean: float32,
  measures: z.array(
    z.strictObject({
      id: name,
      unit: name,
      mean: number,
      standardDeviation: number,
      quantiles: z.array(number),
    }),
  ),
  notices: z.array(z.strictObject({ code: z.enum(noticeCodes), runs: z.int().min(1) })).exactOptional(),
});

/** How an early end is stored. */
export const ensembleEnding = z.strictObject({
  reason: z.enum(['narrow-enough', 'all-runs']),
  runs: z.int().min(1),
  looks: z.int().min(1),
  plannedLooks: z.int().min(1),
  halfWidth: number,
});

const bandError = z.strictObject({ share: number, relative: number });

/** The form of a stored body, by kind: results of a stranger's file are checked like its document. */
export const resultBodies = {
  run: z.strictObject({
    index: z.strictObject({
      nodes: z.array(name),
      links: z.array(name),
      services: z.array(name),
      needs: z.array(facet),
      stores: z.array(z.strictObject({ ...facet.shape, kind: name })),
      provisions: z.array(facet),
    }),
    series,
    measureIds: z.array(name),
    sampleSeconds: count,
    run,
  }),
  ensemble: z.strictObject({
    series,
    ensemble,
    ending: ensembleEnding.exactOptional(),
    bandError: bandError.exactOptional(),
  }),
  comparison: z.strictObject({
    series,
    first: ensemble,
    second: ensemble,
    differences: z.array(
      z.strictObject({
        id: name,
        unit: name,
        mean: number,
        low: number,
        high: number,
        firstBetter: number,
        secondBetter: number,
        equal: number,
      }),
    ),
    differenceQuantiles: float32,
    ending: ensembleEnding.exactOptional(),
    bandError: bandError.exactOptional(),
  }),
} satisfies { readonly [Kind in ResultKind]: z.ZodType<ResultBodies[Kind]> };
