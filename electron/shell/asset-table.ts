import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

export type Asset = {
  /** Absolute path of the file. */
  readonly file: string;
  readonly mimeType: string;
};

/** Asset by its decoded URL path, such as `/assets/index-1a2b.js`. */
export type AssetTable = ReadonlyMap<string, Asset>;

const mimeTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * Lists the built interface once. Whatever is not a plain file of a known type under `root` at that moment cannot be
 * asked for later: a request is an exact look-up, so there is no path to climb out of. Symbolic links are not followed.
 * Throws when `root` cannot be read.
 */
export const readAssetTable = (root: string): AssetTable => {
  const table = new Map<string, Asset>();
  const list = (folder: string, prefix: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const file = join(folder, entry.name);
      if (entry.isDirectory()) list(file, `${prefix}${entry.name}/`);
      const mimeType = mimeTypes[extname(entry.name).toLowerCase()];
      if (entry.isFile() && mimeType !== undefined) table.set(`${prefix}${entry.name}`, { file, mimeType });
    }
  };
  list(root, '/');
  return table;
};

/**
 * The asset for the path of a URL, still percent-encoded; `/` is `index.html`. Null when there is none or the path is
 * not well encoded.
 */
export const findAsset = (table: AssetTable, encodedPath: string): Asset | null => {
  let path: string;
  try {
    path = decodeURIComponent(encodedPath);
  } catch {
    return null;
  }
  return table.get(path === '/' ? '/index.html' : path) ?? null;
};
