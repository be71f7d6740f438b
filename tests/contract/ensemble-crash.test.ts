import { createHost } from '@host/host/create-host';
import { createBundledLibrary } from '@host/host/bundled-library';
import { materialOf } from '@host/host/open-document';
import { createInlinePool } from '@host/pool/inline-pool';
import { closeDocumentFile } from '@host/store/document-file';
import { createDocumentFile } from '@host/store/create';
import { inspectStranger } from '@host/store/inspect-stranger';
import { packPart } from '@host/store/pack-part';
import { openDocumentFile } from '@host/store/open';
import { listResults, readResultBody } from '@host/store/result-queries';
import { keptParts, keepPart, listUnfinished } from '@host/store/unfinished-queries';
import type { ComparisonRequest, EnsembleRequest } from '@host/contract/host';
import { catalog } from '@scenarios/bundled/catalog';
import { engineVersion } from '@workers/engine/engine-version';
import type { EnsemblePart } from '@workers/tasks/ensemble-part';
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import { builtEntry, builtInspector, builtWorker } from '../built-worker';
import { bundledScenario, firstCase, smallScenario } from '../bundled-scenario';
import { temporaryFolder } from '../temporary-folder';
import { codeOf, followJob, resultOf, valueOf } from './follow-job';

const inspect = (file: string) => Promise.resolve(inspectStranger(file));

/** Lets the child work until it says that so many runs are done, and kills it. Returns what it said. */
async function work(child: string, parameters: readonly string[], runs: number): Promise<readonly string[]> {
  const worker = spawn(process.execPath, [child, ...parameters], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  for await (const line of createInterface({ input: worker.stdout })) {
    lines.push(line);
    if (line.startsWith('progress ') && Number(line.slice('progress '.length)) >= runs) worker.kill('SIGKILL');
  }
  return lines;
}

it.each([
  ['full', {}],
  ['streaming', { curves: 'streaming' }],
  ['a comparison, streaming', { curves: 'streaming', designs: true }],
] as const)(
  'an ensemble that is killed again and again goes on from its file to the same result: %s',
  async (_name, options) => {
    const folder = temporaryFolder();
    const path = join(folder, 'case.holdfast');
    const scenario = await bundledScenario('pilot-district');
    expect(createDocumentFile(path, scenario, { overwrite: false, version: 'test' }).ok).toBe(true);
    const { designs, ...more } = { designs: false, ...options };
    const { design, hazard } = firstCase(scenario);
    const drawn = { hazard, seed: 5, runs: designs ? 250 : 500, ...more };
    const request: EnsembleRequest | ComparisonRequest = designs
      ? { designs: [design, scenario.designs[1]?.id ?? ''], ...drawn }
      : { design, ...drawn };
    const child = await builtEntry('./contract/ensemble-crash-child.ts');
    const parameters = [path, await builtWorker(), await builtInspector(), JSON.stringify(request)];

    const kept: number[] = [];
    for (const runs of [60, 150, 250]) {
      // A kill before the first part is written leaves nothing: then a little later.
      for (let later = 0; later < 8; later += 1) {
        const lines = await work(child, parameters, runs + 25 * later);
        expect(lines.some((line) => line.startsWith('done '))).toBe(false);
        const { file } = valueOf(await openDocumentFile(path, inspect));
        expect(listResults(file.database)).toEqual([]);
        const [unfinished, ...others] = listUnfinished(file.database);
        closeDocumentFile(file);
        expect(others).toEqual([]);
        if (unfinished === undefined) continue;
        expect(unfinished).toMatchObject({ request, engine: engineVersion });
        kept.push(unfinished.runsDone);
        break;
      }
      expect(readdirSync(folder).filter((name) => name.startsWith('case'))).toEqual(['case.holdfast']);
    }
    expect(kept).toHaveLength(3);
    expect(kept[0]).toBeGreaterThan(0);
    expect([...kept].sort((a, b) => a - b)).toEqual(kept);

    const lines = await work(child, parameters, Infinity);
    expect(lines).toContain(`unfinished ${String(kept.at(-1))}`);
    expect(lines.at(-1)).toMatch(/^done /);
    const pool = createInlinePool();
    const material = materialOf(scenario);
    const outcome = await ('designs' in request ? pool.comparison(material, request) : pool.ensemble(material, request))
      .outcome;
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    const kind = 'designs' in request ? 'comparison' : 'ensemble';
    const { file } = valueOf(await openDocumentFile(path, inspect));
    const [stored] = listResults(file.database);
    expect(stored?.summary.digest).toBe(outcome.value.digest);
    expect(readResultBody(file.database, stored?.summary.resultId ?? '', kind)).toStrictEqual(outcome.value.body);
    expect(listUnfinished(file.database)).toEqual([]);
    expect(file.database.prepare('SELECT count(*) AS n FROM unfinished_part').get()).toEqual({ n: 0 });
    closeDocumentFile(file);
  },
  120_000,
);

/** A host over a document with an unfinished ensemble of 60 runs, of which some are kept. */
async function interrupted(change: { readonly engine?: string; readonly scenarioKey?: string } = {}) {
  const folder = temporaryFolder();
  const path = join(folder, 'case.holdfast');
  const scenario = smallScenario();
  createDocumentFile(path, scenario, { overwrite: false, version: 'test' });
  const request: EnsembleRequest = { ...firstCase(scenario), seed: 5, runs: 60 };
  const parts: EnsemblePart[] = [];
  const material = materialOf(scenario);
  const keep = (part: EnsemblePart): void => void parts.push(part);
  const outcome = await createInlinePool().ensemble(material, request, { isDue: () => true, keep }).outcome;
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  const { file } = valueOf(await openDocumentFile(path, inspect));
  const about = { unfinishedId: 'u1', request, scenarioKey: material.key, revision: 0, engine: engineVersion };
  for (const part of parts.slice(0, 4))
    keepPart(file.database, { ...about, startedAt: '2030-01-01T00:00:00.000Z', ...change }, packPart(part));
  expect([...keptParts(file.database, 'u1')]).toStrictEqual(parts.slice(0, 4));
  closeDocumentFile(file);
  const host = createHost({
    pool: createInlinePool(),
    inspect,
    bundled: createBundledLibrary(catalog),
    dataFolder: join(folder, 'data'),
    documentsFolder: folder,
    shell: 'in-process',
    keepInterval: 0,
  });
  onTestFinished(() => host.close());
  valueOf(await host.openDocument({ path }));
  return { host, path, request, digest: outcome.value.digest, done: parts[3]?.to };
}

it('offers an unfinished ensemble, resumes it once, and forgets it', async () => {
  const { host, request, digest, done } = await interrupted();
  const [offered] = valueOf(await host.listUnfinished({}));
  expect(offered).toMatchObject({ unfinishedId: 'u1', request, runsDone: done, resumable: true });
  const id = await resultOf(host, () => {
    const job = host.resumeEnsemble({ unfinishedId: 'u1' });
    void host.listUnfinished({}).then((list) => {
      expect(valueOf(list)).toEqual([]);
    });
    return job;
  });
  const result = valueOf(await host.readEnsemble({ resultId: id }));
  expect(result).toMatchObject({ digest, startedAt: '2030-01-01T00:00:00.000Z' });
  expect(codeOf(await host.resumeEnsemble({ unfinishedId: 'u1' }))).toBe('result/unknown');
  const verification = await resultOf(host, () => host.startVerification({ resultId: id }));
  expect(valueOf(await host.readVerification({ resultId: verification }))).toMatchObject({ identical: true });
});

it('discards an unfinished ensemble when told', async () => {
  const { host } = await interrupted();
  expect(codeOf(await host.discardUnfinished({ unfinishedId: 'u1' }))).toBe('ok');
  expect(valueOf(await host.listUnfinished({}))).toEqual([]);
  expect(codeOf(await host.discardUnfinished({ unfinishedId: 'u1' }))).toBe('result/unknown');
});

it.each([{ engine: '0' }, { scenarioKey: 'older' }])(
  'offers only to discard what was computed from %j',
  async (change) => {
    const { host } = await interrupted(change);
    expect(valueOf(await host.listUnfinished({}))).toMatchObject([{ resumable: false }]);
    expect(codeOf(await host.resumeEnsemble({ unfinishedId: 'u1' }))).toBe('result/outdated');
  },
);

it('keeps nothing of an ensemble that the user cancels, and what is done of one whose document is closed', async () => {
  const { host, path, request } = await interrupted();
  const many = { ...request, runs: 50_000 };
  const kept = async (): Promise<readonly string[]> =>
    valueOf(await host.listUnfinished({})).map(({ unfinishedId }) => unfinishedId);
  const end = await followJob(
    host,
    () => host.startEnsemble(many),
    (jobId) => void host.cancelJob({ jobId }),
  );
  expect(end.kind).toBe('job-cancelled');
  expect(await kept()).toEqual(['u1']);
  await followJob(
    host,
    () => host.startEnsemble(many),
    () => void host.closeDocument({}),
  );
  valueOf(await host.openDocument({ path }));
  const list = valueOf(await host.listUnfinished({}));
  expect(list).toHaveLength(2);
  expect(list[1]).toMatchObject({ request: many, resumable: true });
  expect(list[1]?.runsDone).toBeGreaterThan(0);
});
