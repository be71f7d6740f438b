import { beforeEach, describe, expect, it } from 'vitest';
import type { RunResult } from '@host/contract/results';
import { exampleRun } from './example-run';
import { FrameView } from './frame-view.svelte';
import { Playback } from './playback.svelte';

describe('FrameView', () => {
  let playback: Playback;
  let view: FrameView;
  let present: RunResult | null;
  let run: RunResult;

  beforeEach(() => {
    run = exampleRun();
    present = null;
    playback = new Playback({
      run: () => run,
      horizonSeconds: () => 7200,
      requestFrame: () => 0,
      cancelFrame: () => undefined,
    });
    view = new FrameView({ run, runAt: (seconds) => (seconds >= 1000 ? (present ?? run) : run) }, playback);
  });

  it('reads states at the current time by id', () => {
    expect(view.nodeState('plant')).toBe('normal');
    playback.seek(1000);
    expect(view.nodeState('plant')).toBe('damaged');
    expect(view.nodeState('ward')).toBe('onStore');
    expect(view.linkState('line')).toBe('dead');
    expect(view.linkLoad('line')).toBe(0);
    expect(view.nodeFunction('ward')).toBe(1);
    expect(view.nodeState('unknown')).toBeNull();
  });

  it('reads states where they are known first, and how fast stores change where all is known', () => {
    const { frames } = run.run;
    if (frames === null) throw new Error('no frames');
    const one = { time: new Float64Array([1000]), nodeState: new Uint8Array([0, 4]), linkState: new Uint8Array([5]) };
    present = { ...run, run: { ...run.run, frames: { ...frames, ...one, needShare: new Float32Array([0.25]) } } };
    expect(view.nodeState('plant')).toBe('normal');
    playback.seek(999);
    expect(view.nodeState('plant')).toBe('damaged');
    playback.seek(600 + 1800);
    expect([view.nodeState('plant'), view.nodeState('ward'), view.linkState('line')]).toEqual([
      'normal',
      'damaged',
      'damaged',
    ]);
    expect(view.needShare('ward', 0)).toBe(0.25);
    expect(view.store('ward', 0)?.hoursLeft).toBeCloseTo(0.5);
  });

  it('looks at the arrays of the run instead of copying them', () => {
    playback.seek(5000);
    expect(view.nodeStates.length).toBe(2);
    expect(view.nodeStates.byteOffset).toBe(4);
  });

  it('draws a store down in a straight line and says how long it lasts', () => {
    expect(view.store('ward', 0)).toEqual({ level: 1, hoursLeft: null });
    playback.seek(600 + 1800);
    expect(view.store('ward', 0)?.level).toBeCloseTo(0.5);
    expect(view.store('ward', 0)?.hoursLeft).toBeCloseTo(0.5);
    playback.seek(4200);
    expect(view.store('ward', 0)).toEqual({ level: 0, hoursLeft: null });
    expect(view.store('plant', 0)).toBeNull();
  });

  it('finds needs by their place in the node', () => {
    expect(view.needPosition('ward', 0)).toBe(0);
    playback.seek(4200);
    expect(view.needShare('ward', 0)).toBe(0);
    expect(view.needShare('plant', 0)).toBeNull();
  });
});
