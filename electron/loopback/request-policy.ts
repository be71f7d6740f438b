import type { IncomingHttpHeaders } from 'node:http';

export type RequestHead = {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: IncomingHttpHeaders;
};

export type Refusal = { readonly status: number; readonly reason: string };

const longestTarget = 2_048;

/** Origin that the server on this port has; nothing else may talk to it. */
export const ownOrigin = (port: number): string => `http://127.0.0.1:${port}`;

/**
 * Why a request may not even be looked at, or null when it may. Every request must name this server in `Host`, so that a
 * stranger's name that was rebound to 127.0.0.1 gets nothing; carry no other page's `Origin`; and come from this very
 * page, from the address bar, or from a link that opens a page.
 */
export const judgeRequest = (head: RequestHead, port: number): Refusal | null => {
  const { headers } = head;
  const target = head.url ?? '';
  if (headers.host !== `127.0.0.1:${port}`)
    return { status: 421, reason: 'This server answers only to its own address.' };
  if (head.method !== 'GET' && head.method !== 'HEAD') return { status: 405, reason: 'Only GET and HEAD.' };
  if (target.length > longestTarget) return { status: 414, reason: 'The address is too long.' };
  if (!target.startsWith('/') || target.startsWith('//')) return { status: 400, reason: 'The address is not a path.' };
  if (headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined) {
    return { status: 413, reason: 'A request carries no body here.' };
  }
  if (headers.origin !== undefined && headers.origin !== ownOrigin(port)) {
    return { status: 403, reason: 'Another page may not ask.' };
  }
  if (headers['purpose'] === 'prefetch' || headers['sec-purpose'] !== undefined) {
    return { status: 403, reason: 'Nothing is fetched ahead.' };
  }
  const site = headers['sec-fetch-site'];
  const opensPage = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !opensPage) {
    return { status: 403, reason: 'Another page may not ask.' };
  }
  return null;
};

/** Why a socket may not be opened, or null. Here the `Origin` must be present: every browser sends it with a socket. */
export const judgeUpgrade = (
  head: RequestHead,
  port: number,
  hasSession: boolean,
  paths: readonly string[],
): Refusal | null => {
  const refusal = judgeRequest(head, port);
  if (refusal !== null) return refusal;
  if (head.method !== 'GET') return { status: 405, reason: 'Only GET.' };
  if (head.headers.origin !== ownOrigin(port)) return { status: 403, reason: 'Another page may not ask.' };
  if (!hasSession) return { status: 401, reason: 'No session.' };
  if (!paths.includes(head.url ?? '')) return { status: 404, reason: 'No socket here.' };
  return null;
};
