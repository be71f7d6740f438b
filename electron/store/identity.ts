import { migrations } from './migrations';

/** `HOLD`: marks the file at byte 68 of its header. */
export const applicationId = 0x484f4c44;
/** Version that this program writes. */
export const currentVersion = migrations.length;
export const fileExtension = '.holdfast';
/** Largest file that is opened, in bytes. */
export const fileLimit = 8 * 1024 ** 3;
/** Files that SQLite may keep beside a document. */
export const siblingSuffixes = ['-wal', '-shm', '-journal'] as const;
