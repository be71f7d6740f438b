import { exposeHost } from '@host/contract/expose-host';
import { webSocketChannel } from '@host/contract/web-socket-channel';
import { startHost } from '@host/host/start-host';
import { readAssetTable } from '@host/shell/asset-table';
import { defaultFolders } from '@host/shell/folders';
import { join } from 'node:path';
import { readArguments, usage } from './arguments';
import { startLoopbackServer, type LoopbackServer } from './loopback-server';
import { openBrowser } from './open-browser';

const patience = 15_000;

const serve = async (port: number, open: boolean): Promise<void> => {
  const main = import.meta.dirname;
  const folders = defaultFolders();
  let server: LoopbackServer | null = null;
  const host = startHost({
    shell: 'loopback',
    dataFolder: folders.data,
    documentsFolder: folders.documents,
    workerFile: join(main, 'worker.js'),
    inspectorFile: join(main, 'inspector.js'),
    writerFile: join(main, 'writer.js'),
    screenAddress: () => server?.screenAddress() ?? null,
  });
  let running: LoopbackServer;
  try {
    running = await startLoopbackServer({
      assets: readAssetTable(join(main, '..', 'renderer')),
      serve: (socket, role) => exposeHost(host, webSocketChannel(socket), role),
      port,
      onTokenSpent: () => console.log(`For another browser: ${running.address()}`),
    });
  } catch (error) {
    await host.close();
    throw error;
  }
  server = running;

  let ending = false;
  const end = (signal: NodeJS.Signals): void => {
    if (ending) process.exit(130);
    ending = true;
    console.log(`Closing (${signal}) …`);
    setTimeout(() => process.exit(1), patience).unref();
    void running
      .close()
      .then(() => host.close())
      .then(() => process.exit(0));
  };
  process.on('SIGINT', end).on('SIGTERM', end).on('SIGHUP', end);

  const address = running.address();
  const opened = open && (await openBrowser(address));
  console.log(
    opened ? 'Holdfast opens in your browser. If it does not:' : 'Holdfast runs. Open this address in a browser:',
  );
  console.log(`  ${address}`);
  console.log('It works once, on this machine only. Ctrl+C ends Holdfast.');
};

const wanted = readArguments(process.argv.slice(2), process.env);
switch (wanted.kind) {
  case 'help':
    console.log(usage);
    break;
  case 'wrong':
    console.error(`${wanted.message}\n\n${usage}`);
    process.exitCode = 2;
    break;
  case 'serve':
    try {
      await serve(wanted.port, wanted.open);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
      console.error(
        `Port ${wanted.port} of 127.0.0.1 is ${code === 'EACCES' ? 'not allowed' : 'taken'}. Name another one, or none.`,
      );
      process.exitCode = 1;
    }
}
