import { beforeEach, describe, expect, it } from 'vitest';
import { hostError } from '@host/contract/host-error';
import type { Edit } from '@scenarios/format/edit';
import type { Issue } from '@scenarios/format/issues';
import { success, type Result } from '@scenarios/format/result';
import { ReadingWorker } from '@ui/background/reading-worker';
import type { OpenDocument } from '@ui/state/document.svelte';
import { FileImport } from './file-import.svelte';

type Planned = { readonly edits: readonly Edit[] };
const edits = ['first', 'second', 'third'].map((node): Edit => ({ do: 'remove-node', node }) as unknown as Edit);

class Lines extends FileImport<string, Planned> {
  apply(): Promise<boolean> {
    return this.applyEdits(this.planned?.edits ?? []);
  }
  protected override request(bytes: Uint8Array): string {
    return new TextDecoder().decode(bytes);
  }
}

describe('FileImport', () => {
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  let asked: string[];
  let answer: () => void;
  let done: string[];
  let refuses: number;
  let lines: Lines;

  beforeEach(() => {
    asked = [];
    done = [];
    refuses = Infinity;
    const worker = {
      onmessage: null as ((event: { data: Result<Planned, Issue> }) => void) | null,
      postMessage: (request: string) => asked.push(request),
      terminate: () => undefined,
    };
    answer = () => worker.onmessage?.({ data: success({ edits }) });
    const document = {
      applyEdit: () => {
        if (done.length === refuses) return Promise.resolve({ ok: false, issues: [hostError('host/bug')] });
        done.push('edit');
        return Promise.resolve({ ok: true });
      },
      undo: () => Promise.resolve(done.push('undo')),
    } as unknown as OpenDocument;
    lines = new Lines(document, new ReadingWorker(() => worker as unknown as Worker));
  });

  it('reads what was given, and holds the dry run', async () => {
    lines.takeText('list', 'a');
    expect(lines.reading).toBe(true);
    answer();
    await settled();
    expect([asked, lines.reading, lines.planned?.edits]).toEqual([['a'], false, edits]);
  });

  it('says that a text is empty, and asks nothing', () => {
    lines.takeText('list', '');
    expect([asked, lines.issues.map(({ code }) => code)]).toEqual([[], ['exchange/not-this-format']]);
  });

  it('goes by the newest answer alone', async () => {
    lines.takeText('list', 'a');
    lines.clear();
    await settled();
    expect([lines.file, lines.stopped, lines.reading]).toEqual([null, false, false]);
  });

  it('can be stopped and read again', async () => {
    lines.takeText('list', 'a');
    lines.stop();
    await settled();
    expect([lines.stopped, lines.reading]).toEqual([true, false]);
    lines.again();
    answer();
    await settled();
    expect([lines.stopped, lines.planned?.edits.length]).toEqual([false, 3]);
  });

  it('takes back what it did before an edit that is refused', async () => {
    lines.takeText('list', 'a');
    answer();
    await settled();
    refuses = 2;
    expect(await lines.apply()).toBe(false);
    expect([done, lines.refused?.code, lines.applying]).toEqual([['edit', 'edit', 'undo', 'undo'], 'host/bug', false]);
  });
});
