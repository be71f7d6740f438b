import type { RunningHost } from '@host/host/create-host';
import type { Edit } from '@scenarios/format/edit';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startContractHost } from '../contract/contract-host';
import { resultOf, valueOf } from '../contract/follow-job';
import { temporaryFolder } from '../temporary-folder';

const slower: Edit = {
  kind: 'set-parameter',
  id: 'power.blackstart.hop',
  override: { id: 'power.blackstart.hop', value: 35, quality: 'judgement', note: 'replay test' },
};

async function startHost(folder: string): Promise<RunningHost> {
  const host = await startContractHost({
    dataFolder: join(folder, 'data'),
    documentsFolder: join(folder, 'documents'),
  });
  onTestFinished(() => host.close());
  return host;
}

/** Digests of one run and of a small ensemble of the open document. */
async function digestsOf(host: RunningHost): Promise<readonly [string, string]> {
  const scenario = valueOf(await host.readScenario({}));
  const which = { design: scenario.designs[0]?.id ?? '', hazard: scenario.hazards[0]?.id ?? '', seed: 20_180_906 };
  const run = valueOf(
    await host.readRun({ resultId: await resultOf(host, () => host.startRun({ ...which, run: 0 })) }),
  );
  const ensembleId = await resultOf(host, () => host.startEnsemble({ ...which, runs: 6 }));
  return [run.digest, valueOf(await host.readEnsemble({ resultId: ensembleId })).digest];
}

describe.each(['hokkaido-2018', 'pilot-district'])('replay of %s', (slug) => {
  it('run twice: identical digests', async () => {
    const folder = temporaryFolder();
    const host = await startHost(folder);
    valueOf(await host.createDocument({ slug }));
    const first = await digestsOf(host);
    expect(await digestsOf(host)).toEqual(first);
    const other = await startHost(folder);
    valueOf(await other.createDocument({ slug }));
    expect(await digestsOf(other)).toEqual(first);
  });

  it('saved as another file and loaded midway, edited, undone and redone: identical digests', async () => {
    const folder = temporaryFolder();
    const straight = await startHost(folder);
    valueOf(await straight.createDocument({ slug }));
    const before = await digestsOf(straight);
    valueOf(await straight.applyEdit({ edit: slower }));
    const after = await digestsOf(straight);
    expect(after).not.toEqual(before);

    const first = await startHost(folder);
    const copy = join(folder, 'copy.holdfast');
    valueOf(await first.createDocument({ slug }));
    valueOf(await first.applyEdit({ edit: slower }));
    valueOf(await first.undo({}));
    valueOf(await first.saveDocumentAs({ path: copy, overwrite: false }));
    await first.close();

    const second = await startHost(folder);
    valueOf(await second.openDocument({ path: copy }));
    expect(await digestsOf(second)).toEqual(before);
    valueOf(await second.redo({}));
    expect(await digestsOf(second)).toEqual(after);
  });
});
