import { findAsset, type AssetTable } from '@host/shell/asset-table';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';

/**
 * Answers with the asset at an encoded URL path, or 404. Expects the security headers to be set already.
 * @param headOnly leaves the body out
 */
export const sendAsset = async (
  assets: AssetTable,
  encodedPath: string,
  headOnly: boolean,
  response: ServerResponse,
): Promise<void> => {
  const asset = findAsset(assets, encodedPath);
  if (asset === null) {
    sendText(response, 404, 'Not found.');
    return;
  }
  const content = await readFile(asset.file);
  response.writeHead(200, { 'Content-Type': asset.mimeType, 'Content-Length': content.byteLength });
  response.end(headOnly ? undefined : content);
};

export const sendText = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
  });
  response.end(response.req.method === 'HEAD' ? undefined : text);
};
