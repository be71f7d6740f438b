import type { App, Session, WebContents } from 'electron';
import { isAppUrl } from './app-protocol';

type GuardedSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setBluetoothPairingHandler'
  | 'setSpellCheckerEnabled'
  | 'on'
> & { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> };

export type Denials = {
  /** Requests that were cancelled because they were not for the interface itself. */
  readonly requests: () => number;
};

/** Putting text on the clipboard when the user presses a button for it. Reading the clipboard is not among it. */
const onlyPermission = 'clipboard-sanitized-write';

/**
 * The page gets no permission but one and no device, saves nothing but what it made itself (the user then says where), and
 * every request that is not for the interface itself is cancelled and counted. Electron security checklist 5, 6, 13.
 * @param developer lets the developer tools load themselves
 * @param onDenied hears of each cancelled request
 */
export const denySession = (session: GuardedSession, developer: boolean, onDenied: (url: string) => void): Denials => {
  let requests = 0;
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(permission === onlyPermission && isAppUrl(details.requestingUrl)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) => permission === onlyPermission && isAppUrl(requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event, item) => {
    if (!isMadeHere(item.getURL())) event.preventDefault();
  });
  session.webRequest.onBeforeRequest((details, answer) => {
    const own = isInternal(details.url) || (developer && details.url.startsWith('devtools:'));
    if (!own) {
      requests += 1;
      onDenied(details.url);
    }
    answer({ cancel: !own });
  });
  return { requests: () => requests };
};

/** Data that the page itself has put together, such as a table to be exported. */
const isMadeHere = (address: string): boolean => address.startsWith('blob:') && isAppUrl(address.slice('blob:'.length));

const isInternal = (address: string): boolean =>
  isAppUrl(address) || address.startsWith('data:') || isMadeHere(address);

/** The page stays where it is: no new windows, no other address, no frames of strangers, no embedded web view. Checklist 13, 14. */
export const confineContents = (contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>): void => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
};

/** No certificate is excused, none is sent, no password is asked for, and whatever contents appear are confined. */
export const denyApplication = (app: Pick<App, 'on'>): void => {
  app.on('web-contents-created', (_event, contents) => confineContents(contents));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('select-client-certificate', (event) => event.preventDefault());
  app.on('login', (event) => event.preventDefault());
};
