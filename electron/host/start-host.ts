import { catalog } from '@scenarios/bundled/catalog';
import type { HostInfo } from '../contract/host';
import { createThreadPool } from '../pool/thread-pool';
import { childInspector } from '../store/child-inspector';
import { createBundledLibrary } from './bundled-library';
import type { RunningHost } from './create-host';
import { createHost } from './create-host';
import { threadFileWriter } from './file-writer';
import type { PrintPdf } from './host-context';

/** Where a shell finds the built helpers, and where things are kept. */
export type StartOptions = {
  readonly shell: HostInfo['shell'];
  readonly nativeFileDialogs?: boolean;
  readonly dataFolder: string;
  readonly documentsFolder: string;
  /** Built `workers/entry/simulation-worker.ts`: `out/main/worker.js`. */
  readonly workerFile: string | URL;
  /** Built `electron/store/inspector-entry.ts`: `out/main/inspector.js`. */
  readonly inspectorFile: string;
  /** Built `electron/report/writer-entry.ts`: `out/main/writer.js`; left out, long documents keep the host waiting. */
  readonly writerFile?: string;
  readonly threads?: number;
  readonly screenAddress?: () => string | null;
  /** Wall clock; left out, that of the machine. */
  readonly clock?: () => Date;
  /** Milliseconds that the machine has been awake; left out, as the machine says, or as `clock` goes where there is one. */
  readonly awake?: () => number;
  readonly keepInterval?: number;
  /** Prints a page as a PDF, where the shell can. */
  readonly printPdf?: PrintPdf | null;
};

/** A host with worker threads, inspector process and the bundled scenarios, as every shell runs it. */
export const startHost = ({ workerFile, inspectorFile, writerFile, threads, ...options }: StartOptions): RunningHost =>
  createHost({
    ...options,
    ...(writerFile === undefined ? {} : { writeFile: threadFileWriter(writerFile) }),
    pool: createThreadPool(workerFile, threads),
    inspect: childInspector(inspectorFile),
    bundled: createBundledLibrary(catalog),
  });
