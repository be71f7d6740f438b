import type { EntityIndex, Frames } from '@scenarios/format/run';
import { expect, it } from 'vitest';
import { createSharedFrame, giveUpFrame, tellFrame, toldFrame } from './shared-frame';

const index = { nodes: ['a', 'b'], links: ['ab'], needs: [], stores: [] } as unknown as EntityIndex;
const frame: Frames = {
  time: new Float64Array([90]),
  nodeFunction: new Float32Array([0.5, 1]),
  nodeState: new Uint8Array([4, 0]),
  needShare: new Float32Array(0),
  storeLevel: new Float32Array(0),
  linkState: new Uint8Array([2]),
  linkLoad: new Float32Array([0.75]),
  series: new Float32Array([0.25]),
};
const series = [{ kind: 'delivered-share', id: 'water', service: 'water', unit: 'share' }] as const;

it('hands a frame over in memory of its own, whether it is waited for before or after', async () => {
  const shared = createSharedFrame(index, series);
  const before = toldFrame(shared);
  tellFrame(shared, frame);
  giveUpFrame(shared);
  const told = await before;
  expect(told).toEqual(frame);
  expect(told?.nodeFunction.buffer).toBeInstanceOf(ArrayBuffer);
  expect(await toldFrame(shared)).toEqual(frame);
});

it('answers with nothing where the task ended without it', async () => {
  const shared = createSharedFrame(index, series);
  const waiting = toldFrame(shared);
  giveUpFrame(shared);
  tellFrame(shared, frame);
  expect(await waiting).toBeNull();
});
