import type { RunningHost } from '@host/host/create-host';
import { startHost } from '@host/host/start-host';
import { builtInspector, builtWorker } from '../built-worker';

/** Where the host of one test keeps its things. */
export type ContractFolders = { readonly dataFolder: string; readonly documentsFolder: string };

/** A host as the shells run it, with worker threads and inspector process, built for the tests. */
export const startContractHost = async (
  folders: ContractFolders,
  more: { readonly clock?: () => Date; readonly awake?: () => number } = {},
): Promise<RunningHost> =>
  startHost({
    ...folders,
    ...more,
    shell: 'in-process',
    workerFile: await builtWorker(),
    inspectorFile: await builtInspector(),
    threads: 2,
  });
