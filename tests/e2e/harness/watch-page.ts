import type { BrowserContext, ConsoleMessage } from '@playwright/test';

export type PageWatch = {
  /** Requests and sockets to anywhere but the lab's own origin, unless the page's policy stopped them before they began. */
  readonly strays: () => readonly string[];
  /** Errors of the page: thrown, logged, or refused by the content security policy. */
  readonly errors: () => readonly string[];
  /** A test that provokes an error says which, by a part of its text. */
  readonly expectError: (part: string) => void;
};

/** Watches every page of a context from now on. */
export const watchContext = (context: BrowserContext, origin: () => string): PageWatch => {
  const strays = new Set<string>();
  const errors: string[] = [];
  const expected: string[] = [];
  const judge = (address: string): void => {
    const url = new URL(address);
    if (url.protocol === 'data:' || url.protocol === 'about:') return;
    const own = new URL(origin());
    const local = url.protocol === 'blob:' ? new URL(url.pathname) : url;
    const sameHost = local.host === own.host;
    const allowed = own.protocol === 'http:' ? ['http:', 'ws:'] : [own.protocol];
    if (!sameHost || !allowed.includes(local.protocol)) strays.add(address);
  };
  context.on('request', (request) => judge(request.url()));
  context.on('requestfailed', (request) => {
    if (request.failure()?.errorText === 'csp') strays.delete(request.url());
  });
  context.on('page', (page) => page.on('websocket', (socket) => judge(socket.url())));
  for (const page of context.pages()) page.on('websocket', (socket) => judge(socket.url()));
  context.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  context.on('weberror', (error) => errors.push(error.error().stack ?? error.error().message));
  return {
    strays: () => [...strays],
    errors: () => errors.filter((error) => !expected.some((part) => error.includes(part))),
    expectError: (part) => expected.push(part),
  };
};
