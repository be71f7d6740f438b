/** Builds `out/` when it is missing or older than what it is made of. */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './require-node.mjs';

const sources = ['electron', 'renderer', 'scenarios', 'workers'];
const settings = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];
const products = [
  'out/main/desktop.js',
  'out/main/host-process.js',
  'out/main/loopback.js',
  'out/main/cli.js',
  'out/main/worker.js',
  'out/main/inspector.js',
  'out/main/writer.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'out/renderer/screen.html',
];

/** Milliseconds; a folder counts too, since it changes when a file is taken away. */
const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;

const newestBelow = (folder) => {
  let newest = changed(folder) ?? 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.endsWith('.test.ts')) continue;
    const path = join(folder, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestBelow(path) : (changed(path) ?? 0));
  }
  return newest;
};

/** Why a build is needed, in a few words, or null when `out/` is up to date. */
export function reasonToBuild() {
  const built = products.map((product) => changed(join(projectRoot, product)));
  if (built.includes(null)) return 'not built yet';
  const newest = Math.max(
    ...sources.map((folder) => newestBelow(join(projectRoot, folder))),
    ...settings.map((file) => changed(join(projectRoot, file)) ?? 0),
  );
  return newest > Math.min(...built) ? 'sources changed since the last build' : null;
}

/** True when `out/` is up to date afterwards. Tells `log` what it does; the build's own output only when it fails. */
export function ensureBuilt(log = process.stdout) {
  const reason = reasonToBuild();
  if (reason === null) return true;
  log.write(`Building Holdfast (${reason}) … `);
  const started = process.hrtime.bigint();
  const vite = join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const result = spawnSync(process.execPath, [vite, 'build'], { cwd: projectRoot, encoding: 'utf8' });
  const seconds = (Number(process.hrtime.bigint() - started) / 1e9).toFixed(1);
  log.write(result.status === 0 ? `done in ${seconds} s.\n` : `failed after ${seconds} s.\n`);
  if (result.status !== 0) process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}\n`);
  return result.status === 0;
}
