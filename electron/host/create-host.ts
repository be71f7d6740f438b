import { failure, success } from '@scenarios/format/result';
import { engineVersion } from '@workers/engine/engine-version';
import type { ObservableHost } from '../contract/connection';
import type { Host, HostInfo } from '../contract/host';
import { hostError } from '../contract/host-error';
import { hostMethods } from '../contract/host-methods';
import { closeCurrent, createDocuments } from './document';
import { inlineFileWriter } from './file-writer';
import { createEdits } from './edits';
import { createEventStream } from './event-stream';
import { createFolders } from './folders';
import type { HostContext, HostOptions } from './host-context';
import type { OpenDocument } from './open-document';
import { createJobs } from './jobs';
import { createLibrary } from './library';
import { product } from './product';
import { createCoverage } from './coverage';
import { awakeClock } from './exercise/awake-clock';
import { createMedia } from './exercise/media';
import { createComparisons } from './exercise/compare-sessions';
import { createForecasts } from './exercise/forecast';
import { createReports } from './exercise/reports';
import { createSessions } from './exercise/sessions';
import { createSearch } from './search';
import { createVersions } from './versions';
import { createResults } from './results';
import { createRuns } from './runs';
import { createSerial } from './serial';
import { createSettings } from './settings';

export type RunningHost = ObservableHost & {
  /** Cancels all jobs, leaves the document as one closed file, and ends the pool. Later requests get `host/closed`. */
  readonly close: () => Promise<void>;
};

/** Answers `host/closed` once `isClosed`. */
function untilClosed(host: Host, isClosed: () => boolean): Host {
  type Method = (argument: unknown) => Promise<unknown>;
  const closedAnswer = failure(hostError('host/closed'));
  const guarded = hostMethods.map((method): [string, Method] => [
    method,
    (argument) => (isClosed() ? Promise.resolve(closedAnswer) : (host[method] as Method)(argument)),
  ]);
  return Object.fromEntries(guarded) as unknown as Host;
}

/**
 * The one implementation of `Host`. It takes arguments as valid: `exposeHost` checks what comes from outside.
 */
export function createHost(options: HostOptions): RunningHost {
  const events = createEventStream();
  const clock = options.clock ?? (() => new Date());
  const context: HostContext = {
    nativeFileDialogs: false,
    screenAddress: () => null,
    printPdf: null,
    writeFile: inlineFileWriter,
    keepInterval: 2000,
    clock,
    awake: options.clock === undefined ? awakeClock() : () => clock().getTime(),
    ...options,
    events,
    serial: createSerial(),
    session: { document: null },
  };
  const { pool, serial } = context;
  const jobs = createJobs(context);
  const sessions = createSessions(context);
  const leave = (document: OpenDocument): void => {
    sessions.leave(document);
    jobs.leave(document);
  };
  const info: HostInfo = {
    product: product.name,
    version: product.version,
    engine: engineVersion,
    shell: context.shell,
    threads: pool.threads,
    role: 'facilitator',
    capabilities: { nativeFileDialogs: context.nativeFileDialogs, printsPdf: context.printPdf !== null },
    documentsFolder: context.documentsFolder,
  };
  let closing: Promise<void> | null = null;
  const host: Host = {
    describe: () => Promise.resolve(success(info)),
    ...createLibrary(context),
    ...createDocuments(context, leave),
    ...createEdits(context),
    ...createVersions(context),
    ...createCoverage(context),
    ...createSearch(context),
    ...createRuns(context, jobs),
    ...createResults(context),
    ...sessions.methods,
    ...createMedia(context),
    ...createComparisons(context, sessions, jobs),
    ...createForecasts(context, jobs),
    ...createReports(context, sessions, jobs),
    ...createSettings(context),
    ...createFolders(context),
  };
  const close = async (): Promise<void> => {
    await serial(() => {
      closeCurrent(context, leave);
    });
    await jobs.settled();
    await pool.close();
  };
  return {
    ...untilClosed(host, () => closing !== null),
    subscribe: events.subscribe,
    close: () => (closing ??= close()),
  };
}
