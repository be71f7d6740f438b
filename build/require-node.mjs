/**
 * Every script runs on Node 24 or newer, however the machine came by it: npm puts node_modules/.bin first on PATH,
 * where the optional, lockfile-pinned Node package stands. Imported or run, this says clearly when that failed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..');
const needed = 24;
const current = Number(process.versions.node.split('.')[0]);

/** Absolute path of a Node that is new enough, or null. */
function findNode() {
  if (current >= needed) return process.execPath;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const local = join(projectRoot, 'node_modules', '.bin', name);
  if (!existsSync(local)) return null;
  const version = spawnSync(local, ['--version'], { encoding: 'utf8' }).stdout ?? '';
  return Number(version.slice(1).split('.')[0]) >= needed ? local : null;
}

/** Re-runs the calling script on a Node that is new enough, or ends the process with advice. */
export function requireNode(scriptUrl) {
  if (current >= needed) return;
  const node = findNode();
  if (node === null) {
    console.error(
      `Holdfast needs Node.js ${needed} or newer; this is ${process.version}.\n` +
        'Run "npm ci" again without --omit=optional: it brings a pinned Node for Linux and Windows on x64 and Linux on ' +
        'arm64. On other machines install Node.js 24 and try again.',
    );
    process.exit(1);
  }
  const result = spawnSync(node, [fileURLToPath(scriptUrl), ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(result.status ?? 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) requireNode(import.meta.url);
