import { connection, exercises, openDocument } from '@ui/state/lab';
import { runConsole } from '../run/the-console';
import { Futures } from './futures.svelte';

export const futures = new Futures(connection, openDocument);

/** Holds a session beside another, or beside what one looks at first; left out, the session that is live. */
export function openFutures(sessionId?: string, other?: string): void {
  const here = sessionId ?? exercises.session?.session.sessionId;
  if (here === undefined) return;
  futures.choose(exercises.sessions, here, other);
  runConsole.dialog = 'futures';
}
