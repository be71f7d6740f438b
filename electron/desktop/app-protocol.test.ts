import { describe, expect, it } from 'vitest';
import { appUrl, createAppProtocol, isAppUrl } from './app-protocol';

const handle = createAppProtocol(
  new Map([
    ['/index.html', { file: '/app/index.html', mimeType: 'text/html; charset=utf-8' }],
    ['/assets/main.js', { file: '/app/assets/main.js', mimeType: 'text/javascript; charset=utf-8' }],
  ]),
  (file) => Promise.resolve(new TextEncoder().encode(`content of ${file}`)),
);

describe('app protocol', () => {
  it('serves the interface, isolated and without anything inline', async () => {
    const page = await handle({ method: 'GET', url: appUrl });
    expect(page.status).toBe(200);
    expect(await page.text()).toBe('content of /app/index.html');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval';",
    );
    expect(page.headers.get('content-security-policy')).toContain("connect-src 'self';");
    expect(page.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(page.headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    const head = await handle({ method: 'HEAD', url: `${appUrl}assets/main.js?x#y` });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it.each([
    'app://holdfast/../etc/passwd',
    'app://holdfast/%2e%2e%2fetc/passwd',
    'app://holdfast/..%5cetc%5cpasswd',
    'app://holdfast/assets/main.js%00',
    'app://other/index.html',
    'app://holdfast@other/index.html',
    'app://holdfast:80/index.html',
    'file:///app/index.html',
    'https://holdfast/index.html',
  ])('has nothing at %s', async (url) => {
    const answer = await handle({ method: 'GET', url });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('only reads', async () => {
    expect((await handle({ method: 'POST', url: appUrl })).status).toBe(405);
  });

  it('knows its own addresses', () => {
    expect(isAppUrl('app://holdfast/index.html')).toBe(true);
    for (const other of [
      '',
      'app:',
      'app://holdfast.example/',
      'http://holdfast/',
      'app://x:y@holdfast/',
      'about:blank',
    ]) {
      expect(isAppUrl(other)).toBe(false);
    }
  });
});
