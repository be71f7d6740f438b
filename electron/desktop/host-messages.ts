import type { ConnectionRole } from '@host/contract/host';

/** What the main process tells the host process; a `connect` message carries one port, and who is at its other end. */
export type HostProcessMessage =
  | { readonly kind: 'connect'; readonly role: ConnectionRole }
  | { readonly kind: 'close' }
  /** Answer to a `print` message; null where it could not be printed. */
  | { readonly kind: 'printed'; readonly id: number; readonly bytes: Uint8Array | null };

/** What the host process asks of the main process. */
export type MainProcessMessage = { readonly kind: 'print'; readonly id: number; readonly html: string };

export type HostProcessFolders = { readonly dataFolder: string; readonly documentsFolder: string };
