import type { EntityIndex, Frames, SeriesInfo } from '@scenarios/format/run';

const waiting = 0;
const told = 1;
const givenUp = 2;

/** Shared memory for one frame, which a worker fills in while its task goes on. */
export type SharedFrame = { readonly word: Int32Array<SharedArrayBuffer>; readonly frame: Frames };

/** Room for a frame of a run with these columns. */
export function createSharedFrame(index: EntityIndex, series: readonly SeriesInfo[]): SharedFrame {
  const singles = (length: number): Float32Array => new Float32Array(new SharedArrayBuffer(4 * length));
  const octets = (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length));
  return {
    word: new Int32Array(new SharedArrayBuffer(4)),
    frame: {
      time: new Float64Array(new SharedArrayBuffer(8)),
      nodeFunction: singles(index.nodes.length),
      nodeState: octets(index.nodes.length),
      needShare: singles(index.needs.length),
      storeLevel: singles(index.stores.length),
      linkState: octets(index.links.length),
      linkLoad: singles(index.links.length),
      series: singles(series.length),
    },
  };
}

const columnsOf = (frames: Frames): Readonly<Record<string, Float64Array | Float32Array | Uint8Array>> => frames;

function end({ word }: SharedFrame, how: number): void {
  Atomics.compareExchange(word, 0, waiting, how);
  Atomics.notify(word, 0);
}

/** The worker's end. */
export function tellFrame(shared: SharedFrame, frame: Frames): void {
  const from = columnsOf(frame);
  for (const [name, column] of Object.entries(columnsOf(shared.frame))) column.set(from[name] ?? []);
  end(shared, told);
}

/** The caller's end: nothing more will come. */
export const giveUpFrame = (shared: SharedFrame): void => {
  end(shared, givenUp);
};

/** The caller's end: a copy of the frame once it is told; null where it was given up. */
export async function toldFrame({ word, frame }: SharedFrame): Promise<Frames | null> {
  await Atomics.waitAsync(word, 0, waiting).value;
  if (Atomics.load(word, 0) !== told) return null;
  return Object.fromEntries(Object.entries(columnsOf(frame)).map(([name, column]) => [name, column.slice()])) as Frames;
}
