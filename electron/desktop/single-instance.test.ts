import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { claimSingleInstance } from './single-instance';

const fakeApp = (free: boolean) => Object.assign(new EventEmitter(), { requestSingleInstanceLock: () => free });

describe('single instance', () => {
  it('leaves when another one runs', () => {
    const app = fakeApp(false);
    expect(claimSingleInstance(app as never, () => null)).toBe(false);
    expect(app.listenerCount('second-instance')).toBe(0);
  });

  it('comes to the front when it is started again', () => {
    const app = fakeApp(true);
    const window = { isMinimized: vi.fn(() => true), restore: vi.fn(), focus: vi.fn() };
    expect(claimSingleInstance(app as never, () => window)).toBe(true);
    app.emit('second-instance');
    expect(window.restore).toHaveBeenCalledOnce();
    expect(window.focus).toHaveBeenCalledOnce();
  });
});
