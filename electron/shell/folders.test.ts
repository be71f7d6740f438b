import { describe, expect, it } from 'vitest';
import { defaultFolders } from './folders';

describe('default folders', () => {
  it('stay below HOLDFAST_HOME when that is set', () => {
    expect(defaultFolders({ HOLDFAST_HOME: '/srv/lab' }, 'linux', '/home/chen')).toEqual({
      data: '/srv/lab/data',
      documents: '/srv/lab/documents',
    });
  });

  it('follow the XDG data folder on Linux, unless it is relative', () => {
    expect(defaultFolders({ XDG_DATA_HOME: '/data' }, 'linux', '/home/chen').data).toBe('/data/Holdfast');
    expect(defaultFolders({ XDG_DATA_HOME: 'data' }, 'linux', '/home/chen').data).toBe(
      '/home/chen/.local/share/Holdfast',
    );
    expect(defaultFolders({ HOLDFAST_HOME: '' }, 'linux', '/home/chen').documents).toBe(
      '/home/chen/Documents/Holdfast',
    );
  });

  it('follow the platform elsewhere', () => {
    expect(defaultFolders({}, 'darwin', '/Users/chen').data).toBe('/Users/chen/Library/Application Support/Holdfast');
    expect(defaultFolders({ APPDATA: '/appdata' }, 'win32', '/users/chen').data).toBe('/appdata/Holdfast');
  });
});
