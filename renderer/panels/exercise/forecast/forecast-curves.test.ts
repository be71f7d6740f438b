import type { WorldView } from '@host/contract/exercise';
import { nodeState } from '@scenarios/format/run';
import type { Frames } from '@scenarios/format/run';
import { service } from '@scenarios/format/service';
import { expect, it } from 'vitest';
import { forecastCurves } from './forecast-curves';

const both = (en: string) => ({ en, 'zh-Hant': en });
const power = service.parse({
  id: 'power',
  name: both('Power'),
  unit: 'kW',
  layer: 'physical',
  flow: 'dc-power',
  headline: true,
});
const frames: Frames = {
  time: Float64Array.of(0, 100, 200, 300),
  nodeFunction: Float32Array.of(1, 1, 0.5, 1, 0.5, 0.75, 1, 1),
  nodeState: Uint8Array.of(0, 0, nodeState.degraded, 0, nodeState.down, 0, 0, 0),
  needShare: new Float32Array(),
  storeLevel: new Float32Array(),
  linkState: new Uint8Array(),
  linkLoad: new Float32Array(),
  series: Float32Array.of(1, 0.5, 0.25, 1),
};
const world: WorldView = {
  index: { nodes: ['a', 'b'], links: [], services: ['power'], needs: [], stores: [], provisions: [] },
  series: [{ kind: 'delivered-share', id: 'delivered.power', service: 'power', unit: 'share' }],
  measureIds: [],
  sampleSeconds: 100,
  lines: 0,
  run: {
    digest: '',
    series: new Float32Array(),
    measures: new Float64Array(),
    events: 0,
    notices: [],
    frames,
    log: null,
  },
};

it('cuts the curves of services and sites to the window, with what holds at both of its ends', () => {
  const nodes = [
    { id: 'gone', name: both('Gone') },
    { id: 'a', name: both('A') },
  ];
  const curves = forecastCurves(world, { from: 150, to: 250 }, [power], nodes);
  expect(curves.time).toEqual([150, 200, 250]);
  expect(curves.services.map(({ id, values }) => [id, values])).toEqual([['power', [0.5, 0.25, 0.25]]]);
  expect(curves.nodes.map(({ id, values }) => [id, values])).toEqual([['a', [0.5, 0, 0]]]);
});

it('has nothing to draw of a world without frames', () => {
  const bare = { ...world, run: { ...world.run, frames: null } };
  expect(forecastCurves(bare, { from: 0, to: 100 }, [power], [])).toEqual({ time: [], services: [], nodes: [] });
});
