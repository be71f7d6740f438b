import { join, resolve } from 'node:path';
import { startHost } from '@host/host/start-host';

/** A host with its built workers, in this process, that keeps everything in one folder. */
export const benchHost = (home: string, threads: number): ReturnType<typeof startHost> =>
  startHost({
    shell: 'in-process',
    dataFolder: join(home, 'data'),
    documentsFolder: join(home, 'documents'),
    workerFile: resolve('out/main/worker.js'),
    inspectorFile: resolve('out/main/inspector.js'),
    threads,
  });
