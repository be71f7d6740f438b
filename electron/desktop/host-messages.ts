/** What the main process tells the host process; a `connect` message carries one port. */
export type HostProcessMessage = { readonly kind: 'connect' } | { readonly kind: 'close' };

export type HostProcessFolders = { readonly dataFolder: string; readonly documentsFolder: string };
