import { temporaryFolder } from '@tests/temporary-folder';
import { symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { freePath, realPath, withExtension } from './document-path';

it.each([
  ['Hokkaido 2018', 'Hokkaido 2018.holdfast'],
  ['北海道 2018', '北海道 2018.holdfast'],
  ['../../etc/passwd', 'etc passwd.holdfast'],
  ['a\0b\nc:d*?"<>|', 'a b c d.holdfast'],
  ['...', 'document.holdfast'],
  ['', 'document.holdfast'],
  ['x'.repeat(500), `${'x'.repeat(60)}.holdfast`],
])('names a document after its title %j', (title, name) => {
  const folder = temporaryFolder();
  expect(freePath(folder, title)).toBe(join(folder, name));
});

it('counts up where the name is taken', () => {
  const folder = join(temporaryFolder(), 'new');
  writeFileSync(freePath(folder, 'Case'), '');
  writeFileSync(freePath(folder, 'Case'), '');
  expect(basename(freePath(folder, 'Case'))).toBe('Case 3.holdfast');
});

it('sees through links, also for a file that is not there yet', () => {
  const folder = temporaryFolder();
  const link = join(folder, 'link');
  symlinkSync(folder, link);
  expect(realPath(join(link, 'new.holdfast'))).toBe(join(realPath(folder), 'new.holdfast'));
  expect(withExtension('a')).toBe('a.holdfast');
  expect(withExtension('a.HOLDFAST')).toBe('a.HOLDFAST');
});
