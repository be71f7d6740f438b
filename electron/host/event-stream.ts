import type { HostEvent, HostEventListener } from '../contract/events';

type WithoutSequence<Event> = Event extends HostEvent ? Omit<Event, 'seq'> : never;
/** An event before a subscriber's number is put on it. */
export type NewEvent = WithoutSequence<HostEvent>;

export type EventStream = {
  readonly emit: (event: NewEvent) => void;
  /** Each subscriber sees its own numbers, from 1. */
  readonly subscribe: (listener: HostEventListener) => () => void;
};

export function createEventStream(): EventStream {
  const subscribers = new Set<(event: NewEvent) => void>();
  return {
    emit: (event) => {
      for (const tell of subscribers) tell(event);
    },
    subscribe: (listener) => {
      let seq = 0;
      const tell = (event: NewEvent): void => {
        seq += 1;
        listener({ ...event, seq });
      };
      subscribers.add(tell);
      return () => subscribers.delete(tell);
    },
  };
}
