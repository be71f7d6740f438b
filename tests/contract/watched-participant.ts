import { connectHost } from '@host/contract/connect-host';
import type { HostConnection, ObservableHost } from '@host/contract/connection';
import { exposeHost } from '@host/contract/expose-host';
import { messagePortChannel } from '@host/contract/message-port-channel';

/** A participant at the door of a host, and every message that goes out through it. */
export function watchedParticipant(host: ObservableHost): {
  readonly participant: HostConnection;
  readonly carried: readonly unknown[];
} {
  const { port1, port2 } = new MessageChannel();
  const carried: unknown[] = [];
  const watched = messagePortChannel(port1);
  exposeHost(
    host,
    {
      ...watched,
      post: (message, transfer) => {
        carried.push(message);
        watched.post(message, transfer);
      },
    },
    'participant',
  );
  return { participant: connectHost(messagePortChannel(port2)), carried };
}
