import { temporaryFolder } from '@tests/temporary-folder';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { readJsonFile, writeJsonFile } from './json-file';

const schema = z.strictObject({ n: z.number() });

it('gives back what was written, and leaves no draft', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'deep', 'file.json');
  expect(readJsonFile(path, schema, { n: 0 })).toEqual({ n: 0 });
  writeJsonFile(path, { n: 1 });
  writeJsonFile(path, { n: 2 });
  expect(readJsonFile(path, schema, { n: 0 })).toEqual({ n: 2 });
  expect(readdirSync(join(folder, 'deep'))).toEqual(['file.json']);
});

it.each(['', '{"n":', '{"n":"1"}', '{"n":1,"m":2}', '[]'])('keeps %j aside and goes on with the fallback', (text) => {
  const path = join(temporaryFolder(), 'file.json');
  writeFileSync(path, text);
  expect(readJsonFile(path, schema, { n: 0 })).toEqual({ n: 0 });
  expect(readFileSync(`${path}.damaged`, 'utf8')).toBe(text);
});

it('throws where it cannot write', () => {
  const path = join(temporaryFolder(), 'file.json');
  writeFileSync(path, '');
  expect(() => {
    writeJsonFile(join(path, 'file.json'), {});
  }).toThrow();
});
