import { menuCommands } from '@host/contract/shell';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from './menu';

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

  it('takes no accelerator twice', () => {
    const keys = flatten(menuTemplate('en', 'linux', () => undefined, true)).flatMap((item) => item.accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('begins with the application menu on macOS', () => {
    expect(menuTemplate('en', 'darwin', () => undefined, false)[0]?.role).toBe('appMenu');
  });
});
