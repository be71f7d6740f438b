import type { HostEventListener } from './events';
import type { Host } from './host';

/** A host with its stream of events; the events of one subscriber are numbered from 1. */
export type ObservableHost = Host & {
  /** Calls the listener with every event from now on; returns how to stop. */
  readonly subscribe: (listener: HostEventListener) => () => void;
};

/** The client's end: closing it ends the connection, not the host. */
export type HostConnection = ObservableHost & {
  readonly close: () => void;
  readonly closed: Promise<void>;
};
