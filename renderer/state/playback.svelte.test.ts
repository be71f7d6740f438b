import { beforeEach, describe, expect, it } from 'vitest';
import type { RunResult } from '@host/contract/results';
import { exampleRun } from './example-run';
import { Playback } from './playback.svelte';

describe('Playback', () => {
  let run: RunResult | null;
  let waiting: ((milliseconds: number) => void)[];
  let playback: Playback;
  const tick = (milliseconds: number): void => {
    for (const callback of waiting.splice(0)) callback(milliseconds);
  };

  beforeEach(() => {
    run = exampleRun();
    waiting = [];
    playback = new Playback({
      run: () => run,
      horizonSeconds: () => 7200,
      requestFrame: (callback) => waiting.push(callback),
      cancelFrame: () => (waiting = []),
    });
  });

  it('finds the frame in force at a time', () => {
    expect(playback.frameIndex).toBe(0);
    playback.seek(599.9);
    expect(playback.frameIndex).toBe(0);
    playback.seek(600);
    expect(playback.frameIndex).toBe(1);
    playback.seek(1e9);
    expect(playback.time).toBe(7200);
    expect(playback.frameIndex).toBe(3);
  });

  it('has no frame without a run', () => {
    run = null;
    const empty = new Playback({
      run: () => run,
      horizonSeconds: () => 0,
      requestFrame: () => 0,
      cancelFrame: () => undefined,
    });
    expect(empty.frameIndex).toBe(-1);
    empty.play();
    expect(empty.playing).toBe(false);
  });

  it('moves by scenario minutes per second of real time', () => {
    playback.speed = 5;
    playback.play();
    tick(1000);
    tick(1100);
    expect(playback.time).toBeCloseTo(0.1 * 5 * 60);
  });

  it('does not leap after the page was hidden', () => {
    playback.speed = 1;
    playback.play();
    tick(0);
    tick(60_000);
    expect(playback.time).toBeLessThanOrEqual(0.25 * 60);
  });

  it('stops at the end and starts over from there', () => {
    playback.seek(7199.9);
    playback.play();
    tick(0);
    tick(200);
    expect(playback.time).toBe(7200);
    expect(playback.playing).toBe(false);
    playback.play();
    expect(playback.time).toBe(0);
    expect(playback.playing).toBe(true);
  });

  it('steps through instants at which something changed', () => {
    expect([...playback.eventTimes]).toEqual([600, 4200]);
    playback.stepEvent(1);
    expect(playback.time).toBe(600);
    playback.stepEvent(1);
    expect(playback.time).toBe(4200);
    playback.stepEvent(1);
    expect(playback.time).toBe(7200);
    playback.stepEvent(-1);
    expect(playback.time).toBe(4200);
    playback.seek(4000);
    playback.stepEvent(-1);
    expect(playback.time).toBe(600);
    playback.stepEvent(-1);
    expect(playback.time).toBe(0);
  });

  it('stays inside the table of speeds', () => {
    for (let press = 0; press < 20; press++) playback.changeSpeed(1);
    expect(playback.speed).toBe(120);
    for (let press = 0; press < 20; press++) playback.changeSpeed(-1);
    expect(playback.speed).toBe(1);
  });

  it('plays a new run from the start, but leaves someone who moved where they stand', () => {
    playback.showNewRun();
    expect(playback.playing).toBe(true);
    playback.pause();
    playback.seek(700);
    playback.showNewRun();
    expect(playback.time).toBe(700);
    expect(playback.playing).toBe(false);
  });
});
