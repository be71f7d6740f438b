import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron';
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Printing = {
  readonly webContents: Pick<BrowserWindow['webContents'], 'printToPDF'>;
  readonly loadFile: (path: string) => Promise<void>;
  readonly destroy: () => void;
};

export type PagePrinter = {
  /** A session of its own that is kept in memory only. */
  readonly session: { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> };
  readonly openWindow: (options: BrowserWindowConstructorOptions) => Printing;
  readonly folder: string;
};

/** What a page that is printed may do: nothing. */
const confined = (session: unknown): BrowserWindowConstructorOptions => ({
  show: false,
  webPreferences: {
    session: session as Session,
    javascript: false,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    images: true,
    plugins: false,
    spellcheck: false,
  },
});

/**
 * Prints a page of HTML by its own rules for paper, in a window that is never seen, runs no scripts and may load nothing but the
 * page itself. The file that it is loaded from is removed whatever happens.
 */
export async function printPage(html: string, { session, openWindow, folder }: PagePrinter): Promise<Uint8Array> {
  const path = join(folder, `holdfast-print-${randomUUID()}.html`);
  const address = pathToFileURL(path).href;
  await writeFile(path, html, { mode: 0o600 });
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url !== address }));
  const window = openWindow(confined(session));
  try {
    await window.loadFile(path);
    return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
  } finally {
    window.destroy();
    await rm(path, { force: true });
  }
}
