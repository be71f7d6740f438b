/** A two-way pipe for cloneable messages: a MessagePort, a socket, or two functions of one process. */
export type Channel = {
  /** Does nothing after the channel closed. What is listed as transferred can no longer be used by the sender. */
  readonly post: (message: unknown, transfer?: readonly ArrayBuffer[]) => void;
  /** Calls the listener with every message from now on; returns how to stop. */
  readonly listen: (listener: (message: unknown) => void) => () => void;
  readonly close: () => void;
  /** Fulfilled once, whichever side closed it. */
  readonly closed: Promise<void>;
};
