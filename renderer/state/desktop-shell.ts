import type { HoldfastShell } from '@host/contract/shell';

/** What the desktop shell offers to the page; undefined in the loopback shell. */
export const desktopShell = (): HoldfastShell | undefined =>
  (window as { readonly holdfastShell?: HoldfastShell }).holdfastShell;
