import type { Host, HostMethod } from '@host/contract/host';

/** Asks the host; a missing or lost connection answers with `host/closed` instead of throwing. */
export type AskHost = <Method extends HostMethod>(
  method: Method,
  request: Parameters<Host[Method]>[0],
) => ReturnType<Host[Method]>;
