import type { Result } from '@scenarios/format/result';
import { failure, success } from '@scenarios/format/result';
import type { Scenario } from '@scenarios/format/scenario';
import { blankScenario } from '@scenarios/templates/blank-scenario';
import { resolve } from 'node:path';
import type { HostError } from '../contract/errors';
import type { DocumentInfo, Host } from '../contract/host';
import { createDocumentFile } from '../store/create';
import type { Inspector } from '../store/child-inspector';
import { closeDocumentFile } from '../store/document-file';
import { countEdits } from '../store/edit-queries';
import { fileError } from '../store/file-error';
import { currentVersion } from '../store/identity';
import { openDocumentFile } from '../store/open';
import { copyDocumentFile } from '../store/save-as';
import { freePath, realPath, withExtension } from './document-path';
import type { HostContext } from './host-context';
import { withDocument } from './host-context';
import type { OpenDocument } from './open-document';
import { documentInfo } from './open-document';
import { product } from './product';
import { rememberRecent } from './recent';
import { currentSettings } from './settings';

type Documents = Pick<
  Host,
  'createDocument' | 'createBlank' | 'openDocument' | 'saveDocumentAs' | 'closeDocument' | 'currentDocument'
>;

/** What this host has just written needs no inspection. */
const ownFile: Inspector = () => Promise.resolve({ ok: true, version: currentVersion });

/** Eight in the morning of that day, in the time zone of the machine: when a new scenario starts. */
function todayAtEight(now: Date): string {
  const offset = -now.getTimezoneOffset();
  const two = (value: number): string => String(Math.trunc(Math.abs(value))).padStart(2, '0');
  const zone = `${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}T08:00:00${zone}`;
}

/** Closes the open document, if there is one; its jobs are cancelled by `leave`. */
export function closeCurrent({ session, events }: HostContext, leave: (document: OpenDocument) => void): void {
  const { document } = session;
  if (document === null) return;
  session.document = null;
  leave(document);
  closeDocumentFile(document.file);
  events.emit({ kind: 'document-closed' });
}

/** New, open, save as, close. One document is open at a time; a failure leaves the open one open. */
export function createDocuments(context: HostContext, leave: (document: OpenDocument) => void): Documents {
  const { session, events, serial } = context;

  /** A bare name is meant in the folder of documents, wherever the program was started. */
  const place = (path: string): string => resolve(context.documentsFolder, path);

  const announce = (document: OpenDocument): DocumentInfo => {
    const info = documentInfo(document);
    rememberRecent(context, info.path, info.title, context.clock());
    events.emit({ kind: 'document-changed', revision: info.revision });
    return info;
  };

  const isOpen = (path: string): boolean =>
    session.document !== null && realPath(session.document.file.path) === realPath(path);

  const open = async (path: string, inspect: Inspector): Promise<Result<DocumentInfo, HostError>> => {
    if (session.document !== null && isOpen(path)) return success(announce(session.document));
    const opened = await openDocumentFile(path, inspect);
    if (!opened.ok) return opened;
    closeCurrent(context, leave);
    const { file, ...state } = opened.value;
    session.document = {
      file,
      ...state,
      edits: countEdits(file.database),
      summaries: new Map(),
      verifications: new Map(),
      ensembles: new Set(),
    };
    return success(announce(session.document));
  };

  /** Writes a new file and goes on in it; without a path it gets a free name in the folder of documents. */
  const create = (
    scenario: Scenario,
    path: string | undefined,
    overwrite: boolean,
  ): Promise<Result<DocumentInfo, HostError>> | Result<DocumentInfo, HostError> => {
    let target: string;
    try {
      const title = scenario.title[currentSettings(context).language];
      target = path === undefined ? freePath(context.documentsFolder, title) : withExtension(place(path));
    } catch (error) {
      return failure(fileError(error));
    }
    if (overwrite && isOpen(target)) closeCurrent(context, leave);
    const created = createDocumentFile(target, scenario, { overwrite, version: product.version });
    return created.ok ? open(target, ownFile) : created;
  };

  return {
    createDocument: ({ slug, path, overwrite = false }) =>
      serial(async () => {
        const scenario = await context.bundled.read(slug);
        return scenario.ok ? create(scenario.value, path, overwrite) : scenario;
      }),
    createBlank: ({ title, place: middle, path, overwrite = false }) =>
      serial(() =>
        create(blankScenario({ title, place: middle, start: todayAtEight(context.clock()) }), path, overwrite),
      ),
    openDocument: ({ path }) => serial(() => open(place(path), context.inspect)),
    saveDocumentAs: ({ path, overwrite }) =>
      withDocument(context, async (document) => {
        const target = withExtension(place(path));
        if (isOpen(target)) return success(announce(document));
        const copied = await copyDocumentFile(document.file, target, overwrite);
        if (!copied.ok) return copied;
        const opened = await openDocumentFile(target, ownFile);
        if (!opened.ok) return opened;
        closeDocumentFile(document.file);
        document.file = opened.value.file;
        return success(announce(document));
      }),
    closeDocument: () =>
      serial(() => {
        closeCurrent(context, leave);
        return success(null);
      }),
    currentDocument: () => serial(() => success(session.document === null ? null : documentInfo(session.document))),
  };
}
