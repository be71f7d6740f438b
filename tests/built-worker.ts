import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const folder = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const cache = folder('../node_modules/.cache/holdfast-tests');

/** Entries that tests start as threads or processes of their own. */
const entries = {
  worker: '../workers/entry/simulation-worker.ts',
  inspector: '../electron/store/inspector-entry.ts',
} as const;

const isRunning = (id: number): boolean => {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
};

/** Test processes may be killed before they clean up; the next one does it for them. */
function removeLeftovers(): void {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    const owner = Number(/-(\d+)-[0-9a-f]{8}$/.exec(name)?.[1] ?? NaN);
    if (!isRunning(owner)) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

/** Bundles one TypeScript entry for Node into a fresh file and returns its path. */
async function bundle(name: string, source: string): Promise<string> {
  const out = join(cache, `${name}-${String(process.pid)}-${randomUUID().slice(0, 8)}`);
  removeLeftovers();
  mkdirSync(out, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    root: folder('..'),
    resolve: {
      alias: {
        '@scenarios': folder('../scenarios'),
        '@workers': folder('../workers'),
        '@host': folder('../electron'),
      },
    },
    build: {
      ssr: true,
      target: 'node24',
      outDir: out,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: { [name]: folder(source) },
        output: { format: 'es', entryFileNames: '[name].mjs', codeSplitting: false },
      },
    },
  });
  process.once('exit', () => {
    rmSync(out, { recursive: true, force: true });
  });
  return join(out, `${name}.mjs`);
}

const built = new Map<string, Promise<string>>();
const once = (name: string, source: string): Promise<string> => {
  const known = built.get(name) ?? bundle(name, source);
  built.set(name, known);
  return known;
};

/** Path of the bundled simulation worker, made once for each test process; needs no build beforehand. */
export const builtWorker = (): Promise<string> => once('worker', entries.worker);
/** Path of the bundled inspector. */
export const builtInspector = (): Promise<string> => once('inspector', entries.inspector);
/** Path of any other entry, relative to this folder, such as `./contract/crash-child.ts`. */
export const builtEntry = (source: string): Promise<string> =>
  existsSync(folder(source))
    ? once(source.replace(/[^a-z]+/gi, '-'), source)
    : Promise.reject(new Error(`no ${source}`));
