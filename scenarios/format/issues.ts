import type { LocalText } from './text';

/** Closed list of what can be wrong with a document. */
export const issueCodes = [
  'format/not-json',
  'format/not-a-scenario',
  'format/unknown-version',
  'format/too-large',
  'format/wrong-type',
  'format/missing',
  'format/unknown-key',
  'format/out-of-range',
  'format/not-a-number',
  'format/bad-text',
  'format/more-issues',
  'mesh/duplicate-id',
  'mesh/unknown-node',
  'mesh/unknown-service',
  'mesh/self-loop',
  'mesh/missing-reactance',
  'mesh/store-without-need',
  'mesh/bad-ladder',
  'scenario/duplicate-id',
  'scenario/unknown-design',
  'scenario/unknown-hazard',
  'scenario/unknown-target',
  'scenario/unknown-parameter',
  'template/no-target',
  'edit/unknown-design',
  'edit/unknown-id',
  'edit/duplicate-id',
  'edit/in-use',
  'exchange/too-large',
  'exchange/unknown-statement',
  'exchange/unknown-version',
  'exchange/missing-table',
  'exchange/unclosed',
  'exchange/not-a-number',
  'exchange/wrong-width',
  'exchange/out-of-range',
  'exchange/duplicate-bus',
  'exchange/unknown-bus',
  'exchange/unsupported',
  'exchange/skipped',
  'exchange/adjusted',
  'exchange/not-xml',
  'exchange/unsafe',
  'exchange/not-this-format',
  'exchange/duplicate-id',
  'exchange/unknown-node',
  'exchange/unknown-service',
  'exchange/unknown-kind',
  'exchange/unknown-encoding',
  'exchange/missing-column',
  'exchange/bad-place',
  'exchange/bad-unit',
  'exchange/bad-value',
  'exchange/kept',
  'exchange/in-use',
] as const;
export type IssueCode = (typeof issueCodes)[number];

/** What is wrong, where, and what to do about it. */
export type Issue = {
  readonly code: IssueCode;
  /** Place in the document, such as `designs[0].mesh.links[12].from`. */
  readonly path: string;
  readonly message: LocalText;
  readonly advice: LocalText;
};
