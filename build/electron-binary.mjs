/** Finds Electron's program without importing its package, which would try to fetch what is missing. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './require-node.mjs';

/** Absolute path of Electron's program, or null where it was not fetched. */
export function findElectron(environment = process.env) {
  const folder = join(projectRoot, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : '';
  const replaced = environment.ELECTRON_OVERRIDE_DIST_PATH;
  if (replaced !== undefined && replaced !== '') {
    const program = join(replaced, name === '' ? 'electron' : name);
    return existsSync(program) ? program : null;
  }
  const program = join(folder, 'dist', name);
  return name !== '' && existsSync(program) ? program : null;
}

/**
 * Whether the desktop shell can open here: its program, or null and the reason in a few words.
 * @returns {{ program: string, reason: null } | { program: null, reason: string }}
 */
export function usableElectron(environment = process.env, platform = process.platform) {
  const program = findElectron(environment);
  if (program === null) return { program, reason: 'no Electron binary' };
  if (platform !== 'linux') return { program, reason: null };
  if (process.getuid?.() === 0) return { program: null, reason: "Electron's sandbox does not run as root" };
  const display = environment.WAYLAND_DISPLAY || environment.DISPLAY;
  return display ? { program, reason: null } : { program: null, reason: 'no display for Electron' };
}
