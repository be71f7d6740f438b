import type { HostError } from './errors';

/** Pushed from host to every client; `seq` counts up by one on each connection so that a gap is noticed. */
export type HostEvent =
  | {
      readonly kind: 'job-progress';
      readonly seq: number;
      readonly jobId: string;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'job-done'; readonly seq: number; readonly jobId: string; readonly resultId: string }
  | { readonly kind: 'job-failed'; readonly seq: number; readonly jobId: string; readonly error: HostError }
  | { readonly kind: 'job-cancelled'; readonly seq: number; readonly jobId: string }
  | { readonly kind: 'document-changed'; readonly seq: number; readonly revision: number }
  | { readonly kind: 'document-closed'; readonly seq: number }
  /** Something happened in a session; participants are only told that there is something new. */
  | { readonly kind: 'session-changed'; readonly seq: number; readonly sessionId: string; readonly lines: number }
  | { readonly kind: 'screen-changed'; readonly seq: number };

export type HostEventListener = (event: HostEvent) => void;
