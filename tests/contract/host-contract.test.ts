import { connectHost } from '@host/contract/connect-host';
import type { ObservableHost } from '@host/contract/connection';
import { exposeHost } from '@host/contract/expose-host';
import { judge } from '@host/contract/guard';
import { hostMethods } from '@host/contract/host-methods';
import { messagePortChannel } from '@host/contract/message-port-channel';
import { webSocketChannel } from '@host/contract/web-socket-channel';
import { failure } from '@scenarios/format/result';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { startContractHost } from './contract-host';
import { describeHostContract } from './host-contract';

/** The host itself, with the check of arguments that `exposeHost` makes for every transport. */
function checked(host: ObservableHost): ObservableHost {
  type Method = (argument: unknown) => Promise<unknown>;
  const methods = hostMethods.map((method): [string, Method] => [
    method,
    (argument) => {
      const judgement = judge({
        id: '1',
        type: 'APPLY',
        path: [method],
        argumentList: [{ type: 'RAW', value: argument }],
      });
      if (judgement.kind === 'call') return (host[method] as Method)(judgement.argument);
      return Promise.resolve(judgement.kind === 'refuse' ? failure(judgement.error) : judgement);
    },
  ]);
  return { ...(Object.fromEntries(methods) as unknown as ObservableHost), subscribe: host.subscribe };
}

describeHostContract('in process', async (folders) => {
  const host = await startContractHost(folders);
  return { host: checked(host), end: host.close };
});

describeHostContract('over a MessagePort', async (folders) => {
  const host = await startContractHost(folders);
  const { port1, port2 } = new MessageChannel();
  exposeHost(host, messagePortChannel(port1));
  const connection = connectHost(messagePortChannel(port2));
  return {
    host: connection,
    end: async () => {
      connection.close();
      await host.close();
    },
  };
});

describeHostContract('over a WebSocket', async (folders) => {
  const host = await startContractHost(folders);
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false, maxPayload: 1024 ** 2 });
  server.on('connection', (socket) => {
    exposeHost(host, webSocketChannel(socket));
  });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const connection = connectHost(webSocketChannel(new WebSocket(`ws://127.0.0.1:${String(port)}`)));
  return {
    host: connection,
    end: async () => {
      connection.close();
      await host.close();
      for (const client of server.clients) client.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
});
