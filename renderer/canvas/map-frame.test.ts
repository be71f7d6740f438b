import type { RunResult } from '@host/contract/results';
import { linkState, nodeState } from '@scenarios/format/run';
import { describe, expect, it } from 'vitest';
import { mapModel } from './elements';
import { frameAt, mapFrame, runPlaces } from './map-frame';
import { countLinkStates, countNodeStates, mapSummary } from './map-summary';
import { fitProjection } from './projection';
import { testLink, testNode, twoTowns } from './test-mesh';

const model = mapModel(
  {
    ...twoTowns,
    nodes: [testNode('a', 'school', 0, 0), testNode('new', 'school', 1, 0), testNode('b', 'school', 0, 1)],
    links: [testLink('ab', 'a', 'b'), testLink('tie', 'b', 'new', 'power', { tie: { switchMinutes: 1 } })],
  },
  fitProjection([[0, 0]]),
);
const run = {
  index: { nodes: ['b', 'a'], links: ['ab'], services: [], needs: [], stores: [], provisions: [] },
  run: {
    frames: {
      time: Float64Array.from([0, 60]),
      nodeState: Uint8Array.from([nodeState.normal, nodeState.normal, nodeState.down, nodeState.onStore]),
      nodeFunction: Float32Array.from([1, 1, 0, 0.5]),
      linkState: Uint8Array.from([linkState.normal, linkState.tripped]),
      linkLoad: Float32Array.from([0.5, 0]),
    },
  },
} as unknown as RunResult;
const places = runPlaces(model, run.index);

describe('mapFrame', () => {
  it('reads the state of each node at its place in the run, and null for one the run does not know', () => {
    const frame = mapFrame(run, places, 1);
    expect([0, 1, 2].map(frame.nodeState)).toEqual(['onStore', null, 'down']);
    expect([0, 1, 2].map(frame.nodeFunction)).toEqual([0.5, null, 0]);
    expect([0, 1].map(frame.linkState)).toEqual(['tripped', null]);
    expect(mapFrame(run, places, 0).linkLoad(0)).toBe(0.5);
  });
  it('finds the frame in force', () => {
    expect([0, 59, 60, 1e9].map((time) => frameAt(run, time))).toEqual([0, 0, 1, 1]);
    expect(frameAt(null, 5)).toBe(-1);
  });
});

describe('counts', () => {
  const frame = mapFrame(run, places, 1);
  it('counts states once each and leaves out the unknown', () => {
    expect(countNodeStates(model, frame)).toEqual({ normal: 0, degraded: 0, onStore: 1, down: 1, damaged: 0 });
    expect(countLinkStates(model, frame)).toMatchObject({ tripped: 1, open: 1, normal: 0 });
  });
  it('says in one sentence what the map shows', () => {
    expect(mapSummary(model, frame, 'en')).toBe('3 sites and 2 links. Now: On store 1, Down 1.');
    expect(mapSummary(model, frame, 'zh-Hant')).toBe('共 3 個據點、2 條連線。目前：靠存量運作 1、停擺 1。');
  });
});
