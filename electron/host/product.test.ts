import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { product } from './product';

it('names itself as package.json does', () => {
  const manifest: unknown = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(manifest).toMatchObject({ productName: product.name, version: product.version });
});
