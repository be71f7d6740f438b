import { readAssetTable } from '@host/shell/asset-table';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { startLoopbackServer, type LoopbackServer } from './loopback-server';

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

let folder: string;
let server: LoopbackServer;
let received: string[];
let spent: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-loopback-'));
  mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'renderer', 'index.html'), '<!doctype html><title>Holdfast</title>');
  writeFileSync(join(folder, 'renderer', 'screen.html'), '<!doctype html><title>Screen</title>');
  writeFileSync(join(folder, 'renderer', 'assets', 'main.js'), 'export {}');
  received = [];
  spent = 0;
  server = await startLoopbackServer({
    assets: readAssetTable(join(folder, 'renderer')),
    serve: (socket, role) => {
      socket.on('message', (data: Buffer) => {
        received.push(role === 'facilitator' ? data.toString() : `${role}: ${data.toString()}`);
        socket.send(`got ${data.byteLength}`);
      });
    },
    onTokenSpent: () => {
      spent += 1;
    },
    limits: { maxPayload: 1_024, maxScreenPayload: 512, maxClients: 2, headersTimeout: 300 },
  });
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port: server.port, path, method, headers, agent: false },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (text: string) => (body += text));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      },
    );
    outgoing.on('error', reject);
    outgoing.end();
  });

/** Everything a raw connection gets back until the server ends it. */
const askRaw = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => (answer += part));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });

const tokenPath = (): string => new URL(server.address()).pathname + new URL(server.address()).search;

const enter = async (): Promise<string> => {
  const answer = await ask(tokenPath());
  expect(answer.status).toBe(303);
  return (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
};

type SocketEnd =
  { readonly kind: 'refused'; readonly status: number } | { readonly kind: 'open'; readonly socket: WebSocket };

const openSocket = (headers: Record<string, string>, path = '/socket'): Promise<SocketEnd> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, { headers, perMessageDeflate: true });
    socket.on('open', () => resolve({ kind: 'open', socket }));
    socket.on('unexpected-response', (outgoing, response) => {
      resolve({ kind: 'refused', status: response.statusCode ?? 0 });
      outgoing.destroy();
    });
    socket.on('error', reject);
  });

const closeCode = (socket: WebSocket): Promise<number> => new Promise((resolve) => socket.once('close', resolve));
const origin = (): string => `http://127.0.0.1:${server.port}`;

describe('launch token', () => {
  it('lets a browser in once, sets a hidden cookie and is replaced', async () => {
    const first = tokenPath();
    const answer = await ask(first);
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^holdfast-session-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/u,
    );
    expect(spent).toBe(1);
    expect(tokenPath()).not.toBe(first);
    expect(new URL(server.address()).searchParams.get('token')).toHaveLength(43);
    expect((await ask(first)).status).toBe(401);
    expect((await ask(tokenPath())).status).toBe(303);
  });

  it('refuses a wrong one and keeps the right one', async () => {
    const right = tokenPath();
    for (const wrong of ['', 'x', 'a'.repeat(43), `${right.slice(8)}x`, right.slice(8, -1)]) {
      expect((await ask(`/?token=${wrong}`)).status).toBe(401);
    }
    expect(spent).toBe(0);
    expect((await ask(right)).status).toBe(303);
  });

  it('is not spent by HEAD, by prefetching or from another Host', async () => {
    expect((await ask(tokenPath(), {}, 'HEAD')).status).toBe(401);
    expect((await ask(tokenPath(), { 'Sec-Purpose': 'prefetch' })).status).toBe(403);
    expect((await ask(tokenPath(), { Host: 'evil.example' })).status).toBe(421);
    expect(spent).toBe(0);
  });

  it('a spent one leads somebody who is already in back to the page', async () => {
    const first = tokenPath();
    const cookie = await enter();
    const answer = await ask(first, { Cookie: cookie });
    expect([answer.status, answer.headers.location]).toEqual([303, '/']);
  });
});

describe('files', () => {
  it('are served to a session only', async () => {
    expect((await ask('/')).status).toBe(401);
    expect((await ask('/', { Cookie: `holdfast-session-${server.port}=guess` })).status).toBe(401);
    const cookie = await enter();
    const page = await ask('/', { Cookie: cookie });
    expect([page.status, page.body]).toEqual([200, '<!doctype html><title>Holdfast</title>']);
    expect((await ask('/', { Cookie: `other=1; ${cookie}` })).status).toBe(200);
    const head = await ask('/assets/main.js', { Cookie: cookie }, 'HEAD');
    expect([head.status, head.headers['content-length'], head.body]).toEqual([200, '9', '']);
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%252e%252e/secret.txt',
    '/assets/..\\..\\secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/assets/main.js%00.html',
    '/%ff',
  ])('stay inside their folder: %s', async (path) => {
    const answer = await ask(path, { Cookie: await enter() });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
  });

  it('carry every security header, on refusals too', async () => {
    for (const answer of [await ask('/', { Cookie: await enter() }), await ask('/'), await ask('/', {}, 'POST')]) {
      const { headers } = answer;
      expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';");
      expect(headers['content-security-policy']).toContain(`connect-src 'self' ws://127.0.0.1:${server.port};`);
      expect(headers['content-security-policy']).not.toContain('unsafe-inline');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['permissions-policy']).toContain('geolocation=()');
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });
});

describe('requests', () => {
  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH'])('refuses %s', async (method) => {
    const answer = await ask('/', { Cookie: await enter() }, method);
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]', '127.0.0.1.evil.example'])(
    'refuses the host %s',
    async (host) => {
      expect((await ask('/', { Cookie: await enter(), Host: host })).status).toBe(421);
    },
  );

  it('refuses other pages, bodies, long and absolute addresses', async () => {
    const cookie = await enter();
    const status = async (path: string, headers: Record<string, string>): Promise<number> =>
      (await ask(path, { Cookie: cookie, ...headers })).status;
    expect(await status('/', { Origin: 'https://evil.example' })).toBe(403);
    expect(await status('/', { Origin: 'null' })).toBe(403);
    expect(await status('/', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' })).toBe(403);
    expect(await status('/', { 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'cors' })).toBe(403);
    const inFrame = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' };
    expect(await status('/', inFrame)).toBe(403);
    expect(await status('/', { ...inFrame, 'Sec-Fetch-Dest': 'document' })).toBe(200);
    expect(await status('/', { 'Content-Length': '0' })).toBe(413);
    expect(await status(`/${'a'.repeat(3_000)}`, {})).toBe(414);
    expect(await status(`http://127.0.0.1:${server.port}/`, {})).toBe(400);
    expect(await status('//evil.example/', {})).toBe(400);
  });

  it('refuses headers that are too large', async () => {
    const answer = await askRaw(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1.1 431 /u);
  });

  it('does not wait for headers that never end', async () => {
    const answer = await askRaw(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nX-Slow: `);
    expect(answer).toMatch(/^HTTP\/1.1 408 /u);
  });
});

describe('socket', () => {
  it('opens for this page with its session, uncompressed', async () => {
    const end = await openSocket({ Cookie: await enter(), Origin: origin() });
    if (end.kind === 'refused') throw new Error(`refused with ${end.status}`);
    expect(end.socket.extensions).toBe('');
    const answered = new Promise<string>((resolve) =>
      end.socket.once('message', (data: Buffer) => resolve(data.toString())),
    );
    end.socket.send('hello');
    expect(await answered).toBe('got 5');
    const closed = closeCode(end.socket);
    await server.close();
    expect(await closed).toBe(1001);
  });

  it('is refused without a session, from another page, under another name and at another path', async () => {
    const cookie = await enter();
    const refused = async (headers: Record<string, string>, path?: string): Promise<SocketEnd> =>
      openSocket(headers, path);
    expect(await refused({ Origin: origin() })).toEqual({ kind: 'refused', status: 401 });
    expect(await refused({ Origin: origin(), Cookie: 'holdfast-session-1=x' })).toEqual({
      kind: 'refused',
      status: 401,
    });
    expect(await refused({ Cookie: cookie })).toEqual({ kind: 'refused', status: 403 });
    for (const other of ['https://evil.example', 'null', 'http://127.0.0.1:1', `http://localhost:${server.port}`]) {
      expect(await refused({ Cookie: cookie, Origin: other })).toEqual({ kind: 'refused', status: 403 });
    }
    expect(await refused({ Cookie: cookie, Origin: origin(), Host: 'evil.example' })).toEqual({
      kind: 'refused',
      status: 421,
    });
    expect(await refused({ Cookie: cookie, Origin: origin() }, '/')).toEqual({ kind: 'refused', status: 404 });
    expect(await refused({ Origin: origin() }, tokenPath())).toEqual({ kind: 'refused', status: 401 });
  });

  it('ends the connection of a client that sends too much, without passing it on', async () => {
    const end = await openSocket({ Cookie: await enter(), Origin: origin() });
    if (end.kind === 'refused') throw new Error(`refused with ${end.status}`);
    const closed = closeCode(end.socket);
    end.socket.send('x'.repeat(1_025));
    expect(await closed).toBe(1009);
    expect(received).toEqual([]);
  });

  it('refuses one client more than it may have', async () => {
    const headers = { Cookie: await enter(), Origin: origin() };
    expect((await openSocket(headers)).kind).toBe('open');
    expect((await openSocket(headers)).kind).toBe('open');
    expect(await openSocket(headers)).toEqual({ kind: 'refused', status: 503 });
  });
});

describe('port', () => {
  it('that is taken is reported, and another start gets its own', async () => {
    const assets = readAssetTable(join(folder, 'renderer'));
    await expect(startLoopbackServer({ assets, serve: () => undefined, port: server.port })).rejects.toThrow(
      'EADDRINUSE',
    );
    const second = await startLoopbackServer({ assets, serve: () => undefined });
    expect(second.port).not.toBe(server.port);
    expect(new URL(second.address()).search).not.toBe(new URL(server.address()).search);
    await second.close();
  });
});

describe('the door of the participants', () => {
  const cookieOf = (answer: Answer): string => (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
  const screen = (): string => new URL(server.screenAddress()).pathname + new URL(server.screenAddress()).search;

  it('opens once for the one-time address, and shows the screen only', async () => {
    const address = screen();
    const answer = await ask(address);
    expect([answer.status, answer.headers['location']]).toEqual([303, '/screen.html']);
    const headers = { Cookie: cookieOf(answer) };
    expect((await ask('/screen.html', headers)).status).toBe(200);
    expect((await ask('/assets/main.js', headers)).status).toBe(200);
    for (const lab of ['/', '/index.html', tokenPath().replace(/token=.*/, 'token=x')])
      expect((await ask(lab, headers)).status, lab).toBe(401);
    expect((await ask(address)).status).toBe(401);
  });

  it('leads to the socket of participants and to no other', async () => {
    const Cookie = cookieOf(await ask(screen()));
    const Origin = `http://127.0.0.1:${server.port}`;
    expect(await openSocket({ Cookie, Origin }, '/socket')).toEqual({ kind: 'refused', status: 401 });
    const end = await openSocket({ Cookie, Origin }, '/screen-socket');
    if (end.kind !== 'open') throw new Error('refused');
    await new Promise((resolve) => {
      end.socket.once('message', resolve);
      end.socket.send('hello');
    });
    expect(received).toEqual(['participant: hello']);
    end.socket.terminate();
  });

  it('lets whoever runs the exercise look, as a participant', async () => {
    const Cookie = await enter();
    const Origin = `http://127.0.0.1:${server.port}`;
    expect((await ask('/screen.html', { Cookie })).status).toBe(200);
    const end = await openSocket({ Cookie, Origin }, '/screen-socket');
    if (end.kind !== 'open') throw new Error('refused');
    await new Promise((resolve) => {
      end.socket.once('message', resolve);
      end.socket.send('look');
    });
    expect(received).toEqual(['participant: look']);
    end.socket.terminate();
  });

  it('takes no more than questions, and keeps nobody out who runs the exercise', async () => {
    const Origin = `http://127.0.0.1:${server.port}`;
    const headers = { Cookie: cookieOf(await ask(screen())), Origin };
    const [first, second] = [await openSocket(headers, '/screen-socket'), await openSocket(headers, '/screen-socket')];
    if (first.kind !== 'open' || second.kind !== 'open') throw new Error('refused');
    expect(await openSocket(headers, '/screen-socket')).toEqual({ kind: 'refused', status: 503 });
    expect((await openSocket({ Cookie: await enter(), Origin })).kind).toBe('open');
    const closed = closeCode(first.socket);
    first.socket.send('x'.repeat(513));
    expect(await closed).toBe(1009);
    expect(received).toEqual([]);
  });
});
