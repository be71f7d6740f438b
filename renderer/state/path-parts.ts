const lastSeparator = (path: string): number => Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));

/** The last part of a path of either kind of system. */
export const fileName = (path: string): string => path.slice(lastSeparator(path) + 1);

/** What stands before the last part, without the separator; the root keeps its own. */
export function folderName(path: string): string {
  const at = lastSeparator(path);
  return at <= 0 ? path.slice(0, at + 1) : path.slice(0, at);
}

/** A name inside a folder, joined as the folder's own system does. */
export function joinPath(folder: string, name: string): string {
  const separator = folder.includes('\\') && !folder.includes('/') ? '\\' : '/';
  return folder.endsWith(separator) ? folder + name : folder + separator + name;
}
