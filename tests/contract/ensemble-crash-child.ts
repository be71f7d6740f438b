/**
 * Opens a document and starts an ensemble or a comparison, or resumes the one that is unfinished. Arguments: document, worker file, inspector
 * file, the request as JSON. Prints `unfinished <runs>` where there is one, `progress <runs>` and `done <result id>`.
 */
import { startHost } from '@host/host/start-host';
import type { ComparisonRequest, EnsembleRequest } from '@host/contract/host';
import { dirname, join } from 'node:path';
import { resultOf, valueOf } from './follow-job';

const [path = '', workerFile = '', inspectorFile = '', text = ''] = process.argv.slice(2);
const host = startHost({
  shell: 'in-process',
  dataFolder: join(dirname(path), 'data'),
  documentsFolder: dirname(path),
  workerFile,
  inspectorFile,
  threads: 2,
  keepInterval: 1,
});
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

valueOf(await host.openDocument({ path }));
const [unfinished] = valueOf(await host.listUnfinished({}));
if (unfinished !== undefined) say(`unfinished ${String(unfinished.runsDone)}`);
host.subscribe((event) => {
  if (event.kind === 'job-progress') say(`progress ${String(event.done)}`);
});
const request = JSON.parse(text) as EnsembleRequest | ComparisonRequest;
const id = await resultOf(host, () => {
  if (unfinished !== undefined) return host.resumeEnsemble({ unfinishedId: unfinished.unfinishedId });
  return 'designs' in request ? host.startComparison(request) : host.startEnsemble(request);
});
say(`done ${id}`);
await host.close();
