import type { LocalText } from '@scenarios/format/text';

/** Closed list of what a host can answer instead of a value. */
export const hostErrorCodes = [
  'request/unknown-method',
  'request/bad-arguments',
  'document/none-open',
  'document/not-found',
  'document/exists',
  'document/not-holdfast',
  'document/damaged',
  'document/newer-version',
  'document/foreign-content',
  'document/locked',
  'document/read-only',
  'document/no-space',
  'document/name-too-long',
  'document/io',
  'scenario/invalid',
  'scenario/unknown-bundled',
  'edit/rejected',
  'edit/nothing-to-undo',
  'edit/nothing-to-redo',
  'version/unknown',
  'run/unknown-design',
  'run/unknown-hazard',
  'run/unknown-measure',
  'run/not-comparable',
  'run/too-large',
  'run/failed',
  'run/worker-crashed',
  'job/unknown',
  'job/cancelled',
  'result/unknown',
  'result/outdated',
  'shard/not-a-shard',
  'shard/damaged',
  'shard/foreign',
  'shard/overlap',
  'shard/missing',
  'exercise/unknown-plan',
  'exercise/no-design',
  'exercise/no-hazard',
  'exercise/unknown-session',
  'exercise/log-broken',
  'exercise/not-started',
  'exercise/already-started',
  'exercise/finished',
  'exercise/not-paused',
  'exercise/already-paused',
  'exercise/time-goes-on-only',
  'exercise/unknown-inject',
  'exercise/already-released',
  'exercise/not-released',
  'exercise/already-skipped',
  'exercise/not-skipped',
  'exercise/taken-id',
  'exercise/unknown-observation',
  'medium/unknown-type',
  'medium/no-room',
  'medium/unknown',
  'report/needs-session',
  'report/no-such-format',
  'report/no-printer',
  'folder/unreadable',
  'host/closed',
  'host/bug',
] as const;
export type HostErrorCode = (typeof hostErrorCodes)[number];

/** Always cloneable: what went wrong, and what the user can do next. */
export type HostError = {
  readonly code: HostErrorCode;
  readonly message: LocalText;
  readonly advice: LocalText;
  /** Details for the log: a path, a cause. Never needed to understand the message. */
  readonly detail?: string;
  /** Issues of a rejected document, at most 100. */
  readonly issues?: readonly { readonly path: string; readonly message: LocalText; readonly advice: LocalText }[];
};
