import type { ObservableHost } from '@host/contract/connection';
import type { HostEvent } from '@host/contract/events';
import type { Edit } from '@scenarios/format/edit';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ContractFolders } from './contract-host';
import { describeEditingContract } from './editing-contract';
import { codeOf, followJob, resultOf, valueOf } from './follow-job';

/** A host as one transport shows it, and how to end both. */
export type ContractSubject = { readonly host: ObservableHost; readonly end: () => Promise<void> };

const slug = 'pilot-district';
const setDelay: Edit = {
  kind: 'set-parameter',
  id: 'power.blackstart.delay',
  override: { id: 'power.blackstart.delay', value: 3, quality: 'judgement', note: 'contract test' },
};
const unset: Edit = { kind: 'set-parameter', id: 'power.blackstart.delay', override: null };

/**
 * What every transport of a host has to do alike. `connect` starts a host over these folders and connects to it; it is
 * called anew for each test.
 */
export function describeHostContract(
  name: string,
  connect: (folders: ContractFolders) => Promise<ContractSubject>,
): void {
  describe(`host contract: ${name}`, () => {
    let root: string;
    let folders: ContractFolders;
    let subject: ContractSubject;
    let host: ObservableHost;

    const start = async (): Promise<void> => {
      subject = await connect(folders);
      ({ host } = subject);
    };
    const restart = async (): Promise<void> => {
      await subject.end();
      await start();
    };

    beforeEach(async () => {
      root = mkdtempSync(join(tmpdir(), 'holdfast-contract-'));
      folders = { dataFolder: join(root, 'data'), documentsFolder: join(root, 'documents') };
      await start();
    });
    afterEach(async () => {
      await subject.end();
      rmSync(root, { recursive: true, force: true });
    });

    /** A new document, and the first design and hazard of its scenario. */
    const newCase = async () => {
      valueOf(await host.createDocument({ slug }));
      const scenario = valueOf(await host.readScenario({}));
      const [first, second] = scenario.designs;
      const [hazard] = scenario.hazards;
      if (first === undefined || second === undefined || hazard === undefined)
        throw new Error('not the pilot district');
      return { scenario, design: first.id, designs: [first.id, second.id] as const, hazard: hazard.id };
    };

    it('says what it is', async () => {
      const info = valueOf(await host.describe({}));
      expect(info).toMatchObject({ product: 'Holdfast', documentsFolder: folders.documentsFolder });
      expect(info.threads).toBeGreaterThan(0);
    });

    it('lists what ships, and what was opened last', async () => {
      const before = valueOf(await host.listLibrary({}));
      expect(before.bundled.map((entry) => entry.slug)).toEqual(['hokkaido-2018', slug, 'island']);
      expect(before.bundled.every(({ nodes, people }) => nodes > 50 && people > 10_000)).toBe(true);
      expect(before.recent).toEqual([]);
      const { path } = valueOf(await host.createDocument({ slug }));
      const { recent } = valueOf(await host.listLibrary({}));
      expect(recent).toMatchObject([{ path, missing: false }]);
      await host.closeDocument({});
      rmSync(path);
      expect(valueOf(await host.listLibrary({})).recent).toMatchObject([{ path, missing: true }]);
      valueOf(await host.forgetRecent({ path }));
      expect(valueOf(await host.listLibrary({})).recent).toEqual([]);
    });

    it('gives new documents free names, and never overwrites unasked', async () => {
      const first = valueOf(await host.createDocument({ slug }));
      const second = valueOf(await host.createDocument({ slug }));
      expect(dirname(first.path)).toBe(folders.documentsFolder);
      expect(second.path).not.toBe(first.path);
      const named = join(root, 'named');
      const third = valueOf(await host.createDocument({ slug, path: named }));
      expect(third.path).toBe(`${named}.holdfast`);
      const bare = valueOf(await host.saveDocumentAs({ path: 'bare name', overwrite: false }));
      expect(bare.path).toBe(join(folders.documentsFolder, 'bare name.holdfast'));
      expect(valueOf(await host.openDocument({ path: third.path }))).toEqual(third);
      expect(codeOf(await host.createDocument({ slug, path: first.path }))).toBe('document/exists');
      expect(valueOf(await host.currentDocument({}))).toEqual(third);
      expect(codeOf(await host.createDocument({ slug, path: third.path, overwrite: true }))).toBe('ok');
      expect(codeOf(await host.createDocument({ slug: 'none' }))).toBe('scenario/unknown-bundled');
    });

    it('keeps edits, and their undo and redo, over a restart', async () => {
      const { path } = valueOf(await host.createDocument({ slug }));
      const original = valueOf(await host.readScenario({}));
      expect(codeOf(await host.undo({}))).toBe('edit/nothing-to-undo');
      expect(valueOf(await host.applyEdit({ edit: setDelay }))).toMatchObject({
        revision: 1,
        undo: { action: 'edit', subject: 'parameter' },
        redo: null,
      });
      const edited = valueOf(await host.readScenario({}));
      expect(edited).not.toEqual(original);
      await restart();
      expect(codeOf(await host.readScenario({}))).toBe('document/none-open');
      expect(valueOf(await host.openDocument({ path }))).toMatchObject({ revision: 1, undo: { count: 1 }, redo: null });
      expect(valueOf(await host.readScenario({}))).toEqual(edited);
      expect(valueOf(await host.undo({})).info).toMatchObject({
        revision: 2,
        undo: null,
        redo: { action: 'edit', subject: 'parameter' },
      });
      expect(valueOf(await host.readScenario({}))).toEqual(original);
      await restart();
      valueOf(await host.openDocument({ path }));
      expect(valueOf(await host.redo({}))).toMatchObject({ info: { revision: 3, redo: null }, edit: setDelay });
      expect(valueOf(await host.readScenario({}))).toEqual(edited);
      expect(codeOf(await host.redo({}))).toBe('edit/nothing-to-redo');
      await host.undo({});
      expect(valueOf(await host.applyEdit({ edit: setDelay }))).toMatchObject({ redo: null });
      expect(
        codeOf(
          await host.applyEdit({ edit: { ...setDelay, kind: 'remove-node', design: 'none', id: 'none' } as never }),
        ),
      ).toBe('request/bad-arguments');
      const rejected = await host.applyEdit({ edit: { kind: 'remove-node', design: 'none', id: 'none' } });
      expect(rejected).toMatchObject({ issues: [{ code: 'edit/rejected', issues: [{}] }] });
      expect(readdirSync(folders.documentsFolder).filter((entry) => entry.endsWith('.holdfast'))).toHaveLength(1);
    });

    describeEditingContract(() => host, restart);

    it('leaves one closed file', async () => {
      const { path } = valueOf(await host.createDocument({ slug }));
      await host.applyEdit({ edit: setDelay });
      valueOf(await host.closeDocument({}));
      expect(readdirSync(folders.documentsFolder)).toEqual([path.slice(folders.documentsFolder.length + 1)]);
      expect(valueOf(await host.currentDocument({}))).toBeNull();
      expect(codeOf(await host.closeDocument({}))).toBe('ok');
    });

    it('saves as a copy and goes on in it', async () => {
      const { path } = valueOf(await host.createDocument({ slug }));
      await host.applyEdit({ edit: setDelay });
      const other = join(root, 'other.holdfast');
      const copy = valueOf(await host.saveDocumentAs({ path: other, overwrite: false }));
      expect(copy).toMatchObject({ path: other, revision: 1, undo: { count: 1 } });
      await host.undo({});
      expect(codeOf(await host.saveDocumentAs({ path, overwrite: false }))).toBe('document/exists');
      expect(valueOf(await host.currentDocument({}))?.path).toBe(other);
      expect(valueOf(await host.openDocument({ path }))).toMatchObject({ revision: 1 });
      expect(existsSync(`${other}-wal`)).toBe(false);
      expect(codeOf(await host.saveDocumentAs({ path: join(root, 'no', 'x.holdfast'), overwrite: false }))).toBe(
        'document/not-found',
      );
      expect(codeOf(await host.saveDocumentAs({ path: other, overwrite: true }))).toBe('ok');
      expect(valueOf(await host.currentDocument({}))).toMatchObject({ path: other, revision: 1 });
    });

    it('refuses what is not a document, and keeps the open one open', async () => {
      const { path } = valueOf(await host.createDocument({ slug }));
      const text = join(root, 'text.holdfast');
      writeFileSync(text, 'not a document');
      mkdirSync(join(root, 'folder.holdfast'));
      expect(codeOf(await host.openDocument({ path: text }))).toBe('document/not-holdfast');
      expect(codeOf(await host.openDocument({ path: join(root, 'folder.holdfast') }))).toBe('document/not-holdfast');
      expect(codeOf(await host.openDocument({ path: join(root, 'none.holdfast') }))).toBe('document/not-found');
      expect(codeOf(await host.openDocument({ path: '' }))).toBe('request/bad-arguments');
      expect(valueOf(await host.currentDocument({}))?.path).toBe(path);
    });

    it('runs, tells how it goes, and keeps the result', async () => {
      const { design, hazard } = await newCase();
      const request = { design, hazard, seed: 7, run: 0 };
      const resultId = await resultOf(host, () => host.startRun(request));
      const result = valueOf(await host.readRun({ resultId }));
      expect(result).toMatchObject({ kind: 'run', resultId, request, revision: 0, digest: result.run.digest });
      const { frames, log } = result.run;
      expect(frames?.nodeState.length).toBe((frames?.time.length ?? 0) * result.index.nodes.length);
      expect(frames?.time).toBeInstanceOf(Float64Array);
      expect(log?.cause).toBeInstanceOf(Int32Array);
      expect(result.run.series.length % result.series.length).toBe(0);
      const { path } = valueOf(await host.applyEdit({ edit: setDelay }).then(() => host.currentDocument({}))) ?? {
        path: '',
      };
      await restart();
      valueOf(await host.openDocument({ path }));
      expect(valueOf(await host.readRun({ resultId }))).toStrictEqual(result);
      expect(valueOf(await host.listResults({}))).toMatchObject([{ kind: 'run', resultId, revision: 0 }]);
      expect(codeOf(await host.readEnsemble({ resultId }))).toBe('result/unknown');
      valueOf(await host.removeResult({ resultId }));
      expect(codeOf(await host.removeResult({ resultId }))).toBe('result/unknown');
      expect(valueOf(await host.listResults({}))).toEqual([]);
    });

    it('runs ensembles and comparisons, alike whenever asked', async () => {
      const { design, designs, hazard } = await newCase();
      const request = { design, hazard, seed: 7, runs: 12 };
      const first = valueOf(
        await host.readEnsemble({ resultId: await resultOf(host, () => host.startEnsemble(request)) }),
      );
      const second = valueOf(
        await host.readEnsemble({ resultId: await resultOf(host, () => host.startEnsemble(request)) }),
      );
      expect(second.ensemble).toStrictEqual(first.ensemble);
      expect(first.ensemble.quantiles).toBeInstanceOf(Float32Array);
      expect(first.ensemble.time).toBeInstanceOf(Float64Array);
      const resultId = await resultOf(host, () =>
        host.startComparison({ designs: [...designs], hazard, seed: 7, runs: 12 }),
      );
      const comparison = valueOf(await host.readComparison({ resultId }));
      expect(comparison.first).toStrictEqual(first.ensemble);
      expect(comparison.differences.length).toBeGreaterThan(0);
      expect(valueOf(await host.listResults({})).map(({ kind }) => kind)).toEqual([
        'ensemble',
        'ensemble',
        'comparison',
      ]);
    });

    it('survives numbers that JSON does not know', async () => {
      const { designs, hazard } = await newCase();
      const request = { designs: [...designs] as [string, string], hazard, seed: 7, runs: 1 };
      const resultId = await resultOf(host, () => host.startComparison(request));
      const { differences } = valueOf(await host.readComparison({ resultId }));
      expect(differences.every(({ low, high }) => low === -Infinity && high === Infinity)).toBe(true);
    });

    it('cancels a job and keeps nothing of it', async () => {
      const { design, hazard } = await newCase();
      const cancelled: Promise<string>[] = [];
      const end = await followJob(
        host,
        () => host.startEnsemble({ design, hazard, seed: 1, runs: 20_000 }),
        (jobId, _done, total) => {
          expect(total).toBe(20_000);
          if (cancelled.length === 0) cancelled.push(host.cancelJob({ jobId }).then(codeOf));
        },
      );
      expect(end.kind).toBe('job-cancelled');
      expect(await cancelled[0]).toBe('ok');
      expect(codeOf(await host.cancelJob({ jobId: end.jobId }))).toBe('job/unknown');
      expect(valueOf(await host.listResults({}))).toEqual([]);
    });

    it('cancels the jobs of a document that is closed', async () => {
      const { design, hazard } = await newCase();
      const end = await followJob(
        host,
        () => host.startEnsemble({ design, hazard, seed: 1, runs: 20_000 }),
        () => void host.closeDocument({}),
      );
      expect(end.kind).toBe('job-cancelled');
    });

    it('verifies a stored result, as long as the scenario is the one that it came from', async () => {
      const { design, hazard } = await newCase();
      const resultId = await resultOf(host, () => host.startEnsemble({ design, hazard, seed: 3, runs: 4 }));
      const verificationId = await resultOf(host, () => host.startVerification({ resultId }));
      const verification = valueOf(await host.readVerification({ resultId: verificationId }));
      expect(verification).toMatchObject({ resultId, identical: true });
      expect(verification.obtainedDigest).toBe(verification.storedDigest);
      await host.applyEdit({ edit: setDelay });
      expect(codeOf(await host.startVerification({ resultId }))).toBe('result/outdated');
      await host.applyEdit({ edit: unset });
      expect(codeOf(await host.startVerification({ resultId }))).toBe('ok');
      expect(codeOf(await host.startVerification({ resultId: 'none' }))).toBe('result/unknown');
    });

    it('answers bad requests with a code and never rejects', async () => {
      const { design, hazard } = await newCase();
      expect(codeOf(await host.startRun({ design: 'none', hazard, seed: 1, run: 0 }))).toBe('run/unknown-design');
      expect(codeOf(await host.startRun({ design, hazard: 'none', seed: 1, run: 0 }))).toBe('run/unknown-hazard');
      expect(codeOf(await host.startRun({ design, hazard, seed: -1, run: 0 }))).toBe('request/bad-arguments');
      expect(codeOf(await host.readRun({ resultId: 'none' }))).toBe('result/unknown');
      expect(codeOf(await host.cancelJob({ jobId: 'none' }))).toBe('job/unknown');
      expect(codeOf(await (host.describe as (argument: unknown) => ReturnType<typeof host.describe>)(7))).toBe(
        'request/bad-arguments',
      );
    });

    it('lists folders and documents, and nothing else', async () => {
      const { path } = valueOf(await host.createDocument({ slug }));
      await host.closeDocument({});
      copyFileSync(path, join(folders.documentsFolder, '.hidden.holdfast'));
      writeFileSync(join(folders.documentsFolder, 'notes.txt'), '');
      mkdirSync(join(folders.documentsFolder, 'archive'));
      const listed = valueOf(await host.listFolder({}));
      expect(listed.path).toBe(folders.documentsFolder);
      expect(listed.parent).toBe(root);
      expect(listed.entries.map(({ kind, path: entry }) => [kind, entry])).toEqual([
        ['folder', join(folders.documentsFolder, 'archive')],
        ['document', path],
      ]);
      expect(codeOf(await host.listFolder({ path: join(root, 'none') }))).toBe('folder/unreadable');
    });

    it('keeps settings, and sets a damaged file aside', async () => {
      expect(valueOf(await host.readSettings({}))).toEqual({ language: 'en', theme: 'system' });
      const settings = { language: 'zh-Hant', theme: 'dark' } as const;
      expect(valueOf(await host.writeSettings(settings))).toEqual(settings);
      await restart();
      expect(valueOf(await host.readSettings({}))).toEqual(settings);
      writeFileSync(join(folders.dataFolder, 'settings.json'), '{"language":');
      expect(valueOf(await host.readSettings({}))).toEqual({ language: 'en', theme: 'system' });
      expect(existsSync(join(folders.dataFolder, 'settings.json.damaged'))).toBe(true);
    });

    it('numbers its events from one, without a gap', async () => {
      const seen: HostEvent[] = [];
      const stop = host.subscribe((event) => seen.push(event));
      const { design, hazard } = await newCase();
      await host.applyEdit({ edit: setDelay });
      await resultOf(host, () => host.startEnsemble({ design, hazard, seed: 3, runs: 2 }));
      await host.closeDocument({});
      await host.describe({});
      stop();
      const kinds = seen.map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind !== 'job-progress')).toEqual([
        'document-changed',
        'document-changed',
        'job-done',
        'document-closed',
      ]);
      expect(seen.map(({ seq }) => seq)).toEqual(seen.map((_, at) => at + 1));
    });
  });
}
