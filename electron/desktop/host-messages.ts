import type { ConnectionRole } from '@host/contract/host';

/** What the main process tells the host process; a `connect` message carries one port, and who is at its other end. */
export type HostProcessMessage =
  { readonly kind: 'connect'; readonly role: ConnectionRole } | { readonly kind: 'close' };

export type HostProcessFolders = { readonly dataFolder: string; readonly documentsFolder: string };
