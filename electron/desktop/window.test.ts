import { describe, expect, it } from 'vitest';
import { windowOptions } from './window';

describe('window options', () => {
  it('keep the page in its sandbox', () => {
    const { webPreferences } = windowOptions(
      '/app/preload.cjs',
      { x: 0, y: 0, width: 1_920, height: 1_080 },
      true,
      false,
    );
    expect(webPreferences).toMatchObject({
      preload: '/app/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    });
  });

  it('stand in the middle of the work area', () => {
    const options = windowOptions('p', { x: 100, y: 50, width: 1_920, height: 1_080 }, false, false);
    expect([options.x, options.y, options.width, options.height]).toEqual([340, 140, 1_440, 900]);
  });

  it('never exceed a small screen', () => {
    const options = windowOptions('p', { x: 0, y: 0, width: 800, height: 600 }, false, false);
    expect([options.x, options.y, options.width, options.height]).toEqual([0, 0, 800, 600]);
    expect([options.minWidth, options.minHeight]).toEqual([800, 600]);
  });
});
