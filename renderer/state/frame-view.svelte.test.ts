import { beforeEach, describe, expect, it } from 'vitest';
import { exampleRun } from './example-run';
import { FrameView } from './frame-view.svelte';
import { Playback } from './playback.svelte';

describe('FrameView', () => {
  let playback: Playback;
  let view: FrameView;

  beforeEach(() => {
    const run = exampleRun();
    playback = new Playback({
      run: () => run,
      horizonSeconds: () => 7200,
      requestFrame: () => 0,
      cancelFrame: () => undefined,
    });
    view = new FrameView(() => run, playback);
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
