import { describe, expect, it } from 'vitest';
import type { HostErrorCode } from '@host/contract/errors';
import type { AskHost } from '@ui/state/ask-host';
import { FileChoice } from './file-choice.svelte';

const text = { en: 'x', 'zh-Hant': 'x' };
const failed = (code: HostErrorCode) => ({ ok: false as const, issues: [{ code, message: text, advice: text }] });
const info = { path: '', scenarioId: '', title: text, revision: 1, undo: null, redo: null };
const ask = (async (_method: string, request: { path?: string }) =>
  request.path === '/secret'
    ? failed('folder/unreadable')
    : { ok: true, value: { path: request.path ?? '/docs', parent: '/', entries: [] } }) as unknown as AskHost;

describe('FileChoice', () => {
  it('completes a name with the folder and the extension', async () => {
    const choice = new FileChoice('save-as', ask, async () => failed('document/io'), 'Pilot');
    await choice.enter();
    expect(choice.path).toBe('/docs/Pilot.holdfast');
    choice.rename('a/b');
    expect(choice.nameUsable).toBe(false);
  });

  it('asks before it replaces a file, and asks again after another name', async () => {
    const calls: [string, boolean][] = [];
    const choice = new FileChoice(
      'save-as',
      ask,
      async (path, overwrite) => {
        calls.push([path, overwrite]);
        return overwrite ? { ok: true, value: info } : failed('document/exists');
      },
      'Pilot',
    );
    await choice.enter();
    expect(await choice.confirm()).toBe(false);
    expect(choice.confirming).toBe(true);
    choice.rename('Other');
    expect(choice.confirming).toBe(false);
    expect(await choice.confirm()).toBe(false);
    expect(await choice.confirm()).toBe(true);
    expect(calls.map(([, overwrite]) => overwrite)).toEqual([false, false, true]);
  });

  it('keeps an error at the field, and one of the folder at the folder', async () => {
    const choice = new FileChoice('open', ask, async () => failed('document/not-holdfast'), '');
    await choice.enter();
    choice.rename('/elsewhere/file.holdfast');
    expect(choice.path).toBe('/elsewhere/file.holdfast');
    expect(await choice.confirm()).toBe(false);
    expect(choice.error?.code).toBe('document/not-holdfast');
    await choice.enter('/secret');
    expect(choice.folderError?.code).toBe('folder/unreadable');
    expect(choice.folder?.path).toBe('/docs');
  });
});
