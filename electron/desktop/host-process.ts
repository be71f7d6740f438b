import { exposeHost } from '@host/contract/expose-host';
import { messagePortChannel } from '@host/contract/message-port-channel';
import { startHost } from '@host/host/start-host';
import type { MessageEvent } from 'electron';
import { join } from 'node:path';
import type { HostProcessFolders, HostProcessMessage } from './host-messages';
import { createRemotePrinter } from './remote-printer';

const folders = JSON.parse(process.argv.at(-1) ?? '{}') as HostProcessFolders;
const printer = createRemotePrinter((message) => process.parentPort.postMessage(message));
const host = startHost({
  shell: 'desktop',
  nativeFileDialogs: true,
  printPdf: printer.print,
  ...folders,
  workerFile: join(import.meta.dirname, 'worker.js'),
  inspectorFile: join(import.meta.dirname, 'inspector.js'),
  writerFile: join(import.meta.dirname, 'writer.js'),
});

process.parentPort.on('message', ({ data, ports }: MessageEvent) => {
  const message = data as HostProcessMessage;
  switch (message.kind) {
    case 'connect':
      for (const port of ports) exposeHost(host, messagePortChannel(port), message.role);
      break;
    case 'printed':
      printer.take(message);
      break;
    case 'close':
      void host.close().then(() => process.exit(0));
  }
});
