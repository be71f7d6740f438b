/**
 * Changes a document and runs it, over and over, until it is killed. Arguments: document, worker file, inspector file.
 * Prints `edit <revision>` and `result <id>` once the host has answered.
 */
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
for (let { revision } = opened; ;) {
  const override = {
    id: 'power.blackstart.hop',
    value: revision + 1,
    quality: 'judgement',
    note: 'crash test',
  } as const;
  ({ revision } = valueOf(await host.applyEdit({ edit: { kind: 'set-parameter', id: override.id, override } })));
  say(`edit ${String(revision)}`);
  if (revision % 4 === 0) say(`result ${await resultOf(host, () => host.startRun(request))}`);
}
