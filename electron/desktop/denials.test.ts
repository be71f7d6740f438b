import type { App, Session, WebContents } from 'electron';
import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { confineContents, denyApplication, denySession } from './denials';

type Handler = (...parameters: readonly unknown[]) => unknown;

/** Keeps every handler that is set on it, by the setter's name. */
const fakeSession = () => {
  const handlers = new Map<string, Handler>();
  const keep =
    (name: string) =>
    (handler: Handler): void =>
      void handlers.set(name, handler);
  const setSpellCheckerEnabled = vi.fn();
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: keep('permission-request'),
    setPermissionCheckHandler: keep('permission-check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
    setBluetoothPairingHandler: keep('bluetooth'),
    setSpellCheckerEnabled,
    webRequest: { onBeforeRequest: keep('request') },
  });
  const call = (name: string, ...parameters: readonly unknown[]): unknown => handlers.get(name)?.(...parameters);
  return { session: session as unknown as Session & EventEmitter, call, setSpellCheckerEnabled };
};

const preventable = (values: object = {}) => ({ ...values, preventDefault: vi.fn() });

describe('session', () => {
  it('gives no device and no permission but to put text on the clipboard', () => {
    const { session, call, setSpellCheckerEnabled } = fakeSession();
    denySession(session, false, () => undefined);
    const asked = (permission: string, url: string): unknown[] => {
      const answer = vi.fn();
      call('permission-request', null, permission, answer, { requestingUrl: url });
      return [answer.mock.calls[0]?.[0], call('permission-check', null, permission, url)];
    };
    for (const permission of [
      'geolocation',
      'clipboard-read',
      'media',
      'notifications',
      'openExternal',
      'fileSystem',
      'hid',
    ]) {
      expect(asked(permission, 'app://holdfast/')).toEqual([false, false]);
    }
    expect(asked('clipboard-sanitized-write', 'https://example.com/')).toEqual([false, false]);
    expect(asked('clipboard-sanitized-write', 'app://holdfast/')).toEqual([true, true]);
    expect(call('device', {})).toBe(false);
    const streams = vi.fn();
    call('display', {}, streams);
    expect(streams).toHaveBeenCalledExactlyOnceWith(null);
    const pairing = vi.fn();
    call('bluetooth', {}, pairing);
    expect(pairing).toHaveBeenCalledExactlyOnceWith({ confirmed: false });
    expect(setSpellCheckerEnabled).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('saves only what the page has made itself', () => {
    const { session } = fakeSession();
    denySession(session, false, () => undefined);
    const prevented = (address: string): boolean => {
      const event = preventable();
      session.emit('will-download', event, { getURL: () => address });
      return event.preventDefault.mock.calls.length > 0;
    };
    expect(prevented('blob:app://holdfast/1b4e28ba')).toBe(false);
    for (const address of [
      'https://example.com/a.csv',
      'blob:https://example.com/1',
      'app://holdfast/index.html',
      'data:,x',
    ])
      expect(prevented(address), address).toBe(true);
  });

  it('cancels and counts every request that is not its own', () => {
    const { session, call } = fakeSession();
    const denied: string[] = [];
    const denials = denySession(session, false, (url) => denied.push(url));
    const cancelled = (url: string): boolean => {
      const answer = vi.fn<(response: { cancel: boolean }) => void>();
      call('request', { url }, answer);
      return answer.mock.calls[0]?.[0].cancel ?? false;
    };
    const strangers = [
      'https://example.com/',
      'http://127.0.0.1/',
      'ws://example.com/',
      'file:///etc/passwd',
      'app://other/',
      'devtools://devtools/bundled/x.js',
      'blob:https://example.com/1',
    ];
    for (const url of ['app://holdfast/index.html', 'data:image/png;base64,AA', 'blob:app://holdfast/1']) {
      expect(cancelled(url)).toBe(false);
    }
    expect(denials.requests()).toBe(0);
    for (const url of strangers) expect(cancelled(url)).toBe(true);
    expect(denials.requests()).toBe(strangers.length);
    expect(denied).toEqual(strangers);
  });
});

describe('contents', () => {
  it('open no window and go nowhere else', () => {
    const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn<(handler: Handler) => void>() });
    confineContents(contents as unknown as WebContents);
    expect(contents.setWindowOpenHandler.mock.calls[0]?.[0]({ url: 'app://holdfast/' })).toEqual({ action: 'deny' });
    const prevented = (name: string, values: object): boolean => {
      const event = preventable(values);
      contents.emit(name, event);
      return event.preventDefault.mock.calls.length > 0;
    };
    expect(prevented('will-navigate', { url: 'https://example.com/' })).toBe(true);
    expect(prevented('will-navigate', { url: 'app://holdfast/' })).toBe(false);
    expect(prevented('will-frame-navigate', { url: 'app://holdfast/', isMainFrame: true })).toBe(false);
    expect(prevented('will-frame-navigate', { url: 'app://holdfast/', isMainFrame: false })).toBe(true);
    expect(prevented('will-redirect', { url: 'app://holdfast/' })).toBe(true);
    expect(prevented('will-attach-webview', {})).toBe(true);
  });
});

describe('application', () => {
  it('excuses no certificate and confines whatever contents appear', () => {
    const app = new EventEmitter();
    denyApplication(app as unknown as App);
    const certificate = preventable();
    const answer = vi.fn();
    app.emit('certificate-error', certificate, null, 'https://example.com', 'error', null, answer);
    expect(certificate.preventDefault).toHaveBeenCalledOnce();
    expect(answer).toHaveBeenCalledExactlyOnceWith(false);
    for (const name of ['select-client-certificate', 'login']) {
      const event = preventable();
      app.emit(name, event);
      expect(event.preventDefault).toHaveBeenCalledOnce();
    }
    const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() });
    app.emit('web-contents-created', {}, contents);
    expect(contents.setWindowOpenHandler).toHaveBeenCalledOnce();
  });
});
