import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PagePrinter } from './print-page';
import { printPage } from './print-page';
import { createRemotePrinter } from './remote-printer';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-print-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Asked = { readonly url: string };
type Answer = (answer: { cancel: boolean }) => void;

function printer(print: () => Promise<Buffer>) {
  let decide: ((asked: Asked, answer: Answer) => void) | null = null;
  const seen = { path: '', html: '', javascript: true as boolean | undefined };
  const destroy = vi.fn();
  const made: PagePrinter = {
    folder,
    session: {
      webRequest: { onBeforeRequest: (listener: unknown) => (decide = listener as typeof decide) },
    } as unknown as PagePrinter['session'],
    openWindow: ({ webPreferences }) => {
      seen.javascript = webPreferences?.javascript;
      return {
        webContents: { printToPDF: print },
        loadFile: (path) => {
          seen.path = path;
          seen.html = readFileSync(path, 'utf8');
          return Promise.resolve();
        },
        destroy,
      };
    },
  };
  const cancels = (url: string): boolean | null => {
    let cancelled: boolean | null = null;
    decide?.({ url }, ({ cancel }) => (cancelled = cancel));
    return cancelled;
  };
  return { made, seen, destroy, cancels };
}

describe('printing a page', () => {
  it('loads nothing but the page, runs nothing in it, and leaves no file behind', async () => {
    const { made, seen, destroy, cancels } = printer(() => Promise.resolve(Buffer.from('%PDF-1.4')));
    const bytes = await printPage('<p>report</p>', made);
    expect(new TextDecoder().decode(bytes)).toBe('%PDF-1.4');
    expect(seen.html).toBe('<p>report</p>');
    expect(seen.javascript).toBe(false);
    expect(cancels(pathToFileURL(seen.path).href)).toBe(false);
    expect(cancels('https://example.org/picture.png')).toBe(true);
    expect(cancels('file:///etc/passwd')).toBe(true);
    expect(destroy).toHaveBeenCalledOnce();
    expect(existsSync(seen.path)).toBe(false);
  });

  it('leaves no file behind where it fails either', async () => {
    const { made, destroy } = printer(() => Promise.reject(new Error('no paper')));
    await expect(printPage('<p>report</p>', made)).rejects.toThrow('no paper');
    expect(destroy).toHaveBeenCalledOnce();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('printing from the host process', () => {
  it('gives each request its own answer, and rejects what could not be printed', async () => {
    const asked: number[] = [];
    const { print, take } = createRemotePrinter(({ id }) => asked.push(id));
    const [first, second] = [print('one'), print('two')];
    take({ kind: 'printed', id: asked[1] ?? 0, bytes: Uint8Array.of(2) });
    take({ kind: 'printed', id: asked[0] ?? 0, bytes: null });
    take({ kind: 'printed', id: 99, bytes: null });
    expect(await second).toEqual(Uint8Array.of(2));
    await expect(first).rejects.toThrow('could not be printed');
  });
});
