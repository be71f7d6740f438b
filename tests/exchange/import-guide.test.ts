import { runCommand } from '@host/cli/run-command';
import { createBundledLibrary } from '@host/host/bundled-library';
import { createInlinePool } from '@host/pool/inline-pool';
import { inspectStranger } from '@host/store/inspect-stranger';
import { catalog } from '@scenarios/bundled/catalog';
import { fileFormats, formatFacts } from '@scenarios/exchange/file-formats';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder';

const guide = readFileSync(new URL('../../docs/guide/import.md', import.meta.url), 'utf8');

/** Files of the guide: a comment with the name before each block. */
const files = [...guide.matchAll(/<!-- file: (\S+) -->\n+```\w*\n([^]*?)```/g)].map(([, name = '', text = '']) => ({
  name,
  text,
}));
const sessions = [...guide.matchAll(/```console\n([^]*?)```/g)].map(([, text = '']) => text);

/** The commands of a session, each with what the guide says that it prints; `…` stands for lines that are left out. */
const commandsIn = (session: string) =>
  session
    .split(/^\$ /m)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [line = '', ...printed] = part.trimEnd().split('\n');
      return { line, printed: printed.join('\n') };
    });
const argumentsOf = (line: string): readonly string[] =>
  [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '').slice(1);

describe('the guide to imports', () => {
  it('names every format with its endings', () => {
    for (const format of fileFormats) {
      const { name, extensions } = formatFacts[format];
      const row = guide.split('\n').find((line) => line.startsWith(`| ${name.en} |`));
      expect(row, name.en).toBeDefined();
      for (const extension of extensions) expect(row).toContain(`\`${extension}\``);
    }
  });

  it('shows commands that print what it says', async () => {
    const folder = temporaryFolder();
    for (const { name, text } of files) writeFileSync(join(folder, name), text);
    const place = (word: string): string =>
      /^[\w-]+\.(?:csv|m|inp|json|holdfast|gexf|graphml|geojson)$/.test(word) ? join(folder, word) : word;
    expect(sessions.length).toBeGreaterThan(2);
    for (const { line, printed } of sessions.flatMap(commandsIn)) {
      const said: string[] = [];
      const say = (text: string): void => void said.push(text.trimEnd());
      const terminal = { out: say, report: say, progress: null, language: 'en' as const };
      await runCommand(argumentsOf(line).map(place), terminal, () => ({
        pool: createInlinePool(),
        inspect: (path) => Promise.resolve(inspectStranger(path)),
        bundled: createBundledLibrary(catalog),
        signal: new AbortController().signal,
      }));
      expect(said.join('\n').replaceAll(`${folder}/`, ''), line).toBe(printed);
    }
  });
});
