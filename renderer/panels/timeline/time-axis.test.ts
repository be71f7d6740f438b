import { describe, expect, it } from 'vitest';
import { mostTicks, timeLabels, timeTicks } from './time-axis';
import { timeScale } from './time-scale';
import { followWindow, panWindow, shortestWindow, zoomWindow } from './time-window';

const start = '2018-09-06T03:00:00+09:00';
const hour = 3600;

describe('timeTicks', () => {
  it('falls on round hours of the scenario clock, not of UTC', () => {
    const ticks = timeTicks(start, { from: 0, to: 66 * hour }, 8);
    expect(ticks[0]).toBe(9 * hour);
    expect(ticks.length).toBeLessThanOrEqual(8);
    expect(timeLabels(start, ticks, 'en')).toEqual([
      '12:00\n+9 h',
      '7 Sept 00:00\n+21 h',
      '12:00\n+33 h',
      '8 Sept 00:00\n+45 h',
      '12:00\n+57 h',
    ]);
  });
  it('goes down to minutes in a short window and up to days in a long one', () => {
    const close = timeTicks(start, { from: 420, to: 420 + 1800 }, 8);
    expect(timeLabels(start, close, 'en')[0]).toBe('6 Sept 03:10\n+0:10');
    const far = timeTicks(start, { from: 0, to: 30 * 24 * hour }, 8);
    expect(timeLabels(start, far, 'zh-Hant')[0]).toMatch(/^9月\d+日\n\+\d+ h$/);
  });
});

describe('time window', () => {
  const end = 66 * hour;
  it('keeps the instant under the pointer in its place while zooming', () => {
    const next = zoomWindow({ from: 0, to: end }, 6 * hour, 0.5, end);
    expect(next.to - next.from).toBeCloseTo(33 * hour, 6);
    expect((6 * hour - next.from) / (next.to - next.from)).toBeCloseTo(6 / 66, 9);
  });
  it('never leaves the scenario and never gets shorter than the shortest', () => {
    expect(zoomWindow({ from: 0, to: end }, end, 1e-9, end)).toEqual({ from: end - shortestWindow, to: end });
    expect(zoomWindow({ from: 10, to: 5000 }, 10, 1e9, end)).toEqual({ from: 0, to: end });
    expect(panWindow({ from: 0, to: 100 }, -50, end)).toEqual({ from: 0, to: 100 });
    expect(panWindow({ from: end - 100, to: end }, 50, end)).toEqual({ from: end - 100, to: end });
  });
  it('follows an instant that has left it, and only then', () => {
    const window = { from: 0, to: 1000 };
    expect(followWindow(window, 500, end)).toBe(window);
    const next = followWindow(window, 1500, end);
    expect(next.to - next.from).toBe(1000);
    expect(next.from).toBeLessThan(1500);
    expect(next.to).toBeGreaterThan(1500);
  });
});

describe('timeScale', () => {
  it('places instants between the margins and reads them back', () => {
    const scale = timeScale({ from: 100, to: 300 }, 268);
    expect(scale.left(100)).toBe(52);
    expect(scale.left(300)).toBe(252);
    expect(scale.timeAt(scale.left(170))).toBeCloseTo(170, 9);
    expect(scale.timeAt(-50)).toBe(100);
    expect(scale.secondsPerPixel).toBe(1);
  });
});

describe('mostTicks', () => {
  it('leaves each label the room its type needs', () => {
    expect(mostTicks(68 + 12 * 62, 12)).toBe(10);
    expect(mostTicks(68 + 14 * 62, 14)).toBe(10);
    expect(mostTicks(0, 12)).toBe(2);
  });
});
