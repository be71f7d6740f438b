import { createHash } from 'node:crypto';
import { randomToken } from './launch-token';

export type Sessions = {
  /** Starts a session and returns the `Set-Cookie` value for it. The oldest ends when there are more than `most`. */
  readonly start: () => string;
  /** Whether a `Cookie` header holds a session that this process started. */
  readonly holds: (cookieHeader: string | undefined) => boolean;
};

/**
 * Sessions in memory: they end with the process. Cookies are shared by all ports of a host, so the name carries the
 * port; two labs in one browser then keep apart. A `screen` session is a participant's: it opens no other door.
 */
export const createSessions = (port: number, kind: 'session' | 'screen' = 'session', most = 32): Sessions => {
  const name = `holdfast-${kind}-${port}`;
  const started = new Set<string>();
  return {
    start: () => {
      const session = randomToken();
      started.add(fingerprint(session));
      const [oldest] = started;
      if (started.size > most && oldest !== undefined) started.delete(oldest);
      return `${name}=${session}; Path=/; HttpOnly; SameSite=Strict`;
    },
    holds: (cookieHeader) =>
      (cookieHeader ?? '').split(';').some((pair) => {
        const [key, value] = pair.trim().split('=', 2);
        return key === name && value !== undefined && started.has(fingerprint(value));
      }),
  };
};

/** Looking up a fingerprint tells a guesser nothing through time. */
const fingerprint = (session: string): string => createHash('sha256').update(session).digest('base64url');
