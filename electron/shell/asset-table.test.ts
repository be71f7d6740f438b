import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAsset, readAssetTable, type AssetTable } from './asset-table';

let folder: string;
let table: AssetTable;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'holdfast-assets-'));
  const root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'index.html'), '<!doctype html>');
  writeFileSync(join(root, '.hidden.js'), '');
  writeFileSync(join(root, 'assets', 'main.js'), 'export {}');
  writeFileSync(join(root, 'assets', 'main.js.map'), '{}');
  symlinkSync(join(folder, 'secret.txt'), join(root, 'assets', 'link.txt'));
  table = readAssetTable(root);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('asset table', () => {
  it('finds the index and nested files with their types', () => {
    expect(findAsset(table, '/')?.mimeType).toBe('text/html; charset=utf-8');
    expect(findAsset(table, '/index.html')?.file).toBe(join(folder, 'renderer', 'index.html'));
    expect(findAsset(table, '/assets/main.js')?.mimeType).toBe('text/javascript; charset=utf-8');
    expect(findAsset(table, '/assets/%6Dain.js')?.file).toBe(join(folder, 'renderer', 'assets', 'main.js'));
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/assets/link.txt',
    '/assets/main.js%00',
    '/assets/',
    '/assets',
    '//assets/main.js',
    '/.hidden.js',
    '/assets/main.js.map',
    '/__proto__',
    '/%E0%A4%A',
    '',
  ])('has nothing at %s', (path) => {
    expect(findAsset(table, path)).toBeNull();
  });
});
