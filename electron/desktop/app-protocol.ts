import { findAsset, type AssetTable } from '@host/shell/asset-table';
import { securityHeaders } from '@host/shell/security-headers';
import type { CustomScheme } from 'electron';

export const appUrl = 'app://holdfast/';

/** Must be registered before Electron is ready. */
export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: false, stream: true },
};

/** Whether an address belongs to the interface itself. */
export const isAppUrl = (address: string): boolean => {
  const url = URL.parse(address);
  return (
    url !== null && url.protocol === 'app:' && url.host === 'holdfast' && url.username === '' && url.password === ''
  );
};

/**
 * Handler for `protocol.handle('app', …)`: the built interface with its security headers, 404 for all else.
 * @param read reads a whole file
 */
export const createAppProtocol =
  (assets: AssetTable, read: (file: string) => Promise<Uint8Array<ArrayBuffer>>) =>
  async (request: Pick<Request, 'method' | 'url'>): Promise<Response> => {
    if (!isAppUrl(request.url)) return plain(404, 'Not found.');
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Only GET and HEAD.');
    const asset = findAsset(assets, new URL(request.url).pathname);
    if (asset === null) return plain(404, 'Not found.');
    const body = request.method === 'HEAD' ? null : await read(asset.file);
    return new Response(body, { status: 200, headers: { ...securityHeaders(), 'Content-Type': asset.mimeType } });
  };

const plain = (status: number, text: string): Response =>
  new Response(text, { status, headers: { ...securityHeaders(), 'Content-Type': 'text/plain; charset=utf-8' } });
