/**
 * Changes a document and runs it, over and over, until it is killed. Arguments: document, worker file, inspector file.
 * Prints `edit <revision>` and `result <id>` once the host has answered.
 */
import type { Edit } from '@scenarios/format/edit';
import type { MeshNode } from '@scenarios/format/node';
import { startHost } from '@host/host/start-host';
import { dirname, join } from 'node:path';
import { resultOf, valueOf } from './follow-job';

const [path = '', workerFile = '', inspectorFile = ''] = process.argv.slice(2);
const host = startHost({
  shell: 'in-process',
  dataFolder: join(dirname(path), 'data'),
  documentsFolder: dirname(path),
  workerFile,
  inspectorFile,
  threads: 1,
});
const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const opened = valueOf(await host.openDocument({ path }));
const scenario = valueOf(await host.readScenario({}));
const request = { design: scenario.designs[0]?.id ?? '', hazard: scenario.hazards[0]?.id ?? '', seed: 1, run: 0 };
const design = scenario.designs[0];
const node = design?.mesh.nodes[0];
if (design === undefined || node === undefined) throw new Error('the document has no node');

/** What is done at a revision: a parameter, a record, one more record, or that taken back and done again. */
async function act(revision: number): Promise<number> {
  const id = 'power.blackstart.hop';
  const override = { id, value: revision + 1, quality: 'judgement', note: 'crash test' } as const;
  const edits: readonly Edit[] = [
    { kind: 'set-parameter', id, override },
    { kind: 'set-node', design: design?.id ?? '', node: { ...(node as MeshNode), quantity: revision + 1 } },
    {
      kind: 'add-node',
      design: design?.id ?? '',
      at: 1,
      node: { ...(node as MeshNode), id: `node-${String(revision)}` },
    },
  ];
  const edit = edits[revision % 5];
  if (edit !== undefined) return valueOf(await host.applyEdit({ edit })).revision;
  return valueOf(await (revision % 5 === 3 ? host.undo({}) : host.redo({}))).info.revision;
}

for (let { revision } = opened; ;) {
  revision = await act(revision);
  say(`edit ${String(revision)}`);
  if (revision % 4 === 0) say(`result ${await resultOf(host, () => host.startRun(request))}`);
}
