import { describe, expect, it } from 'vitest';
import { browserCommand, openBrowser } from './open-browser';

describe('browser command', () => {
  it('needs a display on Linux', () => {
    expect(browserCommand('linux', {})).toBeNull();
    expect(browserCommand('linux', { DISPLAY: '' })).toBeNull();
    expect(browserCommand('linux', { DISPLAY: ':0' })?.command).toBe('xdg-open');
    expect(browserCommand('linux', { WAYLAND_DISPLAY: 'wayland-0' })?.command).toBe('xdg-open');
  });

  it('stays away from a remote terminal', () => {
    expect(browserCommand('darwin', { SSH_CONNECTION: 'a b' })).toBeNull();
    expect(browserCommand('darwin', {})?.command).toBe('open');
    expect(browserCommand('win32', {})?.command).toBe('rundll32');
  });

  it('that is not installed counts as not opened', async () => {
    expect(await openBrowser('http://127.0.0.1:1/', 'win32', {})).toBe(false);
    expect(await openBrowser('http://127.0.0.1:1/', 'linux', {})).toBe(false);
  });
});
