import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import {
  createParticipantWindow,
  participantDisplay,
  participantUrl,
  participantWindowOptions,
} from './participant-window';

const display = (id: number, x: number, width: number, height: number) => ({
  id,
  bounds: { x, y: 0, width, height },
  workArea: { x, y: 24, width, height: height - 24 },
});
const own = display(1, 0, 1_440, 900);
const small = display(2, 1_440, 1_024, 768);
const projector = display(3, 2_464, 1_920, 1_080);

class FakeWindow extends EventEmitter {
  readonly focus = vi.fn();
  readonly isDestroyed = vi.fn(() => false);
}

describe('window of the participants', () => {
  it('has a page of its own', () => {
    expect(participantUrl).toBe('app://holdfast/screen.html');
  });

  it('goes to the largest other display, and stays where there is none', () => {
    expect(participantDisplay([own, small, projector], own).id).toBe(3);
    expect(participantDisplay([own], own).id).toBe(1);
  });

  it('fills a display of its own, and is an ordinary window beside the lab', () => {
    const alone = participantWindowOptions('p.cjs', projector, own, false);
    expect(alone).toMatchObject({ x: 2_464, y: 0, width: 1_920, height: 1_080, fullscreen: true });
    const beside = participantWindowOptions('p.cjs', own, own, false);
    expect(beside).toMatchObject({ width: 1_280, height: 720 });
    expect(beside.fullscreen).toBeUndefined();
  });

  it('is as confined as the lab', () => {
    expect(participantWindowOptions('p.cjs', projector, own, false).webPreferences).toMatchObject({
      preload: 'p.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      devTools: false,
    });
  });

  it('is there once, and can be opened again after it was closed', () => {
    const made: FakeWindow[] = [];
    const window = createParticipantWindow(() => {
      const fake = new FakeWindow();
      made.push(fake);
      return fake;
    });
    window.show();
    window.show();
    expect(made).toHaveLength(1);
    expect(made[0]?.focus).toHaveBeenCalledOnce();
    expect(window.is((each) => each === made[0])).toBe(true);
    made[0]?.emit('closed');
    expect(window.is(() => true)).toBe(false);
    window.show();
    expect(made).toHaveLength(2);
  });

  it('closes the one that is open and nothing else', () => {
    const end = vi.fn();
    const window = createParticipantWindow(() => new FakeWindow());
    window.close(end);
    expect(end).not.toHaveBeenCalled();
    window.show();
    window.close(end);
    expect(end).toHaveBeenCalledOnce();
  });
});
