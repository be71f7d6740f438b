import type { Result } from '@scenarios/format/result';
import { failure } from '@scenarios/format/result';
import type { HostError } from '../contract/errors';
import type { HostInfo } from '../contract/host';
import { hostError } from '../contract/host-error';
import type { Pool } from '../pool/pool';
import type { Inspector } from '../store/child-inspector';
import type { BundledLibrary } from './bundled-library';
import type { EventStream } from './event-stream';
import type { FileWriter } from './file-writer';
import type { OpenDocument } from './open-document';
import type { Serial } from './serial';

/** Prints a page of HTML, by its own rules for paper, into a PDF file. */
export type PrintPdf = (html: string) => Promise<Uint8Array>;

/** What a host is made from. */
export type HostOptions = {
  /** Closed with the host. */
  readonly pool: Pool;
  readonly inspect: Inspector;
  readonly bundled: BundledLibrary;
  /** Settings and the list of recent documents; made when first needed. */
  readonly dataFolder: string;
  /** Where new documents go; made when first needed. */
  readonly documentsFolder: string;
  readonly shell: HostInfo['shell'];
  /** Whether the shell has dialogs of its own for choosing files. */
  readonly nativeFileDialogs?: boolean;
  /** One-time address of the participants' screen for another browser, where the shell has such. */
  readonly screenAddress?: () => string | null;
  /** Writes files that take a while; default: on this thread. */
  readonly writeFile?: FileWriter;
  /** Prints a page of HTML as a PDF, where the shell can; null where it cannot. */
  readonly printPdf?: PrintPdf | null;
  /** Milliseconds of an ensemble's work that a crash may cost; default: 2000. */
  readonly keepInterval?: number;
  /** Wall clock, for exercises, envelopes and the list of recent documents. */
  readonly clock?: () => Date;
  /** Milliseconds that the machine has been awake; with a `clock` of one's own, default: that clock. */
  readonly awake?: () => number;
};

/** What the features of a host share. */
export type HostContext = Required<HostOptions> & {
  readonly events: EventStream;
  /** Everything that touches the document file goes through here, one after the other. */
  readonly serial: Serial;
  readonly session: { document: OpenDocument | null };
};

/** Works with the open document when its turn comes; `document/none-open` where there is none. */
export const withDocument = <Value>(
  { serial, session }: HostContext,
  work: (document: OpenDocument) => Result<Value, HostError> | Promise<Result<Value, HostError>>,
): Promise<Result<Value, HostError>> =>
  serial(() => (session.document === null ? failure(hostError('document/none-open')) : work(session.document)));
