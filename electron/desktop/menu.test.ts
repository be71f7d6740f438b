import { menuCommands } from '@host/contract/shell';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate, readMenuSteps } from './menu';

const flatten = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);

describe('menu', () => {
  it('offers every command once and sends it', () => {
    const sent: string[] = [];
    const items = flatten(menuTemplate('en', 'linux', (command) => sent.push(command), false));
    const commands = items.filter((item) => item.id !== undefined);
    for (const item of commands) item.click?.(undefined as never, undefined, {} as never);
    expect(sent.toSorted()).toEqual([...menuCommands].toSorted());
    expect(items.some((item) => item.role === 'toggleDevTools')).toBe(false);
  });

  it('is wholly in Chinese when the page is, apart from the names of languages and products', () => {
    const labels = flatten(menuTemplate('zh-Hant', 'linux', () => undefined, false)).map((item) => item.label);
    for (const label of labels)
      if (label !== undefined && label !== 'English') expect(label).toMatch(/\p{Script=Han}/u);
    const english = flatten(menuTemplate('en', 'linux', () => undefined, false)).map((item) => item.label);
    for (const label of english)
      if (label !== undefined && label !== '繁體中文') expect(label).not.toMatch(/\p{Script=Han}/u);
  });

  it('names what it takes back and does again, and offers neither where there is nothing', () => {
    const stepsOf = (undo: string, redo: string) =>
      flatten(menuTemplate('en', 'linux', () => undefined, false, { undo, redo }))
        .filter(({ id }) => id === 'undo' || id === 'redo')
        .map(({ label, enabled }) => ({ label, enabled }));
    expect(stepsOf('Undo: move of 12 sites', '')).toEqual([
      { label: 'Undo: move of 12 sites', enabled: undefined },
      { label: 'Redo', enabled: false },
    ]);
    expect(stepsOf('', 'Redo: R&D')[1]?.label).toBe('Redo: R&&D');
    expect(stepsOf('x'.repeat(500), '')[0]?.label).toHaveLength(80);
    expect(readMenuSteps('Undo', 3)).toBeNull();
    expect(readMenuSteps('Undo', 'Redo')).toEqual({ undo: 'Undo', redo: 'Redo' });
  });

  it('takes no accelerator twice', () => {
    const keys = flatten(menuTemplate('en', 'linux', () => undefined, true)).flatMap((item) => item.accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('begins with the application menu on macOS', () => {
    expect(menuTemplate('en', 'darwin', () => undefined, false)[0]?.role).toBe('appMenu');
  });
});
