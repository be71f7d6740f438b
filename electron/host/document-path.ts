import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileExtension } from '../store/identity';

/** The place that a path names, through links; a file that is not there yet is placed in the real folder. */
export function realPath(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync(absolute);
  } catch {
    try {
      return join(realpathSync(dirname(absolute)), basename(absolute));
    } catch {
      return absolute;
    }
  }
}

/** The path with the extension of documents, added where it is missing. */
export const withExtension = (path: string): string =>
  path.toLowerCase().endsWith(fileExtension) ? path : `${path}${fileExtension}`;

/** What no file system and no shell trips over. */
const safeName = (title: string): string =>
  title
    .replace(/[\p{Cc}\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 60) || 'document';

/** A name in the folder that is not taken: `<title>.holdfast`, `<title> 2.holdfast`… Makes the folder if need be. */
export function freePath(folder: string, title: string): string {
  mkdirSync(folder, { recursive: true });
  const name = safeName(title);
  for (let count = 1; ; count += 1) {
    const path = join(folder, `${name}${count === 1 ? '' : ` ${String(count)}`}${fileExtension}`);
    if (!existsSync(path)) return path;
  }
}
