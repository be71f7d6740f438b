import type { HoldfastShell } from '@host/contract/shell';

declare global {
  interface Window {
    /** Only there in the desktop shell. */
    readonly holdfastShell?: HoldfastShell;
  }
}
