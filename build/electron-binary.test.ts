import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findElectron, usableElectron } from './electron-binary.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-electron-'));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const installed = (): NodeJS.ProcessEnv => {
  writeFileSync(join(folder, 'electron'), '');
  chmodSync(join(folder, 'electron'), 0o755);
  return { ELECTRON_OVERRIDE_DIST_PATH: folder };
};

const asUser = (id: number): void => {
  vi.spyOn(process, 'getuid').mockReturnValue(id);
};

describe.skipIf(process.platform === 'win32')('Electron', () => {
  it('is not there when its folder is empty', () => {
    expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toBeNull();
    expect(usableElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder }, 'linux')).toEqual({
      program: null,
      reason: 'no Electron binary',
    });
  });

  it('needs a display on Linux', () => {
    asUser(1_000);
    const environment = installed();
    expect(usableElectron(environment, 'linux').reason).toBe('no display for Electron');
    expect(usableElectron({ ...environment, DISPLAY: ':0' }, 'linux')).toEqual({
      program: join(folder, 'electron'),
      reason: null,
    });
    expect(usableElectron({ ...environment, DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' }, 'linux').reason).toBeNull();
    expect(usableElectron(environment, 'darwin').reason).toBeNull();
  });

  it('does not run as root, where its sandbox cannot', () => {
    asUser(0);
    expect(usableElectron({ ...installed(), DISPLAY: ':0' }, 'linux').program).toBeNull();
  });
});
