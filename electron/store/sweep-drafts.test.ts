import { smallScenario } from '@tests/bundled-scenario';
import { temporaryFolder } from '@tests/temporary-folder';
import { readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createDocumentFile } from './create';
import { closeDocumentFile } from './document-file';
import { inspectStranger } from './inspect-stranger';
import { openDocumentFile } from './open';
import { draftPath } from './publish-file';
import { copyDocumentFile } from './save-as';
import { sweepDrafts } from './sweep-drafts';
import { writeWhole } from './write-whole';

const old = new Date(Date.now() - 2 * 3_600_000);

/** A folder where a program was killed two hours ago while it wrote, and another writes now. */
function folderWithDrafts() {
  const folder = temporaryFolder();
  const file = (name: string, time = old): string => {
    const path = join(folder, name);
    writeFileSync(path, 'half');
    utimesSync(path, time, time);
    return path;
  };
  const draft = (): string => draftPath(join(folder, 'x')).slice(folder.length + 1);
  const abandoned = draft();
  file(abandoned);
  file(`${abandoned}-journal`);
  const written = draft();
  file(written, new Date());
  const kept = [written, '.holdfast-notes.part', 'holdfast.part', `a${draft()}`, `${draft()}.txt`];
  for (const name of kept.slice(1)) file(name);
  const elsewhere = join(temporaryFolder(), 'precious');
  writeFileSync(elsewhere, 'precious');
  const link = draft();
  symlinkSync(elsewhere, join(folder, link));
  return { folder, kept: [...kept, link].sort() };
}
const left = (folder: string, ...own: readonly string[]): readonly string[] =>
  readdirSync(folder)
    .filter((name) => !own.includes(name))
    .sort();

it('removes what a killed program left, and nothing else', () => {
  const { folder, kept } = folderWithDrafts();
  sweepDrafts(folder);
  expect(left(folder)).toEqual(kept);
  sweepDrafts(join(folder, 'nowhere'));
});

it('is done wherever a document or a file is written or opened', async () => {
  const scenario = smallScenario();
  const created = folderWithDrafts();
  const path = join(created.folder, 'case.holdfast');
  expect(createDocumentFile(path, scenario, { overwrite: false, version: 'test' }).ok).toBe(true);
  expect(left(created.folder, 'case.holdfast')).toEqual(created.kept);

  const saved = folderWithDrafts();
  const opened = await openDocumentFile(path, (file) => Promise.resolve(inspectStranger(file)));
  if (!opened.ok) throw new Error('not opened');
  expect((await copyDocumentFile(opened.value.file, join(saved.folder, 'copy.holdfast'), false)).ok).toBe(true);
  expect(left(saved.folder, 'copy.holdfast')).toEqual(saved.kept);
  closeDocumentFile(opened.value.file);

  const put = folderWithDrafts();
  writeWhole(join(put.folder, 'out.json'), [Buffer.from('{}')]);
  expect(left(put.folder, 'out.json')).toEqual(put.kept);

  const again = draftPath(path);
  writeFileSync(again, 'half');
  utimesSync(again, old, old);
  const reopened = await openDocumentFile(path, (file) => Promise.resolve(inspectStranger(file)));
  if (!reopened.ok) throw new Error('not opened');
  closeDocumentFile(reopened.value.file);
  expect(left(created.folder, 'case.holdfast')).toEqual(created.kept);
});
